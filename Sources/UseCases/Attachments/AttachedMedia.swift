import Ledger
import OfficeFiles

/// The kinds of files that may be attached, told by their bytes, whatever their names say.
enum AttachedMedia: String, CaseIterable {
  case jpeg, png, webp, pdf, docx, xlsx, text

  /// - Throws: `tooLarge` or `invalid` with what to do instead.
  init(_ file: AttachedFile) throws(Refusal) {
    let name = file.cleanName
    if file.bytes.isEmpty { throw Refusal(.invalid, "“\(name)”是空文件", "“\(name)” is empty") }
    if file.bytes.count > AttachedFile.byteLimit {
      let limit = AttachedFile.byteLimit >> 20
      throw Refusal(
        .tooLarge, "“\(name)”超过\(limit) MB，请压缩后再上传",
        "“\(name)” is larger than \(limit) MB; make it smaller and attach it again")
    }
    guard let media = AttachedMedia(bytes: file.bytes) else {
      throw Refusal(
        .invalid, "“\(name)”不是可以附上的文件；可附：照片（JPEG、PNG、WebP）、PDF、Word（docx）、Excel（xlsx）、纯文本",
        "“\(name)” cannot be attached; photographs (JPEG, PNG, WebP), PDF, Word (docx), Excel (xlsx) and plain text can"
      )
    }
    self = media
  }

  init?(bytes: [UInt8]) {
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      self = .jpeg
    } else if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      self = .png
    } else if bytes.starts(with: Array("RIFF".utf8)), bytes.dropFirst(8).starts(with: Array("WEBP".utf8)) {
      self = .webp
    } else if bytes.starts(with: Array("%PDF-".utf8)) {
      self = .pdf
    } else if bytes.starts(with: [0x50, 0x4B]) {
      guard let office = AttachedMedia.office(bytes) else { return nil }
      self = office
    } else if AttachedMedia.isPlainText(bytes) {
      self = .text
    } else {
      return nil
    }
  }

  var mediaType: String {
    switch self {
    case .jpeg: "image/jpeg"
    case .png: "image/png"
    case .webp: "image/webp"
    case .pdf: "application/pdf"
    case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    case .text: "text/plain; charset=utf-8"
    }
  }

  /// A document or workbook without macros.
  private static func office(_ bytes: [UInt8]) -> AttachedMedia? {
    guard let archive = try? ZipArchive(reading: bytes) else { return nil }
    let names = Set(archive.entries.map { $0.name.lowercased() })
    if names.contains(where: { $0.hasSuffix("vbaproject.bin") }) || !names.contains("[content_types].xml") {
      return nil
    }
    if names.contains("word/document.xml") { return .docx }
    return names.contains("xl/workbook.xml") ? .xlsx : nil
  }

  private static func isPlainText(_ bytes: [UInt8]) -> Bool {
    guard let text = try? decodeText(bytes) else { return false }
    return text.utf8.allSatisfy { $0 >= 32 || $0 == 9 || $0 == 10 || $0 == 13 || $0 == 12 }
  }
}

extension FieldType {
  var isAttachment: Bool {
    if case .attachment = self { return true }
    return false
  }
}
