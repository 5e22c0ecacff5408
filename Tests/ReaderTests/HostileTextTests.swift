import Testing

@testable import Reader

struct HostileTextTests {
  @Test func survivesAnyMixtureOfCharacters() {
    var random = SeededRandom(seed: 99)
    let pool = Array(
      "一二三十百千万亿零〇几数半两0123456789.,，、-—~至%‰/:（）()“”《》年月日号第届个名元人次户岁每占比增长其中分别为合计 \n\r\t&#;<>xX×=_的等及和共".unicodeScalars)
    for _ in 0..<150 {
      let source = (0..<60).map { _ in pool[Int.random(in: 0..<pool.count, using: &random)].value }
      let reading = ProseReader.read(scalars: source, passedOver: true)
      for claim in reading.claims { #expect(claim.offset + claim.text.unicodeScalars.count <= source.count, "seed 99") }
      _ = ReportChecker.check(reading)
    }
  }

  @Test func survivesRandomBytesAsText() {
    var random = SeededRandom(seed: 3)
    for _ in 0..<200 {
      let bytes = (0..<80).map { _ in UInt8.random(in: 0...255, using: &random) }
      _ = ProseReader.read(String(decoding: bytes, as: UTF8.self), passedOver: true)
    }
  }

  @Test(arguments: [
    "1", "一", "万", "1,", "1.", "(", "“", "《", "1人", "其中1人", "占1%", "1、", "- 1 ", " ", "\n", "&", "五方面一是", "每", "“五项”一是",
    "国庆60年大庆", "\t1", "人数\t1\n", "1\t人\n\n", "5月", "10万分之1", "将1个", "一镇1名共",
  ])
  func readsLongRunsOfOnePiece(piece: String) {
    let source = Array(repeatElement(Array(piece.unicodeScalars.map(\.value)), count: 500).joined())
    let reading = ProseReader.read(scalars: source, passedOver: true)
    for claim in reading.claims { #expect(claim.offset + claim.text.unicodeScalars.count <= source.count, "\(piece)") }
  }
}
