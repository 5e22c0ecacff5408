import CArgon2

/// Slow password hashes: argon2id with 19 MiB, two passes, one lane (OWASP Password Storage Cheat Sheet).
public enum Password {
  private static let memory: UInt32 = 19_456
  private static let passes: UInt32 = 2

  /// A PHC string such as `$argon2id$v=19$m=19456,t=2,p=1$…`.
  public static func hash(_ password: String) -> String? {
    let salt = Random.bytes(16)
    let bytes = Array(password.utf8)
    var encoded = [CChar](repeating: 0, count: 160)
    let code = argon2id_hash_encoded(
      passes, memory, 1, bytes, bytes.count, salt, salt.count, 32, &encoded, encoded.count)
    guard code == ARGON2_OK.rawValue else { return nil }
    return String(decoding: encoded.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  public static func verify(_ password: String, against encoded: String) -> Bool {
    let bytes = Array(password.utf8)
    return argon2id_verify(encoded, bytes, bytes.count) == ARGON2_OK.rawValue
  }
}
