import Ledger
import Testing

@Suite struct NumberTests {
  @Test func writesWhatItReads() {
    let seed: UInt64 = 15
    print("decimals seed \(seed)")
    var random = SeededRandom(seed)
    for _ in 0..<1000 {
      let digits = Int.random(in: 0...4, using: &random)
      let value =
        Int64.random(in: -1_000_000_000_000...1_000_000_000_000, using: &random)
        >> Int64.random(in: 0...39, using: &random)
      #expect(Decimals.read(Decimals.text(value, digits: digits), digits: digits) == value)
    }
  }

  @Test(arguments: [
    ("-12.5", 2, Int64(-1250)), ("1,234", 0, 1234), ("１２．５", 1, 125), ("1，234.50", 2, 123_450), ("3.100", 1, 31),
    ("+7", 0, 7),
    ("-0", 0, 0), ("9223372036854775807", 0, .max),
  ])
  func readsNumbers(_ text: String, _ digits: Int, _ expected: Int64) {
    #expect(Decimals.read(text, digits: digits) == expected)
  }

  @Test(arguments: [
    "", "-", ".", "1.", "1.2.3", "1.25", "一", "1e3", "0x10", "1-2", "--1", "9223372036854775808", ",1", "NaN",
  ])
  func refusesWhatIsNoNumber(_ text: String) { #expect(Decimals.read(text, digits: 1) == nil) }

  @Test(arguments: [
    ("30余", Int64(30), Qualifier.over), ("近5000", 5000, .nearly), ("约 1,200", 1200, .about), ("2万余", 20_000, .over),
    ("2余万", 20_000, .over), ("2.5万多", 25_000, .more), ("近万", 10_000, .nearly), ("100以上", 100, .atLeast),
    ("１２０余", 120, .over), ("36.66万", 366_600, .exact), ("3亿", 300_000_000, .exact), ("5百", 500, .exact),
    ("12", 12, .exact),
  ])
  func readsQualifiedCounts(_ text: String, _ value: Int64, _ qualifier: Qualifier) {
    let read = Qualifier.read(text)
    #expect(read?.value == value)
    #expect(read?.qualifier == qualifier)
  }

  @Test(arguments: ["", "余", "近", "人", "1.5", "3.66665万", "三十", "30余余", "近近3", "99999999999999亿"])
  func refusesWhatIsNoCount(_ text: String) { #expect(Qualifier.read(text) == nil) }

  @Test func readsCountsAsTheyAreWritten() {
    for qualifier in Qualifier.allCases {
      let counted = Counted(120, qualifier)
      let read = Qualifier.read(counted.text)
      #expect(read?.value == 120)
      #expect(read?.qualifier == qualifier)
    }
  }

  @Test func survivesAnyNumberText() {
    let seed: UInt64 = 16
    print("number fuzz seed \(seed)")
    var random = SeededRandom(seed)
    let characters = Array("0123456789.．,，-+余多近约以上万亿千百元%％ ０９\u{301}🙂")
    for _ in 0..<3000 {
      let text = String(
        (0..<Int.random(in: 0...14, using: &random)).compactMap { _ in characters.randomElement(using: &random) })
      if let read = Qualifier.read(text, digits: Int.random(in: 0...2, using: &random)) { #expect(read.value != .min) }
      _ = Day(written: text)
      _ = Period(text)
    }
  }

  @Test func writesYuanWithFenOnlyWhereNeeded() {
    #expect(Fen(yuan: 800).yuan == "800")
    #expect(Fen(745_450).yuan == "7454.50")
    #expect(Fen(-5).yuan == "-0.05")
  }
}
