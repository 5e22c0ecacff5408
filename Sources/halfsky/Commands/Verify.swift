import ArgumentParser
import Foundation
import Ledger
import Store
import UseCases

struct Verify: Command {
  static let configuration = CommandConfiguration(
    abstract: "Recount everything two independent ways and walk the audit chain; names the exact row that is wrong.")
  @Flag(help: "Print JSON.") var json = false
  @Option(help: "A sheet printed by halfsky seal: finds a file that was rolled back to an older copy.")
  var against: String?
  @OptionGroup var data: DataOptions

  func perform() async throws {
    let seals = try seals()
    let found = try await Wiring.open(data, exchanging: true).verify(against: seals)
    try answer(found)
  }

  private func seals() throws -> [AuditSeal] {
    try against.map { try AuditSeal.read(String(decoding: readFile($0), as: UTF8.self)) } ?? []
  }

  private func answer(_ found: Verification) throws {
    if json {
      Console.out(String(decoding: found.json.bytes, as: UTF8.self))
    } else {
      Verify.show(found)
    }
    if !found.findings.isEmpty { throw ExitCode(1) }
  }

  static func show(_ v: Verification) {
    Console.out(
      "\(v.counties) 县 counties, \(v.changes) 次变更 changes, \(v.records) 条记录 records, \(v.facts) 条事实 facts, \(v.rollups) 个汇总数 roll-ups"
    )
    if v.erased > 0 { Console.out("其中已抹去 \(v.erased) 项 of which erased") }
    if v.findings.isEmpty { Console.out("全部相符 everything agrees") }
    for finding in v.findings.prefix(200) {
      Console.out("✗ \(finding.county) \(finding.row): \(finding.message.zh)  \(finding.message.en)")
    }
    if v.findings.count > 200 { Console.out("… \(v.findings.count - 200) more") }
  }
}

extension Verification {
  var json: JSON {
    .object([
      "counties": .integer(Int64(counties)), "changes": .integer(Int64(changes)), "records": .integer(Int64(records)),
      "facts": .integer(Int64(facts)), "rollups": .integer(Int64(rollups)), "erased": .integer(Int64(erased)),
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
        Console.table(
          each.clocks.map {
            ["  @ " + $0.id, $0.names.zh, $0.versions.last?.length.names.zh ?? "", $0.versions.last?.source.zh ?? ""]
          })
        if let keeping = catalogue.keeping(of: each) { Console.out("  保管 \(keeping.names.zh)：\(keeping.basis.zh)") }
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
