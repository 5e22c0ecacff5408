/// What an archive may cost before a single byte of it is unpacked.
public struct ZipLimits: Sendable, Hashable {
  /// Most entries an archive may have.
  public var entries: Int
  /// Most bytes one entry may have when unpacked.
  public var entryBytes: Int
  /// Most bytes that all entries together may have when unpacked.
  public var totalBytes: Int
  /// Most unpacked bytes for one packed byte, asked only of entries over a mebibyte.
  public var ratio: Int

  public init(entries: Int, entryBytes: Int, totalBytes: Int, ratio: Int) {
    self.entries = entries
    self.entryBytes = entryBytes
    self.totalBytes = totalBytes
    self.ratio = ratio
  }

  /// 10,000 entries, 1 GiB each, 2 GiB together, 400 to 1.
  ///
  /// Sheets of a hundred thousand like rows pack about 100 to 1; a bomb packs 1,000 to 1.
  public static let standard = ZipLimits(entries: 10_000, entryBytes: 1 << 30, totalBytes: 2 << 30, ratio: 400)

  func check(_ entries: [ZipArchive.Entry]) throws {
    var total = 0
    for entry in entries {
      let (sum, overflows) = total.addingReportingOverflow(entry.size)
      total = sum
      if overflows || total > totalBytes { throw Self.tooLarge(bytes: totalBytes, place: nil) }
      if entry.size > entryBytes { throw Self.tooLarge(bytes: entryBytes, place: entry.name) }
      if entry.size > 1 << 20, entry.size / max(1, entry.compressedSize) > ratio { throw Self.bomb(entry) }
    }
  }

  func check(count: Int) throws {
    if count <= entries { return }
    throw OfficeFileProblem(
      .tooLarge, zh: "压缩包里有 \(count) 个文件，最多允许 \(entries) 个。请拆分后再上传。",
      en: "The archive holds \(count) files, at most \(entries) are taken; split it and upload the parts.")
  }

  private static func tooLarge(bytes: Int, place: String?) -> OfficeFileProblem {
    OfficeFileProblem(
      .tooLarge, place: place, zh: "文件解压后超过 \(bytes >> 20) MB，请拆分后再上传。",
      en: "Unpacked, the file is larger than \(bytes >> 20) MB; split it and upload the parts.")
  }

  private static func bomb(_ entry: ZipArchive.Entry) -> OfficeFileProblem {
    OfficeFileProblem(
      .tooLarge, place: entry.name, zh: "文件压缩比异常，可能是恶意文件，已拒绝。请用 Excel 或 WPS 打开后另存为新文件再上传。",
      en:
        "The file is packed abnormally tight, as harmful files are; open it in Excel or WPS, save it anew, and upload that."
    )
  }
}
