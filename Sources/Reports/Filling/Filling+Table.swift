import Ledger

extension Filling {
  /// A table with a row of totals; nil when every total is zero.
  mutating func table(_ template: TemplateTable) -> ReportTable? {
    let lines = template.lines(context)
    let columns = template.columns.map { TableColumn($0, template, self) }
    if lines.isEmpty || columns.allSatisfy(\.total.isZero) { return nil }
    var rows: [[[ReportRun]]] = []
    for (index, line) in lines.enumerated() {
      let place = template.rows == .organizations ? line.name : context.organization.name
      rows.append([[ReportRun(line.name)]] + columns.map { [cell($0, $0.requests[index], at: place)] })
    }
    if let own = ownRow(columns, template) { rows.append(own) }
    rows.append(
      [[ReportRun(totalName(columns))]] + columns.map { [cell($0, $0.totalRequest, at: context.organization.name)] })
    return ReportTable(header: [rowsName(template)] + columns.map { $0.heading(context.language) }, rows: rows)
  }

  private mutating func cell(_ column: TableColumn, _ request: FigureRequest, at place: String) -> ReportRun {
    let answer = answer(request)
    let index = enter(
      request, column.slot.measure, answer.value, records: answer.records, asOf: answer.asOf, at: place)
    return ReportRun(column.text(answer.value, context.language), figures: [index])
  }

  /// What the organization did itself, so that the column adds up: the total less the rows.
  ///
  /// Acts held jointly by several rows count once in the total, which is why a rest can be negative.
  private mutating func ownRow(_ columns: [TableColumn], _ template: TemplateTable) -> [[ReportRun]]? {
    guard template.rows == .organizations, columns.contains(where: { ($0.rest?.value ?? 0) != 0 }) else { return nil }
    let isJoint = columns.contains { ($0.rest?.value ?? 0) < 0 }
    let zh = isJoint ? "本级及联合开展去重" : "本级"
    let en = isJoint ? "own, less joint acts counted twice" : "own"
    let cells = columns.map { column in
      let total = enter(column.totalRequest, column.slot.measure)
      return [ReportRun(column.rest.map { column.text($0, context.language) } ?? "—", figures: [total])]
    }
    return [[ReportRun(context.language == .zh ? zh : en)]] + cells
  }

  private func totalName(_ columns: [TableColumn]) -> String {
    let areFlows = columns.allSatisfy { $0.slot.measure.nature == .flow }
    return context.language == .zh ? (areFlows ? "合计" : "全部") : (areFlows ? "total" : "all")
  }

  private func rowsName(_ template: TemplateTable) -> String {
    switch (template.rows, context.language) {
    case (.organizations, .zh): "组织"
    case (.organizations, .en): "Organization"
    case (.periods, .zh): "期间"
    case (.periods, .en): "Period"
    }
  }
}

/// One column with its answers and the unit they are all told in.
private struct TableColumn {
  let slot: Slot
  let requests: [FigureRequest]
  let totalRequest: FigureRequest
  let total: FigureAnswer
  /// The total less the rows, for measures whose rows add up.
  let rest: FigureValue?
  private let written: String?
  private let inTenThousands: Bool

  init(_ column: TemplateTable.Column, _ template: TemplateTable, _ filling: Filling) {
    slot = column.slot
    written = column.heading
    requests = Array(template.requests(of: column.slot, filling.context).dropLast())
    totalRequest = column.slot.request(filling.context)
    total = filling.answer(totalRequest)
    let values = requests.map { filling.answer($0).value?.value ?? 0 }
    inTenThousands =
      filling.context.language == .zh
      && (values + [total.value?.value ?? 0]).contains { FigureText.isTenThousands($0, column.slot.measure) }
    rest = TableColumn.rest(slot, total, values)
  }

  private static func rest(_ slot: Slot, _ total: FigureAnswer, _ values: [Int64]) -> FigureValue? {
    if slot.measure.people == .distinct || slot.measure.nature == .derived { return nil }
    return total.value.map { whole in FigureValue(values.reduce(whole.value) { $0 &- $1 }) }
  }

  func heading(_ language: Language) -> String {
    let name = written ?? slot.measure.name(slot.filter, language)
    let unit = inTenThousands ? "万元" : slot.measure.unit(language)
    if unit.isEmpty { return name }
    return language == .zh ? "\(name)（\(unit)）" : "\(name) (\(unit))"
  }

  func text(_ value: FigureValue?, _ language: Language) -> String {
    guard let value else { return "—" }
    let number = inTenThousands ? FigureText.tenThousands(value.value) : FigureText.number(value.value, slot.measure)
    return FigureText.qualified(number, value.qualifier, "", language)
  }
}
