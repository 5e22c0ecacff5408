import ArgumentParser
import Foundation
import Ledger
import Store
import UseCases

struct PartyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "party", abstract: "Persons and households: find, show a number, erase.",
    subcommands: [Find.self, Unmask.self, Erase.self])

  struct Find: Command {
    static let configuration = CommandConfiguration(
      abstract:
        "Find by name, pinyin or its first letters, or by a whole identity or telephone number, read from standard input."
    )
    @Option(help: "An organization of the county: code or name.") var organization: String
    @OptionGroup var acting: ActingOptions

    func perform() async throws {
      let session = try await acting.open()
      let place = try await session.organization(organization)
      Console.err("姓名、拼音或号码 name, pinyin or number: ")
      let written = readLine(strippingNewline: true) ?? ""
      let found: [MaskedParty]
      if SearchParties.isName(written), IdentityNumber(written) == nil {
        found = try await session.perform(SearchParties(written, in: place.id.county)).parties
      } else {
        found = try await session.answer(FindParty(written, in: place.id.county))
      }
      Console.table(found.map { ["\($0.id)", $0.name, $0.number ?? "", $0.phone ?? ""] })
    }
  }

  struct Unmask: Command {
    static let configuration = CommandConfiguration(
      abstract: "Show the number and telephone of somebody a record names; the audit keeps who, when and why.")
    @Argument(help: "The party's id.") var id: String
    @Option(help: "The record that names it.") var record: String
    @Option(help: "Why.") var reason: String
    @OptionGroup var acting: ActingOptions

    func perform() async throws {
      let session = try await acting.open()
      let shown = try await session.perform(UnmaskParty(partyID(id), in: recordID(record), reason: reason))
      Console.table([[shown.name, shown.identityNumber?.text ?? "", shown.phone ?? ""]])
    }
  }

  struct Erase: Command {
    static let configuration = CommandConfiguration(
      abstract: "Destroy who a person or household is, for good; records go on without the name.")
    @Argument(help: "The party's id.") var id: String
    @Option(help: "An organization of the county: code or name.") var organization: String
    @Option(help: "Why.") var reason: String
    @Option(help: "The legal ground.") var ground: String
    @OptionGroup var acting: ActingOptions

    func perform() async throws {
      let session = try await acting.open()
      let place = try await session.organization(organization)
      try await session.perform(EraseParty(partyID(id), in: place.id.county, reason: reason, ground: ground))
      Console.out("\(id) 已抹去 erased")
    }
  }
}

struct EraseRecordCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "erase", abstract: "Destroy what a closed or void record said, for good; what it counts stays.")
  @Argument(help: "The record's id.") var id: String
  @Option(help: "Why; of a protected case it is not kept.") var reason = ""
  @Option(help: "The legal ground.") var ground: String
  @OptionGroup var acting: ActingOptions

  func perform() async throws {
    let session = try await acting.open()
    try await session.perform(EraseRecord(id: recordID(id), reason: reason, ground: ground))
    Console.out("\(id) 已抹去 erased")
  }
}

private func partyID(_ text: String) throws -> PartyID {
  if let id = PartyID(text) { return id }
  throw ValidationError("“\(text)”不是人员或家庭的编号。 No party's id.")
}
