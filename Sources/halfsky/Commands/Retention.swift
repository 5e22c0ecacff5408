import ArgumentParser
import Ledger
import Store
import UseCases

struct Retention: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Records whose term is over: list them, keep one on.",
    discussion: """
      halfsky retention --organization 330122 --as tonglu-chair
      halfsky retention keep 330122-0190… --until 2030-12-31 --because 仍有诉讼 --as tonglu-chair
      """,
    subcommands: [List.self, Keep.self], defaultSubcommand: List.self)

  struct List: Command {
    static let configuration = CommandConfiguration(
      abstract: "What is proposed for erasing; protected cases are not here.")
    @Option(help: "The organization's code or name.") var organization: String
    @Option(name: .customLong("as-of"), help: "As things will stand on this day.") var asOf: String?
    @OptionGroup var acting: ActingOptions

    func perform() async throws {
      let session = try await acting.open()
      let place = try await session.organization(organization)
      let day = try asOf.map { written in
        guard let day = Day(written: written) else {
          throw ValidationError("“\(written)”不是日期。 Write a day such as 2030-01-01.")
        }
        return day
      }
      let answer = try await session.answer(ListRetention(at: place.id, asOf: day))
      Console.table(
        answer.due.flatMap { due in
          due.lines.map { line in
            ["\(line.term)", due.kind.names.zh, line.title, line.organizationName, "\(line.envelope.id)"]
          }
        })
      for due in answer.due where due.isCut { Console.err("还有更多 more: \(due.kind.names.zh)") }
    }
  }

  struct Keep: Command {
    static let configuration = CommandConfiguration(
      abstract: "Keep a record until a day; it is proposed again after it.")
    @Argument(help: "The record's id.") var id: String
    @Option(help: "The day until which it is kept.") var until: String
    @Option(help: "Why.") var because: String
    @OptionGroup var acting: ActingOptions

    func perform() async throws {
      let session = try await acting.open()
      guard let record = RecordID(id) else { throw ValidationError("“\(id)”不是记录编号。 Not a record's id.") }
      try await session.perform(KeepRecord(id: record, until: until, reason: because))
      Console.out(id)
    }
  }
}
