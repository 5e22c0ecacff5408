import ArgumentParser
import Foundation
import Ledger
import OfficeFiles
import Reports
import Store
import UseCases
import Web

struct ReportCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Fill a report template; the ending of -o chooses docx, html, txt or json.",
    discussion: "halfsky report year-summary --organization 350100 --period 2013 -o report.docx --as chair")
  @Argument(help: "The template's id.") var template: String
  @Option(help: "The organization's code or name.") var organization: String
  @Option(help: "The period.") var period: String
  @Option(name: .shortAndLong, help: "Where to write it; standard output (text) when left out.") var output: String?
  @Option(help: "zh or en.") var language = "zh"
  @Option(name: .customLong("site"), help: "Address of the pages that figures in the Word file link to.")
  var site: String?
  @Flag(help: "Also seal it: keep it as it is now.") var seal = false
  @OptionGroup var acting: ActingOptions

  func perform() async throws {
    guard let period = Period(period), let language = Language(rawValue: language) else {
      throw ValidationError("期间或语言写法不对。 Write a period such as 2013 and a language zh or en.")
    }
    let ending = output.map { URL(fileURLWithPath: $0).pathExtension.lowercased() } ?? "txt"
    guard ["docx", "html", "txt", "json"].contains(ending) else {
      throw ValidationError("-o 的扩展名要是 docx、html、txt 或 json。 -o must end in docx, html, txt or json.")
    }
    let session = try await acting.open()
    let place = try await session.organization(organization)
    let document = try await session.answer(
      FillReport(template: template, organization: place.id, period: period, language: language))
    let bytes = try bytes(of: document, as: ending, on: session.application.now.chinaDay)
    if let output { try writeFile(bytes, to: output) } else { Console.out(String(decoding: bytes, as: UTF8.self)) }
    if seal {
      let seal = try await session.perform(
        SealReport(template: template, organization: place.id, period: period))
      Console.err("已封存 sealed: \(seal.id)  \(seal.digest)")
    }
  }

  private func bytes(of document: ReportDocument, as ending: String, on day: Day) throws -> [UInt8] {
    switch ending {
    case "docx":
      try document.word(signedOn: day) { figure in site.map { $0 + ReportDocument.lineagePath(of: figure.request) } }
        .bytes()
    case "html": Array(document.htmlPage.utf8)
    case "json": document.json.bytes
    default: Array(document.text.utf8)
    }
  }
}
