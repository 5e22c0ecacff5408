import Foundation
import Hummingbird
import NIOCore
import NIOPosix

/// A file that is made to be sent: in a folder of its own, which is gone as soon as the sending begins or fails.
final class PassingFile: Sendable {
  private let folder: URL
  let path: String
  private static let pieceBytes = 1 << 18

  init(named name: String) throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("halfsky-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    path = folder.appendingPathComponent(name).path
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The file as a download, piece by piece; nothing of it has a name on the disk any more.
  func download(named name: String, mediaType: String) throws -> Response {
    let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
    let length = Int(try handle.seekToEnd())
    try handle.seek(toOffset: 0)
    try? FileManager.default.removeItem(at: folder)
    let body = ResponseBody(contentLength: length) { writer in
      while true {
        let piece = try await NIOThreadPool.singleton.runIfActive { try handle.read(upToCount: Self.pieceBytes) }
        guard let piece, !piece.isEmpty else { break }
        try await writer.write(ByteBuffer(bytes: piece))
      }
      try handle.close()
      try await writer.finish(nil)
    }
    return Response.download(body, named: name, mediaType: mediaType)
  }
}
