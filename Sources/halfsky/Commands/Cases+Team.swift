import ArgumentParser
import Foundation
import Ledger
import Store
import UseCases

extension CasesCommand {
  struct Team: Command {
    static let configuration = CommandConfiguration(abstract: "Who works a case, and what belongs to it.")
    @OptionGroup var of: CaseNumber
    @Flag(help: "Print JSON.") var json = false
    @OptionGroup var acting: ActingOptions

    func perform() async throws {
      let session = try await acting.open()
      let team = try await session.answer(ShowTeam(of: of.id()))
      if json { return Console.out(String(decoding: team.json.bytes, as: UTF8.self)) }
      Console.table(
        team.lines.map { line in
          [
            line.member.account, line.displayName, line.member.place.names.zh, line.member.since.chinaText,
            line.member.until?.chinaText ?? "—", line.note,
          ]
        })
      Console.table(
        team.children.map { paper in
          [
            "\(paper.envelope.id)", paper.kind.names.zh, "\(paper.envelope.day)",
            paper.consentWithdrawn.map { "同意 \($0) 已撤回 consent withdrawn" } ?? "",
          ]
        })
    }
  }

  struct Offer: Command {
    static let configuration = CommandConfiguration(
      abstract: "Hand a case over to a case worker, who answers.",
      discussion: "halfsky cases offer 330122-0190… --to tonglu-caseworker --note 请今天联系 --as tonglu-chair")
    @OptionGroup var of: CaseNumber
    @Option(help: "The case worker's account.") var to: String
    @Option(help: "What she must know before she answers.") var note = ""
    @OptionGroup var acting: ActingOptions

    func perform() async throws {
      try await acting.open().perform(OfferCase(id: of.id(), to: to, note: note))
    }
  }

  struct Note: Command {
    static let configuration = CommandConfiguration(abstract: "Read what came with an offer to you; that is recorded.")
    @OptionGroup var of: CaseNumber
    @OptionGroup var acting: ActingOptions

    func perform() async throws {
      let offer = try await acting.open().answer(ReadOffer(of.id()))
      Console.out("\(offer.kind.names.zh)  \(offer.organizationName)  \(offer.since.chinaText)")
      Console.out(offer.note)
    }
  }

  struct Answer: Command {
    static let configuration = CommandConfiguration(abstract: "Take over the case you were offered, or send it back.")
    @OptionGroup var of: CaseNumber
    @Flag(help: "Take it over, or send it back.") var answer: Word
    @OptionGroup var acting: ActingOptions

    enum Word: String, EnumerableFlag { case accept, refuse }

    func perform() async throws {
      try await acting.open().perform(AnswerOffer(id: of.id(), accepts: answer == .accept))
    }
  }

  struct Add: Command {
    static let configuration = CommandConfiguration(abstract: "Let a further case worker into the team.")
    @OptionGroup var of: CaseNumber
    @Argument(help: "The case worker's account.") var account: String
    @Option(help: "Why, or what she must know.") var note = ""
    @OptionGroup var acting: ActingOptions

    func perform() async throws {
      try await acting.open().perform(ChangeTeam(id: of.id(), .add(account, note: note)))
    }
  }

  struct Remove: Command {
    static let configuration = CommandConfiguration(
      abstract: "End somebody's place in the team, or take an offer back.")
    @OptionGroup var of: CaseNumber
    @Argument(help: "The account.") var account: String
    @OptionGroup var acting: ActingOptions

    func perform() async throws {
      try await acting.open().perform(ChangeTeam(id: of.id(), .remove(account)))
    }
  }

  struct Stop: Command {
    static let configuration = CommandConfiguration(
      abstract: "Hand a mediation that names somebody of a case to the county, without a reason.")
    @OptionGroup var of: CaseNumber
    @Argument(help: "The mediation's number, from halfsky cases.") var mediation: String
    @OptionGroup var acting: ActingOptions

    func perform() async throws {
      let mediation = try CasesCommand.recordID(self.mediation)
      try await acting.open().perform(StopMediation(mediation, because: of.id()))
    }
  }

  struct BreakGlass: Command {
    static let configuration = CommandConfiguration(
      abstract: "Open a case for three hours, to read: its owner is told, and it is listed.")
    @OptionGroup var of: CaseNumber
    @Option(help: "Why.") var reason: String
    @OptionGroup var acting: ActingOptions

    func perform() async throws {
      try await acting.open().perform(UseCases.BreakGlass(id: of.id(), reason: reason))
    }
  }

  struct Sheet: Command {
    static let configuration = CommandConfiguration(
      abstract: "What the woman may be shown of her case, as JSON; the page prints it.")
    @OptionGroup var of: CaseNumber
    @OptionGroup var acting: ActingOptions

    func perform() async throws {
      let sheet = try await acting.open().answer(ShowSheet(of: of.id()))
      Console.out(String(decoding: sheet.json.bytes, as: UTF8.self))
    }
  }
}
