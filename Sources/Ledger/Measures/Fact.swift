/// What a fact is about: everything but its value.
public struct FactKey: Hashable, Comparable, Sendable {
  public let measure: String
  public let organization: OrganizationID
  public let day: Day
  public let breakdown: Breakdown
  public let qualifier: Qualifier
  public let party: PartyID?

  public init(
    measure: String, organization: OrganizationID, day: Day, breakdown: Breakdown, qualifier: Qualifier,
    party: PartyID?
  ) {
    self.measure = measure
    self.organization = organization
    self.day = day
    self.breakdown = breakdown
    self.qualifier = qualifier
    self.party = party
  }

  public static func < (a: FactKey, b: FactKey) -> Bool {
    if a.measure != b.measure { return a.measure < b.measure }
    if a.day != b.day { return a.day < b.day }
    if a.organization != b.organization { return a.organization < b.organization }
    if a.qualifier != b.qualifier { return a.qualifier.rawValue < b.qualifier.rawValue }
    if a.party != b.party { return (a.party?.text ?? "") < (b.party?.text ?? "") }
    return a.breakdown.description < b.breakdown.description
  }
}

/// One fact to be appended.
public struct FactChange: Hashable, Sendable {
  public let key: FactKey
  public let value: Int64

  public init(key: FactKey, value: Int64) {
    self.key = key
    self.value = value
  }
}

/// The facts of one record, each key once with its net value, zeros left out.
public typealias Facts = [FactKey: Int64]

extension Facts {
  /// What must be appended so that `self` becomes `wanted`, in the order of keys.
  ///
  /// An inexact fact is taken back whole and given anew, so that the number of inexact facts in a sum stays right.
  public func changes(to wanted: Facts) -> [FactChange] {
    var changes: [FactChange] = []
    for key in (isEmpty ? Array(wanted.keys) : Array(Set(keys).union(wanted.keys))).sorted() {
      let (old, new) = (self[key] ?? 0, wanted[key] ?? 0)
      if old == new { continue }
      if key.qualifier == .exact {
        changes.append(FactChange(key: key, value: new - old))
      } else {
        if old != 0 { changes.append(FactChange(key: key, value: -old)) }
        if new != 0 { changes.append(FactChange(key: key, value: new)) }
      }
    }
    return changes
  }

  mutating func add(_ value: Int64, _ key: FactKey) {
    let sum = (self[key] ?? 0) + value
    self[key] = sum == 0 ? nil : sum
  }
}

/// A figure's value with what is known about its exactness.
public struct FigureValue: Hashable, Sendable {
  public var value: Int64
  /// How many facts in it are at least (余 多 以上), nearly (近) or about (约) what they say.
  public var above: Int64
  public var below: Int64
  public var around: Int64

  public init(_ value: Int64 = 0, above: Int64 = 0, below: Int64 = 0, around: Int64 = 0) {
    self.value = value
    self.above = above
    self.below = below
    self.around = around
  }

  public static func + (a: FigureValue, b: FigureValue) -> FigureValue {
    FigureValue(a.value + b.value, above: a.above + b.above, below: a.below + b.below, around: a.around + b.around)
  }

  /// What is known to be at least so much is at most so much less.
  public static prefix func - (a: FigureValue) -> FigureValue {
    FigureValue(-a.value, above: a.below, below: a.above, around: a.around)
  }

  public static func += (a: inout FigureValue, b: FigureValue) { a = a + b }

  public var isZero: Bool { self == FigureValue() }

  /// 余 when everything inexact is at least, 近 when everything is at most, 约 when mixed.
  public var qualifier: Qualifier {
    switch (above != 0, below != 0, around != 0) {
    case (false, false, false): .exact
    case (true, false, false): .over
    case (false, true, false): .nearly
    default: .about
    }
  }

  /// What a fact with this value and qualifier adds (or, when negative, takes back).
  public init(fact value: Int64, _ qualifier: Qualifier) {
    let one: Int64 = value < 0 ? -1 : 1
    self.init(value)
    switch qualifier.side {
    case .exact: break
    case .above: above = one
    case .below: below = one
    case .around: around = one
    }
  }
}
