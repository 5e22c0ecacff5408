/// A file to be put into a ZIP archive.
///
/// `name` is a path with `/`, as `word/document.xml`.
public struct ZipEntry: Sendable, Hashable {
  public let name: String
  public let bytes: [UInt8]
  public let isCompressed: Bool

  public init(name: String, bytes: [UInt8], isCompressed: Bool = true) {
    self.name = name
    self.bytes = bytes
    self.isCompressed = isCompressed
  }

  public init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  /// Whether a name stays inside the folder that an archive is unpacked into.
  public static func isSafe(name: String) -> Bool {
    if name.isEmpty || name.hasPrefix("/") || name.contains("\\") || name.contains("\0") { return false }
    if name.dropFirst().hasPrefix(":") { return false }
    return !name.split(separator: "/", omittingEmptySubsequences: false).contains { $0 == ".." || $0 == "." }
  }
}
