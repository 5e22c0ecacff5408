import Hummingbird
import Ledger
import Reports
import Store
import UseCases

/// The records of an organization and everything below it, newest first.
enum RecordListPage {
  static func show(_ visit: Visit) async throws -> Response {
    let scope = try await visit.scope()
    let visit = visit.keeping(scope)
    let filters = RecordFilters(visit, scope)
    let answer = try await visit.answer(ListRecords(try filters.selection(after: visit.query["after"])))
    let record = Address(["kinds"], ["organization": scope.id.description])
    let list =
      answer.lines.isEmpty
      ? visit.page.emptyState(
        Names("没有符合条件的记录。", "No records fit."), next: Names("记一件事", "Record something"),
        at: visit.visitor.may(.record) ? record : nil)
      : table(answer.lines, visit).markup(visit.page)
    let first = visit.query["after"].isEmpty ? nil : filters.address
    return visit.show(
      Page(
        Names("记录", "Records"), trail: scope.trail(visit.visitor),
        content: """
          \(buttons(record, filters, visit))\(filters.form(visit))\(list)
          \(visit.page.pager(next: answer.next.map { filters.address.with("after", $0.description) }, first: first))
          """))
  }

  private static func buttons(_ address: Address, _ filters: RecordFilters, _ visit: Visit) -> HTML {
    let new: HTML = HTML.when(
      visit.visitor.may(.record),
      "<a class=\"button primary\" href=\"\(address)\">\(visit.say("记一件事", "Record something"))</a>")
    let export: HTML = HTML.when(
      filters.scope.lets(.export, visit.visitor),
      "<a class=\"button\" href=\"\(filters.export)\">\(visit.say("导出", "Export"))</a>")
    let parties: HTML = HTML.when(
      filters.scope.id.isRoot && filters.scope.lets(.readRecords, visit.visitor),
      "<a class=\"button\" href=\"/parties\">\(visit.say("查人员", "Find people"))</a>")
    return "<p class=\"actions\">\(new)\(export)\(parties)</p>\n"
  }

  private static func table(_ lines: [ListRecords.Line], _ visit: Visit) -> Table {
    let isOfCounties = lines.contains { $0.countyName != nil }
    let county: [Table.Column] = isOfCounties ? [.init("县（市、区）", "County")] : []
    return Table(
      caption: Names("记录", "Records"),
      columns: [.init("记录", "Record"), .init("类别", "Kind")] + county + [
        .init("组织", "Organization"), .init("日期", "Day"), .init("状态", "Stage"),
      ],
      rows: lines.map { line -> [HTML] in
        let name: [HTML] = isOfCounties ? ["\(line.countyName ?? "")"] : []
        return [
          "<a href=\"\(Address.record(line.envelope.id))\">\(line.title)</a>", "\(visit.say(line.kind.names))",
        ] + name + ["\(line.organizationName)", "\(line.envelope.day.description)", stage(line, visit)]
      })
  }

  private static func stage(_ line: ListRecords.Line, _ visit: Visit) -> HTML {
    if line.envelope.isVoided { return "<span class=\"tag void\">\(visit.say("已作废", "void"))</span>" }
    let names = line.kind.workflow.stage(line.envelope.stage)?.names
    return "<span class=\"tag\">\(names.map { visit.say($0) } ?? line.envelope.stage)</span>"
  }
}

/// Which records a list shows, as chosen in its form.
struct RecordFilters: Sendable {
  let scope: Scope
  let kind: String
  let state: String
  /// Nil when all times are meant.
  let period: Period?

  init(_ visit: Visit, _ scope: Scope) {
    self.scope = scope
    kind = visit.query["kind"]
    state = visit.query["state"]
    let isChosen = ["period", "year", "from", "through"].contains { !visit.query[$0].trimmed.isEmpty }
    period = isChosen ? scope.period : nil
  }

  func selection(after: String) throws(Refusal) -> RecordSelection {
    let cursor = RecordCursor(after)
    if cursor == nil, !after.isEmpty {
      throw Refusal(.invalid, "翻页位置不对，请回到第一页", "This is no place in the list; go back to its beginning")
    }
    return RecordSelection(
      organization: scope.id, kind: kind.isEmpty ? nil : kind, from: period?.first, through: period?.last,
      onlyOpen: state == "open", withVoided: state == "all", after: cursor)
  }

  var address: Address {
    Address(
      ["records"],
      [
        "organization": scope.id.description, "kind": kind.isEmpty ? nil : kind,
        "period": period?.description, "state": state.isEmpty ? nil : state,
      ])
  }

  /// The same records as a file.
  var export: Address {
    Address(
      ["export"],
      [
        "organization": scope.id.description, "kind": kind.isEmpty ? nil : kind, "period": period?.description,
      ])
  }

  func form(_ visit: Visit) -> HTML {
    return """
      <form class="filters" method="get" action="/records">
      <input type="hidden" name="organization" value="\(scope.id.description)">
      \(kinds(visit))\(periods(visit))
      <label>\(visit.say("状态", "State"))<select name="state">\
      \(states.map { option($0.0, visit.say($0.1), chosen: state) })</select></label>
      <button>\(visit.say("查看", "Show"))</button></form>

      """
  }

  /// Every kind by line, and all of them unless one must be chosen.
  func kinds(_ visit: Visit, required: Bool = false) -> HTML {
    let all: HTML =
      required
      ? "<option value=\"\">\(visit.say("请选择", "Choose one"))</option>"
      : "<option value=\"\">\(visit.say("全部", "All"))</option>"
    return """
      <label>\(visit.say("类别", "Kind"))<select name="kind"\(when: required, " required")>\(all)\
      \(visit.application.catalogue.lines.map { group($0, visit) })</select></label>

      """
  }

  func periods(_ visit: Visit) -> HTML {
    let today = Period(.year, of: visit.today)
    let years = Set((PeriodChoice.firstYear...max(today.first.year, PeriodChoice.firstYear)).map { "\($0)" })
      .union(period.map { ["\($0)"] } ?? []).sorted(by: >)
    return """
      <label>\(visit.say("期间", "Period"))<select name="period"><option value="">\(visit.say("全部", "All"))</option>\
      \(years.map { option($0, Period($0)?.names(visit.page.language) ?? $0, chosen: period?.description) })</select></label>

      """
  }

  private var states: [(String, Names)] {
    [
      ("", Names("有效的", "Valid")), ("open", Names("在办、在册的", "Open only")), ("all", Names("连同已作废的", "With void ones")),
    ]
  }

  private func group(_ line: LineOfWork, _ visit: Visit) -> HTML {
    let options = line.kinds.map { option($0.id, visit.say($0.names), chosen: kind) }
    return "<optgroup label=\"\(visit.say(line.names))\">\(options)</optgroup>"
  }

  private func option(_ value: String, _ text: String, chosen: String?) -> HTML {
    "<option value=\"\(value)\"\(when: value == chosen, " selected")>\(text)</option>"
  }
}
