import Foundation

/// A text file's content as UTF-8 without byte order mark, and the encoding that it was found in.
public struct DecodedText: Sendable, Hashable {
  public let utf8: ArraySlice<UInt8>
  public let encoding: TextEncoding

  public var string: String { String(decoding: utf8, as: UTF8.self) }
}

/// The text of a file in UTF-8 (with or without mark), UTF-16 with mark, or GB18030.
///
/// Refuses files of other kinds by name, NUL bytes, UTF-8 with damaged places, and bytes that fit no encoding plausibly.
public func decodeText(_ bytes: [UInt8]) throws -> DecodedText {
  if let other = FileKind(of: bytes) { throw other.notText }
  let text = try decodeUnchecked(bytes)
  if let position = text.utf8.firstIndex(of: 0) {
    let line = lineNumber(of: position, in: text.utf8)
    throw OfficeFileProblem(
      place: linePlace(line), zh: "文件里有不属于文本的字节，可能不是文本文件，或编码不对。请用 Excel 或 WPS 打开后另存为“CSV UTF-8”。",
      en: "There are bytes that no text has; open the file in Excel or WPS and save it as “CSV UTF-8”.")
  }
  return text
}

private func decodeUnchecked(_ bytes: [UInt8]) throws -> DecodedText {
  if bytes.starts(with: [0xFF, 0xFE]) { return try decodeUTF16(bytes, .utf16LittleEndian) }
  if bytes.starts(with: [0xFE, 0xFF]) { return try decodeUTF16(bytes, .utf16BigEndian) }
  let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
  let scan = UTF8Scan(of: content)
  if scan.firstInvalid == nil { return DecodedText(utf8: content, encoding: .utf8) }
  if scan.looksLikeDamagedUTF8 || content.startIndex > 0 { throw damagedUTF8(scan, in: content) }
  if isPlausibleGB18030(content), case .success(let utf8) = convertToUTF8(content, from: .gb18030) {
    return DecodedText(utf8: utf8[...], encoding: .gb18030)
  }
  throw OfficeFileProblem(
    place: linePlace(lineNumber(of: scan.firstInvalid ?? 0, in: content)),
    zh: "认不出文件的文字编码（既不是 UTF-8 也不是 GB18030）。请用 Excel 或 WPS 打开后另存为“CSV UTF-8”。",
    en: "The encoding is neither UTF-8 nor GB18030; open the file in Excel or WPS and save it as “CSV UTF-8”.")
}

private func decodeUTF16(_ bytes: [UInt8], _ encoding: TextEncoding) throws -> DecodedText {
  switch convertToUTF8(bytes.dropFirst(2), from: encoding) {
  case .success(let utf8):
    return DecodedText(utf8: utf8[...], encoding: encoding)
  case .failure(let stop):
    throw OfficeFileProblem(
      place: linePlace(stop.lineNumber), zh: "文件标明是 UTF-16 编码，但内容不完整或已损坏。请重新导出后再上传。",
      en: "The file says it is UTF-16, but it is incomplete or damaged; export it again.")
  }
}

private func damagedUTF8(_ scan: UTF8Scan, in content: ArraySlice<UInt8>) -> OfficeFileProblem {
  let line = lineNumber(of: scan.firstInvalid ?? content.startIndex, in: content)
  return OfficeFileProblem(
    place: linePlace(line), zh: "文件是 UTF-8 编码，但这一行有损坏的字节。请改正这一行，或重新导出后再上传。",
    en: "The file is UTF-8, but this line has damaged bytes; mend the line or export the file again.")
}

func lineNumber(of position: Int, in bytes: ArraySlice<UInt8>) -> Int {
  bytes[..<position].reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
}

func linePlace(_ line: Int) -> String { "第\(line)行 (line \(line))" }
