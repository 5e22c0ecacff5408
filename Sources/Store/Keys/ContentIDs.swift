import Ledger
import SQL
import Vault

/// Makes record ids from what rows say: the same row has the same id, and without the key nobody can tell what it says.
public struct ContentIDs: Sendable {
  private let key: [UInt8]

  init(key: [UInt8]) { self.key = key }

  /// A UUID of version 8 from the keyed digest of a text.
  public func uuid(of content: String) -> String { Random.uuid(digest: Digest.keyedBytes(content, key: key)) }
}
