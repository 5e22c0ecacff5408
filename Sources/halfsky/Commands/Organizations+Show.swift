import ArgumentParser
import Ledger
import Store
import UseCases

extension Organizations {
  struct Show: Command {
    static let configuration = CommandConfiguration(
      abstract: "Every name and place an organization had, and what it was or became in another county.")
    @Argument(help: "Its code or name.") var organization: String
    @Flag(help: "Print JSON.") var json = false
    @OptionGroup var acting: ActingOptions

    func perform() async throws {
      let session = try await acting.open()
      let place = try await session.organization(organization)
      let shown = try await session.answer(ShowOrganization(id: place.id))
      if json { return Console.out(String(decoding: Self.json(shown).bytes, as: UTF8.self)) }
      Console.out("\(place.id)  \(place.code)  \(place.level.names.zh)  \(place.name)")
      Console.table(shown.spans.map { Self.line($0, shown) })
    }

    private static func line(_ span: OrganizationRows.Span, _ shown: ShowOrganization.Answer) -> [String] {
      let parent = span.parent.map { shown.names[$0] ?? "\($0)" } ?? "—"
      let end = span.closed.map { span.other == nil ? "\($0) 撤并 closed" : "\($0) 移到外县 passed to" } ?? ""
      let words = span.other != nil && span.closed == nil ? "由外县移来 came from" : end
      return ["\(span.since)", span.name, span.code, parent, words + (span.other.map { " \($0)" } ?? "")]
    }

    private static func json(_ shown: ShowOrganization.Answer) -> JSON {
      guard case .object(var members) = shown.organization.json else { return .null }
      members["movedFrom"] = shown.came.map { .text("\($0)") }
      members["movedTo"] = shown.left.map { .text("\($0)") }
      members["spans"] = .list(
        shown.spans.map { span in
          var parts: [String: JSON] = [
            "since": .text("\(span.since)"), "name": .text(span.name), "code": .text(span.code),
          ]
          parts["parent"] = span.parent.map { .text("\($0)") }
          parts["closed"] = span.closed.map { .text("\($0)") }
          parts["other"] = span.other.map { .text("\($0)") }
          return .object(parts)
        })
      return .object(members)
    }
  }
}
