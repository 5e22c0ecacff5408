import Foundation
import Ledger
import OfficeFiles

/// An archive that holds one table and, beside it, the files that its rows name.
struct ImportPacket {
  let tableName: String
  let table: [UInt8]
  private let archive: ZipArchive
  /// Path and bare name, without regard to case → the entry; nothing for a bare name that several files bear.
  private var entries: [String: ZipArchive.Entry?] = [:]

  private static let limits = ZipLimits(entries: 10_000, entryBytes: 200 << 20, totalBytes: 1 << 30, ratio: 400)
  private static let tables: Set<String> = ["xlsx", "csv", "txt", "jsonl", "json"]

  /// Nil when the bytes are no archive, or one that is itself a document.
  ///
  /// - Throws: a `Refusal` for an archive without a table at its top, or with several.
  init?(_ bytes: [UInt8], named name: String) throws {
    guard bytes.starts(with: [0x50, 0x4B]) else { return nil }
    archive = try OfficeRefusal.refusing { try ZipArchive(reading: bytes, limits: Self.limits) }
    if archive.entry(named: "[Content_Types].xml") != nil { return nil }
    let files = archive.entries.filter { !$0.name.hasSuffix("/") && !Self.isLitter($0.name) }
    let top = files.map { Self.depth($0.name) }.min() ?? 0
    let found = files.filter { Self.depth($0.name) == top && Self.tables.contains(Self.ending($0.name)) }
    guard let only = found.first, found.count == 1 else {
      let listed = found.map(\.name).joined(separator: "、")
      throw Refusal(
        .invalid,
        found.isEmpty
          ? "“\(name)”里没有表格；压缩包最外层要有一个 xlsx、csv 或 jsonl，附件放在文件夹里"
          : "“\(name)”最外层有几个表格（\(listed)），不知道导入哪一个；请只留一个，其余放进文件夹或分开导入",
        found.isEmpty
          ? "“\(name)” holds no table; put one xlsx, csv or jsonl at its top and the files into a folder"
          : "“\(name)” has several tables at its top (\(listed)); leave one there and put the others into a folder")
    }
    tableName = only.name.split(separator: "/").last.map(String.init) ?? only.name
    table = try OfficeRefusal.refusing { [archive] in try archive.bytes(of: only) }
    for file in files where file != only {
      entries[Self.key(file.name)] = .some(file)
      let bare = Self.key(file.name.split(separator: "/").last.map(String.init) ?? file.name)
      if bare != Self.key(file.name) { entries[bare] = entries[bare] == nil ? .some(file) : .some(nil) }
    }
  }

  /// The files that a cell names, one a line or with 、；; between.
  func files(_ written: String, for field: FieldDeclaration) throws -> [AttachedFile] {
    let whole = written.trimmed
    let names = entries[Self.key(whole)] != nil ? [whole] : Self.names(in: written)
    return try names.map { name in
      guard let entry = entries[Self.key(name)] else {
        throw Refusal(
          .invalid, "压缩包里没有“\(name.prefix(60))”；请把这个文件放进压缩包，或改成包里的文件名",
          "The archive has no file “\(name.prefix(60))”; put it in, or write the name of one that is there",
          at: field.id)
      }
      guard let entry else {
        throw Refusal(
          .invalid, "压缩包里有几个文件都叫“\(name.prefix(60))”；请连文件夹一起写，例如“附件/张家/\(name.prefix(60))”",
          "Several files of the archive are called “\(name.prefix(60))”; write the folder as well", at: field.id)
      }
      if entry.size > AttachedFile.byteLimit {
        let limit = AttachedFile.byteLimit >> 20
        throw Refusal(
          .tooLarge, "“\(name.prefix(60))”超过\(limit) MB，请压缩后再放进来",
          "“\(name.prefix(60))” is larger than \(limit) MB; make it smaller", at: field.id)
      }
      let bytes = try OfficeRefusal.refusing { try archive.bytes(of: entry) }
      return AttachedFile(field: field.id, name: entry.name, bytes: bytes)
    }
  }

  private static func names(in written: String) -> [String] {
    written.split { $0.isNewline || "、；;".contains($0) }.map { String($0).trimmed }.filter { !$0.isEmpty }
  }

  private static func key(_ name: String) -> String {
    String(name.map { $0 == "\\" ? "/" : $0 }).precomposedStringWithCanonicalMapping.lowercased()
  }

  private static func ending(_ name: String) -> String {
    name.split(separator: ".").last.map { $0.lowercased() } ?? ""
  }

  private static func depth(_ name: String) -> Int { name.count { $0 == "/" } }

  /// What operating systems put into archives by themselves.
  private static func isLitter(_ name: String) -> Bool {
    let last = name.split(separator: "/").last ?? ""
    return name.hasPrefix("__MACOSX/") || last.hasPrefix(".")
      || ["thumbs.db", "desktop.ini"].contains(last.lowercased())
  }
}
