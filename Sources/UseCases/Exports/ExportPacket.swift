import Foundation
import Ledger
import OfficeFiles
import Store

/// A workbook with the files of its records beside it, as one archive.
struct ExportPacket {
  private let tables: Tables
  private var entries: [ZipEntry] = []
  private var bytes = 0

  /// As much as the import page takes.
  static let byteLimit = 200 << 20
  static let folder = "附件"

  init(tables: Tables) { self.tables = tables }

  var count: Int { entries.count }

  /// Takes the files of an answer in.
  ///
  /// - Returns: what each is called in the archive.
  mutating func names(of value: Value, in record: RecordID) throws -> [String] {
    guard case .attachment(let list) = value else { return [] }
    let wanted = AttachmentList.ids(list)
    var used: Set<String> = []
    return try tables.attachments.all(of: record).filter { wanted.contains($0.id) }.map { file in
      bytes += Int(file.size)
      if bytes > Self.byteLimit {
        throw Refusal(
          .tooLarge, "附件合计超过\(Self.byteLimit >> 20) MB，请选短一些的时间或下级组织，分几次导出",
          "The files are more than \(Self.byteLimit >> 20) MB together; choose a shorter time or a lower organization")
      }
      var name = Self.plain(file.name)
      while !used.insert(name.lowercased()).inserted { name = "_" + name }
      let path = "\(Self.folder)/\(record.text)/\(name)"
      entries.append(
        ZipEntry(name: path, bytes: try tables.attachments.bytes(of: file.id, in: record), isCompressed: false))
      return path
    }
  }

  /// Writes the archive with the table that `body` makes, naming files through the packet it is given.
  mutating func write<T>(
    to path: String, named sheet: String, on day: Day,
    _ body: (inout ExportPacket, TableRows) throws -> T
  ) throws -> T {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("halfsky-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("table.xlsx")
    var packet = self
    let result = try ExportTable(.xlsx, to: file.path, named: sheet, on: day).write { rows in try body(&packet, rows) }
    self = packet
    let table = ZipEntry(name: "\(sheet).xlsx", bytes: Array(try Data(contentsOf: file)), isCompressed: false)
    let archive = try ZipArchive.bytes(of: [table] + entries)
    try OutputFile.write(to: path) { try $0.append(archive) }
    return result
  }

  /// Without what separates names in a cell or folders in a path.
  private static func plain(_ name: String) -> String {
    let text = String(name.map { "/\\、,，;；:\n".contains($0) || $0.isNewline ? "_" : $0 }).trimmed
    return [".", "..", ""].contains(text) ? "附件" : text
  }
}
