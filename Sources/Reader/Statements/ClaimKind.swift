/// What kind of quantity a number states.
public enum ClaimKind: String, Sendable, CaseIterable {
  case count
  case personTimes = "person_times"
  case money
  case percent
  case households
  /// Measures, ages, days, rates, multiples.
  case other
}

/// A qualifier that makes a number a bound.
public enum Bound: String, Sendable {
  case above = ">"
  case atLeast = ">="
  case below = "<"
  case atMost = "<="
}

/// Why a number is not a statement about work.
public enum NotStatement: String, Sendable {
  case date, time, listNumber = "list_number", ordinal, name, ageBand = "age_band", denominator, furniture, masked
  case vague, idiom, period, noUnit = "no_unit", tooLong = "too_long", anniversary, document, partOfRange =
    "part_of_range"
}
