extension Clock.Bearer {
  public var names: Names {
    switch self {
    case .federation: Names("妇联", "the federation")
    case .other(let names): names
    case .person: Names("当事人（权利）", "the person, as a right")
    }
  }
}

extension Clock.Length {
  /// 15日, 72小时, 3个工作日 …
  public var names: Names {
    switch self {
    case .atOnce: Names("立即", "at once")
    case .hours(let count): Names("\(count)小时", "\(count) hours")
    case .days(let count): Names("\(count)日", "\(count) days")
    case .workedDays(let count): Names("\(count)个工作日", "\(count) working days")
    case .months(let count): Names("\(count)个月", count == 1 ? "1 month" : "\(count) months")
    case .onTheDay: Names("当日", "on that day")
    }
  }

  public var unit: Names {
    switch self {
    case .atOnce: Names("—", "—")
    case .hours: Names("小时", "hour")
    case .days, .onTheDay: Names("日", "day")
    case .workedDays: Names("工作日", "working day")
    case .months: Names("月", "month")
    }
  }
}

extension Clock.LastDay {
  public var names: Names {
    switch self {
    case .stays: Names("不顺延", "stays")
    case .nextWorkedDay: Names("顺延到下一工作日", "next working day")
    }
  }
}

extension Clock.Start {
  /// What sets the clock going, in the words of the kind it belongs to.
  public func names(in kind: RecordKind) -> Names {
    switch self {
    case .lastSign: Names("上一次跟进（没有的，从\(kind.dayNames.zh)起）", "the last follow-up, or else: \(kind.dayNames.en)")
    case .recorded: kind.dayNames
    case .moves(let moves, _): kind.moveNames(moves)
    case .day(let field): field.declaration.names
    }
  }
}

extension Clock.Stop {
  public func names(in kind: RecordKind) -> Names {
    let stages = kind.workflow.stages.filter { self.stages.contains($0.id) }.map(\.names)
    let all = kind.workflow.moves.filter { moves.contains($0.id) }.map(\.names) + stages
    return Names(all.map(\.zh).joined(separator: "、"), all.map(\.en).joined(separator: ", "))
  }
}

extension ClockReading {
  /// 还有3天, 今天到期, 已超过2天 … as of a moment.
  public func remaining(at now: Deadline) -> Names {
    switch state {
    case .stopped(_, true): return Names("按期", "in time")
    case .stopped(_, false): return Names("超期办结", "late")
    case .running, .soon, .overdue: break
    }
    if version.length == .atOnce {
      return state == .overdue ? Names("应立即办，已超过24小时", "due at once, over 24 hours ago") : Names("立即办", "at once")
    }
    if let time = due.time { return hours(until: time, at: now) }
    switch due.day.dayNumber - now.day.dayNumber {
    case 0: return Names("今天到期", "due today")
    case let days where days > 0: return Names("还有\(days)天", days == 1 ? "1 day left" : "\(days) days left")
    case let days: return Names("已超过\(-days)天", days == -1 ? "1 day over" : "\(-days) days over")
    }
  }

  private func hours(until time: TimeOfDay, at now: Deadline) -> Names {
    let days = due.day.dayNumber - now.day.dayNumber
    let minutes = days * 1440 + time.minutes - (now.time ?? .midnight).minutes
    let hours = (abs(minutes) + 59) / 60
    return minutes >= 0
      ? Names("还有\(hours)小时", hours == 1 ? "1 hour left" : "\(hours) hours left")
      : Names("已超过\(hours)小时", hours == 1 ? "1 hour over" : "\(hours) hours over")
  }
}

extension RecordKind {
  func moveNames(_ ids: [String]) -> Names {
    let names = ids.compactMap { id in workflow.moves.first { $0.id == id }?.names }
    return Names(names.map(\.zh).joined(separator: "、"), names.map(\.en).joined(separator: ", "))
  }
}
