import Ledger

/// A password field; what was written is never shown again.
struct PasswordInput: Sendable {
  let name: String
  let names: Names
  let isNew: Bool
  let problems: [Problem]

  init(_ name: String, _ names: Names, isNew: Bool, _ refusal: Refusal? = nil) {
    self.name = name
    self.names = names
    self.isNew = isNew
    problems = refusal?.problems.filter { $0.place == name } ?? []
  }

  func markup(_ page: PageContext) -> HTML {
    let id = FieldInput.anchor(name)
    let texts = problems.map { "<p class=\"problem\">\(page.say($0.message))</p>" as HTML }
    return """
      <div class="field\(when: !problems.isEmpty, " wrong")"><label for="\(id)">\(page.say(names))</label>\(texts)
      <input type="password" id="\(id)" name="\(name)" autocomplete="\(isNew ? "new-password" : "current-password")" required></div>

      """
  }
}
