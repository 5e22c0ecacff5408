import ArgumentParser
import Foundation
import Ledger
import Store
import UseCases

struct CasesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cases",
    abstract: "Your own protected cases: list, hand over, answer, change the team, stop a mediation, break the glass.",
    subcommands: [
      List.self, Team.self, Offer.self, Note.self, Answer.self, Add.self, Remove.self, Stop.self, BreakGlass.self,
      Sheet.self,
    ], defaultSubcommand: List.self)

  /// The number of a case, as it stands on its page.
  struct CaseNumber: ParsableArguments {
    @Argument(help: "The case's number.") var number: String

    func id() throws -> RecordID { try CasesCommand.recordID(number) }
  }

  struct List: Command {
    static let configuration = CommandConfiguration(
      abstract: "Your cases, the most pressing first; with --glass, for auditors, who broke the glass in a year.",
      discussion: """
        halfsky cases --as tonglu-caseworker
        halfsky cases --glass --year 2026 --as tonglu-auditor
        """)
    @Option(help: "The organization's code or name; else where you work.") var organization: String?
    @Flag(help: "The yearly list of broken glass.") var glass = false
    @Option(help: "The year of that list; else this one.") var year: Int?
    @Flag(help: "Print JSON, one object a line.") var json = false
    @OptionGroup var acting: ActingOptions

    func perform() async throws {
      let session = try await acting.open()
      let place = try await workingPlace(session)
      if glass { return try await listGlass(session, place) }
      let lines = try await session.answer(ListCases(at: place))
      let now = Deadline(session.application.now)
      if json {
        for line in lines { Console.out(String(decoding: line.json(at: now).bytes, as: UTF8.self)) }
        return
      }
      Console.table(lines.map { row($0, now) })
      for line in lines {
        for matter in line.matters {
          Console.err(
            "\(line.envelope.id): 有一件调解涉及本案的人 a mediation names somebody of it: \(matter.record) \(matter.organizationName) \(matter.day)\n  halfsky cases stop \(line.envelope.id) \(matter.record)"
          )
        }
      }
    }

    private func row(_ line: ListCases.Line, _ now: Deadline) -> [String] {
      let first = line.readings.first.map { "\($0.remaining(at: now).zh) \($0.clock.names.zh) \($0.due)" }
      return [
        "\(line.envelope.id)", first ?? (line.hasNote ? "有说明 note" : "—"), line.kind.names.zh, line.organizationName,
        line.kind.workflow.stage(line.envelope.stage)?.names.zh ?? line.envelope.stage, line.member.place.names.zh,
      ]
    }

    private func listGlass(_ session: ActingSession, _ place: OrganizationID) async throws {
      let year = self.year ?? Int(session.application.now.chinaDay.description.prefix(4)) ?? 0
      let lines = try await session.answer(ListGlass(at: place, year: year))
      if json {
        for line in lines { Console.out(String(decoding: line.json.bytes, as: UTF8.self)) }
        return
      }
      Console.table(
        lines.map {
          ["\($0.record)", $0.displayName, $0.since.chinaText, $0.until.chinaText, "\($0.minutes)分钟 min"]
        })
    }

    private func workingPlace(_ session: ActingSession) async throws -> OrganizationID {
      if let organization { return try await session.organization(organization).id }
      guard let grant = session.user.grants.first else {
        throw ValidationError("这个账号没有任何组织的身份。 This account has no role at any organization.")
      }
      return grant.organization
    }
  }

  static func recordID(_ written: String) throws -> RecordID {
    guard let id = RecordID(written) else {
      throw ValidationError("“\(written)”不是记录的编号。 “\(written)” is no record's number.")
    }
    return id
  }
}
