import Dispatch
import Synchronization

/// Holds a transaction's body, on its connection's own thread, until the test lets it go on.
final class Gate: Sendable {
  private let semaphore = DispatchSemaphore(value: 0)
  private let awaited = Shared(false)

  var isAwaited: Bool { awaited.value }

  func wait() {
    awaited.change { $0 = true }
    semaphore.wait()
  }

  func open() { semaphore.signal() }
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
