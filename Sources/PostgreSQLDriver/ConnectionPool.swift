import Dispatch
internal import SQL
import Synchronization

/// At most so many connections, made when first needed and lent in the order in which they were asked for.
final class ConnectionPool: Sendable {
  private struct Waiter {
    let number: Int
    let continuation: CheckedContinuation<Lane, any Error>
  }

  private struct State {
    var idle: [Lane] = []
    var made = 0
    var waiters: [Waiter] = []
    var lastNumber = 0
  }

  private let settings: ConnectionSettings
  private let size: Int
  private let state = Mutex(State())

  init(_ settings: ConnectionSettings, size: Int) {
    self.settings = settings
    self.size = size
  }

  var waitingCount: Int { state.withLock { $0.waiters.count } }

  func use<T>(_ body: (Lane) async throws -> T) async throws -> T {
    let lane = try await borrow()
    defer { give(back: lane) }
    return try await body(lane)
  }

  /// Ends the connections that nobody uses now; they come back when needed.
  func disconnectIdle() async {
    let idle = state.withLock { state in
      defer {
        state.made -= state.idle.count
        state.idle = []
      }
      return state.idle
    }
    for lane in idle { await lane.disconnect() }
  }

  private func borrow() async throws -> Lane {
    let number = state.withLock { state in
      state.lastNumber += 1
      return state.lastNumber
    }
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        let answer = state.withLock { lend(Waiter(number: number, continuation: continuation), &$0) }
        if let answer {
          continuation.resume(with: answer)
        } else {
          giveUp(on: number, after: settings.limits.connection)
        }
      }
    } onCancel: {
      refuse(number, CancellationError())
    }
  }

  private func giveUp(on number: Int, after limit: Duration) {
    let deadline = DispatchTime.now() + .milliseconds(Int(limit.milliseconds))
    DispatchQueue.global().asyncAfter(deadline: deadline) { [weak self] in
      self?.refuse(number, EngineProblem.busy)
    }
  }

  /// Lets a waiter go without a connection, unless it has one by now.
  private func refuse(_ number: Int, _ error: any Error) {
    let waiter = state.withLock { state in
      state.waiters.firstIndex { $0.number == number }.map { state.waiters.remove(at: $0) }
    }
    waiter?.continuation.resume(throwing: error)
  }

  /// A lane for the waiter, or nil when it has to wait.
  private func lend(_ waiter: Waiter, _ state: inout State) -> Result<Lane, any Error>? {
    // Cancelled before it could be found among the waiters.
    if Task.isCancelled { return .failure(CancellationError()) }
    if let lane = state.idle.popLast() { return .success(lane) }
    if state.made < size {
      return Result {
        let lane = try Lane(settings)
        state.made += 1
        return lane
      }
    }
    state.waiters.append(waiter)
    return nil
  }

  private func give(back lane: Lane) {
    let waiter: Waiter? = state.withLock { state in
      if state.waiters.isEmpty {
        state.idle.append(lane)
        return nil
      }
      return state.waiters.removeFirst()
    }
    waiter?.continuation.resume(returning: lane)
  }
}
