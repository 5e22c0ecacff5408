/// What one field of one record holds.
public enum Value: Hashable, Sendable {
  case text(String)
  /// Whole numbers, and fixed-point numbers as whole numbers of their last digit.
  case integer(Int64)
  case counted(Counted)
  case money(Fen)
  case day(Day)
  case period(Period)
  case choice(String)
  case choices([String])
  case yesNo(Bool)
  case organization(OrganizationID)
  case organizations([OrganizationID])
  case party(PartyID)
  case parties([PartyID])
  case record(RecordID)
  case attachment(String)
  case identityNumber(IdentityNumber)
}

/// A Swift type that a field's value can be read as.
public protocol FieldValue: Sendable {
  init?(_ value: Value)
}

extension String: FieldValue {
  public init?(_ value: Value) {
    switch value {
    case .text(let text), .choice(let text), .attachment(let text): self = text
    default: return nil
    }
  }
}

extension Int64: FieldValue {
  public init?(_ value: Value) {
    guard case .integer(let number) = value else { return nil }
    self = number
  }
}

extension Counted: FieldValue {
  public init?(_ value: Value) {
    guard case .counted(let counted) = value else { return nil }
    self = counted
  }
}

extension Fen: FieldValue {
  public init?(_ value: Value) {
    guard case .money(let fen) = value else { return nil }
    self = fen
  }
}

extension Day: FieldValue {
  public init?(_ value: Value) {
    guard case .day(let day) = value else { return nil }
    self = day
  }
}

extension Period: FieldValue {
  public init?(_ value: Value) {
    guard case .period(let period) = value else { return nil }
    self = period
  }
}

extension Bool: FieldValue {
  public init?(_ value: Value) {
    guard case .yesNo(let answer) = value else { return nil }
    self = answer
  }
}

extension OrganizationID: FieldValue {
  public init?(_ value: Value) {
    guard case .organization(let id) = value else { return nil }
    self = id
  }
}

extension PartyID: FieldValue {
  public init?(_ value: Value) {
    guard case .party(let id) = value else { return nil }
    self = id
  }
}

extension RecordID: FieldValue {
  public init?(_ value: Value) {
    guard case .record(let id) = value else { return nil }
    self = id
  }
}

extension Array: FieldValue where Element: ListedValue {
  public init?(_ value: Value) {
    guard let list = Element.list(value) else { return nil }
    self = list
  }
}

/// A Swift type of which a field can hold several.
public protocol ListedValue: Sendable {
  static func list(_ value: Value) -> [Self]?
}

extension String: ListedValue {
  public static func list(_ value: Value) -> [String]? {
    guard case .choices(let codes) = value else { return nil }
    return codes
  }
}

extension OrganizationID: ListedValue {
  public static func list(_ value: Value) -> [OrganizationID]? {
    guard case .organizations(let ids) = value else { return nil }
    return ids
  }
}

extension PartyID: ListedValue {
  public static func list(_ value: Value) -> [PartyID]? {
    guard case .parties(let ids) = value else { return nil }
    return ids
  }
}
