public import Ledger
public import OfficeFiles
public import Reports

extension ReportDocument {
  /// The report as an official document, signed by its organization on a day.
  ///
  /// Every figure leads to the address that `lineage` gives for it, or, when it gives none, to its row in the appendix;
  /// the rows lead to the addresses. The same report, day and addresses give the same bytes.
  public func word(signedOn day: Day, lineage: (ReportFigure) -> String?) -> WordDocument {
    let setting = WordSetting(document: self, addresses: figures.map(lineage))
    return WordDocument(
      title: title, author: organizationName, created: OfficeDate(day),
      blocks: [.title(title)] + blocks.map(setting.block) + [
        .signature(name: organizationName, date: Period(from: day, through: day)?.names(language) ?? day.description)
      ] + setting.appendix)
  }
}

/// How the parts of a report are set on the page.
private struct WordSetting {
  let document: ReportDocument
  /// Of the lineage pages, one for each figure.
  let addresses: [String?]

  func block(_ block: ReportBlock) -> WordDocument.Block {
    switch block {
    case .heading(let level, let number, let runs):
      .heading(WordDocument.HeadingLevel(rawValue: level) ?? .three, [WordDocument.Run(number)] + self.runs(runs))
    case .paragraph(let runs): .paragraph(self.runs(runs))
    case .table(let table): .table(self.table(table))
    }
  }

  /// Figures keep their units; a unit that the template writes itself is kept to the number before it.
  private func runs(_ runs: [ReportRun]) -> [WordDocument.Run] {
    var set: [WordDocument.Run] = []
    var endsInNumber = false
    for run in runs {
      var text = run.text[...]
      if endsInNumber, run.figures.isEmpty, let unit = text.first, unit.isLetter {
        set.append(WordDocument.Run(String(unit), keepsUnits: true))
        text = text.dropFirst()
      }
      endsInNumber = !run.figures.isEmpty && run.text.last.map { $0.isNumber || $0 == "余" } == true
      if !text.isEmpty { set.append(self.run(ReportRun(String(text), figures: run.figures))) }
    }
    return set
  }

  private func run(_ run: ReportRun) -> WordDocument.Run {
    WordDocument.Run(run.text, link: run.figures.first.map(link), keepsUnits: !run.figures.isEmpty)
  }

  private func link(_ figure: Int) -> WordDocument.Link {
    addresses[figure].map(WordDocument.Link.url) ?? .bookmark(bookmark(figure))
  }

  private func bookmark(_ figure: Int) -> String { "figure\(figure + 1)" }

  private func table(_ table: ReportTable) -> WordDocument.Table {
    let numbers = Array(
      repeating: WordDocument.Table.Column(weight: 2, alignment: .end), count: max(0, table.header.count - 1))
    return WordDocument.Table(
      columns: [WordDocument.Table.Column(weight: 3)] + numbers, header: table.header.map(cell),
      rows: table.rows.map { row in row.map { WordDocument.Table.Cell($0.map(run)) } },
      textSize: table.header.count > 4 ? .five : .smallFour)
  }

  private func cell(_ text: String) -> WordDocument.Table.Cell { WordDocument.Table.Cell([WordDocument.Run(text)]) }

  /// What every figure counts, what it is, and how many records stand behind it.
  var appendix: [WordDocument.Block] {
    if document.figures.isEmpty { return [] }
    let isChinese = document.language == .zh
    let header = isChinese ? ["序号", "统计项", "口径", "数值", "记录数"] : ["No.", "Measure", "Definition", "Value", "Records"]
    return [
      .appendix(label: isChinese ? "附件" : "Appendix", title: isChinese ? "数据说明" : "The figures"),
      .table(
        WordDocument.Table(
          columns: [
            .init(weight: 2, alignment: .centre), .init(weight: 6), .init(weight: 8), .init(weight: 4, alignment: .end),
            .init(weight: 2, alignment: .end),
          ], header: header.map(cell), rows: document.figures.indices.map(row), textSize: .five)),
      .paragraph([WordDocument.Run(note)], .note),
    ] + (document.feedNote.map { [WordDocument.Block.paragraph([WordDocument.Run($0)], .note)] } ?? [])
  }

  private func row(_ index: Int) -> [WordDocument.Table.Cell] {
    let figure = document.figures[index]
    return [
      WordDocument.Table.Cell([WordDocument.Run(String(index + 1), bookmark: bookmark(index))]),
      cell(name(figure)), cell(definition(index)),
      WordDocument.Table.Cell([WordDocument.Run(figure.text, link: addresses[index].map(WordDocument.Link.url))]),
      cell(figure.recordsText),
    ]
  }

  /// Parts of one measure follow each other and have one definition.
  private func definition(_ index: Int) -> String {
    let definition = document.figures[index].definition
    let isRepeated = index > 0 && document.figures[index - 1].definition == definition
    return isRepeated ? (document.language == .zh ? "同上" : "as above") : definition
  }

  /// The measure, and whose and when where that is not the report's own.
  private func name(_ figure: ReportFigure) -> String {
    let own = (document.organization, document.period)
    let place = figure.request.organization == own.0 ? nil : figure.organizationName
    let period = figure.request.period == own.1 ? nil : figure.request.period.names(document.language)
    return ([figure.name] + [place, period].compactMap(\.self)).joined(separator: document.language == .zh ? "，" : ", ")
  }

  private var note: String {
    let period = document.period.names(document.language)
    return document.language == .zh
      ? "注：未另注明的，组织为\(document.organizationName)，期间为\(period)。"
      : "Unless said otherwise the figures are those of \(document.organizationName), \(period)."
  }
}
