import ArgumentParser
import Foundation
import Ledger

/// The passphrase of an encrypted backup: from `HALFSKY_BACKUP_PASSPHRASE`, else asked for.
enum Passphrase {
  static let shortest = 12

  /// A new one, asked for twice at a terminal.
  static func choose() throws -> String {
    if let given { return try checked(given) }
    let words = try checked(
      try ask("备份口令（至少 \(shortest) 个字符） passphrase of the backup (\(shortest) characters or more): "))
    if isatty(STDIN_FILENO) != 0, try ask("再输一遍 once more: ") != words {
      throw Refusal(.invalid, "两次输入的口令不同，没有备份", "The two passphrases differ; nothing was backed up")
    }
    return words
  }

  static func recall() throws -> String { try given ?? ask("备份口令 passphrase of the backup: ") }

  private static var given: String? {
    let words = ProcessInfo.processInfo.environment["HALFSKY_BACKUP_PASSPHRASE"] ?? ""
    return words.isEmpty ? nil : words
  }

  private static func checked(_ words: String) throws -> String {
    if words.count >= shortest { return words }
    throw Refusal(
      .invalid, "口令太短，至少要 \(shortest) 个字符；可以用几个不相干的词",
      "The passphrase is too short: \(shortest) characters at least, such as a few words",
      at: "HALFSKY_BACKUP_PASSPHRASE")
  }

  /// One line of standard input, not shown while it is typed.
  private static func ask(_ question: String) throws -> String {
    Console.err(question)
    var shown = termios()
    let isTerminal = tcgetattr(STDIN_FILENO, &shown) == 0
    if isTerminal {
      var hidden = shown
      hidden.c_lflag &= ~tcflag_t(ECHO)
      tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden)
    }
    defer { if isTerminal { tcsetattr(STDIN_FILENO, TCSAFLUSH, &shown) } }
    guard let words = readLine(strippingNewline: true), !words.isEmpty else {
      throw ValidationError("没有读到口令。 No passphrase on standard input.")
    }
    return words
  }
}
