import Dispatch
import Synchronization

/// Holds a transaction's body, on its connection's own thread, until the test lets it go on.
final class Gate: Sendable {
  private let semaphore = DispatchSemaphore(value: 0)
  private let (arrivals, arrival) = AsyncStream.makeStream(of: Void.self)

  /// Returns once the body waits.
  func reached() async { for await _ in arrivals { return } }

  func wait() {
    arrival.yield()
    semaphore.wait()
  }

  func open() { semaphore.signal() }
}

/// Where bodies on different connections wait for each other.
final class Meeting: Sendable {
  private let size: Int
  private let present = Shared(0)
  private let semaphore = DispatchSemaphore(value: 0)

  init(of size: Int) { self.size = size }

  /// - Returns: whether all came within half a minute.
  func arrive() -> Bool {
    if present.change({ $0 += 1 }) == size {
      for _ in 1..<size { semaphore.signal() }
      return true
    }
    return semaphore.wait(timeout: .now() + 30) == .success
  }
}

/// What several tasks tell the test.
final class Shared<Value: Sendable>: Sendable {
  private let kept: Mutex<Value>

  init(_ value: Value) { kept = Mutex(value) }

  var value: Value { kept.withLock { $0 } }

  /// - Returns: what it is then.
  @discardableResult
  func change(_ body: (inout Value) -> Void) -> Value {
    kept.withLock { value in
      body(&value)
      return value
    }
  }
}
