/// Where bytes stop being UTF-8, and whether most of them are.
struct UTF8Scan {
  private(set) var firstInvalid: Int?
  private var goodSequences = 0
  private var badBytes = 0

  init(of bytes: ArraySlice<UInt8>) {
    if String(validating: bytes, as: UTF8.self) != nil { return }
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index] < 0x80 {
        index += 1
        continue
      }
      let length = Self.sequenceLength(at: index, of: bytes)
      if length > 0 {
        goodSequences += 1
        index += length
      } else {
        if firstInvalid == nil { firstInvalid = index }
        badBytes += 1
        index += 1
      }
    }
  }

  /// Chinese in GB18030 hardly ever forms three-byte UTF-8 sequences, so that many of them mean damaged UTF-8.
  var looksLikeDamagedUTF8: Bool { firstInvalid != nil && goodSequences > 4 * badBytes }

  /// The length of the sequence there, or 0 where there is none; Unicode 15, table 3-7.
  private static func sequenceLength(at index: Int, of bytes: ArraySlice<UInt8>) -> Int {
    let lead = bytes[index]
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    if lead < 0xC2 || lead > 0xF4 || index + length > bytes.endIndex { return 0 }
    let second = bytes[index + 1]
    let lowest: UInt8 = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80
    let highest: UInt8 = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF
    if second < lowest || second > highest { return 0 }
    for offset in 2..<max(2, length) where bytes[index + offset] & 0xC0 != 0x80 { return 0 }
    return length
  }
}
