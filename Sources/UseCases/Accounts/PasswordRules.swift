import Foundation
import Ledger
import Vault

/// What a password must be: long, and not among the first that are tried (NIST SP 800-63B-4, 3.1.1.2; ASVS 5.0, 6.2).
///
/// No rule about kinds of characters, no end after so many days. Every character of Unicode counts as one.
struct PasswordRules {
  static let shortest = 12
  static let longest = 128
  /// What must be left of a password beside words that everyone would try.
  private static let rest = 8

  /// The account's names and those of its organization, which are tried first of all.
  let context: [String]

  init(context: [String]) {
    let own = ["halfsky", "banbiantian", "半边天", "妇联", "fulian", "password", "密码"]
    self.context = (context + own).map { $0.lowercased() }.filter { $0.count >= 2 }
      .sorted { $0.count > $1.count }
  }

  /// The form that is hashed, so that one keyboard's é is another's (Unicode NFC).
  static func normalized(_ password: String) -> String { password.precomposedStringWithCanonicalMapping }

  func problems(_ written: String, at place: String = "password") -> [Problem] {
    let password = PasswordRules.normalized(written)
    let count = password.unicodeScalars.count
    if count < PasswordRules.shortest || count > PasswordRules.longest {
      return [
        Problem(
          place, "密码要\(PasswordRules.shortest)到\(PasswordRules.longest)位；用几个不相干的词最好记，空格和汉字都可以",
          "The password has \(PasswordRules.shortest) to \(PasswordRules.longest) characters; a few unconnected words are easiest, blanks and any script will do"
        )
      ]
    }
    let word = password.lowercased()
    if beside(context, in: word).count < PasswordRules.rest {
      return [
        Problem(
          place, "密码不能主要由姓名、用户名、单位或本系统的名字组成",
          "The password must not consist of your name, your organization's or this program's")
      ]
    }
    if isOrderly(word) || isCommon(word) {
      return [
        Problem(
          place, "这个密码在泄露过的常用密码里，或只是它们加几个数字、连号、重复；请换一个",
          "The password is among those leaked and commonly used, or is one of them with digits, a run or a repetition; choose another"
        )
      ]
    }
    return []
  }

  private func beside(_ words: [String], in text: String) -> String {
    words.reduce(text) { $0.replacingOccurrences(of: $1, with: "") }
  }

  /// A common word with less than eight other characters around it, also when it is spelled with digits.
  private func isCommon(_ word: String) -> Bool {
    let isOther = { (character: Character) in !character.isLetter }
    let front = String(word.drop(while: isOther))
    let core = String(front.reversed().drop(while: isOther).reversed())
    let endless = String(word.reversed().drop(while: isOther).reversed())
    var forms: Set<String> = []
    for form in [word, front, core, endless] { forms.formUnion([form, PasswordRules.spelledOut(form)]) }
    return forms.contains { form in
      form.count >= 4 && word.count - form.count < PasswordRules.rest && LeakedPasswords.contain(form)
    }
  }

  /// `p4$$w0rd` → `password`.
  private static func spelledOut(_ word: String) -> String {
    let letters: [Character: Character] = [
      "0": "o", "1": "l", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", "$": "s", "!": "i",
    ]
    return String(word.map { letters[$0] ?? $0 })
  }

  /// Runs along the alphabet or the keyboard, one character over and over, or a short piece repeated.
  private func isOrderly(_ word: String) -> Bool {
    let characters = Array(word)
    let pieces = (1..<PasswordRules.rest).contains { period in
      characters.indices.dropFirst(period).allSatisfy { characters[$0] == characters[$0 - period] }
    }
    let rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm", "01234567890"].map { Array($0) }
    let neighbours = zip(characters, characters.dropFirst()).count { a, b in
      if let x = a.unicodeScalars.first?.value, let y = b.unicodeScalars.first?.value,
        max(x, y) - min(x, y) <= 1
      {
        return true
      }
      return rows.contains { row in
        zip(row, row.dropFirst()).contains { ($0 == a && $1 == b) || ($0 == b && $1 == a) }
      }
    }
    return pieces || (characters.count - neighbours) < PasswordRules.rest - 2 || Set(characters).count < 4
  }
}
