extension Clock {
  /// Where the clock stands; nil when it does not run for this record, has not started, or no version was in force.
  ///
  /// - Parameter parts: the last day of what belongs to the record, by kind.
  public func reading(
    of record: Record, at now: Deadline, calendar: WorkingCalendar, parts: [String: Day] = [:]
  ) -> ClockReading? {
    // What went to another county runs on there.
    if record.body.left != nil { return nil }
    if let condition, !condition.holds(record) { return nil }
    guard let run = silence(of: record, parts) ?? latestRun(of: record), let version = version(on: run.started.day)
    else { return nil }
    let end = end(of: run, version, calendar)
    return ClockReading(
      clock: self, version: version, started: run.started, due: end.due,
      state: state(of: run, version, due: end.due, at: now), calendarGaps: end.gaps)
  }

  private struct Run {
    let started: Deadline
    var stopped: Deadline?
    var extended = 0
  }

  /// Walks the record's history: a run begins, is extended, ends; a later beginning makes a new run.
  private func latestRun(of record: Record) -> Run? {
    var run = opening(of: record).map { Run(started: $0) }
    for made in record.body.moves {
      if run != nil, run?.stopped == nil {
        if stops(made) {
          run?.stopped = Deadline(made.day, stop.time.flatMap { made[$0] })
        } else if let extending, made.move == extending.move, run?.extended == 0 {
          run?.extended = extending.days
        }
      }
      if let begun = beginning(made), run?.stopped != nil || run == nil || isDated { run = Run(started: begun) }
    }
    return run
  }

  /// From the last sign of life on; over for good once the record is where silence is right.
  private func silence(of record: Record, _ parts: [String: Day]) -> Run? {
    guard case .lastSign(let moves, let kinds) = start, !stop.stages.contains(record.stage) else { return nil }
    let signs = record.body.moves.filter { moves.contains($0.move) }.map(\.day) + kinds.compactMap { parts[$0] }
    return Run(started: Deadline(signs.reduce(record.day, max)))
  }

  private var isDated: Bool {
    switch start {
    case .day: true
    case .recorded, .moves, .lastSign: false
    }
  }

  private func opening(of record: Record) -> Deadline? {
    switch start {
    case .recorded(let time): Deadline(record.day, time.flatMap { record[$0] })
    case .day(let field): record[field].map { Deadline($0) }
    case .moves, .lastSign: nil
    }
  }

  private func beginning(_ made: MadeMove) -> Deadline? {
    switch start {
    case .recorded, .lastSign: nil
    case .moves(let moves, let time): moves.contains(made.move) ? Deadline(made.day, time.flatMap { made[$0] }) : nil
    case .day(let field): made[field].map { Deadline($0) }
    }
  }

  private func stops(_ made: MadeMove) -> Bool { stop.moves.contains(made.move) || stop.stages.contains(made.to) }

  private func end(of run: Run, _ version: Version, _ calendar: WorkingCalendar) -> (due: Deadline, gaps: [Int]) {
    let first = run.started.day
    switch version.length {
    // Where the time is not known the clock is taken to start with the day: the careful reading.
    case .atOnce: return (Deadline(first, run.started.time), [])
    case .hours(let count): return (run.started.adding(hours: count + run.extended * 24), [])
    case .onTheDay: return shifted(first.adding(days: run.extended), version, calendar)
    case .days(let count): return shifted(first.adding(days: count + run.extended), version, calendar)
    case .months(let count): return shifted(first.adding(months: count).adding(days: run.extended), version, calendar)
    case .workedDays(let count):
      let last = calendar.adding(workedDays: count + run.extended, to: first)
      return (Deadline(last), calendar.gaps(in: first...last))
    }
  }

  private func shifted(_ last: Day, _ version: Version, _ calendar: WorkingCalendar) -> (due: Deadline, gaps: [Int]) {
    if version.lastDay == .stays { return (Deadline(last), []) }
    let worked = calendar.workedDay(from: last)
    return (Deadline(worked), calendar.gaps(in: last...worked))
  }

  private func state(of run: Run, _ version: Version, due: Deadline, at now: Deadline) -> ClockReading.State {
    // What is due at once has a day and a night before it is called late.
    let limit = version.length == .atOnce ? run.started.adding(hours: 24) : due
    if let stopped = run.stopped {
      return .stopped(stopped, inTime: stopped.time == nil ? stopped.day <= limit.day : stopped <= limit)
    }
    if limit < now { return .overdue }
    if version.length == .atOnce { return .soon }
    return lead(before: due) <= now ? .soon : .running
  }

  private func lead(before due: Deadline) -> Deadline {
    switch soon {
    case .hours(let hours): due.adding(hours: -hours)
    case .days(let days): Deadline(due.day.adding(days: -days), due.time ?? .midnight)
    }
  }
}
