import Foundation

/// The master key in a file of its own beside (never inside) the data file, readable by its owner only.
///
/// A line of words for each thing: `halfsky-key-2`, then `key` and 64 hexadecimal digits, while keys are exchanged also
/// `previous`; under a passphrase `sealed`, salt, check and box instead; `confirmed`, the key's mark and a day once a copy on
/// paper was confirmed. A file of the first form is the one line `halfsky-key-1` and the digits.
public struct KeyFile: Sendable {
  public enum Problem: Error, Hashable, Sendable {
    case missing(String)
    case unreadable(String)
    case exists(String)
    case unwritable(String)
    /// It is sealed under a passphrase, and none was given.
    case passphraseNeeded(String)
    case wrongPassphrase(String)
  }

  public let path: String

  public init(path: String) { self.path = path }

  /// The keys.
  ///
  /// - Parameter passphrase: asked for only when the file is sealed.
  public func read(passphrase: () throws -> String?) throws -> MasterKeys {
    let text = try text()
    guard let contents = KeyFileContents(text) else { throw Problem.unreadable(path) }
    switch contents.lock {
    case .open(let keys): return keys
    case .sealed(let box):
      guard let words = try passphrase() else { throw Problem.passphraseNeeded(path) }
      guard let keys = box.open(words) else { throw Problem.wrongPassphrase(path) }
      return keys
    }
  }

  /// Whether a passphrase is needed to read it.
  public var isSealed: Bool {
    guard let text = try? text(), case .sealed? = KeyFileContents(text)?.lock else { return false }
    return true
  }

  /// The day a copy of the present key on paper was confirmed, with its mark; nil before.
  public var confirmation: (mark: String, day: String)? {
    guard let text = try? text() else { return nil }
    return KeyFileContents(text)?.confirmed
  }

  /// Makes a new key; refuses to overwrite one.
  public func create() throws -> MasterKeys {
    let keys = MasterKeys.new()
    try keep(keys)
    return keys
  }

  /// Writes keys into a new file; refuses to overwrite one.
  public func keep(_ keys: MasterKeys) throws {
    if FileManager.default.fileExists(atPath: path) { throw Problem.exists(path) }
    try write(KeyFileContents(lock: .open(keys), confirmed: nil))
  }

  /// Writes keys in place of those there are, at once or not at all, under a passphrase when one is given.
  public func replace(with keys: MasterKeys, passphrase: String?) throws {
    let lock: KeyFileContents.Lock = passphrase.map { .sealed(SealedKeys(keys, under: $0)) } ?? .open(keys)
    let kept = confirmation.flatMap { $0.mark == keys.mark ? $0 : nil }
    try write(KeyFileContents(lock: lock, confirmed: kept))
  }

  /// Notes that a copy of the key on paper was compared with it.
  public func confirm(_ keys: MasterKeys, on day: String) throws {
    guard let contents = KeyFileContents(try text()) else { throw Problem.unreadable(path) }
    try write(KeyFileContents(lock: contents.lock, confirmed: (keys.mark, day)))
  }

  /// The text of a key file that needs no passphrase, as it travels inside a sealed backup.
  public static func openText(_ keys: MasterKeys) -> [UInt8] {
    Array(KeyFileContents(lock: .open(keys), confirmed: nil).text.utf8)
  }

  /// The keys that a key file of these bytes holds, if it is one and needs no passphrase.
  public static func keys(in bytes: [UInt8]) -> MasterKeys? {
    guard case .open(let keys)? = KeyFileContents(String(decoding: bytes, as: UTF8.self))?.lock else { return nil }
    return keys
  }

  private func text() throws(Problem) -> String {
    guard FileManager.default.fileExists(atPath: path) else { throw .missing(path) }
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { throw .unreadable(path) }
    return text
  }

  /// Beside it first, then in its place: a file broken off half-way would be the end of all data.
  private func write(_ contents: KeyFileContents) throws {
    let part = "\(path).\(Digest.hex(Random.bytes(4))).part"
    do {
      let file = try Descriptor(making: part)
      try file.write(Array(contents.text.utf8))
      try file.flush()
      guard rename(part, path) == 0 else { throw Problem.unwritable(path) }
      let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
      try Descriptor(reading: folder).flush()
    } catch {
      unlink(part)
      throw Problem.unwritable(path)
    }
  }
}
