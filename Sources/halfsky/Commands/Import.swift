import ArgumentParser
import Foundation
import Ledger
import UseCases

struct Import: Command {
  static let configuration = CommandConfiguration(
    abstract: "Take records in from .xlsx, .csv or .jsonl: all of a file, or nothing and every problem.")
  @Argument(help: "The files.") var files: [String]
  @Option(help: "The kind of every row, when file or sheet does not say.") var kind: String?
  @Option(help: "The organization whose branch the rows belong to: code or name.") var organization: String
  @Option(help: "Amend records that are there already to what the file says, for this reason.") var amend: String?
  @Option(help: "What a heading means, as HEADING=FIELD, or HEADING= to leave the column out; several times.")
  var column: [String] = []
  @Flag(help: "Only look for problems.") var check = false
  @Flag(help: "Take the rows without problems in, and name the others.") var good = false
  @OptionGroup var acting: ActingOptions

  func perform() async throws {
    let session = try await acting.open()
    let place = try await session.organization(organization)
    let mapping = try mapping()
    var refused: [Problem] = []
    for file in files {
      let importing = ImportRecords(
        file: URL(fileURLWithPath: file).lastPathComponent, bytes: try readFile(file), kind: kind,
        organization: place.id, amending: amend, mapping: mapping)
      do {
        let outcome =
          if check {
            try await session.application.check(importing, as: session.user)
          } else if good {
            try await session.application.takeGood(of: importing, as: session.user)
          } else {
            try await session.perform(importing)
          }
        show(outcome, of: file)
        refused += outcome.problems
      } catch let refusal as Refusal {
        Console.err("\(file): 没有导入 not imported，\(refusal.problems.count) 处问题 problems")
        refused += refusal.problems
      }
    }
    if !refused.isEmpty { throw Refusal(.invalid, refused) }
  }

  private func mapping() throws -> [String: String] {
    var mapping: [String: String] = [:]
    for written in column {
      guard let equals = written.firstIndex(of: "=") else {
        throw ValidationError(
          "--column 要写“列名=字段”，例如 --column 家庭住址=address；不导入的列写“备注=”。 Write HEADING=FIELD, or HEADING=.")
      }
      mapping[String(written[..<equals]).trimmed] = String(written[written.index(after: equals)...]).trimmed
    }
    return mapping
  }

  private func show(_ outcome: ImportRecords.Outcome, of file: String) {
    let amended = amend == nil ? "" : ", 更正 \(outcome.corrections.count) amended"
    let older = outcome.older == 0 ? "" : "（其中 \(outcome.older) 行是更正前的内容，更正仍有效 said before a correction that stands）"
    Console.out(
      "\(file): 新增 \(outcome.new) new, 已有 \(outcome.known) known\(older)\(amended)\(check ? "（只检查 checked only）" : "")")
    for note in outcome.notes { Console.out("  [\(note.place ?? "")] \(note.message.zh)  \(note.message.en)") }
    if !outcome.leftOut.isEmpty { Console.out("  另有 \(outcome.leftOut.count) 行有问题，没有导入 rows with problems left out") }
    for correction in outcome.corrections {
      let changes = correction.differences.map { "\($0.names.zh): \($0.before.zh) → \($0.after.zh)" }
      let all = changes + correction.moves.map { "办理 \($0.zh)" }
      Console.out("  [\(correction.place)] \(correction.record)  \(all.joined(separator: "；"))")
    }
  }
}

func readFile(_ path: String) throws -> [UInt8] {
  guard let bytes = FileManager.default.contents(atPath: path) else {
    throw Refusal(.notFound, "读不到文件 \(path)", "The file \(path) cannot be read")
  }
  return Array(bytes)
}

func writeFile(_ bytes: [UInt8], to path: String) throws {
  do {
    try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
  } catch {
    throw Refusal(
      .unavailable, "写不了文件 \(path)；请检查路径和权限", "The file \(path) cannot be written; check its path and permissions")
  }
}
