import CArgon2
import Crypto

/// Whether a backup is sealed under a passphrase.
public enum BackupLock: Sendable {
  case open
  case passphrase(String)
}

/// Closes and opens the chunks of one backup.
///
/// Each chunk is bound to the head of its file, to its number and to whether it is the last, so that chunks can be neither
/// exchanged, left out nor cut off. An open file has SHA-256 digests in place of tags: they find accidents, not forgery.
struct ChunkLock {
  private let key: SymmetricKey?
  private let head: [UInt8]

  init(key: [UInt8]?, head: [UInt8]) {
    self.key = key.map { SymmetricKey(data: $0) }
    self.head = head
  }

  var tagCount: Int { key == nil ? 32 : 16 }

  /// The chunk as it is stored, and its tag.
  func close(_ bytes: [UInt8], at place: ChunkPlace) throws -> [UInt8] {
    guard let key else { return bytes + digest(bytes, place) }
    let box = try AES.GCM.seal(bytes, using: key, nonce: place.nonce(), authenticating: head + place.bytes)
    return Array(box.ciphertext) + Array(box.tag)
  }

  /// - Returns: nil when the chunk is not what was written here.
  func open(_ stored: [UInt8], at place: ChunkPlace) -> [UInt8]? {
    let (body, tag) = (Array(stored.dropLast(tagCount)), Array(stored.suffix(tagCount)))
    guard let key else { return digest(body, place) == tag ? body : nil }
    guard let nonce = try? place.nonce(),
      let box = try? AES.GCM.SealedBox(nonce: nonce, ciphertext: body, tag: tag)
    else { return nil }
    return (try? AES.GCM.open(box, using: key, authenticating: head + place.bytes)).map { Array($0) }
  }

  private func digest(_ bytes: [UInt8], _ place: ChunkPlace) -> [UInt8] {
    var hash = SHA256()
    hash.update(data: head)
    hash.update(data: place.bytes)
    hash.update(data: bytes)
    return Array(hash.finalize())
  }
}

/// Where a chunk stands: its number from 0, its length, and whether it is the last.
struct ChunkPlace {
  var number: UInt64
  var length: Int
  var isLast: Bool

  /// The four bytes before a chunk: the length, with the highest bit set for the last.
  var word: [UInt8] { ChunkPlace.bigEndian(UInt64(length) | (isLast ? 1 << 31 : 0)).suffix(4) }
  var bytes: [UInt8] { ChunkPlace.bigEndian(number) + word }

  /// Every file has a key of its own, so that numbers may serve.
  func nonce() throws -> AES.GCM.Nonce { try AES.GCM.Nonce(data: [0, 0, 0, 0] + ChunkPlace.bigEndian(number)) }

  private static func bigEndian(_ number: UInt64) -> [UInt8] { withUnsafeBytes(of: number.bigEndian) { Array($0) } }
}

/// The key of a sealed backup, made of a passphrase: argon2id with 64 MiB, three passes, one lane.
struct PassphraseKey {
  let key: [UInt8]
  /// Tells a wrong passphrase from a damaged file; tells nothing about the key.
  let check: [UInt8]

  init(_ passphrase: String, salt: [UInt8]) {
    var made = [UInt8](repeating: 0, count: 48)
    let bytes = Array(passphrase.utf8)
    let code = argon2id_hash_raw(3, 65_536, 1, bytes, bytes.count, salt, salt.count, &made, made.count)
    precondition(code == ARGON2_OK.rawValue, "argon2 with valid parameters")
    key = Array(made[..<32])
    check = Array(made[32...])
  }
}
