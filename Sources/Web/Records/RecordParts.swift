import Ledger
import Reports
import Store
import UseCases

/// What belongs to a record on its page: what it belongs to, its parts with their sums, and what can be added.
struct RecordParts: Sendable {
  let record: ShowRecord.Answer
  let parts: ShowParts.Answer

  /// A line above the record that leads to what it belongs to.
  func whole(_ visit: Visit) -> HTML {
    guard let whole = parts.whole else { return .empty }
    return """
      <p>\(visit.say("属于", "Belongs to")) <a href="\(Address.record(whole.envelope.id))">\(visit.say(whole.kind.names)) · \
      \(whole.title)</a></p>

      """
  }

  func markup(_ visit: Visit) -> HTML {
    if parts.parts.isEmpty, parts.offered.isEmpty, parts.silence.isEmpty { return .empty }
    return """
      <h2>\(visit.say("登记在它之下的", "What belongs to it"))</h2>\(silence(visit))\(table(visit))\(sums(visit))\(offers(visit))

      """
  }

  private func silence(_ visit: Visit) -> HTML {
    let notices = parts.silence.map { reading -> HTML in
      let state = reading.state == .overdue ? "warning" : "hint"
      return """
        <p class="notice \(state)">\(visit.say(reading.clock.names))：\(reading.due.description)\
        （\(visit.say(reading.remaining(at: parts.now)))）</p>

        """
    }
    return "\(notices)"
  }

  private func table(_ visit: Visit) -> HTML {
    if parts.parts.isEmpty { return .empty }
    let rows = parts.parts.map { part -> [HTML] in
      let stage =
        part.kind.workflow.stage(part.envelope.stage)?.names ?? Names(part.envelope.stage, part.envelope.stage)
      return [
        "\(part.envelope.day.description)",
        "<a href=\"\(Address.record(part.envelope.id))\">\(visit.say(part.kind.names)) · \(part.title)</a>",
        "\(part.organizationName)", "\(visit.say(stage))",
      ]
    }
    let cut: HTML =
      parts.isCut
      ? "<p class=\"notice hint\">\(visit.say("只列最近的\(ShowParts.limit)条。", "Only the last \(ShowParts.limit) are listed."))</p>"
      : ""
    return Table(
      caption: Names("登记在它之下的", "What belongs to it"),
      columns: [
        .init("日期", "Day"), .init("事项", "Matter"), .init("组织", "Organization"), .init("状态", "Stage"),
      ], rows: rows
    ).markup(visit.page) + cut
  }

  private func sums(_ visit: Visit) -> HTML {
    if parts.sums.isEmpty { return .empty }
    let items = parts.sums.map { measure, value -> HTML in
      "<dt>\(visit.say(measure.names))</dt><dd>\(measure.written(FigureValue(value), visit.page.language))</dd>"
    }
    return "<dl class=\"facts panel\">\(items)</dl>"
  }

  private func offers(_ visit: Visit) -> HTML {
    if parts.offered.isEmpty { return .empty }
    let links = parts.offered.map { kind -> HTML in
      let address = Address(
        ["kinds", kind.id, "new"],
        ["parent": record.envelope.id.description, "organization": record.organization.id.description])
      return "<a class=\"button\" href=\"\(address)\">\(visit.say("加：", "Add: "))\(visit.say(kind.names))</a>"
    }
    return "<p class=\"actions\">\(links)</p>"
  }
}
