/// Reads a backup chunk by chunk; no byte is given away before its chunk has proved to be what was written.
public final class BackupFileReader {
  private let file: Descriptor
  private let lock: ChunkLock
  private var number: UInt64 = 0
  private var offset: Int64
  private var chunk: ArraySlice<UInt8> = []
  private var isEnded = false

  /// - Throws: `BackupFileProblem.unreadable`, `.notABackup`, `.newerFormat`, `.passphraseNeeded`, `.wrongPassphrase`,
  ///   `.damaged`, `.truncated`.
  public init(path: String, lock: BackupLock) throws {
    file = try Descriptor(reading: path)
    let head = try BackupFileHead(reading: file)
    var made: PassphraseKey?
    if head.isSealed {
      guard case .passphrase(let words) = lock else { throw BackupFileProblem.passphraseNeeded }
      let key = PassphraseKey(words, salt: head.salt)
      if key.check != head.check { throw BackupFileProblem.wrongPassphrase }
      made = key
    }
    self.lock = ChunkLock(key: made?.key, head: head.bytes)
    offset = Int64(head.bytes.count)
  }

  /// Whether a file is sealed, so that a passphrase must be asked for.
  public static func isSealed(_ path: String) throws -> Bool {
    try BackupFileHead(reading: Descriptor(reading: path)).isSealed
  }

  /// Whether the last byte has been given.
  public func isAtEnd() throws -> Bool {
    while chunk.isEmpty && !isEnded { try readChunk() }
    return chunk.isEmpty
  }

  public func byte() throws -> UInt8 {
    if try isAtEnd() { throw BackupFileProblem.truncated(at: offset) }
    return chunk.removeFirst()
  }

  /// Exactly so many bytes.
  public func bytes(_ count: Int) throws -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < count {
      if try isAtEnd() { throw BackupFileProblem.truncated(at: offset) }
      let part = chunk.prefix(count - bytes.count)
      bytes += part
      chunk = chunk.dropFirst(part.count)
    }
    return bytes
  }

  private func readChunk() throws {
    let word = try file.read(4)
    if word.count < 4 { throw BackupFileProblem.truncated(at: offset) }
    let length = word.reduce(0) { $0 << 8 | Int($1) } & 0x7FFF_FFFF
    if length > BackupFileWriter.chunk { throw BackupFileProblem.damaged(at: offset) }
    let place = ChunkPlace(number: number, length: length, isLast: word[0] & 0x80 != 0)
    let stored = try file.read(length + lock.tagCount)
    if stored.count < length + lock.tagCount { throw BackupFileProblem.truncated(at: offset) }
    guard let opened = lock.open(stored, at: place) else { throw BackupFileProblem.damaged(at: offset) }
    offset += Int64(4 + stored.count)
    number += 1
    chunk = opened[...]
    isEnded = place.isLast
    if isEnded, try !file.read(1).isEmpty { throw BackupFileProblem.damaged(at: offset) }
  }
}
