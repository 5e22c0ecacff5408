import ArgumentParser
import Foundation
import Ledger
import Store
import UseCases
import Vault

struct Migrate: Command {
  static let configuration = CommandConfiguration(
    abstract: "Bring the data to this program, or move them from one database to another.",
    discussion: """
      halfsky migrate --data county.sqlite
      halfsky migrate --from county.sqlite --to postgresql://halfsky@db.example.cn/halfsky
      halfsky migrate --from postgresql://halfsky@db.example.cn/halfsky --key halfsky.key --to county.sqlite

      Without --from and --to: the schema is brought up to date, and where a measure's definition has changed, the
      differences are appended to the facts; what was counted before can still be read with halfsky figure --as-of.

      With them: everything but sign-ins is copied, county by county, while others may go on working; broken off, it is
      run again and goes on. At the end rows, figures and audit chains are compared and the copy is verified.
      """)
  @Option(help: "The data to be moved: a file or postgresql://…") var from: String?
  @Option(help: "Where to: a new file, or an empty database.") var to: String?
  @Flag(help: "Leave out the recount of the copy at the end.") var quick = false
  @OptionGroup var data: DataOptions

  func validate() throws {
    if (from == nil) != (to == nil) {
      throw ValidationError("--from 和 --to 要一起写。 --from and --to belong together.")
    }
    if from != nil, data.data != nil {
      throw ValidationError("写了 --from 和 --to 就不要再写 --data。 With --from and --to there is no --data.")
    }
  }

  func perform() async throws {
    guard let from, let to else { return try await bringUpToDate() }
    var source = data
    source.data = from
    try await move(source, to: DataPlace(to))
  }

  private func bringUpToDate() async throws {
    let application = try await Wiring.open(data)
    Console.out("数据结构已是最新。 The schema is up to date.")
    for (county, records) in try await application.recount().sorted(by: { $0.key < $1.key }) where records > 0 {
      Console.out("\(county): \(records) 条记录按新的口径补记。 records counted anew.")
    }
  }

  private func move(_ options: DataOptions, to place: DataPlace) async throws {
    let source = try await Wiring.open(options)
    let target = try await Wiring.store(place, keys: try Wiring.keys(options))
    let proofs = try await Wiring.refusing {
      try await FederationCopy(from: source.store, to: target).run { progress in
        switch progress {
        case .copying(let county, let done, let all): Console.err("  \(done + 1)/\(all)  \(county)")
        case .comparing: Console.err("  核对 comparing")
        }
      }
    }
    let rows = proofs.reduce(0) { $0 + $1.rows.values.reduce(0, +) }
    Console.out(
      "\(proofs.count) 县 counties、\(rows) 行 rows：行数、统计数、审计链都相同 rows, figures and audit chains are equal")
    let keyPath = try keep(options.keyPath, for: place)
    if !quick { try await verify(target) }
    Console.out("密钥 key: \(keyPath)\nhalfsky serve --data \(place) --key \(keyPath)")
  }

  /// A file has its key beside it; for a server the key stays where it was.
  private func keep(_ path: String, for place: DataPlace) throws -> String {
    guard case .file(let target) = place else { return path }
    let beside = target + ".key"
    if FileManager.default.fileExists(atPath: beside) { return beside }
    let made = FileManager.default.createFile(
      atPath: beside, contents: Data(try readFile(path)), attributes: [.posixPermissions: 0o600])
    if !made { throw Refusal(.unavailable, "写不了 \(beside)", "\(beside) cannot be written") }
    return beside
  }

  private func verify(_ store: Store) async throws {
    Console.err("  重算 recounting")
    let application = UseCases.Application(store: store, catalogue: Wiring.catalogue, clock: Wiring.clock)
    let found = try await application.verify().findings
    for finding in found.prefix(20) { Console.out("✗ \(finding.county) \(finding.row): \(finding.message.zh)") }
    if !found.isEmpty { throw ExitCode(1) }
    Console.out("重算全部相符 recounted: everything agrees")
  }
}
