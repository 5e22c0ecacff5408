import CPostgreSQL
import Foundation
internal import SQL

extension Session {
  /// Waits until the socket is ready for one of `events`.
  ///
  /// - Throws: `CancellationError` when the task is cancelled meanwhile (the server is told to stop), `late` when it takes
  ///   too long. Either breaks the session.
  func wait(
    _ events: Int16, until deadline: ContinuousClock.Instant?, late: EngineProblem = .slow, canBeCancelled: Bool = true
  ) throws {
    polled[0] = pollfd(fd: PQsocket(handle), events: events, revents: 0)
    while true {
      polled[1].revents = 0
      let ready = poll(polled.baseAddress, 2, Session.milliseconds(until: deadline))
      if ready == 0 {
        isBroken = true
        throw late
      }
      if ready < 0 && errno != EINTR {
        isBroken = true
        throw EngineProblem.serverStopped
      }
      if ready > 0 && polled[1].revents != 0 {
        bell.silence()
        if canBeCancelled && Task.isCancelled { throw cancelled() }
      }
      if ready > 0 && polled[0].revents != 0 { return }
    }
  }

  /// Whether the server is still there, as far as can be told without asking it.
  func isUsable() -> Bool {
    if isBroken || PQstatus(handle) != CONNECTION_OK { return false }
    polled[0] = pollfd(fd: PQsocket(handle), events: Int16(POLLIN), revents: 0)
    while poll(polled.baseAddress, 1, 0) > 0 {
      if PQconsumeInput(handle) == 0 || PQstatus(handle) != CONNECTION_OK {
        isBroken = true
        return false
      }
    }
    return true
  }

  /// Writes what is to be sent and reads meanwhile, so that neither side waits for the other.
  func flush(until deadline: ContinuousClock.Instant?) throws {
    while true {
      switch PQflush(handle) {
      case 0: return
      case 1:
        try wait(Int16(POLLIN | POLLOUT), until: deadline)
        try consume()
      default: throw lost()
      }
    }
  }

  /// The next result the server owes; nil at the end of one statement's results.
  func next(until deadline: ContinuousClock.Instant?, canBeCancelled: Bool = true) throws -> QueryResult? {
    while PQisBusy(handle) != 0 {
      let isPending = PQflush(handle) == 1
      try wait(
        Int16(isPending ? POLLIN | POLLOUT : POLLIN), until: deadline, canBeCancelled: canBeCancelled)
      try consume()
    }
    return PQgetResult(handle).map { QueryResult($0) }
  }

  private func consume() throws {
    // What came before the connection broke is still to be read: it says why.
    if PQconsumeInput(handle) == 0 && PQisBusy(handle) != 0 { throw lost() }
  }

  func lost() -> EngineProblem {
    isBroken = true
    return .serverStopped
  }

  /// Tells the server to stop; the session ends with it, since a late cancel would hit a later statement.
  private func cancelled() -> CancellationError {
    isBroken = true
    if let request = PQgetCancel(handle) {
      var unread: [CChar] = Array(repeating: 0, count: 256)
      PQcancel(request, &unread, Int32(unread.count))
      PQfreeCancel(request)
    }
    return CancellationError()
  }

  private static func milliseconds(until deadline: ContinuousClock.Instant?) -> Int32 {
    guard let deadline else { return -1 }
    return Int32(clamping: max(0, ContinuousClock.Instant.now.duration(to: deadline).milliseconds + 1))
  }
}
