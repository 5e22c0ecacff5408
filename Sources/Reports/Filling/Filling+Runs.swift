import Ledger

extension Filling {
  /// Running text with its figures; empty when nothing of it is left.
  mutating func runs(_ inlines: [Inline]) -> [ReportRun] {
    let runs = Seams.closed(fragments(inlines))
    return runs.text.trimmed.isEmpty ? [] : runs
  }

  private mutating func fragments(_ inlines: [Inline]) -> [Seams.Fragment] {
    inlines.flatMap { inline -> [Seams.Fragment] in
      switch inline {
      case .text(let text): return [.run(ReportRun(text))]
      case .word(let word): return [.run(ReportRun(text(of: word)))]
      case .figure(let slot, let withUnit): return [.run(figure(slot, withUnit))]
      case .comparison(let slot): return [compares ? .run(comparison(slot)) : .seam]
      case .breakdown(let slot, let dimension, let withUnit):
        return breakdown(slot, dimension, withUnit).map(Seams.Fragment.run)
      case .sentence(let inner): return isAlive(inner) ? fragments(inner) : [.seam]
      }
    }
  }

  /// Whether a sentence has anything to say: some figure in it is not zero.
  private func isAlive(_ inlines: [Inline]) -> Bool {
    inlines.contains { inline in
      switch inline {
      case .text, .word: false
      case .figure(let slot, _): !answer(slot.request(context)).isZero
      case .comparison(let slot): compares && !answer(slot.request(context)).isZero
      case .breakdown(let slot, let dimension, _):
        !answer(slot.request(context, breakdown: dimension.id)).isZero
      case .sentence(let inner): isAlive(inner)
      }
    }
  }

  private func text(of word: Inline.Word) -> String {
    switch word {
    case .organization: context.organization.name
    case .parent: context.parent
    case .period: context.period.names(context.language)
    case .previousPeriod: context.period.previous.names(context.language)
    }
  }

  private mutating func figure(_ slot: Slot, _ withUnit: Bool) -> ReportRun {
    let request = slot.request(context)
    let text = FigureText.text(answer(request).value, slot.measure, context.language, withUnit: withUnit)
    return ReportRun(text, figures: [enter(request, slot.measure)])
  }

  /// Leads to the earlier figure, since the present one mostly stands beside it.
  private mutating func comparison(_ slot: Slot) -> ReportRun {
    let (now, before) = (slot.request(context), slot.earlier(context))
    let words = ComparisonText(
      measure: slot.measure, language: context.language, earlier: context.period.previousNames)
    let text = words.text(answer(now).value, answer(before).value)
    return ReportRun(text, figures: [enter(before, slot.measure), enter(now, slot.measure)])
  }

  /// `国家级2个、省级13个`: ranked choices from the highest down, others in their order, what is not stated last.
  private mutating func breakdown(_ slot: Slot, _ dimension: Dimension, _ withUnit: Bool) -> [ReportRun] {
    let request = slot.request(context, breakdown: dimension.id)
    let parts = answer(request).parts.filter { $0.value.value.value != 0 }
    var runs: [ReportRun] = []
    for code in dimension.order(of: Array(parts.keys)) {
      guard let part = parts[code] else { continue }
      if !runs.isEmpty { runs.append(ReportRun(context.language == .zh ? "、" : ", ")) }
      let text = FigureText.text(part.value, slot.measure, context.language, withUnit: withUnit)
      let name = dimension.names(of: code)(context.language) + (context.language == .zh ? "" : " ")
      runs.append(ReportRun(name))
      runs.append(ReportRun(text, figures: [enter(part, slot, dimension, code)]))
    }
    return runs.isEmpty ? [ReportRun(context.language == .zh ? "无" : "none")] : runs
  }

  private mutating func enter(
    _ part: FigureAnswer.Part, _ slot: Slot, _ dimension: Dimension, _ code: String
  ) -> Int {
    let whole = slot.request(context)
    let answer = answer(slot.request(context, breakdown: dimension.id))
    // What is not stated has no filter of its own; it leads to the whole.
    if code.isEmpty {
      return enter(
        whole, slot.measure, answer.value, records: answer.records, asOf: answer.asOf, at: context.organization.name)
    }
    let clauses = [whole.filter.description, "\(dimension.id)=\(code)"].filter { !$0.isEmpty }
    let request = FigureRequest(
      measure: whole.measure, organization: whole.organization, period: whole.period,
      filter: Filter(clauses.joined(separator: ",")))
    return enter(
      request, slot.measure, part.value, records: part.records, asOf: answer.asOf, at: context.organization.name)
  }
}

extension Dimension {
  /// Ranked choices from the highest down, others as declared, codes it does not declare after them.
  func order(of codes: [String]) -> [String] {
    let isRanked = choices.allSatisfy { $0.rank != nil }
    let ordered = isRanked ? choices.sorted { ($0.rank ?? 0, $1.code) > ($1.rank ?? 0, $0.code) } : choices
    let declared = ordered.map(\.code)
    let undeclared = codes.filter { !declared.contains($0) && !$0.isEmpty }.sorted()
    return (declared + undeclared + [""]).filter(codes.contains)
  }
}
