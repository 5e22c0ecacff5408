import Hummingbird
import Ledger
import UseCases

/// 节假日和调休: the days that are worked or not, and a box in which a chair enters the next year.
enum CalendarPage {
  static func show(_ visit: Visit) async throws -> Response {
    visit.show(try await page("", nil, visit))
  }

  static func keep(_ visit: Visit) async throws -> Response {
    let text = visit.answers["text"]
    return try await visit.submit {
      try await visit.perform(KeepCalendar(text, in: visit.workingPlace().id.county))
      return .done(.calendarKept, at: Address(["calendar"]))
    } otherwise: { refusal in
      try await page(text, refusal, visit)
    }
  }

  private static func page(_ text: String, _ refusal: Refusal?, _ visit: Visit) async throws -> Page {
    let place = try visit.workingPlace()
    let calendar = try await visit.answer(AskCalendar(for: place.id))
    let years = calendar.notices.sorted { $1.key < $0.key }
    return Page(
      Names("节假日和调休", "Holidays and make-up days"),
      trail: [Page.Crumb(names: Names("待办", "Desk"), address: Address(["desk"]))], problems: refusal?.problems ?? [],
      content: """
        <p>\(visit.say(
          "时限遇节假日是否顺延、工作日怎么数，都按这里。没有录入的年份只认周末。",
          "Times that move on from a day off, and working days, go by this. Of a year that is not entered only weekends are known."))</p>
        \(HTML.when(visit.visitor.may(.changeTree), form(text, visit)))
        \(years.map { year(calendar.only($0.key), $0.key, $0.value, visit) })

        """)
  }

  private static func form(_ text: String, _ visit: Visit) -> HTML {
    """
    <form class="record" method="post" action="/calendar">\(visit.page.tokenField)
    <div class="field"><label for="field-text">\(visit.say("录入一年（照国务院办公厅的通知）", "Enter a year, by the State Council's notice"))</label>
    <p class="help">\(visit.say(
      "第一行写年份和文号，以后每天一行：日期、休或班、节日。再录一次，就替换这一年。",
      "First the year and the notice, then a line for each day: date, 休 (off) or 班 (worked), name. Entering a year again replaces it."))</p>
    <textarea id="field-text" name="text" rows="10" spellcheck="false" required \
    placeholder="2027 国办发明电〔2026〕1号&#10;2027-02-05 休 春节&#10;2027-02-14 班">
    \(text)</textarea></div>
    <p class="actions"><button class="primary">\(visit.say("保存", "Save"))</button></p></form>

    """
  }

  private static func year(_ calendar: WorkingCalendar, _ year: Int, _ notice: String, _ visit: Visit) -> HTML {
    let off = calendar.listed.filter { !$0.isWorked }
    let worked = calendar.listed.filter(\.isWorked)
    let items = [
      (visit.say("休息", "Days off"), off.map { "\($0.day) \($0.name)".trimmed }),
      (visit.say("上班", "Worked"), worked.map { "\($0.day)" }),
    ].map { name, days -> HTML in
      "<dt>\(name)（\(days.count)）</dt><dd>\(days.joined(separator: "、"))</dd>"
    }
    return """
      <details class="more"><summary>\("\(year)") <span class="soft">\(notice)</span></summary><dl class="facts">\(items)</dl></details>

      """
  }
}
