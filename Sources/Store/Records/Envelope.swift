public import Ledger
import SQL

/// What is known of a record without opening its body.
public struct Envelope: Hashable, Sendable {
  public let id: RecordID
  public let kind: String
  /// Who keeps it now.
  public var organization: OrganizationID
  /// Who recorded it.
  public let origin: OrganizationID
  public var day: Day
  public var stage: String
  public var isOpen: Bool
  public var revision: Int64
  public var isVoided: Bool
  public let parent: String?
  /// The clerk's own number.
  public let number: String?

  /// The record it belongs to, which lies in the same county.
  public var parentID: RecordID? { parent.map { RecordID(id.county, $0) } }

  public init(
    id: RecordID, kind: String, organization: OrganizationID, origin: OrganizationID, day: Day, stage: String,
    isOpen: Bool, revision: Int64 = 1, isVoided: Bool = false, parent: String? = nil, number: String? = nil
  ) {
    self.id = id
    self.kind = kind
    self.organization = organization
    self.origin = origin
    self.day = day
    self.stage = stage
    self.isOpen = isOpen
    self.revision = revision
    self.isVoided = isVoided
    self.parent = parent
    self.number = number
  }

  /// The record it belongs to.
  public var wholeID: RecordID? { parent.map { RecordID(id.county, $0) } }

  init(_ row: Row, _ county: CountyCode) throws {
    id = RecordID(county, try row.text(0))
    kind = try row.text(1)
    organization = try row.organization(2)
    origin = try row.organization(3)
    day = try row.day(4)
    stage = try row.text(5)
    isOpen = try row.flag(6)
    revision = try row.integer(7)
    isVoided = try row.flag(8)
    parent = try row.optionalText(9)
    number = try row.optionalText(10)
  }
}

/// One state a record had; its body sealed under the record's own key.
public struct Revision: Hashable, Sendable {
  public let record: RecordID
  public let number: Int64
  public let change: Int64
  public let organization: OrganizationID
  public let day: Day
  public let stage: String
  public let isVoided: Bool
  public let sealed: [UInt8]

  /// What the sealed bytes are bound to.
  public var place: String { Revision.place(record, number) }

  static func place(_ record: RecordID, _ number: Int64) -> String { "\(record)/\(number)" }

  init(
    record: RecordID, number: Int64, change: Int64, organization: OrganizationID, day: Day, stage: String,
    isVoided: Bool, sealed: [UInt8]
  ) {
    self.record = record
    self.number = number
    self.change = change
    self.organization = organization
    self.day = day
    self.stage = stage
    self.isVoided = isVoided
    self.sealed = sealed
  }

  init(_ row: Row, _ record: RecordID) throws {
    self.record = record
    number = try row.integer(0)
    change = try row.integer(1)
    organization = try row.organization(2)
    day = try row.day(3)
    stage = try row.text(4)
    isVoided = try row.flag(5)
    sealed = try row.bytes(6)
  }
}
