import Ledger

/// A report's text with figures in it: written by a federation, read once, and checked against the catalogue.
///
/// `Template(_:catalogue:)` reads it; `requests` says which figures it needs; `fill` puts them in.
public struct Template: Sendable {
  /// From the lines `@名称` and `@name`; the title line when they are missing.
  public let names: Names
  let blocks: [TemplateBlock]

  /// The ids of all measures the template speaks of, each once, in order of first mention.
  public var measures: [String] {
    var seen: Set<String> = []
    return blocks.flatMap(\.slots).map(\.measure.id).filter { seen.insert($0).inserted }
  }
}

/// A line or paragraph of a template.
enum TemplateBlock: Sendable {
  case title([Inline])
  /// Level 1, 2 or 3.
  case heading(Int, [Inline])
  case paragraph([Inline])
  case table(TemplateTable)

  var slots: [Slot] {
    switch self {
    case .title(let inlines), .heading(_, let inlines), .paragraph(let inlines): inlines.flatMap(\.slots)
    case .table(let table): table.columns.map(\.slot)
    }
  }
}

extension TemplateBlock {
  var comparisons: [Slot] {
    switch self {
    case .title(let inlines), .heading(_, let inlines), .paragraph(let inlines): inlines.flatMap(\.comparisons)
    case .table: []
    }
  }
}

extension Inline {
  var comparisons: [Slot] {
    switch self {
    case .comparison(let slot): [slot]
    case .sentence(let inlines): inlines.flatMap(\.comparisons)
    case .text, .word, .figure, .breakdown: []
    }
  }
}

/// A piece of running text.
enum Inline: Sendable {
  case text(String)
  case word(Word)
  case figure(Slot, withUnit: Bool)
  /// 比上年: how the figure stands against the same period a year earlier.
  case comparison(Slot)
  /// 分列: the figure's values by one of its dimensions.
  case breakdown(Slot, Dimension, withUnit: Bool)
  /// Vanishes when every figure in it is zero.
  case sentence([Inline])

  enum Word: Sendable, CaseIterable {
    case organization, period, parent, previousPeriod
  }

  var slots: [Slot] {
    switch self {
    case .text, .word: []
    case .figure(let slot, _), .comparison(let slot), .breakdown(let slot, _, _): [slot]
    case .sentence(let inlines): inlines.flatMap(\.slots)
    }
  }
}

/// A measure with the part of it that is meant.
struct Slot: Sendable {
  let measure: Measure
  let filter: Filter
  /// 上年: the same period a year earlier.
  var isPrevious = false

  func request(_ context: ReportContext, breakdown: String? = nil) -> FigureRequest {
    FigureRequest(
      measure: measure.id, organization: context.organization.id,
      period: isPrevious ? context.period.previous : context.period, filter: filter, breakdown: breakdown)
  }

  func request(at place: OrganizationID, in period: Period) -> FigureRequest {
    FigureRequest(
      measure: measure.id, organization: place, period: isPrevious ? period.previous : period, filter: filter)
  }
}

/// A table of figures: one row a lower organization or a part of the period, one column a measure.
struct TemplateTable: Sendable {
  enum Rows: Hashable, Sendable {
    case organizations
    case periods(Period.Grain)
  }

  struct Column: Sendable {
    /// What the template writes over the column; the measure's own name when nil.
    let heading: String?
    let slot: Slot
  }

  let rows: Rows
  let columns: [Column]
}
