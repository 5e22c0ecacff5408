import Ledger
import Reports
import Store
import UseCases

/// What a record counts as, each line leading to the figure it is part of.
struct RecordFacts: Sendable {
  let record: ShowRecord.Answer

  func markup(_ visit: Visit) -> HTML {
    let keys = record.facts.keys.sorted()
    if keys.isEmpty {
      return """
        <h2>\(visit.say("计入统计", "Counts towards"))</h2><p class="soft">\(visit.say("没有计入任何统计数。", "Nothing."))</p>

        """
    }
    let rows = keys.compactMap { key in row(key, record.facts[key] ?? 0, visit) }
    let table = Table(
      caption: Names("计入统计", "Counts towards"),
      columns: [
        .init("统计项", "Measure"), .init("组织", "Organization"), .init("日期", "Day"), .init("分类", "Part"),
        .init("数", "Adds", number: true),
      ], rows: rows)
    return "<h2>\(visit.say("计入统计", "Counts towards"))</h2>\n\(table.markup(visit.page))\(elsewhere(visit))"
  }

  /// Participants of other counties have no part in it, and whoever reads the record shall know.
  private func elsewhere(_ visit: Visit) -> HTML {
    guard let field = record.kind.participants, case .organizations(let others)? = record.record.body.values[field],
      others.contains(where: { $0.county != record.envelope.id.county })
    else { return .empty }
    let words = visit.say(
      "参加的组织中有外县的，这件事不计入它们的数；它们要计数的，由它们自己登记。",
      "Some who took part belong to other counties: this does not count in their figures. To count it, they record it themselves."
    )
    return "<p class=\"notice hint\">\(words)</p>\n"
  }

  private func row(_ key: FactKey, _ value: Int64, _ visit: Visit) -> [HTML]? {
    guard let measure = try? visit.application.catalogue.measure(key.measure) else { return nil }
    let period = Period(.year, of: key.day)
    let parts = measure.dimensions.filter { !key.breakdown[$0.id].isEmpty }
      .map { visit.say($0.names(of: key.breakdown[$0.id])) }
    return [
      "<a href=\"\(Address.figure(measure.id, key.organization, period))\">\(visit.say(measure.names))</a>",
      "\(record.places[key.organization] ?? key.organization.description)", "\(key.day.description)",
      "\(parts.joined(separator: " · "))",
      "\(measure.written(FigureValue(fact: value, key.qualifier), visit.page.language))",
    ]
  }
}
