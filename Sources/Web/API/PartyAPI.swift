import Hummingbird
import Ledger
import Store
import UseCases

/// Finding, unmasking and erasing for programs; numbers travel in bodies, never in addresses.
enum PartyAPI {
  static func eraseRecord(_ visit: Visit) async throws -> Response {
    let body = try visit.call.jsonBody()
    try await visit.perform(
      EraseRecord(id: try visit.recordID(), reason: body.text("reason"), ground: body.text("ground")))
    return .json(.object([:]))
  }

  static func erase(_ visit: Visit) async throws -> Response {
    let body = try visit.call.jsonBody()
    try await visit.perform(
      EraseParty(
        try party(visit), in: try county(visit), reason: body.text("reason"), ground: body.text("ground")))
    return .json(.object([:]))
  }

  static func find(_ visit: Visit) async throws -> Response {
    let (found, isCut) = try await visit.parties(written: try visit.call.jsonBody().text("written"))
    return .json(.object(["parties": .list(found.map(masked)), "more": .bool(isCut)]))
  }

  static func unmask(_ visit: Visit) async throws -> Response {
    let shown = try await visit.perform(
      UnmaskParty(
        try party(visit), in: try visit.recordID(), reason: try visit.call.jsonBody().text("reason")))
    return .json(
      .object([
        "party": .text(shown.id.text), "name": .text(shown.name),
        "number": shown.identityNumber.map { .text($0.text) } ?? .null, "phone": shown.phone.map { .text($0) } ?? .null,
      ]))
  }

  private static func county(_ visit: Visit) throws -> CountyCode { try visit.workingPlace().id.county }

  private static func party(_ visit: Visit) throws -> PartyID {
    guard let id = PartyID(visit.parameter("party")) else {
      throw Refusal(.notFound, "没有这个人员或家庭", "There is no such party")
    }
    return id
  }

  private static func masked(_ party: MaskedParty) -> JSON {
    .object([
      "party": .text(party.id.text), "kind": .text(party.kind.rawValue), "name": .text(party.name),
      "number": party.number.map { .text($0) } ?? .null, "phone": party.phone.map { .text($0) } ?? .null,
    ])
  }
}
