public import Ledger
import Store

extension ListCases.Line {
  /// As programs read it.
  public func json(at now: Deadline) -> JSON {
    .object([
      "record": .text("\(envelope.id)"), "kind": .text(kind.id), "organization": .text("\(envelope.organization)"),
      "organizationName": .text(organizationName), "stage": .text(envelope.stage),
      "revision": .integer(envelope.revision), "place": .text(member.place.rawValue),
      "since": .text("\(member.since)"), "hasNote": .bool(hasNote), "clocks": .list(readings.map { $0.json(at: now) }),
      "mediations": .list(matters.map(\.json)),
      "glass": .list(glass.map { .object(["account": .text($0.account), "since": .text("\($0.since)")]) }),
    ])
  }
}

extension YieldingMatter {
  fileprivate var json: JSON {
    .object([
      "record": .text("\(record)"), "kind": .text(kind.id), "day": .text("\(day)"),
      "organizationName": .text(organizationName),
    ])
  }
}

extension ListGlass.Line {
  /// As programs read it.
  public var json: JSON {
    .object([
      "record": .text("\(record)"), "account": .text(account), "displayName": .text(displayName),
      "since": .text("\(since)"), "until": .text("\(until)"), "minutes": .integer(minutes),
    ])
  }
}

extension ShowTeam.Line {
  /// As programs read it.
  public var json: JSON {
    var members: [String: JSON] = [
      "account": .text(member.account), "displayName": .text(displayName), "place": .text(member.place.rawValue),
      "since": .text("\(member.since)"), "isInForce": .bool(isInForce),
    ]
    members["until"] = member.until.map { .text("\($0)") }
    if !note.isEmpty { members["note"] = .text(note) }
    return .object(members)
  }
}

extension ShowTeam.Answer {
  /// As programs read it.
  public var json: JSON {
    .object([
      "team": .list(lines.map(\.json)), "mayLead": .bool(mayLead),
      "caseWorkers": .list(
        caseWorkers.map { .object(["account": .text($0.name), "displayName": .text($0.displayName)]) }),
      "papers": .list(children.map(\.json)),
    ])
  }
}

extension ShowTeam.Paper {
  fileprivate var json: JSON {
    var members: [String: JSON] = [
      "record": .text("\(envelope.id)"), "kind": .text(kind.id), "day": .text("\(envelope.day)"),
      "stage": .text(envelope.stage),
    ]
    members["consentWithdrawn"] = consentWithdrawn.map { .text("\($0)") }
    return .object(members)
  }
}
