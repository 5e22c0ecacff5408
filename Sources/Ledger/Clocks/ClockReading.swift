/// Where a clock stands for one record at one moment.
public struct ClockReading: Sendable {
  public let clock: Clock
  public let version: Clock.Version
  public let started: Deadline
  public let due: Deadline
  public let state: State
  /// Years the answer leans on whose calendar was not entered: their holidays are not known, only weekends.
  public let calendarGaps: [Int]

  public enum State: Hashable, Sendable {
    case running
    /// Due within the clock's lead, or at once.
    case soon
    case overdue
    case stopped(Deadline, inTime: Bool)
  }

  /// Whether something is still to be done.
  public var isOpen: Bool {
    switch state {
    case .running, .soon, .overdue: true
    case .stopped: false
    }
  }
}

extension RecordKind {
  /// Every clock of the kind that has started for a record, in the order of declaration.
  ///
  /// - Parameter parts: the last day of what belongs to the record, by kind.
  public func readings(
    of record: Record, at now: Deadline, calendar: WorkingCalendar, parts: [String: Day] = [:]
  ) -> [ClockReading] {
    clocks.compactMap { $0.reading(of: record, at: now, calendar: calendar, parts: parts) }
  }

  /// The kinds of what belongs to a record whose days stop the silence of one of its clocks.
  public var signs: [String] {
    clocks.flatMap { clock -> [String] in
      if case .lastSign(_, let parts) = clock.start { return parts }
      return []
    }
  }

  /// The last day of a sign of life after which none of its clocks can be soon over, where all of them watch for silence;
  /// records with a later part need not be looked at.
  public func silentSince(on today: Day) -> Day? {
    if clocks.isEmpty { return nil }
    var days: [Day] = []
    for clock in clocks {
      guard case .lastSign = clock.start, case .days(let lead) = clock.soon else { return nil }
      for version in clock.versions {
        guard case .months(let count) = version.length else { return nil }
        // A month is never longer than 31 days, so that nothing due is passed over.
        days.append(today.adding(days: lead).adding(months: -count).adding(days: 3))
      }
    }
    return days.max()
  }
}
