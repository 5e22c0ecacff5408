internal import CZip
import Foundation

extension ZipArchive {
  /// The bytes of an archive with these entries in this order; the same entries give the same bytes.
  ///
  /// Every entry is dated 1980-01-01, the first day that the format knows. Refuses unsafe and repeated names.
  public static func bytes(of entries: [ZipEntry]) throws -> [UInt8] {
    try checkNames(entries)
    // libzip deletes an archive without entries instead of writing it: this is the empty one's only record.
    if entries.isEmpty { return [0x50, 0x4B, 5, 6] + [UInt8](repeating: 0, count: 18) }
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let target = zip_source_buffer_create(nil, 0, 0, &error) else { throw writingProblem(&error) }
    defer { zip_source_free(target) }
    zip_source_keep(target)
    guard let archive = zip_open_from_source(target, ZIP_TRUNCATE, &error) else {
      zip_source_free(target)
      throw writingProblem(&error)
    }
    do {
      for entry in entries { try add(entry, to: archive) }
    } catch {
      zip_discard(archive)
      throw error
    }
    if zip_close(archive) != 0 {
      let problem = writingProblem(zip_get_error(archive))
      zip_discard(archive)
      throw problem
    }
    return try contents(of: target)
  }

  private static func checkNames(_ entries: [ZipEntry]) throws {
    var seen: Set<String> = []
    for entry in entries where !ZipEntry.isSafe(name: entry.name) || !seen.insert(entry.name).inserted {
      throw OfficeFileProblem(
        place: entry.name,
        zh: "压缩包内的文件名重复或不合规，请改名后重试。",
        en: "This name occurs twice in the archive or leaves its folder; rename the file and try again.")
    }
  }

  private static func add(_ entry: ZipEntry, to archive: OpaquePointer) throws {
    // libzip reads it only when the archive is closed.
    let copy = copyForC(entry.bytes)
    guard let source = zip_source_buffer(archive, copy, UInt64(entry.bytes.count), 1) else {
      free(copy)
      throw writingProblem(zip_get_error(archive))
    }
    let index = zip_file_add(archive, entry.name, source, UInt32(ZIP_FL_ENC_UTF_8))
    if index < 0 {
      zip_source_free(source)
      throw writingProblem(zip_get_error(archive))
    }
    let firstDayOfFormat: UInt16 = 1 << 5 | 1
    let method = entry.isCompressed ? ZIP_CM_DEFLATE : ZIP_CM_STORE
    let dated = zip_file_set_dostime(archive, UInt64(index), 0, firstDayOfFormat, 0)
    if dated != 0 || zip_set_file_compression(archive, UInt64(index), method, 9) != 0 {
      throw writingProblem(zip_get_error(archive))
    }
  }

  private static func contents(of source: OpaquePointer) throws -> [UInt8] {
    var facts = zip_stat_t()
    guard zip_source_stat(source, &facts) == 0, zip_source_open(source) == 0 else {
      throw writingProblem(zip_source_error(source))
    }
    defer { zip_source_close(source) }
    let size = Int(facts.size)
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let read = zip_source_read(source, buffer.baseAddress?.advanced(by: count), UInt64(size - count))
        if read <= 0 { break }
        count += Int(read)
      }
    }
    if bytes.count != size { throw writingProblem(zip_source_error(source)) }
    return bytes
  }

  private static func writingProblem(_ error: UnsafeMutablePointer<zip_error_t>) -> OfficeFileProblem {
    let reason = String(cString: zip_error_strerror(error))
    return OfficeFileProblem(
      zh: "生成压缩文件失败（\(reason)）。请检查磁盘和内存是否充足后重试。",
      en: "The archive could not be made (\(reason)); check free memory and disk, then try again.")
  }
}
