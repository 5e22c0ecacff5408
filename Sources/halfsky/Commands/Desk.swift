import ArgumentParser
import Foundation
import Ledger
import Store
import UseCases

struct Desk: Command {
  static let configuration = CommandConfiguration(
    abstract: "What is overdue, soon due and under way, with the article that sets the time.",
    discussion: "halfsky desk --organization 330122 --as tonglu-chair")
  @Option(help: "The organization's code or name.") var organization: String
  @Flag(help: "Print JSON, one object a line.") var json = false
  @OptionGroup var acting: ActingOptions

  func perform() async throws {
    let session = try await acting.open()
    let place = try await session.organization(organization)
    let desk = try await session.answer(AskDesk(place.id))
    if try await session.answer(AskOwnMatters(at: place.id)) { Console.err("有一件事到期（halfsky cases） a matter is due") }
    if json {
      for line in desk.lines { Console.out(String(decoding: line.json(at: desk.now).bytes, as: UTF8.self)) }
      return
    }
    Console.table(
      desk.lines.flatMap { line in
        line.readings.map { reading in
          [
            reading.remaining(at: desk.now).zh, "\(reading.due)", reading.clock.names.zh, line.kind.names.zh,
            line.title,
            line.organizationName, "\(line.envelope.id)",
          ]
        }
      })
    if desk.isCut { Console.err("每类只看了最早的\(AskDesk.limit)件 only the oldest \(AskDesk.limit) of each kind") }
    if !desk.calendarGaps.isEmpty {
      let years = desk.calendarGaps.map(String.init).joined(separator: " ")
      Console.err("没有录入节假日的年份 years without holidays: \(years)（halfsky calendar keep）")
    }
  }
}

struct CalendarCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calendar", abstract: "Holidays and make-up days: show them, enter a year.",
    subcommands: [Show.self, Keep.self])

  struct Show: Command {
    static let configuration = CommandConfiguration(abstract: "The days that hold, in the form they are entered in.")
    @Option(help: "The organization's code or name.") var organization: String
    @OptionGroup var acting: ActingOptions

    func perform() async throws {
      let session = try await acting.open()
      let place = try await session.organization(organization)
      Console.out(try await session.answer(AskCalendar(for: place.id)).text.trimmed)
    }
  }

  struct Keep: Command {
    static let configuration = CommandConfiguration(
      abstract: "Enter the days of a year, in place of what was there for it.",
      discussion: "halfsky calendar keep 2027.txt --organization 330122 --as tonglu-chair")
    @Argument(help: "A text file: the year and its notice, then a line for each day.") var file: String
    @Option(help: "The county's code or name.") var organization: String
    @OptionGroup var acting: ActingOptions

    func perform() async throws {
      let session = try await acting.open()
      let place = try await session.organization(organization)
      let text = String(decoding: try readFile(file), as: UTF8.self)
      let years = try await session.perform(KeepCalendar(text, in: place.id.county))
      Console.out("已录入 entered: \(years.map(String.init).joined(separator: " "))")
    }
  }
}
