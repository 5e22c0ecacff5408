/// The county that a row belongs to (GB/T 2260, six digits); the office of a city or province is one of its own.
public struct CountyCode: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let code: Int64

  public init?(_ code: Int64) {
    guard (1...999_999).contains(code) else { return nil }
    self.code = code
  }

  init(unchecked code: Int64) { self.code = code }

  public static func < (a: CountyCode, b: CountyCode) -> Bool { a.code < b.code }
  public var description: String { padded(Int(code), 6) }
}

/// An organization: its county's code followed by a six-digit serial; serial 0 is the federation of the county itself.
public struct OrganizationID: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let number: Int64

  public init?(_ number: Int64) {
    guard CountyCode(number / 1_000_000) != nil else { return nil }
    self.number = number
  }

  public init(_ county: CountyCode, serial: Int64) { number = county.code * 1_000_000 + serial }

  public var county: CountyCode { CountyCode(unchecked: number / 1_000_000) }
  public var isRoot: Bool { number % 1_000_000 == 0 }
  public static func < (a: OrganizationID, b: OrganizationID) -> Bool { a.number < b.number }
  public var description: String { padded(Int(number), 12) }
}

/// A record: the county it lies in and a UUIDv7 made by whoever writes it, so that a replay is the same record.
public struct RecordID: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let county: CountyCode
  public let text: String

  public init(_ county: CountyCode, _ text: String) {
    self.county = county
    self.text = text
  }

  /// Reads `350102-0190f0a4-…`, the form used in addresses.
  public init?(_ written: some StringProtocol) {
    let parts = written.split(separator: "-", maxSplits: 1)
    guard parts.count == 2, let code = Int64(parts[0]), let county = CountyCode(code) else { return nil }
    guard parts[1].utf8.count == 36, parts[1].utf8.allSatisfy(isHexOrDash) else { return nil }
    self.init(county, parts[1].lowercased())
  }

  public static func < (a: RecordID, b: RecordID) -> Bool { (a.county, a.text) < (b.county, b.text) }
  public var description: String { "\(county)-\(text)" }
}

/// A person, household or outside body, in one county's registry.
public struct PartyID: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let text: String

  public init?(_ text: some StringProtocol) {
    guard text.utf8.count == 36, text.utf8.allSatisfy(isHexOrDash) else { return nil }
    self.text = text.lowercased()
  }

  public static func < (a: PartyID, b: PartyID) -> Bool { a.text < b.text }
  public var description: String { text }
}

private func isHexOrDash(_ byte: UInt8) -> Bool {
  switch byte {
  case 48...57, 65...70, 97...102, 45: true
  default: false
  }
}
