import Foundation
import Ledger
import NIOCore
import NIOPosix

/// A multipart form as received: answers in memory, files on disk for as long as they are being used.
struct MultipartForm: Sendable {
  struct File: Hashable, Sendable {
    /// The field it was sent in.
    let field: String
    /// As named by the sender, without folders; may be empty.
    let name: String
    let mediaType: String?
    /// A temporary file that only this program's user can read.
    let path: String
    let size: Int
  }

  var answers = FormAnswers()
  var files: [File] = []

  func file(_ field: String) -> File? { files.first { $0.field == field && !($0.name.isEmpty && $0.size == 0) } }

  /// Receives a form, hands it to `use`, and removes its files whatever happens.
  ///
  /// - Parameter contentType: the request's header of that name.
  /// - Parameter folder: where files are put meanwhile.
  /// - Throws: `tooLarge` before keeping bytes beyond a limit, `invalid` for a body that is broken or cut off.
  static func receive<Body: AsyncSequence, Result>(
    _ body: Body, contentType: String?, limits: MultipartLimits = MultipartLimits(), folder: String,
    use: (MultipartForm) async throws -> Result
  ) async throws -> Result where Body.Element == ByteBuffer {
    guard let boundary = contentType.flatMap({ MultipartHead.boundary($0) }) else { throw MultipartRefusals.broken }
    var receiver = MultipartReceiver(folder: folder)
    do {
      var parser = MultipartParser(boundary: boundary, limits: limits)
      for try await buffer in body {
        for event in try parser.feed(buffer.readableBytesView) { try await receiver.take(event) }
      }
      try parser.finish()
      let result = try await use(receiver.form)
      await receiver.remove()
      return result
    } catch {
      await receiver.remove()
      throw error
    }
  }
}

/// Puts the parts of a form where they belong.
private struct MultipartReceiver {
  let folder: String
  var form = MultipartForm()
  private var head = MultipartHead(name: "")
  private var bytes: [UInt8] = []
  private var open: (handle: NIOFileHandle, path: String, size: Int)?
  private let disk = NonBlockingFileIO(threadPool: .singleton)

  init(folder: String) { self.folder = folder }

  mutating func take(_ event: MultipartParser.Event) async throws {
    switch event {
    case .began(let head):
      self.head = head
      bytes.removeAll()
      if head.fileName != nil { try await begin() }
    case .bytes(let more): try await add(more)
    case .ended: try end()
    }
  }

  mutating func remove() async {
    if let open {
      try? open.handle.close()
      try? await disk.remove(path: open.path)
    }
    open = nil
    for file in form.files { try? await disk.remove(path: file.path) }
  }

  private mutating func begin() async throws {
    let path = folder + "/upload-" + UUID().uuidString.lowercased()
    let flags = NIOFileHandle.Flags.posix(flags: O_CREAT | O_EXCL, mode: S_IRUSR | S_IWUSR)
    let handle = try await NIOThreadPool.singleton.runIfActive {
      try NIOFileHandle(_deprecatedPath: path, mode: .write, flags: flags)
    }
    open = (handle, path, 0)
  }

  private mutating func add(_ more: [UInt8]) async throws {
    guard let file = open else {
      bytes.append(contentsOf: more)
      return
    }
    try await disk.write(fileHandle: file.handle, buffer: ByteBuffer(bytes: more))
    open?.size += more.count
  }

  private mutating func end() throws {
    guard let file = open else {
      guard let text = String(validating: bytes, as: UTF8.self) else { throw MultipartRefusals.broken }
      form.answers.add(head.name, text)
      return
    }
    try file.handle.close()
    open = nil
    let received = MultipartForm.File(
      field: head.name, name: head.fileName ?? "", mediaType: head.mediaType, path: file.path, size: file.size)
    form.files.append(received)
  }
}
