import Ledger

extension PageContext {
  func crumbs(_ trail: [Page.Crumb], here: Names) -> HTML {
    guard !trail.isEmpty else { return .empty }
    let steps = trail.map { "<li><a href=\"\($0.address)\">\(say($0.names))</a></li>" as HTML }
    return """
      <nav class="crumbs" aria-label="\(say("当前位置", "You are here"))"><ol>\(steps)\
      <li aria-current="page">\(say(here))</li></ol></nav>

      """
  }

  var noticeList: HTML {
    notices.map { notice in
      "<div class=\"notice \(notice.tone.rawValue)\" role=\"status\"><p>\(say(notice.text))</p></div>\n" as HTML
    }
    .joined()
  }

  /// All problems at once, each linked to its field when the page has one of that id.
  func problemSummary(_ problems: [Problem]) -> HTML {
    guard !problems.isEmpty else { return .empty }
    let items = problems.map { problem -> HTML in
      guard let place = problem.place else { return "<li>\(say(problem.message))</li>" }
      guard FieldInput.isFieldID(place) else { return "<li><b>\(place)</b> \(say(problem.message))</li>" }
      return "<li><a href=\"#\(FieldInput.anchor(place))\">\(say(problem.message))</a></li>"
    }
    let count = problems.count
    let heading = say(
      count == 1 ? "有1处需要改正" : "有\(count)处需要改正",
      count == 1 ? "One thing needs correcting" : "\(count) things need correcting")
    return """
      <section class="problems" role="alert" tabindex="-1" aria-labelledby="problems-title">
      <h2 id="problems-title">\(heading)</h2><ul>\(items)</ul></section>

      """
  }

  /// The link to the next page of a list that is read by key, and back to its beginning.
  func pager(next: Address?, first: Address?) -> HTML {
    if next == nil && first == nil { return .empty }
    let back = first.map {
      "<a class=\"button\" href=\"\($0)\" rel=\"first\">\(say("回到第一页", "First page"))</a>" as HTML
    }
    let on = next.map { "<a class=\"button\" href=\"\($0)\" rel=\"next\">\(say("下一页", "Next page"))</a>" as HTML }
    return "<nav class=\"pager\" aria-label=\"\(say("翻页", "Pages"))\">\(back)\(on)</nav>\n"
  }

  /// What to show where a list has nothing in it: why, and what to do next.
  func emptyState(_ why: Names, next: Names? = nil, at address: Address? = nil) -> HTML {
    var action: HTML = .empty
    if let next, let address { action = "<p><a class=\"button primary\" href=\"\(address)\">\(say(next))</a></p>" }
    return "<div class=\"empty\"><p>\(say(why))</p>\(action)</div>\n"
  }

  /// A section that says what an act will do before offering it; opened by the user, so that no act is one tap away.
  ///
  /// - Parameter fields: what the act asks for, such as a reason.
  func confirm(
    _ act: Names, explains: Names, at address: Address, fields: HTML = .empty, opened: Bool = false
  ) -> HTML {
    """
    <details class="confirm"\(when: opened, " open")><summary>\(say(act))</summary>
    <form method="post" action="\(address)">\(tokenField)<p>\(say(explains))</p>
    \(fields)<p class="actions"><button class="danger">\(say("确认", "Confirm: "))\(say(act))</button></p></form></details>

    """
  }
}
