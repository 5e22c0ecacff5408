import Foundation
import PostgreSQLDriver
import SQL
import Testing

/// What an engine says of servers and databases it cannot work with.
@Suite(.onServer) struct OpeningTests {
  private func opening(
    _ connectionString: String, connect: Duration = .seconds(5)
  ) async -> EngineProblem? {
    await problem {
      _ = try await PostgreSQLEngine(connectionString, limits: PostgreSQLLimits(connect: connect))
    }
  }

  @Test(arguments: ["host", "postgresql://[", "nonsense=1", "host='open"])
  func refusesAnAddressThatCannotBeRead(_ connectionString: String) async {
    #expect(await opening(connectionString) == .wrongAddress)
  }

  @Test func saysThatNoServerIsThere() async {
    #expect(await opening("host=/nonexistent dbname=x") == .unreachable)
    #expect(await opening("postgresql://127.0.0.1:1/x") == .unreachable)
  }

  @Test(.timeLimit(.minutes(1))) func givesUpOnAServerThatSaysNothing() async throws {
    let silent = try SpokenServer(saying: [])
    let found = await opening(
      "host=127.0.0.1 port=\(silent.port) dbname=x sslmode=disable", connect: .milliseconds(150))
    #expect(found == .unreachable)
  }

  @Test(.timeLimit(.minutes(1))) func givesUpOnAServerThatLetsUsInAndThenSaysNothing() async throws {
    let silent = try SpokenServer(saying: SpokenServer.greeting(version: "15.2", encoding: "UTF8"))
    let found = await opening(
      "host=127.0.0.1 port=\(silent.port) dbname=x sslmode=disable", connect: .milliseconds(150))
    #expect(found == .unreachable)
  }

  @Test func refusesAServerThatIsTooOld() async throws {
    let old = try SpokenServer(saying: SpokenServer.greeting(version: "13.14", encoding: "UTF8"))
    #expect(await opening("host=127.0.0.1 port=\(old.port) dbname=x sslmode=disable") == .wrongVersion)
  }

  @Test func refusesAServerThatKeepsAnotherEncoding() async throws {
    let latin = try SpokenServer(saying: SpokenServer.greeting(version: "15.2", encoding: "LATIN1"))
    #expect(await opening("host=127.0.0.1 port=\(latin.port) dbname=x sslmode=disable") == .wrongEncoding)
  }

  @Test func refusesADatabaseThatIsNotThere() async {
    #expect(await opening("\(TestServer.address) dbname=halfsky_absent") == .noDatabase)
  }

  @Test func refusesAUserWhoIsNotKnownOrHasTheWrongPassword() async throws {
    try await TestServer.withEngine(connections: 1) { engine, database in
      try await engine.define(
        """
        DO $$ BEGIN CREATE ROLE outsider LOGIN PASSWORD 'right'; EXCEPTION WHEN duplicate_object OR unique_violation THEN END $$
        """)
      #expect(await opening("\(database.connectionString) user=nobody_at_all") == .signInRefused)
      #expect(await opening("\(database.connectionString) user=outsider password=wrong") == .signInRefused)
      let right = try await PostgreSQLEngine(
        "\(database.connectionString) user=outsider password=right", connections: 1)
      try await right.expect("SELECT 1", is: 1)
    }
  }

  @Test(
    arguments: [
      "ENCODING 'UTF8' LOCALE 'C.UTF-8' LOCALE_PROVIDER icu ICU_LOCALE 'zh-CN'", "ENCODING 'SQL_ASCII' LOCALE 'C'",
      "ENCODING 'UTF8' LOCALE 'C.UTF-8' LOCALE_PROVIDER icu ICU_LOCALE 'en-US'",
    ] as [StaticString])
  func refusesADatabaseThatOrdersOrKeepsTextsOtherwise(_ text: StaticString) async throws {
    let database = try await ScratchDatabase.make(on: TestServer.address, text: text)
    let found = await opening(database.connectionString)
    try await database.drop()
    #expect(found == .wrongEncoding)
  }

  @Test func acceptsTheLocaleC() async throws {
    let database = try await ScratchDatabase.make(on: TestServer.address, text: "ENCODING 'UTF8' LOCALE 'C'")
    let version = try await PostgreSQLEngine(database.connectionString).number("SELECT 14")
    try await database.drop()
    #expect(version == 14)
  }

  @Test func opensByAnAddress() async throws {
    try await TestServer.withEngine { engine, database in
      let folder = try #require(
        database.connectionString.split(separator: " ").first { $0.hasPrefix("host=") }?.dropFirst(5))
      let host = folder.replacing("/", with: "%2F")
      let address = "postgresql://halfsky@\(host)/\(database.name)?application_name=trial&connect_timeout=3"
      let other = try await PostgreSQLEngine(address, connections: 1)
      let named: Statement =
        "SELECT count(*) FROM pg_stat_activity WHERE application_name = \("trial") AND datname = current_database()"
      try await other.expect(named, is: 1)
    }
  }
}
