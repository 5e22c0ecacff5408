/// One connection inside a transaction; used synchronously on the engine's own thread and never kept.
public protocol Connection {
  func rows(_ statement: Statement) throws -> [Row]
  func forEach(_ statement: Statement, _ body: (Row) throws -> Void) throws
  /// Runs a statement and returns how many rows it changed.
  @discardableResult func run(_ statement: Statement) throws -> Int
  /// Runs statements that answer with rows, in order; a remote engine sends them in one go.
  func rows(all statements: [Statement]) throws -> [[Row]]
  /// Runs statements in order and returns how many rows each changed; a remote engine sends them in one go.
  @discardableResult func run(all statements: [Statement]) throws -> [Int]
  /// Runs a statement whose outcome nobody asks for, at the latest with the next one that answers or with the commit.
  ///
  /// What goes wrong with it is thrown there.
  func queue(_ statement: Statement) throws
  /// Appends rows to a table by the fastest way there is, keeping none of them in memory; `append` takes one row, its
  /// values in the order of `columns`. No other statement may run inside `rows`.
  func load(
    into table: StaticString, columns: [StaticString], _ rows: (_ append: ([SQLValue]) throws -> Void) throws -> Void
  ) throws
  /// Runs schema text; migrations only.
  func define(_ text: String) throws
}

/// What a database must be able to do for HalfSky.
public protocol Engine: Sendable {
  var dialect: Dialect { get }

  /// A consistent view of committed data.
  func read<T: Sendable>(_ body: @Sendable (any Connection) throws -> T) async throws -> T

  /// One transaction: all of it or, when `body` throws, nothing.
  func write<T: Sendable>(_ body: @Sendable (any Connection) throws -> T) async throws -> T

  /// What is wrong with how the data lie, in the engine's own words; nothing where only a server can look.
  func damage() async throws -> [String]
}

extension Engine {
  public func damage() async throws -> [String] { [] }
}

/// How the six column words and the few forks are spelled.
public struct Dialect: Sendable {
  public let name: String
  /// 64-bit whole number.
  public let int: String
  public let text: String
  public let bytes: String
  /// What follows the closing bracket of CREATE TABLE for a table read by its key alone.
  public let keyed: String
  /// What follows the closing bracket of CREATE TABLE otherwise.
  public let plain: String
  /// Appended to the SELECT of a county's lock row.
  public let forUpdate: Statement
  /// Waits until nobody else brings the schema up to date; nil where whoever writes is alone anyway.
  public let schemaLock: Statement?

  public init(
    name: String, int: String, text: String, bytes: String, keyed: String, plain: String, forUpdate: Statement,
    schemaLock: Statement? = nil
  ) {
    self.name = name
    self.int = int
    self.text = text
    self.bytes = bytes
    self.keyed = keyed
    self.plain = plain
    self.forUpdate = forUpdate
    self.schemaLock = schemaLock
  }
}

/// What went wrong in an engine, without SQL or values.
public enum EngineProblem: Error, Hashable, Sendable {
  case busy
  case diskFull
  case readOnly
  case damaged
  /// The log of a data file is damaged before its end: opening it would forget commits.
  case damagedLog
  case notADatabase
  case constraint
  case cannotOpen
  /// The address cannot be read as a connection string.
  case wrongAddress
  /// No server answers there.
  case unreachable
  /// The server does not let this user in: name, password or its list of who may connect.
  case signInRefused
  /// The server has no database of that name.
  case noDatabase
  /// The server is older than what the program needs.
  case wrongVersion
  /// The database does not keep UTF-8 or does not order texts by their bytes.
  case wrongEncoding
  /// The connection was lost before anything was committed.
  case serverStopped
  /// The connection was lost while committing: it is not known whether the change was saved.
  case outcomeUnknown
  /// A time limit ran out.
  case slow
  /// Two transactions stood in each other's way and this one was undone; it can be repeated.
  case conflict
  /// A text holds the character NUL or is no UTF-8.
  case unstorableText
  case other(code: Int)

  /// The server refused a statement; five characters of PostgreSQL's documentation, appendix A.
  public static func refused(state: String) -> EngineProblem { .other(code: Int(state, radix: 36) ?? 0) }
}
