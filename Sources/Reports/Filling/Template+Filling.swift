import Ledger

extension Template {
  /// Every figure the template needs, each once, so that they can be read together.
  public func requests(_ context: ReportContext) -> [FigureRequest] {
    var seen: Set<FigureRequest> = []
    return blocks.flatMap { $0.requests(context) }.filter { seen.insert($0).inserted }
  }

  /// Puts the figures in; whatever `figure` throws is passed on.
  public func fill(
    _ context: ReportContext, figure: (FigureRequest) throws -> FigureAnswer
  ) rethrows -> ReportDocument {
    var answers: [FigureRequest: FigureAnswer] = [:]
    for request in requests(context) { answers[request] = try figure(request) }
    var filling = Filling(context: context, answers: answers)
    return filling.document(of: blocks)
  }
}

extension TemplateBlock {
  fileprivate func requests(_ context: ReportContext) -> [FigureRequest] {
    switch self {
    case .title(let inlines), .heading(_, let inlines), .paragraph(let inlines):
      inlines.flatMap { $0.requests(context) }
    case .table(let table): table.columns.flatMap { column in table.requests(of: column.slot, context) }
    }
  }
}

extension Inline {
  fileprivate func requests(_ context: ReportContext) -> [FigureRequest] {
    switch self {
    case .text, .word: []
    case .figure(let slot, _): [slot.request(context)]
    case .comparison(let slot): [slot.request(context), slot.earlier(context)]
    case .breakdown(let slot, let dimension, _): [slot.request(context, breakdown: dimension.id)]
    case .sentence(let inlines): inlines.flatMap { $0.requests(context) }
    }
  }
}

extension Slot {
  /// What a comparison compares with.
  func earlier(_ context: ReportContext) -> FigureRequest {
    request(at: context.organization.id, in: context.period.previous)
  }
}

extension TemplateTable {
  func requests(of slot: Slot, _ context: ReportContext) -> [FigureRequest] {
    lines(context).map { slot.request(at: $0.organization, in: $0.period) } + [slot.request(context)]
  }

  /// The rows: a name, and whose figures of which period stand in it.
  func lines(_ context: ReportContext) -> [(name: String, organization: OrganizationID, period: Period)] {
    switch rows {
    case .organizations: context.children.map { ($0.name, $0.id, context.period) }
    case .periods(let grain):
      TemplateTable.periods(context.period, grain).map {
        ($0.names(context.language), context.organization.id, $0)
      }
    }
  }

  /// The parts of the period; years when months would make more rows than a page can hold.
  private static func periods(_ period: Period, _ grain: Period.Grain) -> [Period] {
    let months = (period.last.dayNumber - period.first.dayNumber) / 30
    return period.parts(grain == .month && months > 25 || months > 75 ? .year : grain)
  }
}
