import HTTPTypes

/// The cookie that holds a session's token: opaque, unreadable to scripts, sent to this site only.
struct SessionCookie: Sendable {
  /// Whether users reach this installation over TLS.
  let isEncrypted: Bool

  /// The `__Host-` prefix makes browsers insist on TLS and on this very host.
  var name: String { isEncrypted ? "__Host-session" : "session" }

  /// The token sent with a request; nil when absent or not 43 characters of base64url.
  func token(in headers: HTTPFields) -> String? {
    guard let value = CookieHeader.value(name, in: headers), SessionCookie.isToken(value) else { return nil }
    return value
  }

  /// The header that sets it.
  ///
  /// - Parameter seconds: how long the browser keeps it.
  func header(token: String, seconds: Int) -> String {
    precondition(SessionCookie.isToken(token))
    return "\(name)=\(token); Path=/; Max-Age=\(seconds)" + flags
  }

  /// The header that removes it.
  var removal: String { "\(name)=; Path=/; Max-Age=0" + flags }

  private var flags: String { "; HttpOnly; SameSite=Lax" + (isEncrypted ? "; Secure" : "") }

  /// 32 random bytes as a token.
  static func token(random bytes: [UInt8]) -> String {
    precondition(bytes.count == 32)
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
    var text: [UInt8] = []
    var pool: UInt32 = 0
    var held = 0
    for byte in bytes {
      pool = (pool << 8 | UInt32(byte)) & 0xffff
      held += 8
      while held >= 6 {
        held -= 6
        text.append(alphabet[Int(pool >> UInt32(held)) & 63])
      }
    }
    text.append(alphabet[Int(pool << UInt32(6 - held)) & 63])
    return String(decoding: text, as: UTF8.self)
  }

  static func isToken(_ text: String) -> Bool {
    text.utf8.count == 43
      && text.utf8.allSatisfy { byte in
        switch byte {
        case 48...57, 65...90, 97...122, 45, 95: true
        default: false
        }
      }
  }
}
