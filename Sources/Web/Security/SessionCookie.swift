import HTTPTypes

/// The cookie that holds a session's token: opaque, unreadable to scripts, sent to this site only.
struct SessionCookie: Sendable {
  /// Whether users reach this installation over TLS.
  let isEncrypted: Bool

  /// The `__Host-` prefix makes browsers insist on TLS and on this very host.
  var name: String { isEncrypted ? "__Host-session" : "session" }

  /// The token sent with a request; nil when absent or not of a token's form.
  func token(in headers: HTTPFields) -> String? {
    guard let value = CookieHeader.value(name, in: headers), SessionCookie.isToken(value) else { return nil }
    return value
  }

  /// The header that sets it.
  ///
  /// - Parameter seconds: how long the browser keeps it; nil until it is closed.
  func header(token: String, seconds: Int?) -> String {
    precondition(SessionCookie.isToken(token))
    return "\(name)=\(token); Path=/" + (seconds.map { "; Max-Age=\($0)" } ?? "") + flags
  }

  /// The header that removes it.
  var removal: String { "\(name)=; Path=/; Max-Age=0" + flags }

  private var flags: String { "; HttpOnly; SameSite=Lax" + (isEncrypted ? "; Secure" : "") }

  /// Six digits of a county, a point, and 32 random bytes in base64url.
  static func isToken(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count == 6, parts[0].allSatisfy({ (48...57).contains($0) }) else { return false }
    return parts[1].count == 43
      && parts[1].allSatisfy { byte in
        switch byte {
        case 48...57, 65...90, 97...122, 45, 95: true
        default: false
        }
      }
  }
}
