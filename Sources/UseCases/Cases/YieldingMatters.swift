public import Ledger
import Store

/// An open matter that names somebody of a protected case and can be ended by a move that gives no reason: a mediation.
public struct YieldingMatter: Sendable {
  public let record: RecordID
  public let kind: RecordKind
  public let day: Day
  public let organizationName: String
}

extension Context {
  /// The open matters of a county that name somebody of one of these cases; asked only for the team of each.
  ///
  /// Nothing is kept for it and nothing is asked when a matter is recorded, so that whoever records one cannot notice.
  func matters(yieldingTo cases: [RecordID], in county: CountyCode, _ tables: Tables) throws -> [RecordID:
    [YieldingMatter]]
  {
    var numbers: [RecordID: Set<String>] = [:]
    for id in cases { numbers[id] = try self.numbers(named: id, tables) }
    let known = try tables.parties.known(by: numbers.values.reduce(into: []) { $0.formUnion($1) }, in: county)
    if known.isEmpty { return [:] }
    let parties = numbers.mapValues { $0.reduce(into: Set<PartyID>()) { $0.formUnion(known[$1] ?? []) } }
    var found: [RecordID: [YieldingMatter]] = [:]
    for (envelope, kind) in try openMatters(in: county, tables) {
      let named = try tables.records.readable(envelope, kind: kind)?.body.parties ?? []
      for (id, own) in parties where !own.isDisjoint(with: named) {
        found[id, default: []].append(
          YieldingMatter(
            record: envelope.id, kind: kind, day: envelope.day,
            organizationName: try tables.organizations.find(envelope.organization)?.name ?? ""))
      }
    }
    return found
  }

  /// The numbers by which somebody is named in a case: those of its parties, and those in its personal texts.
  private func numbers(named id: RecordID, _ tables: Tables) throws -> Set<String> {
    let envelope = try tables.records.existing(id)
    let kind = try catalogue.kind(envelope.kind)
    guard !envelope.isVoided, let body = try tables.records.readable(envelope, kind: kind)?.body else { return [] }
    var numbers: Set<String> = []
    for party in try ValueShowing(tables: tables, county: id.county, confidential: id).parties(in: body).values {
      numbers.formUnion([party.identityNumber?.text, party.phone].compactMap(\.self))
    }
    let personal = Set((kind.fields + kind.workflow.moves.flatMap(\.fields)).filter(\.isPersonal).map(\.id))
    for values in [body.values] + body.moves.map(\.values) {
      for (field, value) in values where personal.contains(field) {
        if case .text(let text) = value { numbers.formUnion(NumbersInText.found(in: text)) }
      }
    }
    return numbers.reduce(into: []) { $0.formUnion(NumbersInText.spellings(of: $1)) }
  }

  private func openMatters(in county: CountyCode, _ tables: Tables) throws -> [(Envelope, RecordKind)] {
    try catalogue.kinds.filter { $0.yieldingMove != nil && !$0.isConfidential }.flatMap { kind in
      try tables.records.open(kind: kind.id, at: OrganizationID(county, serial: 0), limit: Int(Int32.max))
        .map { ($0, kind) }
    }
  }
}

extension Body {
  /// Everybody it names.
  fileprivate var parties: Set<PartyID> {
    var parties: Set<PartyID> = []
    for value in Array(values.values) + moves.flatMap({ Array($0.values.values) }) {
      switch value {
      case .party(let id): parties.insert(id)
      case .parties(let ids): parties.formUnion(ids)
      default: break
      }
    }
    return parties
  }
}
