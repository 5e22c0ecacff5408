import ArgumentParser
import Ledger
import Store
import UseCases

struct Imports: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "The files a county took in; undo one as a whole.", subcommands: [List.self, Undo.self],
    defaultSubcommand: List.self)

  struct List: Command {
    static let configuration = CommandConfiguration(abstract: "The files a county took in, newest first.")
    @Option(help: "The organization: code or name.") var organization: String
    @OptionGroup var acting: ActingOptions

    func perform() async throws {
      let session = try await acting.open()
      let place = try await session.organization(organization)
      let runs = try await session.answer(ListImports(of: place.id))
      Console.table(runs.map { [$0.id, "\($0.records)", $0.undone == nil ? "" : "已撤销 undone", $0.file] })
    }
  }

  struct Undo: Command {
    static let configuration = CommandConfiguration(
      abstract: "Declare everything an import brought void, unless others have built on it.")
    @Argument(help: "The import's id, as halfsky imports lists it.") var id: String
    @Option(help: "The organization: code or name.") var organization: String
    @Option(help: "Why.") var reason: String
    @OptionGroup var acting: ActingOptions

    func perform() async throws {
      let session = try await acting.open()
      let place = try await session.organization(organization)
      let count = try await session.perform(UndoImport(id, at: place.id, reason: reason))
      Console.out("\(count) 条记录已作废 records are void")
    }
  }
}
