import ArgumentParser
import Foundation
import Ledger

/// A passphrase: from the environment, else asked for.
enum Passphrase: String {
  case backup = "HALFSKY_BACKUP_PASSPHRASE"
  case key = "HALFSKY_KEY_PASSPHRASE"

  static let shortest = 12

  /// A new one, asked for twice at a terminal.
  func choose() throws -> String {
    if let given { return try checked(given) }
    let words = try checked(ask("至少 \(Self.shortest) 个字符", "\(Self.shortest) characters or more"))
    if isatty(STDIN_FILENO) != 0, try ask("再输一遍", "once more") != words {
      throw Refusal(.invalid, "两次输入的口令不同，什么也没有做", "The two passphrases differ; nothing was done")
    }
    return words
  }

  func recall() throws -> String { try given ?? ask() }

  private var names: Names {
    switch self {
    case .backup: Names("备份口令", "passphrase of the backup")
    case .key: Names("密钥口令", "passphrase of the key file")
    }
  }

  private var given: String? {
    let words = ProcessInfo.processInfo.environment[rawValue] ?? ""
    return words.isEmpty ? nil : words
  }

  private func checked(_ words: String) throws -> String {
    if words.count >= Self.shortest { return words }
    throw Refusal(
      .invalid, "口令太短，至少要 \(Self.shortest) 个字符；可以用几个不相干的词",
      "The passphrase is too short: \(Self.shortest) characters at least, such as a few words", at: rawValue)
  }

  /// One line of standard input, not shown while it is typed.
  private func ask(_ zh: String = "", _ en: String = "") throws -> String {
    Console.err(
      "\(names.zh)\(zh.isEmpty ? "" : "（\(zh)）") \(names.en)\(en.isEmpty ? "" : " (\(en))"): ")
    var shown = termios()
    let isTerminal = tcgetattr(STDIN_FILENO, &shown) == 0
    if isTerminal {
      var hidden = shown
      hidden.c_lflag &= ~tcflag_t(ECHO)
      tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden)
    }
    defer { if isTerminal { tcsetattr(STDIN_FILENO, TCSAFLUSH, &shown) } }
    guard let words = readLine(strippingNewline: true), !words.isEmpty else {
      throw ValidationError("没有读到口令，也可以放在 \(rawValue) 里。 No passphrase on standard input nor in \(rawValue).")
    }
    return words
  }
}
