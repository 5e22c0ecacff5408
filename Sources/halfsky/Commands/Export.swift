import ArgumentParser
import Foundation
import Ledger
import Store
import UseCases

struct Export: Command {
  static let configuration = CommandConfiguration(
    abstract: "Write records to .xlsx, .csv, .jsonl or, with their files, .zip, in the form that import reads.",
    discussion: "halfsky export petition --organization 350102 --period 2013 -o petitions.csv --as chair")
  @Argument(help: "The kind's id or Chinese name.") var kind: String
  @Option(help: "The organization's code or name.") var organization: String
  @Option(help: "Only days in this period.") var period: String?
  @Option(name: .shortAndLong, help: "Where to write: .xlsx, .csv, .jsonl or .zip.") var output: String
  @OptionGroup var acting: ActingOptions

  func perform() async throws {
    let session = try await acting.open()
    let place = try await session.organization(organization)
    guard let form = ExportForm(rawValue: URL(fileURLWithPath: output).pathExtension.lowercased()) else {
      throw ValidationError("-o 的扩展名要是 xlsx、csv、jsonl 或 zip。 -o must end in xlsx, csv, jsonl or zip.")
    }
    let written = try await session.answer(
      ExportRecords(
        kind: kind, organization: place.id, period: period.flatMap { Period($0) }, as: form, to: output))
    let files = form == .zip ? "，\(written.files) 个附件 files" : ""
    Console.out("\(written.records) 条 rows\(files) → \(output)")
  }
}
