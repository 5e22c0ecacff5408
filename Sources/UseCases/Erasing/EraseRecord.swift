public import Ledger
public import Store

/// Destroys what a record said, for good, with a reason and the legal ground; what it counts stays.
///
/// A protected case is erased by who answers for it, with all papers that belong to it; no reason is kept of it. Refuses
/// what is open or still stands in a stock: it is closed, revoked or declared void first.
public struct EraseRecord: UseCase {
  public static let permission = Permission.void

  public let id: RecordID
  public let reason: String
  public let ground: String

  public init(id: RecordID, reason: String, ground: String) {
    self.id = id
    self.reason = reason
    self.ground = ground
  }

  public func scope(in tables: Tables) throws -> OrganizationID { try tables.records.existing(id).organization }

  public var matter: Matter { .record(id) }

  public func perform(in transaction: borrowing Transaction, _ context: Context) throws {
    let envelope = try transaction.tables.records.existing(id)
    let kind = try context.catalogue.kind(envelope.kind)
    if try transaction.tables.erased.find(id.text, in: id.county) != nil { throw Refusal.erasedRecord }
    try Erasing.refuse(reason: kind.isConfidential ? nil : reason, ground: ground)
    var whole = [(envelope: envelope, kind: kind)]
    if kind.isConfidential {
      for paper in try transaction.tables.records.children(of: id)
      where try transaction.tables.erased.find(paper.id.text, in: id.county) == nil {
        whole.append((paper, try context.catalogue.kind(paper.kind)))
      }
    }
    let standing = try whole.filter { try isStanding($0.envelope, $0.kind, transaction.tables) }.map(\.envelope.id)
    if standing.contains(id) {
      throw Refusal(
        .conflict, "这条记录还在办或在册；请先办结、撤销或作废，再抹去",
        "This record is still open or standing; close, revoke or void it before erasing it")
    }
    if !standing.isEmpty {
      throw Refusal(
        .conflict, "它还有\(standing.count)份材料在办或有效；请先逐份办结或作废，再抹去",
        "Papers of it (\(standing.count)) are still open or standing; close or void each before erasing it")
    }
    for part in whole {
      try transaction.erase(part.envelope, part.kind, reason: reason.trimmed, ground: ground.trimmed)
    }
  }

  private func isStanding(_ envelope: Envelope, _ kind: RecordKind, _ tables: Tables) throws -> Bool {
    if envelope.isVoided { return false }
    if envelope.isOpen { return true }
    let stocks = Set(kind.measures.filter { $0.nature == .stock }.map(\.id))
    var sums: [String: Int64] = [:]
    for (key, value) in try tables.facts.facts(of: envelope.id) where stocks.contains(key.measure) {
      sums["\(key.measure) \(key.organization) \(key.breakdown)", default: 0] += value
    }
    return sums.values.contains { $0 != 0 }
  }
}

/// Destroys who a party of a county's registry is, for good; records go on naming it as an erased one.
public struct EraseParty: UseCase {
  public static let permission = Permission.void

  public let party: PartyID
  public let county: CountyCode
  public let reason: String
  public let ground: String

  public init(_ party: PartyID, in county: CountyCode, reason: String, ground: String) {
    self.party = party
    self.county = county
    self.reason = reason
    self.ground = ground
  }

  public func scope(in tables: Tables) -> OrganizationID { OrganizationID(county, serial: 0) }

  public func perform(in transaction: borrowing Transaction, _ context: Context) throws {
    guard try transaction.tables.parties.find(party, in: county) != nil else {
      throw Refusal(.notFound, "没有这个人员或家庭，或者已经抹去", "There is no such party, or it was erased already")
    }
    try Erasing.refuse(reason: reason, ground: ground)
    try transaction.erase(party, in: county, reason: reason.trimmed, ground: ground.trimmed)
  }
}

/// What every erasure must say.
private enum Erasing {
  static func refuse(reason: String?, ground: String) throws {
    if let reason { try AnswerReading.refuse(reason: reason) }
    if ground.trimmed.isEmpty || ground.count > 200 {
      throw Refusal(
        .invalid, "请写明法律依据（200字以内），例如“个人信息保护法第四十七条”",
        "Name the legal ground in at most 200 characters, such as “Personal Information Protection Law, article 47”",
        at: "ground")
    }
  }
}
