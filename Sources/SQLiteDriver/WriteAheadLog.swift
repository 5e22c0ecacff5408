import Glibc

/// Looks through the log of a SQLite file before it is opened.
///
/// SQLite reads its log up to the first frame whose checksum is wrong and forgets what comes after: right for a write that
/// was broken off, but a byte that went bad in the middle takes every later commit with it, without a word. What tells
/// one from the other: a later transaction is begun only when the one before is safe on disk, so that behind a bad
/// frame of a broken-off write there is never a commit with yet another frame after it.
/// Source: sqlite.org/fileformat2.html, "The Write-Ahead Log".
struct WriteAheadLog {
  private let file: Int32
  private let header: [UInt8]
  private let pageSize: Int
  /// What each frame of this run of the log bears.
  private let salt: [UInt8]

  /// Whether commits in the log of this data file would be forgotten by opening it.
  static func isDamaged(beside path: String) -> Bool {
    guard let first = badFrame(of: path + "-wal") else { return false }
    // Another process may just have been writing there.
    return badFrame(of: path + "-wal") == first
  }

  private struct BadFrame: Equatable {
    let header: [UInt8]
    let number: Int
    let frame: [UInt8]
  }

  private static func badFrame(of path: String) -> BadFrame? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    if file < 0 { return nil }
    defer { close(file) }
    guard let log = WriteAheadLog(file) else { return nil }
    let number = log.validCount()
    if !log.commitsLie(from: number) { return nil }
    return BadFrame(header: log.header, number: number, frame: log.frame(number) ?? [])
  }

  private init?(_ file: Int32) {
    self.file = file
    header = WriteAheadLog.read(file, at: 0, count: 32)
    guard header.count == 32 else { return nil }
    pageSize = Int(WriteAheadLog.word(header, 8))
    guard [512, 1024, 2048, 4096, 8192, 16384, 32768, 65536].contains(pageSize) else { return nil }
    let isWhole = WriteAheadLog.isWhole(header)
    // The frames tell what a damaged head does not.
    salt = isWhole ? Array(header[16..<24]) : Array(WriteAheadLog.read(file, at: 32, count: 24).dropFirst(8).prefix(8))
    if salt.count < 8 { return nil }
  }

  /// How many frames from the start are as they were written.
  private func validCount() -> Int {
    guard WriteAheadLog.isWhole(header) else { return 0 }
    let isBig = header[3] & 1 == 1
    var sum = (WriteAheadLog.word(header, 24), WriteAheadLog.word(header, 28))
    var number = 0
    while let frame = frame(number), frame[8..<16].elementsEqual(salt) {
      WriteAheadLog.add(frame[..<8], to: &sum, isBig)
      WriteAheadLog.add(frame[24...], to: &sum, isBig)
      let written = (WriteAheadLog.word(frame, 16), WriteAheadLog.word(frame, 20))
      if sum != written { return number }
      number += 1
    }
    return number
  }

  /// Whether at or behind a frame there is a commit of this run of the log and yet another frame after it.
  private func commitsLie(from first: Int) -> Bool {
    var hasCommit = false
    var foreign = 0
    var number = first
    while foreign < 64 {
      let head = WriteAheadLog.read(file, at: offset(number), count: 24)
      if head.count < 24 { return false }
      if head[8..<16].elementsEqual(salt) {
        if hasCommit { return true }
        hasCommit = WriteAheadLog.word(head, 4) != 0
      } else {
        foreign += 1
      }
      number += 1
    }
    return false
  }

  private func offset(_ number: Int) -> Int { 32 + number * (24 + pageSize) }

  private func frame(_ number: Int) -> [UInt8]? {
    let bytes = WriteAheadLog.read(file, at: offset(number), count: 24 + pageSize)
    return bytes.count == 24 + pageSize ? bytes : nil
  }

  private static func isWhole(_ header: [UInt8]) -> Bool {
    guard header[..<4].elementsEqual([0x37, 0x7F, 0x06, 0x82]) || header[..<4].elementsEqual([0x37, 0x7F, 0x06, 0x83])
    else { return false }
    var sum: (UInt32, UInt32) = (0, 0)
    add(header[..<24], to: &sum, header[3] & 1 == 1)
    return sum == (word(header, 24), word(header, 28))
  }

  private static func add(_ bytes: ArraySlice<UInt8>, to sum: inout (UInt32, UInt32), _ isBig: Bool) {
    bytes.withUnsafeBytes { raw in
      for start in stride(from: 0, to: raw.count - 7, by: 8) {
        let first = raw.loadUnaligned(fromByteOffset: start, as: UInt32.self)
        let second = raw.loadUnaligned(fromByteOffset: start + 4, as: UInt32.self)
        sum.0 &+= (isBig ? first.bigEndian : first.littleEndian) &+ sum.1
        sum.1 &+= (isBig ? second.bigEndian : second.littleEndian) &+ sum.0
      }
    }
  }

  private static func word(_ bytes: [UInt8], _ start: Int) -> UInt32 {
    bytes[start..<start + 4].reduce(0) { $0 << 8 | UInt32($1) }
  }

  private static func read(_ file: Int32, at offset: Int, count: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { bytes, filled in
      while filled < count {
        let got = pread(file, bytes.baseAddress.map { $0 + filled }, count - filled, offset + filled)
        if got <= 0 { break }
        filled += got
      }
    }
  }
}
