import HTTPTypes
import Ledger

/// Reads request cookies without trusting them: the first of a name counts, and odd characters make it absent.
enum CookieHeader {
  private static let hostPrefix = "__Host-"

  /// A cookie by the name it has in this program; over TLS only the one that this very host set is read.
  static func value(_ name: String, in headers: HTTPFields, isEncrypted: Bool) -> String? {
    value(isEncrypted ? hostPrefix + name : name, in: headers)
  }

  /// A `Set-Cookie` as it is sent over TLS: never in clear, and for this very host alone.
  static func bound(_ header: String) -> String {
    header.hasPrefix(hostPrefix) ? header : hostPrefix + header + "; Secure"
  }

  static func value(_ name: String, in headers: HTTPFields) -> String? {
    for header in headers[values: .cookie] {
      for pair in header.split(separator: ";") {
        let halves = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard halves.count == 2, String(halves[0]).trimmed == name else { continue }
        let value = String(halves[1]).trimmed
        return value.utf8.allSatisfy { $0 > 32 && $0 < 127 } ? value : nil
      }
    }
    return nil
  }
}
