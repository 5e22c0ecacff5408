import Crypto

/// Seals bodies under a key of their own, and wraps those keys under the master key.
public struct Sealer: Sendable {
  private let master: SymmetricKey
  /// The key before, while keys are exchanged.
  private let previous: SymmetricKey?
  private let lookup: [UInt8]
  /// Names the key without telling anything of it.
  public let mark: String

  /// - Parameter masterKey: 32 bytes.
  public init?(masterKey: [UInt8]) {
    guard let keys = MasterKeys(current: masterKey) else { return nil }
    self.init(keys)
  }

  public init(_ keys: MasterKeys) {
    master = SymmetricKey(data: keys.current)
    previous = keys.previous.map { SymmetricKey(data: $0) }
    lookup = Array(HMAC<SHA256>.authenticationCode(for: Array("halfsky lookup".utf8), using: master))
    mark = keys.mark
  }

  /// Whether it also opens what lies under the key before.
  public var isExchanging: Bool { previous != nil }

  /// A new key for one owner (a record, a party), and its wrapped form to be stored apart.
  public func newKey(for owner: String) throws -> (key: OwnKey, wrapped: [UInt8]) {
    let bytes = Random.bytes(32)
    return (OwnKey(key: SymmetricKey(data: bytes)), try sealed(bytes, under: master, at: owner))
  }

  public func key(for owner: String, wrapped: [UInt8]) throws -> OwnKey {
    OwnKey(key: SymmetricKey(data: try unwrapped(wrapped, for: owner)))
  }

  /// The same key of an owner under the present master key; nil when it belongs to none of these owners.
  public func rewrapped(_ wrapped: [UInt8], forOneOf owners: [String]) throws -> [UInt8]? {
    for owner in owners {
      guard let bytes = try? unwrapped(wrapped, for: owner) else { continue }
      return try sealed(bytes, under: master, at: owner)
    }
    return nil
  }

  /// Wraps a digest key so that it outlives an exchange of keys.
  public func wrappedLookupKey(at owner: String) throws -> [UInt8] { try sealed(lookup, under: master, at: owner) }

  /// A digest by which an exact identity number, phone or name can be found without being readable.
  public func lookupDigest(_ text: String) -> String { Digest.keyed(text, key: lookup) }

  /// The same under a kept digest key.
  public func lookupDigest(_ text: String, keptKey wrapped: [UInt8], at owner: String) throws -> String {
    Digest.keyed(text, key: try unwrapped(wrapped, for: owner))
  }

  /// The digest key itself: the kept one, or the present one when none is kept.
  public func lookupKey(kept wrapped: [UInt8]?, at owner: String) throws -> [UInt8] {
    try wrapped.map { try unwrapped($0, for: owner) } ?? lookup
  }

  private func unwrapped(_ wrapped: [UInt8], for owner: String) throws -> [UInt8] {
    let box = try AES.GCM.SealedBox(combined: wrapped)
    if let previous, let bytes = try? AES.GCM.open(box, using: previous, authenticating: Array(owner.utf8)) {
      return Array(bytes)
    }
    return Array(try AES.GCM.open(box, using: master, authenticating: Array(owner.utf8)))
  }
}

/// The key of one record or party.
public struct OwnKey: Sendable {
  let key: SymmetricKey

  /// A key that is kept nowhere: what it seals can be read by this process alone, for as long as it runs.
  public static func unkept() -> OwnKey { OwnKey(key: SymmetricKey(size: .bits256)) }

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
