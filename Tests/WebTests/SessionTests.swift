import HTTPTypes
import Ledger
import Testing

@testable import Web

@Suite struct SessionTests {
  // Stands in for an HMAC: what matters here is that different sessions sign differently.
  private let forms = FormToken { bytes in bytes.reversed() }

  @Test func acceptsAFormMadeForThisSessionOnly() throws {
    let token = forms.token(forSession: "one")
    try forms.check(FormAnswers(["_csrf": [token]]), session: "one")
    for wrong in [FormAnswers(["_csrf": [token]]), FormAnswers(["_csrf": [""]]), FormAnswers()] {
      #expect { try forms.check(wrong, session: "two") } throws: { ($0 as? Refusal)?.code == .forbidden }
    }
  }

  @Test func theCookieIsReadBackAndGuarded() {
    let token = "330122." + String(repeating: "aZ_", count: 14) + "9"
    let secure = SessionCookie(isEncrypted: true)
    let header = secure.header(token: token, seconds: 60)
    #expect(header == "__Host-session=\(token); Path=/; Max-Age=60; HttpOnly; SameSite=Lax; Secure")
    #expect(secure.token(in: [.cookie: "x=1; __Host-session=\(token)"]) == token)
    #expect(secure.token(in: [.cookie: "session=\(token)"]) == nil)
    #expect(secure.token(in: [.cookie: "__Host-session=short"]) == nil)
    #expect(!SessionCookie(isEncrypted: false).removal.contains("Secure"))
  }
}
