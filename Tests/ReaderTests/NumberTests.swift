import Testing

@testable import Reader

struct NumberTests {
  private func value(_ text: String) -> String? {
    let folded = TextFolding.fold(text.unicodeScalars.map(\.value))
    let number = ShareParser.read(folded.characters, at: 0)
    guard let number, number.range == 0..<folded.count else { return nil }
    return number.isVague ? "vague" : number.value.description
  }

  @Test(arguments: [
    ("一万五千亿", "1500000000000"), ("二十万亿", "20000000000000"), ("1,100万", "11000000"),
    ("1,100.9亿", "110090000000"), ("1千零1", "1001"), ("3万4000", "34000"), ("25万6千", "256000"),
    ("三十万多亿", "30000000000000"), ("三十多万亿", "30000000000000"), ("百分之一", "1"), ("一万零十二", "10012"),
    ("1，500", "1500"), ("2 860", "2860"), ("１２３４", "1234"), ("二〇〇四", "2004"), ("百分之三点五", "3.5"),
    ("五成四", "54"), ("三分之一", "33.33"), ("一半", "50"), ("万分之四点二", "4.2"), ("1:8", "8"), ("三万五", "35000"),
    ("一百二", "120"), ("十二", "12"), ("二十", "20"), ("一百零八", "108"), ("一千二百", "1200"), ("30余万", "300000"),
    ("1百23", "123"), ("壹佰贰拾", "120"), ("八成半", "85"), ("百分之百", "100"), ("3.29万", "32900"),
    ("几十", "vague"), ("数百", "vague"), ("三五", "vague"), ("十几万", "vague"), ("二三十", "vague"), ("两千", "2000"),
    ("一亿二千万", "120000000"), ("九十八点六", "98.6"), ("万亿", "1000000000000"), ("兩萬", "20000"),
  ])
  func readsWrittenNumbers(text: String, expected: String) {
    #expect(value(text) == expected)
  }

  @Test func stopsBeforeWordsThatBeginWithADigit() {
    let folded = TextFolding.fold("百分之一二手房".unicodeScalars.map(\.value))
    let number = ShareParser.read(folded.characters, at: 0)
    #expect(number?.value == DecimalNumber(1))
  }

  @Test func readsBackEverySpelledNumber() {
    var random = SeededRandom(seed: 20_260_101)
    for round in 0..<4000 {
      let limit = [10, 100, 10_000, 1_000_000, 100_000_000, 1_000_000_000_000, 10_000_000_000_000_001][round % 7]
      let number = round < 1200 ? round : Int.random(in: 0..<limit, using: &random)
      let spelled = ChineseSpelling.spell(number) ?? ""
      #expect(value(spelled) == String(number), "seed 20260101, \(spelled)")
    }
  }

  @Test func readsArabicNumbersWithAndWithoutSeparators() {
    var random = SeededRandom(seed: 7)
    for _ in 0..<2000 {
      let number = Int.random(in: 0...10_000_000_000_000_000, using: &random)
      #expect(value(String(number)) == String(number))
      #expect(value(grouped(number)) == String(number), "seed 7, \(number)")
    }
  }

  @Test func spellsNothingItCannotRead() {
    #expect(ChineseSpelling.spell(-1) == nil)
    #expect(ChineseSpelling.spell(.max) == nil)
  }

  private func grouped(_ number: Int) -> String {
    var text = ""
    for (place, digit) in String(number).reversed().enumerated() {
      if place > 0 && place % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return String(text.reversed())
  }
}

/// A small generator whose seed can be printed (SplitMix64).
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
