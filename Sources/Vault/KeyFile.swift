import Foundation

/// The master key in a file of its own beside (never inside) the data file, readable by its owner only.
public struct KeyFile: Sendable {
  public enum Problem: Error, Hashable, Sendable {
    case missing(String)
    case unreadable(String)
    case exists(String)
  }

  public let path: String

  public init(path: String) { self.path = path }

  public func read() throws(Problem) -> [UInt8] {
    guard FileManager.default.fileExists(atPath: path) else { throw .missing(path) }
    guard let text = try? String(contentsOfFile: path, encoding: .utf8), let key = KeyFile.parse(text) else {
      throw .unreadable(path)
    }
    return key
  }

  /// Makes a new key; refuses to overwrite one.
  public func create() throws(Problem) -> [UInt8] {
    if FileManager.default.fileExists(atPath: path) { throw .exists(path) }
    let key = Random.bytes(32)
    let made = FileManager.default.createFile(
      atPath: path, contents: Data("halfsky-key-1 \(Digest.hex(key))\n".utf8), attributes: [.posixPermissions: 0o600])
    guard made else { throw .unreadable(path) }
    return key
  }

  /// The key that a key file of these bytes holds, if it is one.
  public static func key(in bytes: [UInt8]) -> [UInt8]? { parse(String(decoding: bytes, as: UTF8.self)) }

  private static func parse(_ text: String) -> [UInt8]? {
    let parts = text.split(whereSeparator: \.isWhitespace)
    guard parts.count == 2, parts[0] == "halfsky-key-1", parts[1].utf8.count == 64 else { return nil }
    let digits = Array(parts[1])
    let bytes = stride(from: 0, to: 64, by: 2).compactMap { UInt8(String(digits[$0...$0 + 1]), radix: 16) }
    return bytes.count == 32 ? bytes : nil
  }
}
