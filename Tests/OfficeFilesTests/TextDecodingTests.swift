import Foundation
import OfficeFiles
import Testing

@Suite struct TextDecodingTests {
  private static let text = "姓名,次数\n王秀英,三次"
  private static let gb18030: [UInt8] =
    [0xD0, 0xD5, 0xC3, 0xFB, 0x2C, 0xB4, 0xCE, 0xCA, 0xFD, 0x0A]
    + [0xCD, 0xF5, 0xD0, 0xE3, 0xD3, 0xA2, 0x2C, 0xC8, 0xFD, 0xB4, 0xCE]

  @Test func decodesEveryEncodingThatItNames() throws {
    let utf8 = Array(Self.text.utf8)
    let little = Self.text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    let big = Self.text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
    let cases: [([UInt8], TextEncoding)] = [
      (utf8, .utf8), ([0xEF, 0xBB, 0xBF] + utf8, .utf8), ([0xFF, 0xFE] + little, .utf16LittleEndian),
      ([0xFE, 0xFF] + big, .utf16BigEndian), (Self.gb18030, .gb18030),
    ]
    for (bytes, encoding) in cases {
      let decoded = try decodeText(bytes)
      #expect(decoded.string == Self.text)
      #expect(decoded.encoding == encoding)
    }
  }

  @Test func readsCharactersOutsideOfTheOldStandards() throws {
    // 镕 (GBK only) and 㐂 (four bytes) among everyday characters.
    let decoded = try decodeText(Self.gb18030 + [0xE9, 0x46, 0x81, 0x39, 0xEF, 0x31])
    #expect(decoded.encoding == .gb18030)
    #expect(decoded.string == "\(Self.text)镕㐂")
  }

  @Test func longTextKeepsEveryCharacterAcrossPieces() throws {
    let bytes = Array(repeating: Self.gb18030, count: 9000).joined()
    #expect(try decodeText(Array(bytes)).string == String(repeating: Self.text, count: 9000))
  }

  @Test func takesEmptyFiles() throws {
    #expect(try decodeText([]).string.isEmpty)
    #expect(try decodeText([0xEF, 0xBB, 0xBF]).string.isEmpty)
  }

  @Test func namesTheLineOfDamagedUTF8() throws {
    var bytes = Array("第一行没有问题\n第二行也没有问题\n第三行有".utf8)
    bytes += [0xE5, 0xA6] + Array("，后面又好了".utf8)
    let refusal = problem { _ = try decodeText(bytes) }
    #expect(refusal?.place?.contains("第3行") == true)
    #expect(refusal?.zh.contains("UTF-8") == true)
  }

  @Test func namesTheLineOfEverySequenceThatIsNotUTF8() throws {
    let wrong: [[UInt8]] = [
      [0x80], [0xC1, 0x80], [0xE0, 0x9F, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x8F, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80],
      [0xF5, 0x80, 0x80, 0x80], [0xE5, 0xA6, 0x41], [0xF0, 0x9F, 0x91, 0x41], [0xC3],
    ]
    for sequence in wrong {
      let bytes = Array("\(String(repeating: "妇女é👩", count: 9))\n".utf8) + sequence
      #expect(problem { _ = try decodeText(bytes) }?.place?.contains("第2行") == true, "\(sequence)")
      #expect(String(validating: sequence, as: UTF8.self) == nil)
    }
  }

  @Test func refusesOtherEncodingsAndOtherFiles() throws {
    let latin = Array("Prénom;Âge;Rôle;naïve;garçon;Noël".unicodeScalars.map { UInt8($0.value) })
    let halfUTF16: [UInt8] = [0xFF, 0xFE, 0x00, 0xD8]
    let nul: [UInt8] = Array("a,b\nc,".utf8) + [0]
    #expect(problem { _ = try decodeText(latin) }?.en.contains("encoding") == true)
    #expect(problem { _ = try decodeText(halfUTF16) }?.en.contains("UTF-16") == true)
    #expect(problem { _ = try decodeText(nul) }?.place?.contains("第2行") == true)
    #expect(problem { _ = try decodeText([0x50, 0x4B, 3, 4, 0, 0]) }?.zh.contains(".xlsx") == true)
    #expect(
      problem { _ = try decodeText([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) }?.zh.contains(".xls") == true)
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func randomBytesAreNeverTakenForChinese(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let bytes = (0..<500).map { _ in UInt8.random(in: 1...255, using: &generator) }
    #expect(problem { _ = try decodeText(bytes) } != nil, "seed \(seed)")
  }

  @Test func numbersTheLinesOfJSONLines() throws {
    let text = "\u{FEFF}{\"a\":1}\r\n\n  \n{\"b\":\"妇女\"}\n{\"c\":3}"
    let lines = try Array(JSONLines(Array(text.utf8)))
    #expect(lines.map(\.number) == [1, 4, 5])
    #expect(lines.map { String(decoding: $0.bytes, as: UTF8.self) } == ["{\"a\":1}", "{\"b\":\"妇女\"}", "{\"c\":3}"])
    #expect(try Array(JSONLines([])).isEmpty)
    #expect(problem { _ = try JSONLines([0x7B, 0, 0x7D]) } != nil)
  }
}
