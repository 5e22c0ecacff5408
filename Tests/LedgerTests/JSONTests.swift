import Ledger
import Testing

@Suite struct JSONTests {
  private func random(_ random: inout SeededRandom, depth: Int = 0) -> JSON {
    switch Int.random(in: 0..<(depth < 4 ? 6 : 4), using: &random) {
    case 0: return .null
    case 1: return .bool(Bool.random(using: &random))
    case 2: return .integer(Int64.random(in: .min ... .max, using: &random) >> Int64.random(in: 0...63, using: &random))
    case 3: return .text(text(&random))
    case 4:
      return .list((0..<Int.random(in: 0...4, using: &random)).map { _ in self.random(&random, depth: depth + 1) })
    default:
      let members = (0..<Int.random(in: 0...4, using: &random)).map { _ in
        (text(&random), self.random(&random, depth: depth + 1))
      }
      return .object(Dictionary(members, uniquingKeysWith: { first, _ in first }))
    }
  }

  private func text(_ random: inout SeededRandom) -> String {
    let pieces = ["妇", "联", "a", "Z", "\"", "\\", "\n", "\u{0}", "\u{1F}", "\u{7F}", "é", "🙂", "\u{2028}", "/", " "]
    return (0..<Int.random(in: 0...6, using: &random)).compactMap { _ in pieces.randomElement(using: &random) }.joined()
  }

  @Test func readsWhatItWrites() {
    let seed: UInt64 = 19
    print("JSON seed \(seed)")
    var random = SeededRandom(seed)
    for _ in 0..<800 {
      let value = self.random(&random)
      let read = JSON(value.bytes)
      #expect(read == value)
      #expect(read?.bytes == value.bytes)
    }
  }

  @Test func writesKeysInOrderWithoutSpaces() {
    let value = JSON.object(["b": .integer(1), "a": .list([.null, .text("\"\\\n")]), "中": .bool(true)])
    #expect(String(decoding: value.bytes, as: UTF8.self) == #"{"a":[null,"\"\\\u000a"],"b":1,"中":true}"#)
  }

  @Test func readsSpacesAndEveryEscape() {
    let text = #" { "a" : [ 1 , -2 ] , "b" : "\u4e2d\ud83d\ude42\/\b\f\n\r\t\"" } "#
    #expect(
      JSON(Array(text.utf8))
        == .object(["a": .list([.integer(1), .integer(-2)]), "b": .text("中🙂/\u{8}\u{C}\n\r\t\"")]))
  }

  @Test(arguments: [
    "", " ", "nul", "truefalse", "1.5", "1e3", "01", "-01", "-", "+1", "9223372036854775808", "[1,]", "[,1]", "[1 2]",
    "{\"a\":1,}",
    "{\"a\" 1}", "{a:1}", "{\"a\":1,\"a\":2}", "\"", "\"\\x\"", "\"\\ud800\"", "\"\\udc00\"", "\"\\u00g0\"", "\"\n\"",
    "1 2", "'a'", "]",
  ])
  func refusesWhatIsNoJSONOfOurs(_ text: String) { #expect(JSON(Array(text.utf8)) == nil) }

  @Test func refusesBytesThatAreNoText() {
    #expect(JSON([0x22, 0xC3, 0x28, 0x22]) == nil)
    #expect(JSON([0xEF, 0xBB, 0xBF, 0x31]) == nil)
  }

  @Test func refusesNestingThatWouldExhaustTheStack() {
    #expect(JSON([UInt8](repeating: UInt8(ascii: "["), count: 1_000_000)) == nil)
    let deep = [UInt8](repeating: UInt8(ascii: "["), count: 63) + [UInt8](repeating: UInt8(ascii: "]"), count: 63)
    #expect(JSON(deep) != nil)
  }

  @Test func survivesAnyBytes() {
    let seed: UInt64 = 20
    print("JSON fuzz seed \(seed)")
    var random = SeededRandom(seed)
    for _ in 0..<1500 {
      var bytes = self.random(&random).bytes
      for _ in 0..<Int.random(in: 1...3, using: &random) where !bytes.isEmpty {
        let index = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[index] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: index)
        default: bytes.insert(UInt8.random(in: 0...255, using: &random), at: index)
        }
      }
      if let value = JSON(bytes) { #expect(JSON(value.bytes) == value) }
    }
  }
}
