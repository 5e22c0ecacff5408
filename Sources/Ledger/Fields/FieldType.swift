/// The closed set of things a field can hold, each with its limits.
public enum FieldType: Sendable {
  /// One line, at most `limit` characters.
  case text(limit: Int)
  /// Several lines, at most `limit` characters.
  case longText(limit: Int)
  case integer(ClosedRange<Int64>)
  /// A whole number with a qualifier (余 多 近 约 以上), never negative.
  case counted(max: Int64)
  /// A fixed-point number with so many digits.
  case decimal(digits: Int, ClosedRange<Int64>)
  /// Whole fen, never negative.
  case money(max: Fen)
  /// A share in percent with two digits, 0…100.
  case percent
  case day
  /// A time of the day, kept as the text `14:30`.
  case time
  case period(Set<Period.Grain>)
  case choice([Choice])
  case choices([Choice])
  case yesNo
  case organization
  /// Several organizations: the participants of a joint act.
  case organizations
  case party(Set<PartyKind>)
  /// A roster: several parties, none twice.
  case parties(Set<PartyKind>)
  /// Another record, of one of these kinds (any when empty).
  case record(kinds: [String])
  case attachment
  case phone
  case identityNumber
}

/// One of the answers a choice field offers.
public struct Choice: Hashable, Sendable {
  public let code: String
  public let names: Names
  /// Where "以上" applies (levels, grades): larger is higher. Nil when the choices have no order.
  public let rank: Int?

  public init(_ code: String, _ zh: String, _ en: String, rank: Int? = nil) {
    self.code = code
    names = Names(zh, en)
    self.rank = rank
  }
}

/// What a party is.
public enum PartyKind: String, Sendable, CaseIterable {
  case person, household, body

  public var names: Names {
    switch self {
    case .person: Names("个人", "person")
    case .household: Names("家庭", "household")
    case .body: Names("单位", "outside body")
    }
  }
}
