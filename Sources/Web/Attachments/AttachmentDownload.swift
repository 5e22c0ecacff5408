import Foundation
import Hummingbird
import Ledger
import NIOPosix
import Store
import UseCases

/// A file of a record, to be kept and never shown as a page of this site.
enum AttachmentDownload {
  static func show(_ visit: Visit) async throws -> Response {
    let answer = try await visit.answer(ReadAttachment(visit.parameter("file"), of: try visit.recordID()))
    return .download(answer.bytes, named: answer.file.name, mediaType: answer.file.mediaType)
  }

  /// The files of a record's field as links.
  static func links(_ files: [AttachmentRows.Attachment], of record: RecordID) -> HTML {
    let links = files.map { file -> HTML in
      let size = HTML.when(true, "<span class=\"soft\">\(AttachmentDownload.size(file.size))</span>")
      return "<a href=\"\(Address.record(record, "files", file.id))\" download>\(file.name)</a> \(size)"
    }
    return links.joined(separator: "<br>")
  }

  private static func size(_ bytes: Int64) -> String {
    bytes >= 1 << 20 ? "\(bytes >> 20) MB" : "\(max(1, bytes >> 10)) KB"
  }
}

extension Visit {
  /// The files that came with the form.
  func attached() async throws -> [AttachedFile] {
    var attached: [AttachedFile] = []
    for file in call.files {
      let bytes = try await NIOThreadPool.singleton.runIfActive {
        Array(try Data(contentsOf: URL(fileURLWithPath: file.path)))
      }
      attached.append(AttachedFile(field: file.field, name: file.name, bytes: bytes))
    }
    return attached
  }

  /// Browsers do not send a file twice by themselves: whoever sent one with a form that came back must choose it again.
  var filesToChooseAgain: [Problem] {
    Set(call.files.map(\.field)).sorted().map {
      Problem($0, "表单没有保存，请重新选择文件", "The form was not saved; choose the files again")
    }
  }
}
