import Hummingbird
import Ledger
import UseCases

/// The yearly list of emergency openings, for auditors.
enum GlassPage {
  static func show(_ visit: Visit) async throws -> Response {
    let year = try visit.year()
    let place = try visit.workingPlace()
    let lines = try await visit.answer(ListGlass(at: place.id, year: year))
    let rows = lines.map { line -> [HTML] in
      [
        "<code>\(line.record.description)</code>", "\(line.displayName)（\(line.account)）", "\(line.since.chinaText)",
        "\(line.until.chinaText)", "\(line.minutes)",
      ]
    }
    let table = Table(
      caption: Names("紧急查看", "Emergency openings"),
      columns: [
        .init("个案编号", "Case number"), .init("谁", "Who"), .init("起", "From"), .init("止", "To"),
        .init("分钟", "Minutes", number: true),
      ], rows: rows)
    let years = [year - 1, year + 1].map { other -> HTML in
      "<a class=\"button\" href=\"\(Address(["cases", "glass"], ["year": "\(other)"]))\">\("\(other)")</a>"
    }
    let none = Names("\(year)年没有紧急查看。", "Nobody opened a case in an emergency in \(year).")
    return visit.show(
      Page(
        Names("\(year)年紧急查看清单", "Emergency openings in \(year)"),
        trail: [Page.Crumb(names: Names("审计", "Audit"), address: Address(["audit"]))],
        content: """
          <p class="soft">\(visit.say(
            "谁、何时、多久、凭哪个编号；不含任何个案内容。原因只有该案负责人看得到。",
            "Who, when, for how long, with which number; nothing of any case. The reason is read by its owner alone."))</p>
          \(rows.isEmpty ? visit.page.emptyState(none) : table.markup(visit.page))<p class="actions">\(years)</p>

          """))
  }
}

extension Visit {
  /// The year in the address; this one when there is none.
  func year() throws -> Int {
    let written = query["year"].trimmed
    if written.isEmpty { return Int(today.description.prefix(4)) ?? 0 }
    if let year = Int(written), (1900...2999).contains(year) { return year }
    throw Refusal(
      .invalid, "“\(written.prefix(20))”不是年份，例如 2026", "“\(written.prefix(20))” is no year, such as 2026", at: "year")
  }
}
