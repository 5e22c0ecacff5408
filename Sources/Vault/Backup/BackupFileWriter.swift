import Glibc

/// Writes a backup in chunks, in constant memory.
public final class BackupFileWriter {
  /// How many bytes a chunk holds at most.
  static let chunk = 1 << 18

  private let file: Descriptor
  private let lock: ChunkLock
  private var number: UInt64 = 0
  private var buffer: [UInt8] = []
  public private(set) var byteCount: Int64

  /// - Parameter path: a new file.
  /// - Throws: `BackupFileProblem.exists`, `.unwritable`, `.diskFull`.
  public init(path: String, lock: BackupLock, program: String) throws {
    file = try Descriptor(making: path)
    let salt = Random.bytes(16)
    var made: PassphraseKey?
    if case .passphrase(let words) = lock { made = PassphraseKey(words, salt: salt) }
    let head = BackupFileHead(program: program, salt: salt, check: made?.check)
    self.lock = ChunkLock(key: made?.key, head: head.bytes)
    byteCount = Int64(head.bytes.count)
    buffer.reserveCapacity(BackupFileWriter.chunk)
    try file.write(head.bytes)
  }

  public func append(_ bytes: [UInt8]) throws {
    var rest = bytes[...]
    while buffer.count + rest.count > BackupFileWriter.chunk {
      let part = rest.prefix(BackupFileWriter.chunk - buffer.count)
      buffer += part
      rest = rest.dropFirst(part.count)
      try writeChunk(isLast: false)
    }
    buffer += rest
  }

  /// Writes the last chunk; everything is on the disk when this returns.
  public func finish() throws {
    try writeChunk(isLast: true)
    try file.flush()
  }

  private func writeChunk(isLast: Bool) throws {
    let place = ChunkPlace(number: number, length: buffer.count, isLast: isLast)
    let stored = try place.word + lock.close(buffer, at: place)
    try file.write(stored)
    byteCount += Int64(stored.count)
    number += 1
    buffer.removeAll(keepingCapacity: true)
  }
}

extension BackupFileWriter {
  /// Takes away what was begun, if anything was.
  public static func discard(_ part: String) { unlink(part) }

  /// Gives a finished file its name, for good even when the power fails; never takes the place of another.
  ///
  /// - Throws: `BackupFileProblem.exists`, `.unwritable`.
  public static func publish(_ part: String, as path: String) throws(BackupFileProblem) {
    if link(part, path) == 0 {
      unlink(part)
    } else if errno == EEXIST || access(path, F_OK) == 0 {
      throw .exists
    } else if rename(part, path) != 0 {
      // Not every file system knows links; all can rename.
      throw Descriptor.problem(errno)
    }
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    try Descriptor(reading: folder).flush()
  }
}
