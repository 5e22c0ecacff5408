import ArgumentParser
import Foundation
import Ledger
import Store
import UseCases
import Vault

struct KeyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "key", abstract: "The key file: print, confirm, protect, rotate, type back from paper.",
    subcommands: [Sheet.self, Confirm.self, Protect.self, Unprotect.self, Rotate.self, FromSheet.self])

  struct Sheet: Command {
    static let configuration = CommandConfiguration(
      abstract: "Print the key for the safe: thirteen groups, each with a check character.")
    @Flag(help: "A page for the printer in place of plain text.") var html = false
    @OptionGroup var data: DataOptions

    func perform() async throws {
      let printed = PrintedKeySheet(
        keys: try Wiring.keys(data), place: "\(data.place)", day: "\(Wiring.clock().chinaDay)")
      Console.out(html ? printed.page : printed.text)
      Console.err("抄好或印好后 afterwards: halfsky key confirm --data \(data.place)")
    }
  }

  struct Confirm: Command {
    static let configuration = CommandConfiguration(
      abstract: "Compare a copy on paper, typed back, with the key; until then every start of serve warns.")
    @Option(help: "A file with what was typed or scanned, in place of standard input.") var file: String?
    @OptionGroup var data: DataOptions

    func perform() async throws {
      let keys = try Wiring.keys(data)
      if try KeySheet.typed(file).current != keys.current {
        throw Refusal(
          .invalid, "抄本本身没有错，但不是这把密钥的；请核对是哪一份数据的",
          "The copy holds no slip, but it is of another key; see which data it belongs to")
      }
      try Wiring.refusingKeys { try KeyFile(path: data.keyPath).confirm(keys, on: "\(Wiring.clock().chinaDay)") }
      Console.out("抄本正确，已记下。 The copy is right; noted.")
    }
  }

  struct Protect: Command {
    static let configuration = CommandConfiguration(
      abstract: "Seal the key file under a passphrase, asked for or taken from HALFSKY_KEY_PASSPHRASE.")
    @OptionGroup var data: DataOptions

    func perform() async throws {
      let file = KeyFile(path: data.keyPath)
      if file.isSealed {
        throw Refusal(.conflict, "密钥文件已有口令；要换，请先 unprotect", "The key file has a passphrase; unprotect it first")
      }
      let keys = try Wiring.refusingKeys { try file.read { nil } }
      let words = try Passphrase.key.choose()
      try Wiring.refusingKeys { try file.replace(with: keys, passphrase: words) }
      Console.out("密钥文件已加口令。 The key file is sealed: \(data.keyPath)")
    }
  }

  struct Unprotect: Command {
    static let configuration = CommandConfiguration(abstract: "Write the key file without a passphrase.")
    @OptionGroup var data: DataOptions

    func perform() async throws {
      let file = KeyFile(path: data.keyPath)
      let keys = try Wiring.refusingKeys { try file.read { try Passphrase.key.recall() } }
      try Wiring.refusingKeys { try file.replace(with: keys, passphrase: nil) }
      Console.out("密钥文件的口令已取消。 The key file needs no passphrase: \(data.keyPath)")
    }
  }

  struct Rotate: Command {
    static let configuration = CommandConfiguration(
      abstract: "Exchange the key for a new one; stop the server first. Broken off, run it again.")
    @OptionGroup var data: DataOptions

    func perform() async throws {
      guard try await Wiring.hasData(data) else { throw Wiring.nothing(at: data.place) }
      let file = KeyFile(path: data.keyPath)
      let words = file.isSealed ? try Passphrase.key.recall() : nil
      var keys = try Wiring.refusingKeys { try file.read { words } }
      if keys.previous == nil {
        keys = keys.exchanging()
        // From here on the file holds both, so that nothing is lost wherever this ends.
        try Wiring.refusingKeys { [keys] in try file.replace(with: keys, passphrase: words) }
      }
      guard let old = keys.previous.flatMap({ MasterKeys(current: $0) }) else { return }
      let application = try await Wiring.serving(Wiring.store(data.place, keys: keys))
      try await application.exchangeKeys(from: old) { county, count in Console.err("  \(county)  \(count)") }
      try Wiring.refusingKeys { [keys] in try file.replace(with: keys.exchanged, passphrase: words) }
      Console.out("密钥已更换 exchanged: \(data.keyPath)")
      Console.err(
        "旧的抄本只能打开旧的备份，请标明并留到那些备份作废；新的请印出来： Old sheets open old backups only; print the new one: halfsky key sheet --data \(data.place)"
      )
    }
  }

  struct FromSheet: Command {
    static let configuration = CommandConfiguration(
      commandName: "from-sheet", abstract: "Make the key file again from a copy on paper.")
    @Option(help: "A file with what was typed or scanned, in place of standard input.") var file: String?
    @OptionGroup var data: DataOptions

    func perform() async throws {
      let target = KeyFile(path: data.keyPath)
      if FileManager.default.fileExists(atPath: data.keyPath) { throw Refusal(KeyFile.Problem.exists(data.keyPath)) }
      let keys = try KeySheet.typed(file)
      if try await Wiring.hasData(data), try await !Wiring.store(data.place, keys: keys).isUnder(keys) {
        throw Refusal(
          .invalid, "抄本没有错，但 \(data.place) 用的是另一把密钥", "The copy holds no slip, but \(data.place) lies under another key"
        )
      }
      try Wiring.refusingKeys { try target.keep(keys) }
      try Wiring.refusingKeys { try target.confirm(keys, on: "\(Wiring.clock().chinaDay)") }
      Console.out("密钥文件已重建 made again: \(data.keyPath)")
    }
  }
}

