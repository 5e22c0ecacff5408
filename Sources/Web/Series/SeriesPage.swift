import Hummingbird
import Ledger
import UseCases

/// 系列活动: what an organization is to hold, what of it was held and missed this year; below, the same of those it leads.
enum SeriesPage {
  static func show(_ visit: Visit) async throws -> Response {
    let scope = try await visit.scope()
    let visit = visit.keeping(scope)
    let answer = try await visit.answer(AskSeries(scope.id))
    let declare = Address(["kinds", "series", "new"], ["organization": scope.id.description])
    let may = scope.lets(.record, visit.visitor) && scope.organization.level >= .township
    let button: HTML =
      may
      ? "<p class=\"actions\"><a class=\"button\" href=\"\(declare)\">\(visit.say("登记一个系列", "Declare a series"))</a></p>\n"
      : ""
    let nothing = visit.page.emptyState(
      Names("这里没有要按期举办的系列活动。", "Nothing is to be held here week by week or month by month."))
    return visit.show(
      Page(
        Names("系列活动", "Series"), trail: scope.trail(visit.visitor),
        content: """
          \(when: answer.own.isEmpty && answer.below.isEmpty, nothing)\(answer.own.map { own($0, answer, scope, visit) })\
          \(answer.below.map { below($0, scope, visit) })\(button)
          """))
  }

  private static func own(
    _ line: AskSeries.Line, _ answer: AskSeries.Answer, _ scope: Scope, _ visit: Visit
  ) -> HTML {
    let rows = line.standing.lines.reversed().map { each -> [HTML] in
      [
        "\(slot(each.slot))", "\(when: each.slot.wanted != nil, "\(each.slot.wanted?.description ?? "")")",
        "\(visit.say(each.state.names))", action(each, line.declared.series, answer, scope, visit),
      ]
    }
    let table = Table(
      caption: Names("应办和已办", "Due and held"),
      columns: [.init("期间", "Period"), .init("定在", "Settled for"), .init("情况", "State"), .init("记录", "Record")],
      rows: Array(rows))
    return """
      <h2>\(line.declared.series.name)</h2><p class="soft">\(about(line.declared, scope, visit)) · \
      \(sums(line.standing, visit)) · \(run(line.standing, visit))</p>\(table.markup(visit.page))
      """
  }

  private static func action(
    _ line: SeriesStanding.Line, _ series: Series, _ answer: AskSeries.Answer, _ scope: Scope, _ visit: Visit
  ) -> HTML {
    if !line.held.isEmpty { return "\(line.held.map(\.description).joined(separator: visit.say("、", ", ")))" }
    guard scope.lets(.record, visit.visitor), let day = line.slot.day(by: answer.today) else { return "—" }
    let address = Address.new(series, at: scope.id, on: day)
    return "<a href=\"\(address)\">\(visit.say("登记这一场", "Record it"))</a>"
  }

  private static func below(_ part: AskSeries.Below, _ scope: Scope, _ visit: Visit) -> HTML {
    let rows = part.rows.map { organization, standing -> [HTML] in
      let address = Address(["series"], ["organization": organization.id.description])
      let missed = standing.lines.filter { $0.state == .missed }.map { slot($0.slot) }
      return [
        "<a href=\"\(address)\">\(organization.name)</a>", "\(standing.held)", "\(standing.missed)",
        "\(missed.joined(separator: visit.say("；", "; ")))",
      ]
    }
    let table = Table(
      caption: Names("各组织应办和已办", "Due and held, by organization"),
      columns: [
        .init("组织", "Organization"), .init("已办", "Held", number: true), .init("未办", "Missed", number: true),
        .init("没有办的", "Which were missed"),
      ], rows: rows)
    return """
      <h2>\(part.declared.series.name)：\(visit.say("各组织", "by organization"))</h2>
      <p class="soft">\(about(part.declared, scope, visit)) · \(visit.say("按代码排列，不排名次", "In the order of codes"))</p>\
      \(table.markup(visit.page))
      """
  }

  private static func about(_ declared: AskSeries.Declared, _ scope: Scope, _ visit: Visit) -> HTML {
    let isOwn = declared.keeper.id == scope.id && scope.lets(.readRecords, visit.visitor)
    let record = isOwn ? Address.record(declared.record) : nil
    let words = visit.say(declared.series.rhythm.names)
    let keeper = visit.say("\(declared.keeper.name)提出", "asked for by \(declared.keeper.name)")
    guard let record else { return "\(words) · \(keeper)" }
    return "<a href=\"\(record)\">\(words)</a> · \(keeper)"
  }

  static func sums(_ standing: SeriesStanding, _ visit: Visit) -> String {
    visit.say("已办\(standing.held)，未办\(standing.missed)", "held \(standing.held), missed \(standing.missed)")
  }

  private static func run(_ standing: SeriesStanding, _ visit: Visit) -> String {
    visit.say("连续\(standing.run)期", "\(standing.run) in a row")
  }

  static func slot(_ slot: Series.Slot) -> String { "\(slot.first) — \(slot.last)" }
}

extension Series.Slot {
  /// The day a session of it is most likely of, never in the future; nil before it begins.
  func day(by today: Day) -> Day? { first > today ? nil : min(wanted ?? last, last, today) }
}

extension SeriesStanding.State {
  var names: Names {
    switch self {
    case .held: Names("已办", "held")
    case .missed: Names("未办", "missed")
    case .due: Names("应办", "due")
    }
  }
}

extension Rhythm {
  var names: Names {
    switch self {
    case .weekly: Names("每周一次", "weekly")
    case .monthly: Names("每月一次", "monthly")
    case .quarterly: Names("每季一次", "quarterly")
    case .halfYearly: Names("每半年一次", "half-yearly")
    case .yearly: Names("每年一次", "yearly")
    }
  }
}

extension Address {
  /// The form for a session of a series, with what it says already.
  static func new(_ series: Series, at place: OrganizationID, on day: Day) -> Address {
    prepared(series.session, series.answers, at: place, on: day)
  }

  /// A form of a kind, with what it says already; a day that is still to come is left out.
  static func prepared(
    _ kind: String, _ answers: [String: String], at place: OrganizationID, on day: Day?
  ) -> Address {
    let start = Address(["kinds", kind, "new"], ["organization": place.description, "day": day?.description])
    return answers.sorted { $0.key < $1.key }.reduce(start) { $0.with($1.key, $1.value) }
  }
}
