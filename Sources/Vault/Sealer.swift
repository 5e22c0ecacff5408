import Crypto

/// Seals bodies under a key of their own, and wraps those keys under the master key.
public struct Sealer: Sendable {
  private let master: SymmetricKey
  private let lookup: [UInt8]

  /// - Parameter masterKey: 32 bytes.
  public init?(masterKey: [UInt8]) {
    guard masterKey.count == 32 else { return nil }
    master = SymmetricKey(data: masterKey)
    lookup = Array(HMAC<SHA256>.authenticationCode(for: Array("halfsky lookup".utf8), using: master))
  }

  /// A new key for one owner (a record, a party), and its wrapped form to be stored apart.
  public func newKey(for owner: String) throws -> (key: OwnKey, wrapped: [UInt8]) {
    let bytes = Random.bytes(32)
    return (OwnKey(key: SymmetricKey(data: bytes)), try sealed(bytes, under: master, at: owner))
  }

  public func key(for owner: String, wrapped: [UInt8]) throws -> OwnKey {
    let box = try AES.GCM.SealedBox(combined: wrapped)
    return OwnKey(key: SymmetricKey(data: try AES.GCM.open(box, using: master, authenticating: Array(owner.utf8))))
  }

  /// 0 … 4, the same each time and known to nobody without the key: added before rounding down to a multiple of five.
  public func releaseOffset(_ place: String) -> Int64 {
    let digest = Digest.keyed("release " + place, key: lookup)
    return Int64((UInt64(digest.prefix(12), radix: 16) ?? 0) % 5)
  }

  /// A digest by which an exact identity number, phone or name can be found without being readable.
  public func lookupDigest(_ text: String) -> String { Digest.keyed(text, key: lookup) }
}

/// The key of one record or party.
public struct OwnKey: Sendable {
  let key: SymmetricKey

  /// AES-256-GCM; `place` binds the bytes to where they are stored, so that they cannot be moved elsewhere.
  public func seal(_ bytes: [UInt8], at place: String) throws -> [UInt8] {
    try sealed(bytes, under: key, at: place)
  }

  public func open(_ bytes: [UInt8], at place: String) throws -> [UInt8] {
    let box = try AES.GCM.SealedBox(combined: bytes)
    return Array(try AES.GCM.open(box, using: key, authenticating: Array(place.utf8)))
  }
}

/// Nonce (12 bytes), ciphertext and tag (16 bytes) in a row.
private func sealed(_ bytes: [UInt8], under key: SymmetricKey, at place: String) throws -> [UInt8] {
  let nonce = Random.bytes(12)
  let box = try AES.GCM.seal(
    bytes, using: key, nonce: AES.GCM.Nonce(data: nonce), authenticating: Array(place.utf8))
  return nonce + box.ciphertext + box.tag
}
