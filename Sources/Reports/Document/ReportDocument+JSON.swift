import Ledger

extension ReportDocument {
  /// The report as canonical JSON; its bytes are what is sealed.
  public var json: JSON {
    .object([
      "format": .integer(1),
      "title": .text(title),
      "language": .text(language.rawValue),
      "organization": .integer(organization.number),
      "organizationName": .text(organizationName),
      "period": .text(period.description),
      "blocks": .list(blocks.map(\.json)),
      "figures": .list(figures.map(\.json)),
    ])
  }

  /// Reads a report back; nil when the JSON is not one, or a run points to a figure that is not there.
  public init?(_ json: JSON) {
    guard json["format"] == .integer(1), let title = json["title"]?.textValue,
      let language = json["language"]?.textValue.flatMap(Language.init(rawValue:)),
      let organization = json["organization"]?.integerValue.flatMap(OrganizationID.init),
      let organizationName = json["organizationName"]?.textValue,
      let period = json["period"]?.textValue.flatMap({ Period($0) }),
      let figures = every(json["figures"], ReportFigure.init),
      let blocks = every(json["blocks"], { ReportBlock($0, figures: figures.count) })
    else { return nil }
    self.init(
      title: title, language: language, organization: organization, organizationName: organizationName,
      period: period, blocks: blocks, figures: figures)
  }
}

extension ReportBlock {
  var json: JSON {
    switch self {
    case .heading(let level, let number, let runs):
      .object(["level": .integer(Int64(level)), "number": .text(number), "heading": .list(runs.map(\.json))])
    case .paragraph(let runs): .object(["paragraph": .list(runs.map(\.json))])
    case .table(let table): .object(["table": table.json])
    }
  }

  init?(_ json: JSON, figures: Int) {
    let run: (JSON) -> ReportRun? = { ReportRun($0, figures: figures) }
    if let runs = every(json["paragraph"], run) {
      self = .paragraph(runs)
    } else if let runs = every(json["heading"], run), let level = json["level"]?.integerValue,
      (1...3).contains(level), let number = json["number"]?.textValue
    {
      self = .heading(level: Int(level), number: number, runs)
    } else if let table = json["table"], let header = every(table["header"], \.textValue),
      let rows = every(table["rows"], { row in every(row) { cell in every(cell, run) } }),
      rows.allSatisfy({ $0.count == header.count })
    {
      self = .table(ReportTable(header: header, rows: rows))
    } else {
      return nil
    }
  }
}

extension ReportTable {
  var json: JSON {
    let cells = rows.map { row in JSON.list(row.map { cell in .list(cell.map(\.json)) }) }
    return .object(["header": .list(header.map(JSON.text)), "rows": .list(cells)])
  }
}

extension ReportRun {
  /// Plain text as it is; a run with figures as an object.
  var json: JSON {
    if figures.isEmpty { return .text(text) }
    return .object(["text": .text(text), "figures": .list(figures.map { .integer(Int64($0)) })])
  }

  init?(_ json: JSON, figures count: Int) {
    if let text = json.textValue {
      self.init(text)
      return
    }
    let index: (JSON) -> Int? = { $0.integerValue.flatMap(Int.init(exactly:)).flatMap { (0..<count) ~= $0 ? $0 : nil } }
    guard let text = json["text"]?.textValue, let figures = every(json["figures"], index) else { return nil }
    self.init(text, figures: figures)
  }
}

/// The items of a list, all of which must be readable.
func every<Item>(_ json: JSON?, _ read: (JSON) -> Item?) -> [Item]? {
  guard let list = json?.listValue else { return nil }
  let items = list.compactMap(read)
  return items.count == list.count ? items : nil
}
