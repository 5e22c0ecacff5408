/// What stays of a record whose body has been destroyed: what it counts, and where it was kept, so that figures stay true.
///
/// Nothing of what it said but the numbers and breakdowns that stand in its facts anyway.
public struct CountedRemainder: Sendable {
  /// The record without answers and moves; participants, homes and passages are kept.
  public let record: Record
  /// By measure, each with its whole breakdown.
  public let tallies: [String: [Tally]]

  public init(of record: Record, _ kind: RecordKind) {
    var body = Body(homes: record.body.homes, came: record.body.came, left: record.body.left)
    if let field = kind.participants { body.values[field] = record.body.values[field] }
    self.record = Record(
      kind: record.kind, origin: record.origin, day: record.day, stage: record.stage, body: body)
    var tallies: [String: [Tally]] = [:]
    for measure in kind.measures {
      guard case .record(let function) = measure.source else { continue }
      let found = record.tallies(of: measure, by: function).filter { $0.value != 0 }
      if found.isEmpty { continue }
      tallies[measure.id] = found.map { tally in
        Tally(
          tally.value, on: tally.day, tally.qualifier, by: Counting.breakdown(of: tally, measure, record),
          party: tally.party)
      }
    }
    self.tallies = tallies
  }

  private init(record: Record, tallies: [String: [Tally]]) {
    self.record = record
    self.tallies = tallies
  }
}

extension CountedRemainder {
  public var json: JSON {
    .object([
      "origin": .integer(record.origin.number), "day": .text(record.day.description), "stage": .text(record.stage),
      "body": record.body.json, "tallies": .object(tallies.mapValues { .list($0.map(\.json)) }),
    ])
  }

  /// Reads one back; nil when it is not one of this kind.
  public init?(_ json: JSON, kind: RecordKind) {
    guard let origin = json["origin"]?.integerValue.flatMap(OrganizationID.init),
      let day = json["day"]?.textValue.flatMap({ Day($0) }), let stage = json["stage"]?.textValue,
      let body = json["body"].flatMap({ Body($0, kind: kind) }), let members = json["tallies"]?.objectValue
    else { return nil }
    var tallies: [String: [Tally]] = [:]
    for (measure, list) in members {
      let written = list.listValue ?? []
      let read = written.compactMap { Tally($0) }
      if read.count != written.count { return nil }
      tallies[measure] = read
    }
    self.init(
      record: Record(kind: kind.id, origin: origin, day: day, stage: stage, body: body), tallies: tallies)
  }
}

extension Tally {
  fileprivate var json: JSON {
    var members: [String: JSON] = ["value": .integer(value)]
    members["day"] = day.map { .text($0.description) }
    if qualifier != .exact { members["qualifier"] = .text(qualifier.rawValue) }
    if !breakdown.isEmpty { members["by"] = .object(breakdown.mapValues { .text($0) }) }
    members["party"] = party.map { .text($0.text) }
    return .object(members)
  }

  fileprivate init?(_ json: JSON) {
    guard let value = json["value"]?.integerValue else { return nil }
    let qualifier = json["qualifier"]?.textValue.flatMap { Qualifier(rawValue: $0) }
    let written = json["by"]?.objectValue ?? [:]
    self.init(
      value, on: json["day"]?.textValue.flatMap { Day($0) }, qualifier ?? .exact,
      by: written.compactMapValues(\.textValue), party: json["party"]?.textValue.flatMap { PartyID($0) })
  }
}
