import ArgumentParser
import Foundation
import Ledger
import Store
import UseCases

struct Verify: Command {
  static let configuration = CommandConfiguration(
    abstract: "Recount everything two independent ways and walk the audit chain; names the exact row that is wrong.")
  @Flag(help: "Print JSON.") var json = false
  @OptionGroup var data: DataOptions

  func perform() async throws {
    let application = try await Wiring.open(data)
    let v = try await application.verify()
    if json {
      Console.out(String(decoding: v.json.bytes, as: UTF8.self))
    } else {
      Console.out(
        "\(v.counties) 县 counties, \(v.changes) 次变更 changes, \(v.records) 条记录 records, \(v.facts) 条事实 facts, \(v.rollups) 个汇总数 roll-ups"
      )
      if v.findings.isEmpty { Console.out("全部相符 everything agrees") }
      for finding in v.findings.prefix(200) {
        Console.out("✗ \(finding.county) \(finding.row): \(finding.message.zh)  \(finding.message.en)")
      }
      if v.findings.count > 200 { Console.out("… \(v.findings.count - 200) more") }
    }
    if !v.findings.isEmpty { throw ExitCode(1) }
  }
}

extension Verification {
  var json: JSON {
    .object([
      "counties": .integer(Int64(counties)), "changes": .integer(Int64(changes)), "records": .integer(Int64(records)),
      "facts": .integer(Int64(facts)), "rollups": .integer(Int64(rollups)),
      "findings": .list(
        findings.map {
          .object([
            "county": .text("\($0.county)"), "row": .text($0.row), "zh": .text($0.message.zh),
            "en": .text($0.message.en),
          ])
        }),
    ])
  }
}

struct Backup: Command {
  static let configuration = CommandConfiguration(
    abstract: "Copy the data to a new file, also while serving. The key file is copied beside it only with --with-key.")
  @Argument(help: "The new file.") var target: String
  @Flag(name: .customLong("with-key"), help: "Copy the key file too; keep such a copy locked away.") var withKey = false
  @OptionGroup var data: DataOptions

  func perform() async throws {
    if FileManager.default.fileExists(atPath: target) {
      throw Refusal(.conflict, "文件 \(target) 已经存在，没有覆盖它", "The file \(target) exists already and was not overwritten")
    }
    let application = try await Wiring.open(data)
    try await application.store.backUp(to: target)
    if withKey { try writeKey() }
    Console.out("已备份到 \(target)。 Backed up to \(target).")
    if !withKey {
      Console.err(
        "密钥文件 \(data.keyPath) 没有复制；没有它，备份读不出来。 The key file was not copied; without it the backup cannot be read.")
    }
  }

  private func writeKey() throws {
    let made = FileManager.default.createFile(
      atPath: target + ".key", contents: Data(try readFile(data.keyPath)), attributes: [.posixPermissions: 0o600])
    if !made { throw Refusal(.unavailable, "写不了 \(target).key", "\(target).key cannot be written") }
  }
}

struct Kinds: Command {
  static let configuration = CommandConfiguration(
    abstract: "The kinds of records with their fields, moves and measures.")
  @Argument(help: "Only this kind.") var kind: String?

  func perform() async throws {
    let catalogue = Wiring.catalogue
    for line in catalogue.lines {
      for each in line.kinds where kind == nil || [each.id, each.names.zh].contains(kind) {
        Console.out("\n\(line.names.zh) / \(each.names.zh)  \(each.id)  〔\(each.shape.names.zh)〕  \(each.purpose.zh)")
        guard kind != nil else { continue }
        Console.table(each.fields.map { ["  " + $0.id, $0.names.zh + ($0.isRequired ? " *" : ""), choices($0)] })
        for move in each.workflow.moves {
          Console.out("  → \(move.id) \(move.names.zh): \(move.from.joined(separator: "/")) → \(move.to)")
        }
        Console.table(each.measures.map { ["  # " + $0.id, $0.names.zh, $0.unit.zh, $0.definition.zh] })
      }
      if kind == nil { Console.table(line.derived.map { ["  # " + $0.id, $0.names.zh, $0.unit.zh] }) }
    }
    if let kind { _ = try catalogue.kind(kind) }
  }

  private func choices(_ field: FieldDeclaration) -> String {
    field.choices.map { "\($0.code)=\($0.names.zh)" }.joined(separator: " ")
  }
}
