import Foundation

/// The files of this repository as they lie on disk, read once for all tests of structure.
struct Repository {
  static let shared = Repository()

  struct File: Sendable, CustomStringConvertible {
    /// From the root, such as `Sources/Store/Store.swift`.
    let path: String
    let text: String
    let lines: [String]
    private let bytes: Data

    init(path: String, bytes: Data) {
      self.path = path
      self.bytes = bytes
      text = String(decoding: bytes, as: UTF8.self)
      lines = text.components(separatedBy: "\n")
    }

    var name: String { String(path.split(separator: "/").last ?? "") }
    var description: String { path }
    func isIn(_ folder: String) -> Bool { path.hasPrefix(folder + "/") }

    /// Quick: looks at bytes, so that only files that hold a word are read closely.
    func holds(_ word: String) -> Bool { bytes.range(of: Data(word.utf8)) != nil }
  }

  let root: URL
  let sources: [File]
  let tests: [File]
  let pages: [File]

  private init() {
    let here = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    root = here.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    sources = Repository.files(in: "Sources", endingIn: ".swift", root)
    tests = Repository.files(in: "Tests", endingIn: ".swift", root)
    pages =
      Repository.topPages(root) + Repository.files(in: "docs", endingIn: ".md", root)
      + Repository.files(in: "Examples", endingIn: ".md", root)
  }

  func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: root.appendingPathComponent(path).path) }

  func text(_ path: String) -> String { Repository.file(path, root)?.text ?? "" }

  /// The folders directly inside one, in order.
  func folders(in path: String) -> [String] {
    let folder = root.appendingPathComponent(path)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { name in
      var isFolder: ObjCBool = false
      let exists = FileManager.default.fileExists(
        atPath: folder.appendingPathComponent(name).path, isDirectory: &isFolder)
      return exists && isFolder.boolValue && !name.hasPrefix(".")
    }.sorted()
  }

  private static func topPages(_ root: URL) -> [File] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
    return names.filter { $0.hasSuffix(".md") }.sorted().compactMap { file($0, root) }
  }

  private static func file(_ path: String, _ root: URL) -> File? {
    guard let data = FileManager.default.contents(atPath: root.appendingPathComponent(path).path) else { return nil }
    return File(path: path, bytes: data)
  }

  private static func files(in folder: String, endingIn ending: String, _ root: URL) -> [File] {
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: root.appendingPathComponent(folder).path)) ?? []
    return names.filter { $0.hasSuffix(ending) }.sorted().compactMap { file("\(folder)/\($0)", root) }
  }
}
