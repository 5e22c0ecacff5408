import Glibc

/// An open file, closed with its value.
struct Descriptor: ~Copyable {
  private let number: Int32

  init(reading path: String) throws(BackupFileProblem) {
    number = open(path, O_RDONLY | O_CLOEXEC)
    if number < 0 { throw .unreadable }
  }

  /// Makes a file that only its owner may read.
  init(making path: String) throws(BackupFileProblem) {
    number = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    if number < 0 { throw Descriptor.problem(errno) }
  }

  deinit { close(number) }

  borrowing func write(_ bytes: [UInt8]) throws(BackupFileProblem) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(number, $0.baseAddress.map { $0 + written }, bytes.count - written)
      }
      if count < 0 && errno == EINTR { continue }
      if count < 0 { throw Descriptor.problem(errno) }
      written += count
    }
  }

  /// So many bytes, fewer only at the end of the file.
  borrowing func read(_ count: Int) throws(BackupFileProblem) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var filled = 0
    while filled < count {
      let got = bytes.withUnsafeMutableBytes { Glibc.read(number, $0.baseAddress.map { $0 + filled }, count - filled) }
      if got < 0 && errno == EINTR { continue }
      if got < 0 { throw .unreadable }
      if got == 0 { break }
      filled += got
    }
    bytes.removeLast(count - filled)
    return bytes
  }

  /// Everything is on the disk when this returns.
  borrowing func flush() throws(BackupFileProblem) {
    if fsync(number) != 0 { throw Descriptor.problem(errno) }
  }

  static func problem(_ code: Int32) -> BackupFileProblem {
    switch code {
    case ENOSPC, EDQUOT, EFBIG: .diskFull
    case EEXIST: .exists
    default: .unwritable(code)
    }
  }
}
