/// The rules by which one record becomes facts: where they are booked, joint acts, and stocks that change homes.
public enum Counting {
  /// The facts a record stands for, given the path history of every organization it touches.
  ///
  /// Nothing for a voided record: pass no record. Organizations without a history are a bug of the caller.
  public static func facts(
    of record: Record, _ kind: RecordKind, paths: (OrganizationID) throws -> PathHistory
  ) rethrows -> Facts {
    var facts: Facts = [:]
    for measure in kind.measures {
      guard case .record(let function) = measure.source else { continue }
      for tally in record.tallies(of: measure, by: function) where tally.value != 0 {
        let whole = breakdown(of: tally, measure, record)
        let booking = Booking(
          record: record, kind: kind, measure: measure, tally: tally, breakdown: Breakdown(whole))
        try booking.add(to: &facts, paths: paths)
      }
    }
    return facts
  }

  /// The facts an erased record stands for.
  public static func facts(
    of remainder: CountedRemainder, _ kind: RecordKind, paths: (OrganizationID) throws -> PathHistory
  ) rethrows -> Facts {
    var facts: Facts = [:]
    for measure in kind.measures {
      for tally in remainder.tallies[measure.id] ?? [] {
        let booking = Booking(
          record: remainder.record, kind: kind, measure: measure, tally: tally, breakdown: Breakdown(tally.breakdown))
        try booking.add(to: &facts, paths: paths)
      }
    }
    return facts
  }

  /// What a tally says itself, and what its measure's dimensions read from the record.
  static func breakdown(of tally: Tally, _ measure: Measure, _ record: Record) -> [String: String] {
    if measure.dimensions.isEmpty { return [:] }
    var values = tally.breakdown
    for dimension in measure.dimensions where values[dimension.id] == nil {
      values[dimension.id] = dimension.read(record)
    }
    return values
  }
}

/// One tally of one record on its way into facts.
private struct Booking {
  let record: Record
  let kind: RecordKind
  let measure: Measure
  let tally: Tally
  let breakdown: Breakdown

  /// Facts of confidential kinds tell the month only.
  private var day: Day {
    let day = tally.day ?? record.day
    return kind.isConfidential ? Month(of: day).first : day
  }

  private func key(_ organization: OrganizationID, _ day: Day) -> FactKey {
    FactKey(
      measure: measure.id, organization: organization, day: day, breakdown: breakdown, qualifier: tally.qualifier,
      party: tally.party)
  }

  func add(to facts: inout Facts, paths: (OrganizationID) throws -> PathHistory) rethrows {
    let participants = participants
    for organization in participants { facts.add(tally.value, key(organization, day)) }
    if measure.nature == .stock {
      try addTransfers(to: &facts, paths: paths)
    } else if participants.count > 1, measure.people != .distinct {
      let branches = try participants.map { try paths($0).path(on: day) }
      for (organization, extra) in meetings(of: branches) {
        facts.add(-tally.value * Int64(extra), key(organization, day))
      }
    }
  }

  /// The keeper of the record and, for joint acts, everyone else of its county who took part; each once.
  ///
  /// Facts lie in the record's county; partners in other counties are named but count with records of their own.
  private var participants: [OrganizationID] {
    let home = record.home(on: day)
    guard measure.nature == .flow, let field = kind.participants,
      case .organizations(let others)? = record.body.values[field]
    else { return [home] }
    return [home] + Set(others).subtracting([home]).filter { $0.county == home.county }.sorted()
  }

  /// Where branches meet, and by how many the value would be counted too often from there upward.
  private func meetings(of branches: [[OrganizationID]]) -> [OrganizationID: Int] {
    var arrivals: [OrganizationID: Set<OrganizationID>] = [:]
    for branch in branches {
      for (index, organization) in branch.enumerated() {
        // A branch arrives at an organization from the one below it; a participant arrives at itself.
        arrivals[organization, default: []].insert(index == 0 ? organization : branch[index - 1])
      }
    }
    return arrivals.mapValues { $0.count - 1 }.filter { $0.value > 0 }
  }

  /// A stock leaves the old branch and enters the new one on the day the tree or the record's home changes.
  private func addTransfers(to facts: inout Facts, paths: (OrganizationID) throws -> PathHistory) rethrows {
    let homes = Set([record.home(on: day)] + record.body.homes.map(\.organization))
    let end = record.body.left?.since
    let turns = try Set(homes.flatMap { try paths($0).turns } + record.body.homes.map(\.since))
      .filter { turn in day < turn && end.map { turn <= $0 } ?? true }
    for turn in turns.sorted() {
      let eve = turn.adding(days: -1)
      let home = record.home(on: eve)
      let history = try paths(home)
      try transfer(from: history.path(on: eve), to: history.path(on: turn), on: turn, &facts, paths)
      let next = record.home(on: turn)
      if next != home {
        facts.add(-tally.value, key(home, turn))
        facts.add(tally.value, key(next, turn))
      }
    }
    if let end { facts.add(-tally.value, key(record.home(on: end), end)) }
  }

  /// Takes the value out of one chain of organizations and puts it into another, which is a path of that day.
  ///
  /// What is taken out at an organization is taken out of those above it *on that day*. When one of those has moved as
  /// well, that is another chain than the one the value stood in, and the difference is transferred in turn.
  private func transfer(
    from old: [OrganizationID], to new: [OrganizationID], on turn: Day, _ facts: inout Facts,
    _ paths: (OrganizationID) throws -> PathHistory
  ) rethrows {
    let shared = zip(old, new).prefix { $0 == $1 }.count
    if shared < new.count { facts.add(tally.value, key(new[shared], turn)) }
    guard shared < old.count else { return }
    facts.add(-tally.value, key(old[shared], turn))
    let above = try paths(old[shared]).path(on: turn).dropFirst()
    try transfer(from: Array(old[(shared + 1)...]), to: Array(above), on: turn, &facts, paths)
  }
}
