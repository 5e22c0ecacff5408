/// 统计项: what is counted, in which unit, and how records give it.
public struct Measure: Sendable {
  public let id: String
  public let names: Names
  /// 件, 人次, 元, % …
  public let unit: Names
  public let nature: Nature
  /// How persons are counted; nil when the measure does not count persons.
  public let people: People?
  /// Digits behind the point of the whole numbers in facts: 2 for money in fen.
  public let digits: Int
  public let dimensions: [Dimension]
  /// What exactly is counted, in one sentence, shown wherever the figure is explained.
  public let definition: Names
  public let source: Source

  /// What a figure of the measure says about a period.
  public enum Nature: Hashable, Sendable {
    /// What happened during the period.
    case flow
    /// What there was at its end.
    case stock
    /// What was returned for it: the value dated at the end of its last month.
    case level
    /// Worked out from other figures of the same period.
    case derived
  }

  /// The three ways of counting people, never mixed.
  public enum People: Hashable, Sendable {
    /// 人次: a sum of headcounts.
    case times
    /// 人: distinct persons by roster.
    case distinct
    /// 人 by headcount: nobody can come twice, because of the reason given.
    case once(Names)
  }

  public enum Source: Sendable {
    /// A pure function from one record to what it adds.
    case record(@Sendable (Record) -> [Tally])
    /// Numerator over denominator, in percent with two digits.
    case ratio([Term], over: [Term])
    /// Numerator over denominator in the measure's own unit: yuan per household, topics per township.
    case average([Term], over: [Term])
    case total([Term])
  }

  /// Another measure, or those parts of it that a filter lets through.
  public struct Term: Hashable, Sendable {
    public let measure: String
    public let filter: Filter
    /// Whether it is taken away from the others: seats less those that are filled.
    public let isTaken: Bool

    public init(_ measure: String, where filter: Filter = .all, taken isTaken: Bool = false) {
      self.measure = measure
      self.filter = filter
      self.isTaken = isTaken
    }
  }

  init(
    _ id: String, _ names: Names, unit: Names, nature: Nature, people: People? = nil, digits: Int = 0,
    by dimensions: [Dimension] = [], definition: Names, source: Source
  ) {
    self.id = id
    self.names = names
    self.unit = unit
    self.nature = nature
    self.people = people
    self.digits = digits
    self.dimensions = dimensions
    self.definition = definition
    self.source = source
  }

  /// The same measure of a kind that several organizations can act in together; its definition says how such acts count.
  var joint: Measure {
    if nature != .flow { return self }
    return Measure(
      id, names, unit: unit, nature: nature, people: people, digits: digits, by: dimensions,
      definition: Names(
        definition.zh + "；几个组织合办的，同县参加的各方都计、共同的上级只计一次，外县参加的不计",
        definition.en
          + "; of a joint one, each participant of the county has it and those above them once, participants of other counties do not"
      ), source: source)
  }

  /// A whole number of a fact written as users read it: fen as yuan, percent with its digits.
  public func text(_ value: Int64) -> String {
    let needless = digits == 2 && value % 100 == 0 ? 2 : digits == 2 && value % 10 == 0 && unit.zh == "%" ? 1 : 0
    return Decimals.text(value, digits: digits, trimmed: needless)
  }
}

/// What one record adds to one measure.
public struct Tally: Hashable, Sendable {
  public let value: Int64
  /// The record's own day when nil.
  public let day: Day?
  public let qualifier: Qualifier
  /// Values of dimensions that are not read from the record's fields.
  public let breakdown: [String: String]
  /// For distinct persons.
  public let party: PartyID?

  public init(
    _ value: Int64, on day: Day? = nil, _ qualifier: Qualifier = .exact, by breakdown: [String: String] = [:],
    party: PartyID? = nil
  ) {
    self.value = value
    self.day = day
    self.qualifier = qualifier
    self.breakdown = breakdown
    self.party = party
  }
}

/// A way of breaking a measure down, mostly a choice field of the record.
public struct Dimension: Sendable {
  public let id: String
  public let names: Names
  public let choices: [Choice]
  let read: @Sendable (Record) -> String?

  public init(
    _ id: String, _ names: Names, _ choices: [Choice], read: @escaping @Sendable (Record) -> String? = { _ in nil }
  ) {
    self.id = id
    self.names = names
    self.choices = choices
    self.read = read
  }

  public static func field(_ field: Field<String>) -> Dimension {
    Dimension(field.id, field.declaration.names, field.declaration.choices) { $0[field] }
  }

  public func names(of code: String) -> Names {
    choices.first { $0.code == code }?.names ?? (code.isEmpty ? Names("未注明", "not stated") : Names(code, code))
  }
}
