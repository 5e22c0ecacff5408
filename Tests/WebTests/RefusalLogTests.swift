import Foundation
import HTTPTypes
import Ledger
import Testing

@testable import Web

/// Refused attempts are counted by what and where, and never by whose record.
@Suite struct RefusalLogTests {
  @Test func whatWasRefusedIsCountedWithoutNumbersOfRecords() async throws {
    let federation = try await Federation()
    let counts = RefusalCounts()
    let hidden = "330199-01900000-0000-7000-8000-0000000000aa"
    try await federation.visit(refusals: counts) { client in
      let stranger = Browser(client)
      _ = try await stranger.post("/sign-in", ["name": "sun", "password": "wrong"], token: false)
      _ = try await stranger.json(.get, "/api/records/\(hidden)")
      _ = try await stranger.get("/nowhere/\(hidden)")
      let recorder = try await Browser.signedIn("sun", client)
      for _ in 0..<3 { _ = try await recorder.get("/records/\(hidden)") }
      _ = try await recorder.get("/audit")
      _ = try await recorder.post("/sign-out", [:], token: false)
      _ = try await recorder.post("/kinds/petition/new", ["day": "x"])
    }
    let found = await counts.all
    func count(_ reason: RefusedAttempt.Reason, _ method: String, _ route: String, _ account: String) -> Int? {
      found[RefusedAttempt(reason: reason, method: method, route: route, account: account)]
    }
    #expect(count(.forbidden, "POST", "/sign-in", "") == 1)
    #expect(count(.notSignedIn, "GET", "/api/records/{id}", "") == 1)
    #expect(count(.notFound, "GET", "-", "") == 1)
    #expect(count(.notFound, "GET", "/records/{id}", "sun") == 3)
    #expect(count(.forbidden, "GET", "/audit", "sun") == 1)
    #expect(count(.formToken, "POST", "/sign-out", "sun") == 1)
    #expect(found.count == 6, "what only has to be mended is not counted: \(found.keys)")
    #expect(!found.keys.contains { $0.route.contains("0190") })
  }

  @Test func manyOfAKindAreFewLinesAndAnHourBeginsAnew() async {
    let counts = RefusalCounts(remembered: 2)
    func attempt(_ route: String) -> RefusedAttempt {
      RefusedAttempt(reason: .notFound, method: "GET", route: route, account: "li")
    }
    var lines: [Int] = []
    for second in 0..<100 {
      if let line = await counts.note(attempt("/a"), at: .seconds(second)) { lines.append(line) }
    }
    #expect(lines == [1, 2, 4, 8, 16, 32, 64])
    #expect(await counts.note(attempt("/b"), at: .seconds(100)) == 1)
    #expect(await counts.note(attempt("/c"), at: .seconds(100)) == nil)
    #expect(await counts.note(attempt("/c"), at: .seconds(3600)) == 1)
  }
}
