import Ledger
import UseCases

/// 近期可记: festivals of the weeks around today and sessions of series, each a link that opens a prepared form.
struct ComingDays: Sendable {
  let scope: Scope
  let visit: Visit

  func markup(_ series: AskSeries.Answer) -> HTML {
    let items = (festivals + series.own.compactMap(session)).sorted { ($0.day, $0.title) < ($1.day, $1.title) }
    if items.isEmpty { return .empty }
    let list = items.map { item -> HTML in
      """
      <li><a href="\(item.address)">\(item.title)</a> <span class="tag">\(item.tag)</span><br>\
      <small class="soft">\(item.when)</small></li>

      """
    }
    return """
      <h2>\(visit.say("这些日子可以记的", "Around these days"))</h2><ul class="kinds">\(list)</ul>
      <p class="soft"><a href="\(Address(["series"], ["organization": scope.id.description]))">\
      \(visit.say("系列活动：应办和已办", "Series: due and held"))</a></p>

      """
  }

  private struct Item {
    let day: Day
    let title: String
    let tag: String
    let when: String
    let address: Address
  }

  private var festivals: [Item] {
    let level = scope.organization.level
    return visit.application.catalogue.kinds.filter { $0.levels.isEmpty || $0.levels.contains(level) }.flatMap { kind in
      kind.festivals.compactMap { festival -> Item? in
        guard let days = festival.days(within: Festival.weeks(around: visit.today)) else { return nil }
        let day = days.lowerBound <= visit.today ? min(days.upperBound, visit.today) : nil
        return Item(
          day: days.lowerBound, title: visit.say(festival.names), tag: visit.say(kind.names), when: when(days),
          address: .prepared(kind.id, festival.answers, at: scope.id, on: day))
      }
    }
  }

  /// The latest session of a series that was not written down.
  private func session(_ line: AskSeries.Line) -> Item? {
    guard let open = line.standing.lines.last(where: { $0.state != .held }),
      Festival.weeks(around: visit.today).contains(open.slot.last) || open.state == .due
    else { return nil }
    let day = open.slot.day(by: visit.today)
    return Item(
      day: open.slot.wanted ?? open.slot.first, title: line.declared.series.name, tag: visit.say(open.state.names),
      when: SeriesPage.slot(open.slot),
      address: .prepared(line.declared.series.session, line.declared.series.answers, at: scope.id, on: day))
  }

  private func when(_ days: ClosedRange<Day>) -> String {
    let date = days.lowerBound == days.upperBound ? "\(days.lowerBound)" : "\(days.lowerBound) — \(days.upperBound)"
    let ahead = days.lowerBound.dayNumber - visit.today.dayNumber
    if days.contains(visit.today) { return date + visit.say("，今天", ", today") }
    return date
      + (ahead > 0
        ? visit.say("，还有\(ahead)天", ", in \(ahead) days")
        : visit.say(
          "，\(visit.today.dayNumber - days.upperBound.dayNumber)天前",
          ", \(visit.today.dayNumber - days.upperBound.dayNumber) days ago"))
  }
}
