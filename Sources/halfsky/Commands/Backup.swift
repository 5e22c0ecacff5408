import ArgumentParser
import Foundation
import Ledger
import SQL
import Store
import UseCases
import Vault

struct Backup: Command {
  static let configuration = CommandConfiguration(
    abstract: "Write everything to one file, also while serving; halfsky restore takes it back, into either engine.",
    discussion: """
      halfsky backup 2026-11-22.halfsky --data county.sqlite
      halfsky backup 2026-11-22.halfsky --encrypt --with-key --database postgresql://halfsky@db.example.cn/halfsky

      The file holds the data as they were at one moment. Bodies of records stay sealed under the key file, which is not in
      the backup unless --with-key puts it there; names, passwords' hashes and figures are readable unless it is encrypted.
      """)
  @Argument(help: "The new file.") var target: String
  @Flag(help: "Seal the file under a passphrase, asked for here or taken from HALFSKY_BACKUP_PASSPHRASE.")
  var encrypt = false
  @Flag(name: .customLong("with-key"), help: "Put the key file inside the encrypted file.") var withKey = false
  @OptionGroup var data: DataOptions

  func validate() throws {
    if withKey, !encrypt {
      throw ValidationError("密钥只能放进加密的备份：请加上 --encrypt。 The key travels in an encrypted backup only: add --encrypt.")
    }
  }

  func perform() async throws {
    if FileManager.default.fileExists(atPath: target) {
      throw Refusal(BackupFileProblem.exists, target)
    }
    let application = try await Wiring.open(data, exchanging: true)
    let lock: BackupLock = encrypt ? .passphrase(try Passphrase.backup.choose()) : .open
    let keyFile = withKey ? KeyFile.openText(try Wiring.keys(data, exchanging: true)) : nil
    let tally = try await refusing(target) {
      try await application.store.backUp(
        to: target, lock: lock, program: Halfsky.configuration.version, at: Wiring.clock(), keyFile: keyFile
      ) { county, done, all in Console.err("  \(done + 1)/\(all)  \(county)") }
    }
    Console.out(
      "\(tally.counties) 县 counties, \(tally.changes) 次变更 changes, \(tally.rows) 行 rows → \(target)")
    if !withKey {
      Console.err(
        "密钥文件 \(data.keyPath) 不在备份里；没有它，备份读不出来。 The key file is not in the backup, which cannot be read without it.")
    }
    Console.err("检验 prove it: halfsky restore --check \(target)")
  }
}

/// What can go wrong with a backup, as what a user can do about it.
func refusing<T>(_ path: String, _ body: () async throws -> T) async throws -> T {
  do {
    return try await Wiring.refusing(body)
  } catch let problem as BackupFileProblem {
    throw Refusal(problem, path)
  } catch let newer as NewerBackup {
    throw Refusal(
      .conflict,
      "备份 \(path) 由更新的程序 HalfSky \(newer.program) 所作（数据结构 \(newer.schema)，本程序只认到 \(newer.known)）；请用 \(newer.program) 或更新的版本恢复",
      "The backup \(path) was made by the newer HalfSky \(newer.program) (schema \(newer.schema), this program knows \(newer.known)); restore it with \(newer.program) or later"
    )
  } catch is WrongBackupKey {
    throw Refusal(
      .conflict, "这不是备份 \(path) 的密钥；请用 --key 指明当时的密钥文件",
      "This is not the key of the backup \(path); name the key file of that time with --key")
  } catch is StoredDataProblem {
    throw Refusal(
      .unavailable, "备份 \(path) 里有读不懂的内容，没有恢复；请换一份备份",
      "The backup \(path) holds what cannot be understood; nothing was restored: take another backup")
  }
}
