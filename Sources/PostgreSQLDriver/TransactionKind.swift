/// How a transaction begins.
enum TransactionKind: Sendable {
  /// Sees what was committed before its first statement, and that only.
  case reading
  /// Whether it may write at all is for the server to say, which may be a standby.
  case writing

  var opening: String {
    switch self {
    case .reading: "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
    case .writing: "BEGIN ISOLATION LEVEL READ COMMITTED"
    }
  }
}
