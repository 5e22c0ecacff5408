import Ledger
import Testing

@testable import Web

@Suite struct FormDecodingTests {
  @Test func readsAnswersInTheOrderWritten() throws {
    let answers = try FormAnswers(urlEncoded: "topic=a&name=%E7%8E%8B+%2B1&topic=b&empty=&bare".utf8)
    #expect(answers.all("topic") == ["a", "b"])
    #expect(answers["name"] == "王 +1")
    #expect(answers["empty"] == "" && answers.has("empty"))
    #expect(answers.has("bare") && !answers.has("absent"))
  }

  @Test(arguments: ["a=%", "a=%4", "a=%zz", "a=%ff", "%c0%af=1"])
  func refusesBrokenEncoding(_ text: String) {
    #expect { try FormAnswers(urlEncoded: text.utf8) } throws: { ($0 as? Refusal)?.code == .invalid }
  }

  @Test func refusesTooManyAnswers() {
    let text = String(repeating: "a=1&", count: FormAnswers.pairLimit + 1)
    #expect { try FormAnswers(urlEncoded: text.utf8) } throws: { ($0 as? Refusal)?.code == .tooLarge }
  }

  @Test func whatIsEncodedIsReadBack() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededRandom(seed: seed)
    for _ in 0..<300 {
      let text = String(decoding: random.bytes(20, from: Array(0...255)), as: UTF8.self)
      let answers = try FormAnswers(urlEncoded: "k=\(Address.encode(text))".utf8)
      #expect(answers["k"] == text, "seed \(seed)")
    }
  }

  @Test func anyBytesAreReadOrRefused() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededRandom(seed: seed)
    var refused = 0
    for _ in 0..<3000 {
      let bytes = random.bytes(40, from: Array("%+=&0aF".utf8) + [0xe4, 0xb8, 0xad, 0])
      do { _ = try FormAnswers(urlEncoded: bytes) } catch {
        #expect(error.code == .invalid, "seed \(seed)")
        refused += 1
      }
    }
    #expect(refused > 0, "seed \(seed)")
  }

  @Test func joinsTheInputsOfOneField() {
    let choices = Field<[String]>.choices("ways", "方式", "Ways", [Choice("a", "甲", "A"), Choice("b", "乙", "B")])
    let party = Field<PartyID>.party("visitor", "来访人", "Visitor")
    let answers = FormAnswers([
      "ways": ["a", "b"], "visitor": [" 张三 "], "visitor.number": [""], "visitor.phone": ["13800000000"],
    ])
    #expect(answers.written(choices.declaration) == "a、b")
    #expect(answers.written(party.declaration) == "张三/13800000000")
  }

  @Test func namesWhatJoiningWouldHide() {
    let party = Field<PartyID>.party("visitor", "来访人", "Visitor").declaration
    let short = FormAnswers(["visitor": ["张三"], "visitor.number": ["12345"], "visitor.phone": ["13800000000"]])
    #expect(short.partProblems(party).map(\.place) == ["visitor"])
    let nameless = FormAnswers(["visitor.phone": ["13800000000"]])
    #expect(nameless.partProblems(party).count == 1)
    #expect(FormAnswers(["visitor": ["张三"]]).partProblems(party).isEmpty)
  }
}
