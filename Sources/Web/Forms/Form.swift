import Ledger

/// A form over declared fields; whatever was written stands in it again when it comes back with problems.
struct Form: Sendable {
  let action: Address
  let submit: Names
  let fields: [FieldDeclaration]
  var answers = FormAnswers()
  var problems: [Problem] = []
  /// Inputs that belong to the record and not to its kind, such as day and organization; made with `FieldInput`.
  var leading: HTML = .empty
  /// Values carried along unseen, such as the id of the record being made.
  var carried: [(name: String, value: String)] = []
  /// What the datalist of organizations offers.
  var organizations: [OrganizationOption] = []
  var cancel: Address?

  struct OrganizationOption: Hashable, Sendable {
    let code: String
    let name: String
  }

  func markup(_ page: PageContext) -> HTML {
    let hidden = carried.map { "<input type=\"hidden\" name=\"\($0.name)\" value=\"\($0.value)\">" as HTML }
    let back = cancel.map { "<a class=\"button\" href=\"\($0)\">\(page.say("取消", "Cancel"))</a>" as HTML }
    return """
      <form class="record" method="post" action="\(action)" novalidate\(multipart)>
      \(page.tokenField)\(hidden)\(leading)\(inputs(page))\(datalist)<p class="actions">\
      <button class="primary">\(page.say(submit))</button>\(back)</p></form>

      """
  }

  /// The inputs in order; what is seldom asked for is folded away, unless it holds something or something is wrong there.
  private func inputs(_ page: PageContext) -> HTML {
    var runs: [[FieldDeclaration]] = []
    for field in fields {
      if let last = runs.last?.last, last.isFolded == field.isFolded {
        runs[runs.count - 1].append(field)
      } else {
        runs.append([field])
      }
    }
    return runs.map { run -> HTML in
      let inputs = run.map { FieldInput($0, answers: answers, problems: problems, page: page).markup() }
      guard run.first?.isFolded == true else { return inputs.joined() }
      let isOpen = run.contains { field in
        !answers.written(field).isEmpty || problems.contains { $0.place == field.id }
      }
      return """
        <details class="more"\(when: isOpen, " open")><summary>\(page.say("更多项目（可不填）", "More, if you wish"))</summary>
        \(inputs.joined())</details>

        """
    }.joined()
  }

  private var multipart: HTML {
    let hasFile = fields.contains { field in
      if case .attachment = field.type { return true }
      return false
    }
    return hasFile ? " enctype=\"multipart/form-data\"" : ""
  }

  private var datalist: HTML {
    if organizations.isEmpty { return .empty }
    let options = organizations.map { "<option value=\"\($0.name)\" label=\"\($0.code)\"></option>" as HTML }
    return "<datalist id=\"organizations\">\(options)</datalist>"
  }
}
