import Crypto

/// The key of an installation, and while it is being exchanged for a new one also the one before.
public struct MasterKeys: Hashable, Sendable {
  /// 32 bytes.
  public let current: [UInt8]
  /// The key that some counties still lie under; nil when no exchange is under way.
  public let previous: [UInt8]?

  public init?(current: [UInt8], previous: [UInt8]? = nil) {
    guard current.count == 32, previous?.count ?? 32 == 32 else { return nil }
    self.current = current
    self.previous = previous
  }

  private init(checked current: [UInt8], previous: [UInt8]?) {
    self.current = current
    self.previous = previous
  }

  public static func new() -> MasterKeys { MasterKeys(checked: Random.bytes(32), previous: nil) }

  /// The state at the beginning of an exchange: a new key, and this one as the one before.
  public func exchanging() -> MasterKeys { MasterKeys(checked: Random.bytes(32), previous: current) }

  /// The state after an exchange.
  public var exchanged: MasterKeys { MasterKeys(checked: current, previous: nil) }

  /// Sixteen digits that tell keys apart and tell nothing of them.
  public var mark: String { KeyMark.of(current) }
}

/// What names a key without telling anything of it.
enum KeyMark {
  static func of(_ key: [UInt8]) -> String { String(Digest.keyed("halfsky key mark", key: key).prefix(16)) }
}
