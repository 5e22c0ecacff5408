import Ledger
import Reports
import UseCases

extension APIWriting {
  /// The whole number in the measure's last digit, its qualifier, and the text people read; null when there is none.
  static func value(_ value: FigureValue?, _ measure: Measure, _ language: Language) -> JSON {
    guard let value else { return .null }
    return .object([
      "value": .integer(value.value), "qualifier": .text(value.qualifier.rawValue),
      "text": .text(measure.written(value, language)),
    ])
  }

  static func figure(_ answer: AskFigure.Answer, by: String?, _ language: Language) -> JSON {
    let measure = answer.measure
    var members: [String: JSON] = [
      "measure": self.measure(measure), "organization": organization(answer.organization),
      "period": .text(answer.period.description), "where": .text(answer.filter.description),
      "figure": value(answer.figure.value, measure, language),
      "records": answer.figure.asOf == nil ? .integer(answer.figure.records) : .null,
      "previous": value(answer.previous?.value, measure, language), "isSumOfCounties": .bool(answer.isSumOfCounties),
    ]
    members["asOf"] = answer.figure.asOf.map { .text($0.description) }
    members["months"] = .list(
      answer.months.map {
        .object(["month": .text($0.month.description), "value": .integer($0.value), "before": .integer($0.before)])
      })
    members["below"] = .list(
      answer.children.map {
        .object(["organization": organization($0.organization), "figure": value($0.figure.value, measure, language)])
      })
    if by != nil {
      members["parts"] = .object(
        answer.figure.parts.mapValues { part in
          .object([
            "figure": value(part.value, measure, language),
            "records": answer.figure.asOf == nil ? .integer(part.records) : .null,
          ])
        })
    }
    return .object(members)
  }

  static func lineage(_ answer: AskLineage.Answer) -> JSON {
    let lines = answer.lines.map { line -> JSON in
      .object([
        "record": .text(line.record.description), "organization": .text(line.organization.description),
        "organizationName": .text(line.organizationName), "kind": .text(line.kind.id),
        "day": .text(line.day.description),
        "title": .text(line.title), "value": .integer(line.value),
      ])
    }
    let terms = answer.terms.map { term -> JSON in
      .object([
        "measure": .text(term.measure.id), "where": .text(term.filter.description),
        "isDenominator": .bool(term.isDenominator),
      ])
    }
    var members: [String: JSON] = ["measure": .text(answer.measure.id), "lines": .list(lines), "terms": .list(terms)]
    members["next"] = answer.next.map { .text($0.description) }
    return .object(members)
  }
}
