extension Measure {
  public typealias Condition = @Sendable (Record) -> Bool

  /// One for each record, on its day.
  public static func count(
    _ id: String, _ zh: String, _ en: String, unit: Names, people: People? = nil, by dimensions: [Dimension] = [],
    definition: Names, where condition: @escaping Condition = { _ in true }
  ) -> Measure {
    Measure(
      id, Names(zh, en), unit: unit, nature: .flow, people: people, by: dimensions, definition: definition,
      source: .record { condition($0) ? [Tally(1)] : [] })
  }

  /// The sum of a counted field; of headcounts when `people` is given.
  public static func sum(
    _ id: String, _ zh: String, _ en: String, of field: Field<Counted>, unit: Names, people: People? = nil,
    by dimensions: [Dimension] = [], definition: Names, where condition: @escaping Condition = { _ in true }
  ) -> Measure {
    Measure(
      id, Names(zh, en), unit: unit, nature: .flow, people: people, by: dimensions, definition: definition,
      source: .record { record in
        guard condition(record), let counted = record[field] else { return [] }
        return [Tally(counted.value, counted.qualifier)]
      })
  }

  /// The sum of a money field, in fen.
  public static func sum(
    _ id: String, _ zh: String, _ en: String, of field: Field<Fen>, by dimensions: [Dimension] = [],
    definition: Names, where condition: @escaping Condition = { _ in true }
  ) -> Measure {
    Measure(
      id, Names(zh, en), unit: .yuan, nature: .flow, digits: 2, by: dimensions, definition: definition,
      source: .record { record in
        guard condition(record), let fen = record[field] else { return [] }
        return [Tally(fen.amount)]
      })
  }

  /// How often a move was made, each on its own day.
  public static func moves(
    _ id: String, _ zh: String, _ en: String, _ moves: [String], unit: Names, people: People? = nil,
    by dimensions: [Dimension] = [], definition: Names, where condition: @escaping Condition = { _ in true }
  ) -> Measure {
    Measure(
      id, Names(zh, en), unit: unit, nature: .flow, people: people, by: dimensions, definition: definition,
      source: .record { record in
        guard condition(record) else { return [] }
        return record.body.moves.filter { moves.contains($0.move) }.map { Tally(1, on: $0.day) }
      })
  }

  /// What there is: one (or the amount) from the record's day, until a stage that ends it is entered.
  public static func stock(
    _ id: String, _ zh: String, _ en: String, unit: Names, people: People? = nil, endingIn ended: Set<String> = [],
    by dimensions: [Dimension] = [], amount: @escaping @Sendable (Record) -> Counted = { _ in Counted(1) },
    definition: Names, where condition: @escaping Condition = { _ in true }
  ) -> Measure {
    Measure(
      id, Names(zh, en), unit: unit, nature: .stock, people: people, by: dimensions, definition: definition,
      source: .record { record in
        guard condition(record) else { return [] }
        let counted = amount(record)
        var tallies = [Tally(counted.value, counted.qualifier)]
        var counts = true
        for move in record.body.moves where ended.contains(move.to) == counts {
          tallies.append(Tally(counts ? -counted.value : counted.value, on: move.day, counted.qualifier))
          counts.toggle()
        }
        return tallies
      })
  }

  /// What a return states for its period, dated on the period's last day.
  public static func level(
    _ id: String, _ zh: String, _ en: String, of field: Field<Counted>, unit: Names, people: People? = nil,
    period: Field<Period>, by dimensions: [Dimension] = [], definition: Names
  ) -> Measure {
    Measure(
      id, Names(zh, en), unit: unit, nature: .level, people: people, by: dimensions, definition: definition,
      source: .record { record in
        guard let counted = record[field], let period = record[period] else { return [] }
        return [Tally(counted.value, on: period.last, counted.qualifier)]
      })
  }

  /// Distinct persons on a roster.
  public static func persons(
    _ id: String, _ zh: String, _ en: String, on roster: Field<[PartyID]>, by dimensions: [Dimension] = [],
    definition: Names, where condition: @escaping Condition = { _ in true }
  ) -> Measure {
    Measure(
      id, Names(zh, en), unit: .persons, nature: .flow, people: .distinct, by: dimensions, definition: definition,
      source: .record { record in
        guard condition(record), let parties = record[roster] else { return [] }
        return parties.map { Tally(1, party: $0) }
      })
  }

  /// Distinct persons, one a record.
  public static func persons(
    _ id: String, _ zh: String, _ en: String, on party: Field<PartyID>, by dimensions: [Dimension] = [],
    definition: Names, where condition: @escaping Condition = { _ in true }
  ) -> Measure {
    Measure(
      id, Names(zh, en), unit: .persons, nature: .flow, people: .distinct, by: dimensions, definition: definition,
      source: .record { record in
        guard condition(record), let person = record[party] else { return [] }
        return [Tally(1, party: person)]
      })
  }

  /// Anything else: a named function from record to tallies.
  public static func tallies(
    _ id: String, _ zh: String, _ en: String, unit: Names, nature: Nature = .flow, people: People? = nil,
    digits: Int = 0, by dimensions: [Dimension] = [], definition: Names,
    from function: @escaping @Sendable (Record) -> [Tally]
  ) -> Measure {
    Measure(
      id, Names(zh, en), unit: unit, nature: nature, people: people, digits: digits, by: dimensions,
      definition: definition, source: .record(function))
  }

  /// Numerator over denominator of the same organization and period, in percent with two digits.
  public static func ratio(
    _ id: String, _ zh: String, _ en: String, _ numerator: [Term], over denominator: [Term], definition: Names
  ) -> Measure {
    Measure(
      id, Names(zh, en), unit: .percent, nature: .derived, digits: 2, definition: definition,
      source: .ratio(numerator, over: denominator))
  }

  /// Numerator over denominator of the same organization and period, with two digits: 每户 800 元.
  public static func average(
    _ id: String, _ zh: String, _ en: String, _ numerator: [Term], over denominator: [Term], unit: Names,
    definition: Names
  ) -> Measure {
    Measure(
      id, Names(zh, en), unit: unit, nature: .derived, digits: 2, definition: definition,
      source: .average(numerator, over: denominator))
  }

  /// The sum of several measures of one unit.
  public static func total(
    _ id: String, _ zh: String, _ en: String, _ terms: [Term], unit: Names, digits: Int = 0, definition: Names
  ) -> Measure {
    Measure(
      id, Names(zh, en), unit: unit, nature: .derived, digits: digits, definition: definition, source: .total(terms))
  }
}

extension Names {
  public static let yuan = Names("元", "yuan")
  public static let percent = Names("%", "%")
  public static let persons = Names("人", "persons")
  public static let times = Names("人次", "person-times")
  public static let items = Names("件", "matters")
  public static let pieces = Names("个", "")
  public static let households = Names("户", "households")
  public static let sessions = Names("场", "sessions")
  public static let terms = Names("期", "courses")
}
