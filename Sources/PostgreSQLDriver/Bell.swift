import Foundation
internal import SQL

/// Wakes a thread that waits in `poll(2)`: a pipe whose reading end is polled beside the server's socket.
final class Bell: Sendable {
  /// Readable after `ring`.
  let hearing: Int32
  private let ringing: Int32

  init() throws {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw EngineProblem.other(code: Int(errno)) }
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    (hearing, ringing) = (ends[0], ends[1])
  }

  deinit {
    close(hearing)
    close(ringing)
  }

  func ring() {
    var stroke: UInt8 = 1
    // A full pipe is rung already.
    _ = write(ringing, &stroke, 1)
  }

  func silence() {
    var strokes: [UInt8] = Array(repeating: 0, count: 64)
    while read(hearing, &strokes, strokes.count) > 0 {}
  }
}
