import Ledger
import Store

/// A file given with an answer: a photograph, a scanned agreement.
public struct AttachedFile: Sendable, Hashable {
  /// At most so many in one field of one record.
  public static let countLimit = 9
  public static let byteLimit = 20 << 20

  /// The field it answers.
  public let field: String
  public let name: String
  public let bytes: [UInt8]

  public init(field: String, name: String, bytes: [UInt8]) {
    self.field = field
    self.name = name
    self.bytes = bytes
  }

  /// Without folders and control characters, at most 120 characters, never empty.
  var cleanName: String {
    let last = name.split { $0 == "/" || $0 == "\\" }.last ?? ""
    let scalars = last.unicodeScalars.filter { $0.value >= 32 && $0.value != 127 }
    let text = String(String.UnicodeScalarView(scalars)).trimmed
    return text.isEmpty ? "附件" : String(text.suffix(120))
  }
}

/// The files given for the fields of a record, checked: which they are, and the ids under which the record names them.
struct GivenFiles {
  private(set) var files: [String: [NewAttachment]] = [:]
  /// What the record has already.
  private(set) var present: Set<String> = []
  private(set) var problems: [Problem] = []

  /// Answers of records that no file was ever given for.
  static let none = GivenFiles()

  private init() {}

  /// - Parameter isNew: whether the record is only being made and so has none yet.
  init(_ given: [AttachedFile], for fields: [FieldDeclaration], of record: RecordID, isNew: Bool, in tables: Tables)
    throws
  {
    if given.isEmpty, isNew { return }
    let takes = fields.filter(\.type.isAttachment)
    if !isNew, !takes.isEmpty { present = Set(try tables.attachments.all(of: record).map(\.id)) }
    for file in given {
      guard let field = takes.first(where: { $0.id == file.field }) else {
        problems.append(Problem(file.field, "“\(file.field)”不收附件", "“\(file.field)” takes no file"))
        continue
      }
      let id = try tables.attachments.id(of: file.bytes, in: record)
      do {
        let media = try AttachedMedia(file)
        files[field.id, default: []].append(
          NewAttachment(id: id, name: file.cleanName, mediaType: media.mediaType, bytes: file.bytes))
      } catch {
        problems += error.problems.map { $0.placed(at: field.id) }
      }
    }
  }

  var all: [NewAttachment] { files.keys.sorted().flatMap { files[$0] ?? [] } }

  /// The value of a field: the files kept of those the record has, then the new ones; nil when there are none.
  func value(_ written: String, _ field: FieldDeclaration) throws(Refusal) -> Value? {
    var ids: [String] = []
    for id in AttachmentList.ids(written) {
      if !present.contains(id) {
        throw Refusal(
          .invalid, "“\(field.names.zh)”里的“\(id.prefix(40))”不是这条记录的附件；附件要作为文件上传",
          "“\(id.prefix(40))” in “\(field.names.en)” is no file of this record; files are uploaded", at: field.id)
      }
      if !ids.contains(id) { ids.append(id) }
    }
    for file in files[field.id] ?? [] where !ids.contains(file.id) { ids.append(file.id) }
    if ids.count > AttachedFile.countLimit {
      throw Refusal(
        .invalid, "“\(field.names.zh)”最多\(AttachedFile.countLimit)个文件",
        "“\(field.names.en)” holds at most \(AttachedFile.countLimit) files",
        at: field.id)
    }
    return ids.isEmpty ? nil : .attachment(AttachmentList.text(ids))
  }
}

/// How a field names its files: their ids with spaces between.
enum AttachmentList {
  static func ids(_ text: String) -> [String] {
    text.split { $0.isWhitespace || $0 == "、" || $0 == "," }.map(String.init)
  }

  static func text(_ ids: [String]) -> String { ids.joined(separator: " ") }
}
