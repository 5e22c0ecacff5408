import Ledger

/// The token a form carries so that only pages made for this session can submit it: a digest of the session's token.
struct FormToken: Sendable {
  /// A digest that the session's 256 random bits cannot be had from; the Vault's.
  let sign: @Sendable ([UInt8]) -> [UInt8]

  static let field = "_csrf"

  /// Hexadecimal, safe inside a page.
  func token(forSession session: String) -> String {
    sign(Array(("form:" + session).utf8)).map { byte in
      String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }
    .joined()
  }

  /// - Throws: `forbidden` when the form was not made for this session.
  func check(_ answers: FormAnswers, session: String) throws(Refusal) {
    if FormToken.areEqual(answers[FormToken.field], token(forSession: session)) { return }
    throw RefusedAttempt.withoutToken
  }

  /// Compares without telling by its duration where two texts differ.
  static func areEqual(_ a: String, _ b: String) -> Bool {
    let (a, b) = (Array(a.utf8), Array(b.utf8))
    if a.count != b.count || a.isEmpty { return false }
    return zip(a, b).reduce(0 as UInt8) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
