import Ledger

/// A template on its way to a document: figures are entered in the appendix as they are shown.
struct Filling {
  let context: ReportContext
  let answers: [FigureRequest: FigureAnswer]
  private(set) var figures: [ReportFigure] = []
  private var places: [FigureRequest: Int] = [:]
  /// False when nothing at all is known of the earlier period: then there is nothing to compare with, and no
  /// comparison is made, rather than a growth from nothing claimed in every sentence.
  private(set) var compares = false

  init(context: ReportContext, answers: [FigureRequest: FigureAnswer]) {
    self.context = context
    self.answers = answers
  }

  func answer(_ request: FigureRequest) -> FigureAnswer { answers[request] ?? .nothing }

  mutating func document(of templateBlocks: [TemplateBlock]) -> ReportDocument {
    let comparisons = templateBlocks.flatMap(\.comparisons)
    compares = comparisons.contains { !answer($0.earlier(context)).isZero }
    var title = ""
    var blocks: [Draft] = []
    for block in templateBlocks {
      switch block {
      // A title shows where the report belongs, not figures; they are read as plain text.
      case .title(let inlines): title = runs(inlines).text
      case .heading(let level, let inlines): blocks.append(.heading(level, runs(inlines)))
      case .paragraph(let inlines):
        let runs = runs(inlines)
        if !runs.isEmpty { blocks.append(.body(.paragraph(runs))) }
      case .table(let template):
        if let table = table(template) { blocks.append(.body(.table(table))) }
      }
    }
    return ReportDocument(
      title: title, language: context.language, organization: context.organization.id,
      organizationName: context.organization.name, period: context.period, blocks: Draft.numbered(blocks, context),
      figures: figures)
  }

  /// The index of a figure in the appendix, where it is entered when it is new.
  mutating func enter(
    _ request: FigureRequest, _ measure: Measure, _ value: FigureValue?, records: Int64, asOf: Moment?,
    at organizationName: String
  ) -> Int {
    if let known = places[request] { return known }
    figures.append(
      ReportFigure(
        request: request, value: value, records: records, name: measure.name(request.filter, context.language),
        organizationName: organizationName, definition: measure.definition(context.language),
        text: FigureText.text(value, measure, context.language), asOf: asOf))
    places[request] = figures.count - 1
    return figures.count - 1
  }

  mutating func enter(_ request: FigureRequest, _ measure: Measure) -> Int {
    let answer = answer(request)
    return enter(
      request, measure, answer.value, records: answer.records, asOf: answer.asOf, at: context.organization.name)
  }
}

/// A block before headings are numbered and headings without text under them are dropped.
private enum Draft {
  case heading(Int, [ReportRun])
  case body(ReportBlock)

  static func numbered(_ drafts: [Draft], _ context: ReportContext) -> [ReportBlock] {
    var counters = [0, 0, 0]
    return drafts.enumerated().compactMap { index, draft in
      switch draft {
      case .body(let block): return block
      case .heading(let level, let runs):
        guard hasText(drafts[(index + 1)...], under: level) else { return nil }
        counters[level - 1] += 1
        for deeper in level..<3 { counters[deeper] = 0 }
        return .heading(level: level, number: number(counters[level - 1], level, context.language), runs)
      }
    }
  }

  private static func hasText(_ following: ArraySlice<Draft>, under level: Int) -> Bool {
    for draft in following {
      switch draft {
      case .body: return true
      case .heading(let other, _): if other <= level { return false }
      }
    }
    return false
  }

  /// Levels as in GB/T 9704-2012: 一、 then （一） then 1.
  private static func number(_ count: Int, _ level: Int, _ language: Language) -> String {
    switch (level, language) {
    case (1, .zh): ChineseNumeral.text(count) + "、"
    case (2, .zh): "（\(ChineseNumeral.text(count))）"
    case (1, .en): "\(count). "
    case (2, .en): "(\(count)) "
    default: "\(count). "
    }
  }
}
