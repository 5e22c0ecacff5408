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
  @Flag(help: "Only look for problems.") var check = false
  @OptionGroup var data: DataOptions
  @OptionGroup var acting: UserOptions

  func perform() async throws {
    let application = try await Wiring.open(data)
    let user = try await acting.user(of: application)
    let place = try await application.organization(organization, for: user)
    var refused: [Problem] = []
    for file in files {
      let importing = ImportRecords(
        file: URL(fileURLWithPath: file).lastPathComponent, bytes: try readFile(file), kind: kind,
        organization: place.id)
      do {
        let outcome =
          check ? try await application.check(importing, as: user) : try await application.perform(importing, as: user)
        Console.out("\(file): 新增 \(outcome.new) new, 已有 \(outcome.known) known\(check ? "（只检查 checked only）" : "")")
      } catch let refusal as Refusal {
        Console.err("\(file): 没有导入 not imported，\(refusal.problems.count) 处问题 problems")
        refused += refusal.problems
      }
    }
    if !refused.isEmpty { throw Refusal(.invalid, refused) }
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
