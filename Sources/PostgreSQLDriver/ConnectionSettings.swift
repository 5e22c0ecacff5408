import CPostgreSQL
internal import SQL

/// A connection string that libpq can read, with how long to wait and what is set on every connection.
struct ConnectionSettings: Sendable {
  let limits: PostgreSQLLimits
  private let connectionString: String
  /// For all hosts together.
  let connectTimeout: Duration

  /// - Throws: `EngineProblem.wrongAddress`.
  init(_ connectionString: String, _ limits: PostgreSQLLimits) throws {
    guard let options = PQconninfoParse(connectionString, nil) else { throw EngineProblem.wrongAddress }
    defer { PQconninfoFree(options) }
    var given: [String: String] = [:]
    var option = options
    while let keyword = option.pointee.keyword {
      given[String(cString: keyword)] = option.pointee.val.map { String(cString: $0) }
      option += 1
    }
    let hosts = (given["hostaddr"] ?? given["host"] ?? "").split(separator: ",", omittingEmptySubsequences: false)
    let each = given["connect_timeout"].flatMap { Int64($0) }.flatMap { $0 > 0 ? Duration.seconds($0) : nil }
    connectTimeout = (each ?? limits.connect) * max(1, hosts.count)
    self.connectionString = connectionString
    self.limits = limits
  }

  /// libpq's keywords in order; a later one overrides an earlier one, and `dbname` stands for the connection string.
  var keywords: [(keyword: String, value: String)] {
    [
      ("keepalives_idle", "30"), ("keepalives_interval", "10"), ("keepalives_count", "3"),
      ("tcp_user_timeout", "\(limits.connect.milliseconds)"), ("fallback_application_name", "halfsky"),
      ("dbname", connectionString), ("client_encoding", "UTF8"),
    ]
  }

  /// What a new session is told first; its last statement answers whether texts are ordered as bytes are.
  var greeting: String {
    """
    SET standard_conforming_strings TO on;
    SET TimeZone TO 'UTC';
    SET lock_timeout TO \(limits.lock.milliseconds);
    SET statement_timeout TO \(limits.statement.milliseconds);
    SET idle_in_transaction_session_timeout TO \(limits.idleInTransaction.milliseconds);
    SET synchronous_commit TO on;
    SET cursor_tuple_fraction TO 1;
    SET jit TO off;
    SELECT ('B' < 'a' AND 'a b' < 'aa' AND 'z' < 'é' AND '一' < '丁' AND '阿' > '中')::int
    """
  }
}
