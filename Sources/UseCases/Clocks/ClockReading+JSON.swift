public import Ledger
import Store

extension ClockReading {
  /// As programs read it.
  public func json(at now: Deadline) -> JSON {
    .object([
      "clock": .text(clock.id), "started": .text("\(started)"), "due": .text("\(due)"), "state": .text(word),
      "source": .text(version.source.zh), "left": .text(remaining(at: now).en),
    ])
  }

  private var word: String {
    switch state {
    case .running: "running"
    case .soon: "soon"
    case .overdue: "overdue"
    case .stopped(_, let inTime): inTime ? "in time" : "late"
    }
  }
}

extension AskDesk.Line {
  /// As programs read it.
  public func json(at now: Deadline) -> JSON {
    .object([
      "record": .text("\(envelope.id)"), "kind": .text(kind.id), "organization": .text("\(envelope.organization)"),
      "title": .text(title), "clocks": .list(readings.map { $0.json(at: now) }),
    ])
  }
}
