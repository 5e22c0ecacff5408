/// What goes wrong with a database that is a server.
extension EngineProblem {
  /// The address cannot be read as a connection string.
  public static let wrongAddress = EngineProblem.other(code: 9001)
  /// No server answers there.
  public static let unreachable = EngineProblem.other(code: 9002)
  /// The server does not let this user in: name, password or its list of who may connect.
  public static let signInRefused = EngineProblem.other(code: 9003)
  /// The server has no database of that name.
  public static let noDatabase = EngineProblem.other(code: 9004)
  /// The server is older than what the program needs.
  public static let wrongVersion = EngineProblem.other(code: 9005)
  /// The database does not keep UTF-8 or does not order texts by their bytes; it has to be created with
  /// `createdb -T template0 -E UTF8 --locale C.UTF-8`.
  public static let wrongEncoding = EngineProblem.other(code: 9006)
  /// The connection was lost before anything was committed.
  public static let serverStopped = EngineProblem.other(code: 9007)
  /// The connection was lost while committing: it is not known whether the change was saved.
  public static let outcomeUnknown = EngineProblem.other(code: 9008)
  /// A time limit ran out.
  public static let slow = EngineProblem.other(code: 9009)
  /// Two transactions stood in each other's way and this one was undone; it can be repeated.
  public static let conflict = EngineProblem.other(code: 9010)
  /// A text holds the character NUL or is no UTF-8.
  public static let unstorableText = EngineProblem.other(code: 9011)
  /// The program that copies a database (`pg_dump`) is missing or older than the server.
  public static let noBackUpProgram = EngineProblem.other(code: 9012)

  /// The server refused a statement; five characters of PostgreSQL's documentation, appendix A.
  public static func refused(state: String) -> EngineProblem { .other(code: Int(state, radix: 36) ?? 9000) }
}
