import HTTPTypes
import Ledger

/// Reads request cookies without trusting them: the first of a name counts, and odd characters make it absent.
enum CookieHeader {
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
