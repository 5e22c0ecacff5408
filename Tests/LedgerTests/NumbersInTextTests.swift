import Ledger
import Testing

/// Numbers are found as people write them, and nothing else is taken for one.
@Suite struct NumbersInTextTests {
  @Test(arguments: [
    ("打 13800000001", ["13800000001"]), ("138-0000-0001或139 0000 0002", ["13800000001", "13900000002"]),
    ("＋８６１３８００００００１", []), ("＋８６１３８０００００００１", ["13800000001"]), ("0571-12345678", ["057112345678"]),
    ("11010519491231002x，母亲", ["11010519491231002X"]), ("110105194912310021", []), ("12800000001", []),
    ("晚上8点", []), ("138000000011", []), ("2014-01-02 13800000001", ["13800000001"]), ("", []),
  ])
  func areFound(_ text: String, _ numbers: [String]) {
    #expect(NumbersInText.found(in: text) == Set(numbers))
  }

  @Test func noTextIsTooStrange() {
    var random = SeededRandom(20_140_110)
    let pieces = ["1", "3", "0", "9", "X", "+", "-", " ", "　", "８", "\u{301}", "甲", "\u{0}", "86", "138", "00000001"]
    for _ in 0..<500 {
      let text = (0..<Int.random(in: 0...40, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
      for number in NumbersInText.found(in: text.joined()) {
        #expect((10...18).contains(number.utf8.count), "seed 20140110: \(text)")
        #expect(NumbersInText.spellings(of: number).contains(number))
      }
    }
  }
}
