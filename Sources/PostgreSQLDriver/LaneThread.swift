import Dispatch
import Foundation
import Synchronization

/// The thread of one connection: whatever its actor does waits here and never in the cooperative pool.
final class LaneThread: SerialExecutor {
  private struct Waiting {
    var jobs: [UnownedJob] = []
    var isStopped = false
  }

  private let waiting = Mutex(Waiting())
  private let arrivals = DispatchSemaphore(value: 0)

  static func start() -> LaneThread {
    let executor = LaneThread()
    let thread = Thread { executor.work() }
    thread.name = "postgresql"
    thread.stackSize = 8 << 20
    thread.start()
    return executor
  }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    waiting.withLock { $0.jobs.append(job) }
    arrivals.signal()
  }

  /// Ends the thread when it has done what was enqueued before.
  func stop() {
    waiting.withLock { $0.isStopped = true }
    arrivals.signal()
  }

  private func work() {
    let executor = asUnownedSerialExecutor()
    while true {
      arrivals.wait()
      let (jobs, isStopped) = waiting.withLock { waiting in
        defer { waiting.jobs = [] }
        return (waiting.jobs, waiting.isStopped)
      }
      for job in jobs { job.runSynchronously(on: executor) }
      if isStopped { return }
    }
  }
}
