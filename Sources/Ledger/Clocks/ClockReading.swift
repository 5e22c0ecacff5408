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
  public func readings(of record: Record, at now: Deadline, calendar: WorkingCalendar) -> [ClockReading] {
    clocks.compactMap { $0.reading(of: record, at: now, calendar: calendar) }
  }
}
