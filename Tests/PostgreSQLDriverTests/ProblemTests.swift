import PostgreSQLDriver
import SQL
import Testing

/// What a server's five characters mean to us.
@Suite struct ProblemTests {
  @Test(
    arguments: [
      ("23505", .constraint), ("23503", .constraint), ("23514", .constraint), ("53100", .diskFull),
      ("25006", .readOnly),
      ("40001", .conflict), ("40P01", .conflict), ("55P03", .busy), ("53300", .busy), ("57014", .slow),
      ("25P03", .slow),
      ("57P01", .serverStopped), ("08006", .serverStopped), ("28P01", .signInRefused), ("28000", .signInRefused),
      ("3D000", .noDatabase), ("22021", .unstorableText), ("XX001", .damaged), ("42P01", .refused(state: "42P01")),
    ] as [(String, EngineProblem)])
  func stateIsReadByItsClass(_ state: String, _ problem: EngineProblem) {
    #expect(EngineProblem(sqlState: state) == problem)
  }

  @Test(
    arguments: [
      ("connection to server on socket \"/run/.s.PGSQL.5432\" failed: FATAL:  28P01\n", .signInRefused),
      ("connection to server at \"h\" (10.0.0.1), port 5432 failed: 致命错误:  3D000\n", .noDatabase),
      ("connection to server at \"h\", port 5432 failed: FATAL:  57P03\n", .unreachable),
      (
        "failed: Connection refused\n\tIs the server running on that host and accepting TCP/IP connections?\n",
        .unreachable
      ),
      ("could not translate host name \"h\" to address: Name or service not known\n", .unreachable), ("", .unreachable),
    ] as [(String, EngineProblem)])
  func failedConnectionIsToldByTheStateAtItsEnd(_ message: String, _ problem: EngineProblem) {
    #expect(EngineProblem(connecting: message) == problem)
  }
}
