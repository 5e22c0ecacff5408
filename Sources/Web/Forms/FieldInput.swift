import Ledger

/// One field of a form: label, help, problem, and the input that suits its type, holding what was written.
struct FieldInput: Sendable {
  let field: FieldDeclaration
  let answers: FormAnswers
  let problems: [Problem]
  let page: PageContext

  init(_ field: FieldDeclaration, answers: FormAnswers = FormAnswers(), problems: [Problem] = [], page: PageContext) {
    self.field = field
    self.answers = answers
    self.problems = problems.filter { $0.place == field.id }
    self.page = page
  }

  /// The element a problem at this place is linked to.
  static func anchor(_ place: String) -> String { "field-" + place }

  /// Whether a place is a field's id rather than a cell or a line of a file.
  static func isFieldID(_ place: String) -> Bool {
    guard let first = place.utf8.first, (97...122).contains(first) else { return false }
    return place.utf8.allSatisfy {
      (97...122).contains($0) || (65...90).contains($0) || (48...57).contains($0) || $0 == 95
    }
  }

  func markup() -> HTML { isGroup ? group : single }

  var anchor: String { FieldInput.anchor(field.id) }
  var written: String { answers[field.id] }

  private var single: HTML {
    """
    <div class="field\(when: !problems.isEmpty, " wrong")"><label for="\(anchor)">\(title)</label>
    \(problemTexts)\(control)\(helpText)</div>

    """
  }

  private var group: HTML {
    """
    <fieldset class="field\(when: !problems.isEmpty, " wrong")" id="\(anchor)" tabindex="-1"\(described)>\
    <legend>\(title)</legend>
    \(problemTexts)\(control)\(helpText)</fieldset>

    """
  }

  private var title: HTML {
    let mark: HTML = field.isRequired ? "<span class=\"must\">\(page.say("必填", "required"))</span>" : ""
    return "\(page.say(field.names))\(mark)"
  }

  private var problemTexts: HTML {
    guard !problems.isEmpty else { return .empty }
    let texts = problems.map { "<span>\(page.say($0.message))</span>" as HTML }
    return "<p class=\"problem\" id=\"\(anchor)-problem\">\(texts.joined(separator: "<br>"))</p>\n"
  }

  private var helpText: HTML {
    let hint = [field.help, typeHint].compactMap { $0 }.map { page.say($0) }
    guard !hint.isEmpty else { return .empty }
    return "\n<p class=\"help\" id=\"\(anchor)-help\">\(hint.joined(separator: page.say("；", "; ")))</p>"
  }

  /// The attributes that tie an input to its problem and help.
  var described: HTML {
    let ids = [
      problems.isEmpty ? nil : anchor + "-problem", field.help == nil && typeHint == nil ? nil : anchor + "-help",
    ]
    let present = ids.compactMap { $0 }
    let invalid: HTML = problems.isEmpty ? "" : " aria-invalid=\"true\""
    return present.isEmpty ? invalid : "\(invalid) aria-describedby=\"\(present.joined(separator: " "))\""
  }

  /// The attributes of the one input of a field.
  var attributes: HTML {
    let required: HTML = field.isRequired ? " required" : ""
    return " id=\"\(anchor)\" name=\"\(field.id)\"\(required)\(described)"
  }
}
