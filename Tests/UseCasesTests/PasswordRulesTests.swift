import Ledger
import Testing
import Vault

@testable import UseCases

/// Which passwords are taken.
@Suite struct PasswordRulesTests {
  private let rules = PasswordRules(context: ["wang.fang", "王芳", "青山县妇联"])

  @Test(arguments: [
    "short", "elevenchars", "password1234", "P4$$w0rd!!!!", "iloveyou2023", "123456789012", "abcdefghijklm",
    "qwertyuiopas", "aaaaaaaaaaaaaaa", "abcabcabcabcabc", "王芳王芳王芳王芳王芳王芳", "wang.fang-2026", "青山县妇联halfsky12",
    "HalfSky-2026!", "987654321098", "lovelovelovelove",
  ])
  func refusesWhatIsTriedFirst(password: String) {
    #expect(rules.problems(password).map(\.place) == ["password"])
  }

  @Test(arguments: [
    "green hills and rain", "春风化雨润物细无声夜雨", "chunfeng-huayu-2026", "correct horse battery", "竹林 里 有 七 个 老人 喝茶",
    "🌾🌻🌽🍁🍂🍃🌾🌻🌽🍁🍂🍃🌵",
  ])
  func takesLongOnes(password: String) {
    let expected = password.unicodeScalars.count < PasswordRules.shortest ? ["password"] : []
    #expect(rules.problems(password).map(\.place) == expected)
  }

  @Test func takesNoMoreThanTheHashIsGiven() {
    let long = String((0..<PasswordRules.longest).map { Character(UnicodeScalar(UInt8(97 + $0 * 7 % 26))) })
    #expect(rules.problems(long).isEmpty)
    #expect(!rules.problems(long + "x").isEmpty)
  }

  @Test func sameTextIsSamePasswordHoweverItIsTyped() {
    #expect(PasswordRules.normalized("cafe\u{301} noir et lait") == PasswordRules.normalized("caf\u{e9} noir et lait"))
    #expect(
      Array(PasswordRules.normalized("e\u{301}").utf8) == Array(PasswordRules.normalized("\u{e9}").utf8))
  }

  @Test func theListIsWholeAndFindsItsWords() {
    #expect(LeakedPasswords.count == 20_000)
    for word in ["password", "123456", "qwerty", "iloveyou", "dragon"] { #expect(LeakedPasswords.contain(word)) }
    for word in ["green hills and rain", "桐庐桐庐", ""] { #expect(!LeakedPasswords.contain(word)) }
  }
}
