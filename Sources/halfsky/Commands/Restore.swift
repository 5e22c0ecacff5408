import ArgumentParser
import Foundation
import Ledger
import SQLiteDriver
import Store
import UseCases
import Vault

struct Restore: Command {
  static let configuration = CommandConfiguration(
    abstract: "Take a backup back into a new file or an empty database, or prove it good with --check.",
    discussion: """
      halfsky restore 2026-11-22.halfsky --data new.sqlite --key county.sqlite.key
      halfsky restore 2026-11-22.halfsky --database postgresql://halfsky@db.example.cn/empty
      halfsky restore --check 2026-11-22.halfsky --key county.sqlite.key

      A backup of either engine goes into either. All of it is restored or nothing, and then recounted as by halfsky verify.
      --check does the same in a temporary file that is removed again; nothing else is touched.
      """)
  @Argument(help: "The backup.") var backup: String
  @Flag(help: "Restore into a temporary file (in TMPDIR), verify, print the counts and keep nothing.") var check = false
  @Flag(help: "Leave out the recount at the end.") var quick = false
  @OptionGroup var data: DataOptions

  func validate() throws {
    if check, data.data != nil || quick {
      throw ValidationError(
        "--check 不写 --data、--database 和 --quick。 --check goes without --data, --database and --quick.")
    }
    if !check, data.data == nil {
      throw ValidationError("请写明恢复到哪里：--data 新文件，或 --database 空库。 Say where to: --data NEW or --database EMPTY.")
    }
  }

  func perform() async throws {
    let (lock, contents) = try await refusing(backup) {
      let lock: BackupLock = try BackupFileReader.isSealed(backup) ? .passphrase(try Passphrase.backup.recall()) : .open
      return (lock, try Store.contents(ofBackup: backup, lock: lock))
    }
    let program = Halfsky.configuration.version
    Console.out(
      "备份时间 made \(contents.made)  HalfSky \(contents.program)（数据结构 schema \(contents.schema)，\(contents.engine)）")
    if contents.program != program {
      Console.out(
        "由另一版本的程序所作，恢复时更新到本程序 \(program)。 Made by another version; it is brought up to this program, \(program).")
    }
    let restoring = Restoring(
      backup: backup, lock: lock, key: try key(contents), recounts: contents.program != program, verifies: !quick)
    if check { return try await proving(restoring) }
    switch data.place {
    case .file(let path): try await restore(restoring, contents, toFile: path)
    case .server: try await restore(restoring, contents)
    }
  }

  /// From within the backup, else from its file.
  private func key(_ contents: BackupContents) throws -> MasterKeys {
    if let inside = contents.keyFile.flatMap(KeyFile.keys(in:)) { return inside }
    return try Wiring.keys(data, exchanging: true)
  }

  private func proving(_ restoring: Restoring) async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("halfsky-\(Random.token())")
    try? FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(at: folder) }
    let isSound = try await restoring.run(file: folder.appendingPathComponent("check.sqlite").path)
    if !isSound { throw ExitCode(1) }
    Console.out(
      "备份 \(backup) 完好：每个字节都与写入时相同，可以恢复，重算全部相符。 The backup is good: every byte is as written, it can be restored, and everything agrees."
    )
  }

  private func restore(_ restoring: Restoring, _ contents: BackupContents, toFile path: String) async throws {
    if try await Wiring.hasData(data) { throw Wiring.taken(data.place) }
    if contents.keyFile != nil, FileManager.default.fileExists(atPath: data.keyPath) { try compareKeys(restoring.key) }
    let part = path + ".part"
    discard(part)
    defer { discard(part) }
    let isSound = try await restoring.run(file: part)
    try await refusing(path) { try BackupFileWriter.publish(part, as: path) }
    try finish(contents, isSound)
  }

  private func discard(_ part: String) {
    for leftover in [part, part + "-wal", part + "-shm"] { try? FileManager.default.removeItem(atPath: leftover) }
  }

  private func restore(_ restoring: Restoring, _ contents: BackupContents) async throws {
    if try await Wiring.hasData(data) { throw Wiring.taken(data.place) }
    if contents.keyFile != nil, FileManager.default.fileExists(atPath: data.keyPath) { try compareKeys(restoring.key) }
    let store = try await Wiring.store(data.place, keys: restoring.key)
    try finish(contents, try await restoring.run(store))
  }

  /// Keeps the key where the restored data look for it, and says how to go on.
  private func finish(_ contents: BackupContents, _ isSound: Bool) throws {
    if let inside = contents.keyFile, !FileManager.default.fileExists(atPath: data.keyPath) {
      let made = FileManager.default.createFile(
        atPath: data.keyPath, contents: Data(inside), attributes: [.posixPermissions: 0o600])
      if !made {
        throw Refusal(.unavailable, "写不了密钥文件 \(data.keyPath)", "The key file \(data.keyPath) cannot be written")
      }
    }
    Console.out("已恢复到 restored to \(data.place)\n密钥 key: \(data.keyPath)")
    Console.out("halfsky serve --data \(data.place) --key \(data.keyPath)")
    if !isSound { throw ExitCode(1) }
  }

  private func compareKeys(_ key: MasterKeys) throws {
    if (try? Wiring.keys(data, exchanging: true)) == key { return }
    throw Refusal(KeyFile.Problem.exists(data.keyPath))
  }
}

/// Restores into an empty store, brings it up to date and recounts it.
private struct Restoring {
  let backup: String
  let lock: BackupLock
  let key: MasterKeys
  /// Whether measures may be defined otherwise by now.
  let recounts: Bool
  let verifies: Bool

  /// Into a new file, which stands alone afterwards.
  func run(file path: String) async throws -> Bool {
    let engine = try await Wiring.refusing { try SQLiteEngine(path: path) }
    let isSound = try await run(Store(engine, sealer: Sealer(key), catalogue: Wiring.catalogue))
    try await Wiring.refusing { try engine.close() }
    return isSound
  }

  /// - Returns: whether the recount found nothing wrong.
  func run(_ store: Store) async throws -> Bool {
    let tally = try await refusing(backup) {
      try await store.restore(from: backup, lock: lock) { county, done, all in
        Console.err("  \(done + 1)/\(all)  \(county)")
      }
    }
    Console.out("\(tally.counties) 县 counties, \(tally.changes) 次变更 changes, \(tally.rows) 行 rows")
    let application = UseCases.Application(store: store, catalogue: Wiring.catalogue, clock: Wiring.clock)
    if recounts {
      for (county, records) in try await application.recount().sorted(by: { $0.key < $1.key }) where records > 0 {
        Console.out("\(county): \(records) 条记录按新的口径补记。 records counted anew.")
      }
    }
    if !verifies { return true }
    Console.err("  重算 recounting")
    let found = try await application.verify()
    Verify.show(found)
    return found.findings.isEmpty
  }
}
