internal import CZip
import Foundation

/// A ZIP archive opened for reading, from memory or from a file, with limits checked before anything is unpacked.
///
/// Names without the Unicode flag are read as GB18030 when they are not UTF-8, as Chinese Windows writes them.
/// Refuses damaged and encrypted archives and those over the limits.
public final class ZipArchive {
  /// One file in the archive, as its directory declares it; more bytes than `size` are never unpacked.
  public struct Entry: Sendable, Hashable {
    public let name: String
    public let size: Int
    public let compressedSize: Int
    let index: UInt64
  }

  public let entries: [Entry]
  let handle: OpaquePointer

  public convenience init(reading bytes: [UInt8], limits: ZipLimits = .standard) throws {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    let copy = copyForC(bytes)
    guard let source = zip_source_buffer_create(copy, UInt64(bytes.count), 1, &error) else {
      free(copy)
      throw Self.readingProblem(&error, place: nil)
    }
    guard let handle = zip_open_from_source(source, ZIP_RDONLY, &error) else {
      zip_source_free(source)
      throw Self.readingProblem(&error, place: nil)
    }
    try self.init(handle: handle, limits: limits)
  }

  public convenience init(path: String, limits: ZipLimits = .standard) throws {
    var code: Int32 = 0
    guard let handle = zip_open(path, ZIP_RDONLY, &code) else {
      var error = zip_error_t()
      zip_error_init_with_code(&error, code)
      defer { zip_error_fini(&error) }
      throw Self.readingProblem(&error, place: nil)
    }
    try self.init(handle: handle, limits: limits)
  }

  private init(handle: OpaquePointer, limits: ZipLimits) throws {
    self.handle = handle
    do {
      let count = zip_get_num_entries(handle, 0)
      try limits.check(count: Int(count))
      let entries = try (0..<max(0, count)).map { try Self.entry(at: UInt64($0), of: handle) }
      try limits.check(entries)
      self.entries = entries
    } catch {
      entries = []
      throw error
    }
  }

  deinit { zip_discard(handle) }

  /// The entry of that name; office programs do not always agree on upper and lower case.
  public func entry(named name: String) -> Entry? {
    entries.first { $0.name == name } ?? entries.first { $0.name.lowercased() == name.lowercased() }
  }

  /// All bytes of an entry; refuses damaged ones.
  public func bytes(of entry: Entry) throws -> [UInt8] {
    let stream = try ZipEntryStream(entry, of: self)
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let read = try chunk.withUnsafeMutableBytes { try stream.read(into: $0) }
      if read == 0 { return bytes }
      bytes.append(contentsOf: chunk[..<read])
    }
  }

  private static func entry(at index: UInt64, of handle: OpaquePointer) throws -> Entry {
    var facts = zip_stat_t()
    guard zip_stat_index(handle, index, 0, &facts) == 0,
      let rawName = zip_get_name(handle, index, UInt32(ZIP_FL_ENC_RAW))
    else { throw readingProblem(zip_get_error(handle), place: nil) }
    let bytes = Array(UnsafeBufferPointer(start: rawName, count: strlen(rawName)).map { UInt8(bitPattern: $0) })
    let name = (try? decodeText(bytes).string) ?? String(decoding: bytes, as: UTF8.self)
    if facts.encryption_method != UInt16(ZIP_EM_NONE) { throw encrypted(name) }
    guard let size = Int(exactly: facts.size), let packed = Int(exactly: facts.comp_size) else {
      throw readingProblem(zip_get_error(handle), place: name)
    }
    return Entry(name: name, size: size, compressedSize: packed, index: index)
  }

  private static func encrypted(_ name: String) -> OfficeFileProblem {
    OfficeFileProblem(
      place: name, zh: "压缩包有密码。请去掉密码后再上传。",
      en: "The archive is protected by a password; remove the password and upload it again.")
  }

  static func readingProblem(_ error: UnsafeMutablePointer<zip_error_t>, place: String?) -> OfficeFileProblem {
    let reason = String(cString: zip_error_strerror(error))
    return OfficeFileProblem(
      place: place, zh: "文件不完整或已损坏（\(reason)），可能没有下载完。请重新取得文件，或打开后另存为新文件再上传。",
      en: "The file is incomplete or damaged (\(reason)); fetch it again, or open it, save it anew and upload that.")
  }
}
