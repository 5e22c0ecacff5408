import Foundation
import HTTPTypes
import Ledger
import Store
import Testing
import UseCases

@testable import Web

/// What is never built, as far as pages can break it: walked through with figures that stand against the order of codes.
@Suite struct FiveBansTests {
  /// The second township and village have more of everything than the first.
  private func federation() async throws -> Federation {
    let federation = try await Federation()
    let chair = try await federation.application.user(named: "zhao")
    for (place, people) in [("柳村妇联", "1"), ("杨村妇联", "20"), ("松村妇联", "300"), ("石桥镇妇联", "50")] {
      try await federation.application.perform(
        OpenRecord(
          kind: "activity", organization: federation.place(place), day: "2013-05-01",
          values: ["form": "lecture", "theme": "law", "name": "普法讲座", "people": people]), as: chair)
    }
    return federation
  }

  /// Pages and calls on which several organizations stand beside each other.
  private func comparisons(_ federation: Federation) throws -> [String] {
    let scopes = try ["青山县妇联", "河口镇妇联"].map { try federation.place($0).description }
    return scopes.flatMap { id in
      [
        "/organizations/\(id)?period=2013", "/organizations/\(id)/tree",
        "/figures/activity.people?organization=\(id)&period=2013",
        "/figures/activity.people?organization=\(id)&period=2013&by=theme",
        "/reports/year-summary?organization=\(id)&period=2013", "/reports/quarter-brief?organization=\(id)&period=2013",
        "/figures?organization=\(id)&period=2013", "/api/figures/activity.people?organization=\(id)&period=2013",
        "/api/organizations/\(id)", "/api/organizations/\(id)/branch",
        "/api/reports/quarter-brief?organization=\(id)&period=2013",
      ]
    }
  }

  /// In the order of their codes.
  private static let siblings = [["河口镇妇联", "石桥镇妇联"], ["柳村妇联", "杨村妇联"]]
  private static let orders = [
    "sort=value", "sort=-value", "sort=desc", "order=value", "order=desc", "orderBy=value", "rank=1", "top=3", "排序=降序",
  ]

  /// Where the names of organizations stand on a page, in the order of reading.
  private func names(_ text: String) -> [String] {
    let content = text.components(separatedBy: "<main").last?.components(separatedBy: "</main>").first ?? text
    var found: [(String.Index, String)] = []
    for name in Self.siblings.joined() {
      var rest = content.startIndex..<content.endIndex
      while let range = content.range(of: name, range: rest) {
        found.append((range.lowerBound, name))
        rest = range.upperBound..<content.endIndex
      }
    }
    return found.sorted { $0.0 < $1.0 }.map(\.1)
  }

  @Test func organizationsStandInTheOrderOfTheTreeWhateverIsAsked() async throws {
    let federation = try await federation()
    let pages = try comparisons(federation)
    try await federation.visit { client in
      for name in ["zhao", "zhou"] {
        let browser = try await Browser.signedIn(name, client)
        var several = 0
        for page in pages {
          let plain = try await browser.get(page)
          #expect(plain.status == 200, "\(page)")
          let order = names(plain.text)
          for pair in Self.siblings {
            guard let first = order.firstIndex(of: pair[0]), let second = order.firstIndex(of: pair[1]) else {
              continue
            }
            several += 1
            #expect(first < second, "\(page) puts \(pair[1]) before \(pair[0])")
          }
          for asked in Self.orders {
            let other = try await browser.get(page + (page.contains("?") ? "&" : "?") + Self.encoded(asked))
            #expect(names(other.text) == order, "\(page) is ordered by \(asked)")
          }
        }
        #expect(several >= 8, "too few of the pages compare organizations: \(several)")
      }
    }
  }

  @Test func noListOfPeopleIsOrderedByWhatIsAsked() async throws {
    let federation = try await federation()
    try await federation.visit { client in
      for (user, page) in [
        ("keeper", "/accounts"), ("keeper", "/api/accounts"), ("zhao", "/oversight"), ("zhao", "/records"),
      ] {
        let browser = try await Browser.signedIn(user, client)
        func lines(_ path: String) async throws -> [Substring] {
          let text = try await browser.get(path).text.components(separatedBy: "<main").last ?? ""
          return text.components(separatedBy: "</main>").first?.split(separator: "\n") ?? []
        }
        let plain = try await lines(page).filter { !$0.contains("_csrf") }
        for asked in Self.orders {
          let other = try await lines(page + "?" + Self.encoded(asked)).filter { !$0.contains("_csrf") }
          #expect(other == plain, "\(page) \(asked)")
        }
      }
    }
  }

  @Test func noFormAsksForAFileThatMustBeThere() async throws {
    let federation = try await federation()
    let kinds = federation.application.catalogue.kinds.map(\.id)
    try await federation.visit { client in
      let browser = try await Browser.signedIn("zhao", client)
      var files = 0
      for kind in kinds {
        let form = try await browser.get("/kinds/\(kind)/new")
        for input in form.text.components(separatedBy: "<input ").dropFirst() where input.contains("type=\"file\"") {
          files += 1
          #expect(input.prefix { $0 != ">" }.contains("required") == false, "\(kind)")
        }
      }
      #expect(files > 0)
    }
  }

  @Test func aFigureIsNeverTyped() async throws {
    // What was recorded is not asked for again: figures and reports are read, and at most sealed.
    let read = ["/figures", "/lineage", "/reports", "/api/figures", "/api/lineage", "/api/reports"]
    for route in Route.all where route.method != .get && read.contains(where: { route.path.hasPrefix($0) }) {
      #expect(route.path.hasSuffix("/seal"), "\(route.method) \(route.path)")
    }
    let federation = try await federation()
    let kinds = federation.application.catalogue.kinds
    // A return asks for nothing that records of another kind already count.
    let counted = kinds.filter { $0.shape != .return }.flatMap { $0.measures.map(\.names.zh) }
    for kind in kinds where kind.shape == .return {
      for field in kind.fields { #expect(!counted.contains(field.names.zh), "\(kind.id) \(field.id)") }
    }
    try await federation.visit { client in
      let browser = try await Browser.signedIn("zhao", client)
      for page in ["/reports/year-summary", "/reports/quarter-brief", "/figures/activity.people"] {
        let inputs = try await browser.get(page).text.components(separatedBy: "<input ").dropFirst()
        for input in inputs {
          let markup = String(input.prefix { $0 != ">" })
          #expect(!markup.contains("type=\"number\"") && !markup.contains("<textarea"), "\(page): \(markup)")
        }
      }
    }
  }

  @Test func signingInLeavesNoTraceButTheLastDay() async throws {
    let federation = try await federation()
    let auditor = try await federation.application.user(named: "jiang")
    let root = try federation.place("青山县妇联")
    let before = try await federation.application.answer(ReadAudit(at: root), as: auditor).entries.first?.change
    try await federation.visit { client in
      for _ in 0..<3 {
        let browser = try await Browser.signedIn("sun", client)
        _ = try await browser.get("/records")
        _ = try await browser.post("/sign-out", [:])
      }
      let after = try await federation.application.answer(ReadAudit(at: root), as: auditor).entries.first?.change
      #expect(before == after)
    }
  }

  private static func encoded(_ asked: String) -> String {
    asked.split(separator: "=").map { Address.encode(String($0)) }.joined(separator: "=")
  }
}
