public import Ledger
public import Store

/// A party with its number and telephone masked.
public struct MaskedParty: Sendable, Hashable {
  public let id: PartyID
  public let kind: PartyKind
  public let name: String
  public let number: String?
  public let phone: String?

  /// - Parameter isNamed: the name stays whole, for whoever asked by it.
  init(_ party: PartyRows.Party, isNamed: Bool = false) {
    id = party.id
    kind = party.kind
    name = isNamed ? party.name : party.name.masked
    number = party.identityNumber?.masked
    phone = party.phone.map(Phone.masked)
  }
}

/// How a telephone number is shown.
public enum Phone {
  /// The first three and the last two characters only.
  public static func masked(_ phone: String) -> String {
    phone.count < 7 ? String(repeating: "*", count: phone.count) : phone.prefix(3) + "******" + phone.suffix(2)
  }
}

extension String {
  /// The first character of a name only.
  fileprivate var masked: String { count < 2 ? self : prefix(1) + String(repeating: "*", count: min(count - 1, 2)) }
}

/// Finds persons of a county's registry by an exact identity number or telephone number, without reading anyone else.
///
/// For whoever may read all records of the county. Nothing is shown but masked.
public struct FindParty: Query {
  public static let permission = Permission.readRecords

  public let written: String
  public let county: CountyCode

  public init(_ written: String, in county: CountyCode) {
    self.written = written
    self.county = county
  }

  public func scope(in tables: Tables) -> OrganizationID { OrganizationID(county, serial: 0) }

  public func answer(in tables: Tables, _ context: Context) throws -> [MaskedParty] {
    let ids: [PartyID]
    if let number = IdentityNumber(written) {
      ids = try tables.parties.find(number, in: county).map { [$0] } ?? []
    } else {
      let phone = written.filter { !" -－()（）".contains($0) }
      guard (5...15).contains(phone.count), phone.utf8.allSatisfy({ (48...57).contains($0) || $0 == 43 }) else {
        throw Refusal(
          .invalid, "请写完整的身份证号或电话号码，不能只写一部分",
          "Write a whole identity number or telephone number; a part will not do", at: "written")
      }
      ids = try tables.parties.find(phone: phone, in: county)
    }
    return try ids.compactMap { try tables.parties.find($0, in: county).map { MaskedParty($0) } }
  }
}

/// Shows the number and telephone of a party that a record names; an act with a reason.
public struct UnmaskParty: UseCase {
  public static let permission = Permission.readRecords

  public let party: PartyID
  public let record: RecordID
  public let reason: String

  public init(_ party: PartyID, in record: RecordID, reason: String) {
    self.party = party
    self.record = record
    self.reason = reason
  }

  public func scope(in tables: Tables) throws -> OrganizationID { try tables.records.existing(record).organization }

  public var matter: Matter { .record(record) }

  public func perform(in transaction: borrowing Transaction, _ context: Context) throws -> PartyRows.Party {
    let envelope = try transaction.tables.records.existing(record)
    let kind = try context.catalogue.kind(envelope.kind)
    let body = try transaction.tables.records.record(envelope, kind: kind).body
    let showing = ValueShowing(
      tables: transaction.tables, county: record.county, confidential: kind.isConfidential ? record : nil)
    let named = try showing.parties(in: body)
    guard let found = named[party] else {
      throw Refusal(.notFound, "这条记录里没有这个人员或家庭，或者已经抹去", "The record names no such party, or it was erased")
    }
    try AnswerReading.refuse(reason: reason)
    try transaction.noteUnmasking(of: party, in: envelope, kind, reason: reason.trimmed)
    return found
  }
}
