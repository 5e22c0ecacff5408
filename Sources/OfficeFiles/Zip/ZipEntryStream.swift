internal import CZip

/// One entry of an archive, unpacked piece by piece; never gives more bytes than the entry declares.
final class ZipEntryStream {
  private let archive: ZipArchive
  private let entry: ZipArchive.Entry
  private let file: OpaquePointer
  private var bytesLeft: Int

  init(_ entry: ZipArchive.Entry, of archive: ZipArchive) throws {
    guard let file = zip_fopen_index(archive.handle, entry.index, 0) else {
      throw ZipArchive.readingProblem(zip_get_error(archive.handle), place: entry.name)
    }
    self.archive = archive
    self.entry = entry
    self.file = file
    bytesLeft = entry.size
  }

  deinit { zip_fclose(file) }

  /// The number of bytes put into the buffer, 0 at the end; refuses an entry whose length or check sum is wrong.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    let read = zip_fread(file, buffer.baseAddress, UInt64(buffer.count))
    if read < 0 { throw ZipArchive.readingProblem(zip_file_get_error(file), place: entry.name) }
    if read > bytesLeft || (read == 0 && bytesLeft > 0 && !buffer.isEmpty) {
      throw OfficeFileProblem(
        place: entry.name, zh: "文件内容的长度与目录不符，已损坏。请打开后另存为新文件再上传。",
        en: "The length of the content differs from the directory; open the file, save it anew and upload that.")
    }
    bytesLeft -= Int(read)
    return Int(read)
  }
}
