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

  @Test func tokensAreThirtyTwoBytesInBase64URL() {
    #expect(SessionCookie.token(random: Array(repeating: 0, count: 32)) == String(repeating: "A", count: 43))
    #expect(SessionCookie.token(random: Array(repeating: 255, count: 32)) == String(repeating: "_", count: 42) + "8")
    #expect(SessionCookie.token(random: Array(0..<32)) == "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8")
  }

  @Test func theCookieIsReadBackAndGuarded() {
    let token = SessionCookie.token(random: Array(0..<32))
    let secure = SessionCookie(isEncrypted: true)
    let header = secure.header(token: token, seconds: 60)
    #expect(header == "__Host-session=\(token); Path=/; Max-Age=60; HttpOnly; SameSite=Lax; Secure")
    #expect(secure.token(in: [.cookie: "x=1; __Host-session=\(token)"]) == token)
    #expect(secure.token(in: [.cookie: "session=\(token)"]) == nil)
    #expect(secure.token(in: [.cookie: "__Host-session=short"]) == nil)
    #expect(!SessionCookie(isEncrypted: false).removal.contains("Secure"))
  }
}