extension KeySheet {
  /// From a file, else from standard input up to an empty line.
  fileprivate static func typed(_ file: String?) throws -> MasterKeys {
    var text = ""
    if let file {
      text = String(decoding: try readFile(file), as: UTF8.self)
    } else {
      Console.err("请照抄本输入十三组，空行结束。 Type the thirteen groups; end with an empty line.")
      while let line = readLine(), !line.trimmed.isEmpty { text += line + "\n" }
    }
    do {
      return try KeySheet.read(text)
    } catch .length(let count, let wanted) {
      throw Refusal(
        .invalid, "应有 \(wanted) 个字符，读到 \(count) 个；请核对有没有漏抄", "\(wanted) characters are needed, \(count) were read")
    } catch .groups(let numbers) {
      let told = numbers.map(String.init)
      throw Refusal(
        .invalid, "第 \(told.joined(separator: "、")) 组有错；请对照抄本再输",
        "There is a slip in group \(told.joined(separator: ", "))")
    }
  }
}

/// The sheet as it is printed.
private struct PrintedKeySheet {
  let keys: MasterKeys
  let place: String
  let day: String

  private var lines: [String] {
    let groups = KeySheet(keys).groups.enumerated().map { index, group in
      (index < 9 ? " " : "") + "\(index + 1). \(group)"
    }
    return stride(from: 0, to: groups.count, by: 4).map {
      groups[$0..<min($0 + 4, groups.count)].joined(separator: "   ")
    }
  }

  private var advice: [String] {
    [
      "没有这把密钥，数据和备份都读不出来。锁进保险柜，与备份分开放；不要拍照、不要存进电脑。",
      "Without this key neither data nor backups can be read. Lock it away, apart from backups; no photograph, no file.",
      "用法 use: halfsky key from-sheet --data FILE",
    ]
  }

  private var head: [String] {
    ["HalfSky 半边天  恢复密钥 recovery key", "数据 data: \(place)", "密钥标记 mark: \(keys.mark)   印于 printed: \(day)"]
  }

  /// Lines that are not groups begin with #, so that a scan of the whole can be read back.
  var text: String {
    (head.map { "# " + $0 } + [""] + lines + [""] + advice.map { "# " + $0 }).joined(separator: "\n")
  }

  var page: String {
    let escaped = { (text: String) in
      text.replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "<", with: "&lt;")
    }
    return """
      <!DOCTYPE html>
      <html lang="zh-Hans"><head><meta charset="utf-8"><title>HalfSky</title>
      <style>body { font: 14pt sans-serif; margin: 2cm } pre { font: 18pt monospace; line-height: 2 }</style></head>
      <body><h1>\(escaped(head[0]))</h1>\(head.dropFirst().map { "<p>\(escaped($0))</p>" }.joined())
      <pre>\(lines.joined(separator: "\n"))</pre>\(advice.map { "<p>\(escaped($0))</p>" }.joined())</body></html>
      """
  }
}
