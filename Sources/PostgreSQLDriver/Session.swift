import CPostgreSQL
import Foundation
internal import SQL

/// One connection of libpq, in pipeline mode except while loading or defining; used on its lane's thread only.
final class Session {
  let handle: OpaquePointer
  let bell: Bell
  let limits: PostgreSQLLimits
  var prepared = PreparedStatements(limit: 256)
  /// Names of prepared statements that gave way to others and are still known to the server.
  var outdated: [String] = []
  /// Statements that nobody waits for yet.
  var queued: [Command] = []
  /// What the server still owes an answer for, in order.
  var owed: [Owed] = []
  /// Cursors open now, one inside the other.
  var openCursors = 0
  /// Told to the server before the first statement of a transaction.
  var opening: Command?
  /// Whether the server has answered anything in this transaction.
  var hasAnswered = false
  /// The first thing that went wrong in this transaction; the server refuses everything after it.
  var failure: (any Error)?
  /// No longer to be used, because the server is gone or what it says cannot be trusted.
  var isBroken = false
  /// What `poll(2)` is asked about: the server's socket and the bell.
  let polled = UnsafeMutableBufferPointer<pollfd>.allocate(capacity: 2)

  /// Connects and sees to it that the database suits.
  init(_ settings: ConnectionSettings, bell: Bell) throws {
    handle = try Session.start(settings)
    self.bell = bell
    limits = settings.limits
    polled[0] = pollfd(fd: -1, events: 0, revents: 0)
    polled[1] = pollfd(fd: bell.hearing, events: Int16(POLLIN), revents: 0)
    let deadline: ContinuousClock.Instant = .now + settings.connectTimeout
    try shakeHands(until: deadline)
    do {
      try greet(settings, until: deadline)
    } catch EngineProblem.slow, EngineProblem.serverStopped {
      throw EngineProblem.unreachable
    }
  }

  deinit {
    PQfinish(handle)
    polled.deallocate()
  }

  var serverVersion: Int { Int(PQserverVersion(handle)) }

  private static func start(_ settings: ConnectionSettings) throws -> OpaquePointer {
    let pairs = settings.keywords
    let keywords = pairs.map { strdup($0.keyword) }
    let values = pairs.map { strdup($0.value) }
    defer { for text in keywords + values { free(text) } }
    let handle = PQconnectStartParams(
      keywords.map { UnsafePointer($0) } + [nil], values.map { UnsafePointer($0) } + [nil], 1)
    guard let handle else { throw EngineProblem.unreachable }
    return handle
  }

  private func shakeHands(until deadline: ContinuousClock.Instant) throws {
    // Of a refusal, libpq hands out nothing but its message; so that it holds the state and no names.
    PQsetErrorVerbosity(handle, PQERRORS_SQLSTATE)
    PQsetNoticeReceiver(handle, { _, _ in }, nil)
    var wanted = PQstatus(handle) == CONNECTION_BAD ? PGRES_POLLING_FAILED : PGRES_POLLING_WRITING
    while wanted != PGRES_POLLING_OK {
      switch wanted {
      case PGRES_POLLING_READING: try wait(Int16(POLLIN), until: deadline, late: .unreachable)
      case PGRES_POLLING_WRITING: try wait(Int16(POLLOUT), until: deadline, late: .unreachable)
      default: throw EngineProblem(connecting: String(cString: PQerrorMessage(handle)))
      }
      wanted = PQconnectPoll(handle)
    }
  }

  private func greet(_ settings: ConnectionSettings, until deadline: ContinuousClock.Instant) throws {
    guard serverVersion >= 140_000 else { throw EngineProblem.wrongVersion }
    guard PQsetnonblocking(handle, 1) == 0 else { throw EngineProblem.unreachable }
    guard let encoding = PQparameterStatus(handle, "server_encoding"), String(cString: encoding) == "UTF8" else {
      throw EngineProblem.wrongEncoding
    }
    let ordered = try runScript(settings.greeting, until: deadline).last?.rows().first?.integer(0)
    guard ordered == 1 else { throw EngineProblem.wrongEncoding }
    guard PQenterPipelineMode(handle) == 1 else { throw EngineProblem.unreachable }
  }
}
