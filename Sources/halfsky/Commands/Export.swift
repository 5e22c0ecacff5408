import ArgumentParser
import Foundation
import Ledger
import OfficeFiles
import Store
import UseCases

struct Export: Command {
  static let configuration = CommandConfiguration(
    abstract: "Write records to .xlsx, .csv or .jsonl in the form that import reads.",
    discussion: "halfsky export petition --organization 350102 --period 2013 -o petitions.csv --as chair")
  @Argument(help: "The kind's id or Chinese name.") var kind: String
  @Option(help: "The organization's code or name.") var organization: String
  @Option(help: "Only days in this period.") var period: String?
  @Option(name: .shortAndLong, help: "Where to write: .xlsx, .csv or .jsonl.") var output: String
  @OptionGroup var acting: ActingOptions

  func perform() async throws {
    let session = try await acting.open()
    let place = try await session.organization(organization)
    let export = ExportRecords(kind: kind, organization: place.id, period: period.flatMap { Period($0) })
    let table = try await session.answer(export)
    switch URL(fileURLWithPath: output).pathExtension.lowercased() {
    case "csv": try writeFile(table.csv, to: output)
    case "xlsx": try writeFile(try table.workbook(on: session.application.now.chinaDay), to: output)
    case "jsonl": try writeFile(table.jsonLines, to: output)
    default: throw ValidationError("-o 的扩展名要是 xlsx、csv 或 jsonl。 -o must end in xlsx, csv or jsonl.")
    }
    Console.out("\(table.rows.count) 条 rows → \(output)")
  }
}
