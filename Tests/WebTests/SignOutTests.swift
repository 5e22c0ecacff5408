import HTTPTypes
import Testing

@testable import Web

@Suite struct SignOutTests {
  @Test func signingOutEmptiesTheBrowser() async throws {
    let federation = try await Federation()
    try await federation.visit { client in
      let name = try #require(HTTPField.Name("Clear-Site-Data"))
      let page = try await Browser.signedIn("sun", client).post("/sign-out", [:])
      #expect(page.status == 303 && page.headers[name] == "\"cache\", \"storage\"")
      #expect(page.headers[values: .setCookie].contains { $0.hasPrefix("session=;") })
    }
  }
}
