import ArgumentParser
import Foundation
import Ledger
import Reports
import Store
import UseCases

struct FigureCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "figure", abstract: "One figure: measure × organization × period.",
    discussion: """
      halfsky figure petition.received --organization 350100 --period 2013 --as fuzhou-chair
      halfsky figure petition.received --organization 桐庐县妇联 --period 2010H1 --by channel
      halfsky figure modelPost.named --organization 350100 --period 2013 --where 'level>=city' --lineage

      Periods: 2013, 2013Q2, 2013H1, 2013-06, 2011..2015, 2013-01-01..2013-10-31. See halfsky kinds for measures.
      """)

  @Argument(help: "The measure's id or Chinese name.")
  var measure: String
  @Option(help: "The organization's code or name.")
  var organization: String
  @Option(help: "The period.")
  var period: String
  @Option(help: "Break down by this dimension.")
  var by: String?
  @Option(name: .customLong("where"), help: "Only these parts, such as level=city or level>=city.")
  var filter: String = ""
  @Flag(help: "List the records behind it.")
  var lineage = false
  @Option(name: .customLong("as-of"), help: "As things stood after this change number, or at this moment (UTC).")
  var asOf: String?
  @Flag(name: .customLong("as-is"), help: "Group the past by the tree of today (else by that of each day).")
  var asItIs = false
  @Flag(help: "Print JSON.")
  var json = false
  @OptionGroup var acting: ActingOptions

  func perform() async throws {
    guard let period = Period(period) else {
      throw ValidationError(
        "“\(period)”不是期间。 “\(period)” is no period; write 2013, 2013Q2, 2013H1, 2013-06, 2011..2015.")
    }
    let session = try await acting.open()
    let place = try await session.organization(organization)
    let answer = try await session.answer(
      AskFigure(
        measure: measure, organization: place.id, period: period, filter: filter, breakdown: by,
        heads: try await heads(place.id, session), tree: tree))
    if json { return try await printJSON(answer, session) }
    show(answer)
    if lineage { try await showLineage(answer, session) }
  }

  private var tree: FigureTree { asItIs ? .asItIs : .asItWas }

  private func heads(_ organization: OrganizationID, _ session: ActingSession) async throws -> [CountyCode:
    Int64]?
  {
    guard let asOf else { return nil }
    return try await session.application.heads(asOf: asOf, below: organization, as: session.user)
  }

  private func show(_ answer: AskFigure.Answer) {
    let unit = answer.measure.unit.zh
    Console.out("\(answer.organization.name)  \(answer.period)  \(answer.measure.names.zh)（\(answer.measure.names.en)）")
    let known = asOf.map { "    截至 as of \($0)" } ?? ""
    let records = answer.figure.asOf == nil ? "    \(answer.figure.records) 条记录 records" : ""
    Console.out("\(answer.measure.text(answer.figure))\(unit)\(records)\(known)")
    if let asOf = answer.figure.asOf {
      Console.out(FigureAnswer.feedNote(asOf).zh)
      Console.out(FigureAnswer.feedNote(asOf).en)
    }
    if asItIs { Console.out("（按现在的组织关系归组 grouped by the tree of today）") }
    if answer.isSumOfCounties { Console.out("（各县之和 sum of the counties')") }
    Console.out(answer.measure.definition.zh)
    guard let by, let dimension = answer.measure.dimensions.first(where: { $0.id == by }) else { return }
    Console.table(
      answer.figure.parts.sorted { $0.key < $1.key }.map { code, part in
        ["  \(code.isEmpty ? "-" : code)", dimension.names(of: code).zh, answer.measure.text(part.value.value) + unit]
      })
  }

  private func showLineage(_ answer: AskFigure.Answer, _ session: ActingSession) async throws {
    let heads = try await heads(answer.organization.id, session)
    var after: AskLineage.Cursor?
    repeat {
      let page = try await session.answer(
        AskLineage(
          measure: answer.measure.id, organization: answer.organization.id, period: answer.period, filter: filter,
          heads: heads, tree: tree, after: after))
      for term in page.terms {
        Console.out("  \(term.isDenominator ? "÷" : "+") \(term.measure.id) \(term.filter)")
      }
      Console.table(
        page.lines.map { line in
          [
            "\(line.record)", "\(line.day)", line.organizationName, line.kind.names.zh, answer.measure.text(line.value),
            line.title,
          ]
        })
      after = page.next
    } while after != nil
  }

  private func printJSON(_ answer: AskFigure.Answer, _ session: ActingSession) async throws {
    var members = answer.json
    if asItIs { members["tree"] = .text(tree.rawValue) }
    if lineage { members["lineage"] = .list(try await lines(answer, session)) }
    Console.out(String(decoding: JSON.object(members).bytes, as: UTF8.self))
  }

  private func lines(_ answer: AskFigure.Answer, _ session: ActingSession) async throws
    -> [JSON]
  {
    let heads = try await heads(answer.organization.id, session)
    var lines: [JSON] = []
    var after: AskLineage.Cursor?
    repeat {
      let page = try await session.answer(
        AskLineage(
          measure: answer.measure.id, organization: answer.organization.id, period: answer.period, filter: filter,
          heads: heads, tree: tree, after: after))
      lines += page.lines.map { line in
        .object([
          "record": .text("\(line.record)"), "organization": .text("\(line.organization)"), "day": .text("\(line.day)"),
          "kind": .text(line.kind.id), "value": .text(answer.measure.text(line.value)),
        ])
      }
      after = page.next
    } while after != nil
    return lines
  }
}

extension Measure {
  /// A figure as users read it, with its qualifier.
  func text(_ answer: FigureAnswer) -> String {
    guard let value = answer.value else { return "—" }
    let number = text(value.value)
    switch value.qualifier {
    case .exact: return number
    case .over, .more, .atLeast: return number + value.qualifier.rawValue
    case .nearly, .about: return value.qualifier.rawValue + number
    }
  }
}

extension AskFigure.Answer {
  /// Values are texts in the measure's unit, so that no program reads money as a floating-point number.
  var json: [String: JSON] {
    var members: [String: JSON] = [
      "measure": .text(measure.id), "name": .text(measure.names.zh), "unit": .text(measure.unit.zh),
      "organization": .text("\(organization.id)"), "organizationName": .text(organization.name),
      "period": .text("\(period)"), "records": figure.asOf == nil ? .integer(figure.records) : .null,
    ]
    members["asOf"] = figure.asOf.map { .text($0.description) }
    members["value"] = figure.value.map { .text(measure.text($0.value)) } ?? .null
    members["qualifier"] = figure.value.map { .text($0.qualifier.rawValue) }
    if !figure.parts.isEmpty {
      members["parts"] = .object(figure.parts.mapValues { .text(measure.text($0.value.value)) })
    }
    return members
  }
}
