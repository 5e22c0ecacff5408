import Ledger
import UseCases

extension FieldInput {
  /// Up to so many choices are shown as buttons; more as a list.
  static let radioLimit = 5

  /// Whether the field has several inputs and so stands in a fieldset.
  var isGroup: Bool {
    switch field.type {
    case .choice(let choices): choices.count <= FieldInput.radioLimit
    case .choices, .yesNo, .party: true
    case .text, .longText, .integer, .counted, .decimal, .money, .percent, .day, .time, .period, .organization,
      .organizations, .parties, .record, .attachment, .phone, .identityNumber:
      false
    }
  }

  var control: HTML {
    switch field.type {
    case .text(let limit): line(extra: " maxlength=\"\(limit)\"")
    case .longText(let limit): area(rows: 6, extra: " maxlength=\"\(limit)\"")
    case .integer: line(" class=\"short\"", extra: " inputmode=\"numeric\"")
    case .counted: line(" class=\"short\"", extra: " inputmode=\"text\"")
    case .decimal: line(" class=\"short\"", extra: " inputmode=\"decimal\"")
    case .money: unit(line(" class=\"short\"", extra: " inputmode=\"decimal\""), Names("元", "yuan"))
    case .percent: unit(line(" class=\"short\"", extra: " inputmode=\"decimal\""), Names("%", "%"))
    case .day: day
    case .time: time
    case .period(let grains): period(grains)
    case .choice(let choices): choices.count <= FieldInput.radioLimit ? radios(choices) : list(choices)
    case .choices(let choices): boxes(choices)
    case .yesNo: radios([Choice("yes", "是", "Yes"), Choice("no", "否", "No")])
    case .organization: line(extra: " list=\"organizations\" autocomplete=\"off\"")
    case .organizations: area(rows: 4, extra: " data-each=\"organizations\"")
    case .party(let kinds): party(kinds)
    case .parties: area(rows: 8, extra: "")
    case .record: line(extra: " autocomplete=\"off\" spellcheck=\"false\"")
    case .attachment: files
    case .phone: line(" class=\"middle\"", extra: " inputmode=\"tel\" autocomplete=\"off\"")
    case .identityNumber:
      line(" class=\"middle\"", extra: " maxlength=\"30\" autocomplete=\"off\" spellcheck=\"false\"")
    }
  }

  /// What may be written, where the type does not say so itself.
  var typeHint: Names? {
    switch field.type {
    case .counted:
      Names("写数字；不确切可写 30余、近200、约50、100以上", "A number; if not exact write 30余, 近200, 约50 or 100以上")
    case .money: Names("可写 1234.50 或 36.66万", "Such as 1234.50 or 36.66万")
    case .attachment:
      Names(
        "照片、PDF、Word、Excel 或纯文本，每个最大\(AttachedFile.byteLimit >> 20) MB，最多\(AttachedFile.countLimit)个",
        "Photographs, PDF, Word, Excel or plain text, \(AttachedFile.byteLimit >> 20) MB each, at most \(AttachedFile.countLimit)"
      )
    case .period(let grains): periodHint(grains)
    case .organization: Names("写名称或代码，输入时可选", "Name or code; pick from the list while typing")
    case .organizations: Names("每行一个组织的名称或代码", "One organization a line, by name or code")
    case .parties:
      Names("每行一人：姓名/身份证号/电话，后两项可不写", "One a line: name/identity number/phone; the last two may be left out")
    case .text, .longText, .integer, .decimal, .percent, .day, .time, .choice, .choices, .yesNo, .party, .record,
      .phone, .identityNumber:
      nil
    }
  }
}

extension FieldInput {
  private func line(_ kind: HTML = "", extra: HTML) -> HTML {
    "<input type=\"text\"\(kind)\(attributes) value=\"\(written)\"\(extra)>"
  }

  // A line break directly after the tag is dropped by browsers, so one that belongs to the text survives.
  private func area(rows: Int, extra: HTML) -> HTML {
    "<textarea\(attributes) rows=\"\(rows)\"\(extra)>\n\(answers.all(field.id).joined(separator: "\n"))</textarea>"
  }

  /// The files there are, each to be kept or not, and an input for more; on a phone it offers the camera.
  private var files: HTML {
    let kept = answers.all(field.id).filter { !$0.isEmpty }
    let boxes = kept.map { id -> HTML in
      let name = answers[FieldInput.fileName(id)]
      return """
        <label class="option"><input type="checkbox" name="\(field.id)" value="\(id)" checked><span>\(name.isEmpty ? id : name)\
        </span></label><input type="hidden" name="\(FieldInput.fileName(id))" value="\(name)">
        """
    }
    let list: HTML =
      kept.isEmpty
      ? "" : "<p class=\"help\">\(page.say("去掉勾选，就不再附上", "Untick what is no longer to be attached"))</p>\(boxes)"
    let required: HTML = field.isRequired && kept.isEmpty ? " required" : ""
    return """
      <div class="options">\(list)</div><input type="file" id="\(anchor)" name="\(field.id)"\(required)\(described) multiple \
      accept="image/jpeg,image/png,image/webp,application/pdf,text/plain,.docx,.xlsx">
      """
  }

  /// The hidden answer that carries a kept file's name.
  static func fileName(_ id: String) -> String { "_file." + id }

  private func unit(_ input: HTML, _ names: Names) -> HTML {
    "<span class=\"with-unit\">\(input)<span class=\"unit\">\(page.say(names))</span></span>"
  }

  /// A date picker, but a plain line when what was written is no day: a picker would lose it.
  private var day: HTML {
    if written.isEmpty { return "<input type=\"date\" class=\"middle\"\(attributes) value=\"\">" }
    guard let day = Day(written: written) else {
      return line(" class=\"middle\"", extra: " placeholder=\"2013-06-26\"")
    }
    return "<input type=\"date\" class=\"middle\"\(attributes) value=\"\(day.description)\">"
  }

  /// A time picker, but a plain line when what was written is no time.
  private var time: HTML {
    if !written.isEmpty, TimeOfDay(written: written) == nil {
      return line(" class=\"short\"", extra: " placeholder=\"14:30\"")
    }
    let value = TimeOfDay(written: written)?.description ?? ""
    return "<input type=\"time\" class=\"short\"\(attributes) value=\"\(value)\">"
  }

  private func period(_ grains: Set<Period.Grain>) -> HTML {
    let example = periodExamples(grains).first ?? "2013"
    return line(" class=\"middle\"", extra: " autocomplete=\"off\" placeholder=\"\(example)\"")
  }

  private func periodHint(_ grains: Set<Period.Grain>) -> Names {
    let examples = periodExamples(grains)
    return Names("例如 " + examples.joined(separator: "、"), "Such as " + examples.joined(separator: ", "))
  }

  private func periodExamples(_ grains: Set<Period.Grain>) -> [String] {
    Period.Grain.allCases.reversed().filter { grains.isEmpty || grains.contains($0) }.map { grain in
      switch grain {
      case .month: "2013-06"
      case .quarter: "2013Q2"
      case .half: "2013H1"
      case .year: "2013"
      case .years: "2011..2015"
      case .days: "2013-01-01..2013-10-31"
      }
    }
  }

  private func radios(_ choices: [Choice]) -> HTML {
    let chosen = FieldInput.matching(written, choices)
    let optional: HTML =
      field.isRequired || choices.isEmpty ? "" : radio("", page.say("未填", "No answer"), written.isEmpty)
    let all = choices.map { radio($0.code, page.say($0.names), chosen == $0.code) }
    return "<div class=\"options\">\(all)\(optional)\(unknown(chosen))</div>"
  }

  private func radio(_ code: String, _ text: String, _ isChosen: Bool) -> HTML {
    let required: HTML = field.isRequired ? " required" : ""
    return """
      <label class="option"><input type="radio" name="\(field.id)" value="\(code)"\
      \(when: isChosen, " checked")\(required)><span>\(text)</span></label>
      """
  }

  /// An answer that is none of the choices is kept and shown, so that the correction starts from what was written.
  private func unknown(_ chosen: String?) -> HTML {
    if chosen != nil || written.isEmpty { return .empty }
    return radio(written, "“\(written)”", true)
  }

  private func list(_ choices: [Choice]) -> HTML {
    let chosen = FieldInput.matching(written, choices)
    let all = choices.map { choice -> HTML in
      "<option value=\"\(choice.code)\"\(when: chosen == choice.code, " selected")>\(page.say(choice.names))</option>"
    }
    let stray: HTML =
      chosen == nil && !written.isEmpty ? "<option value=\"\(written)\" selected>“\(written)”</option>" : ""
    return """
      <select\(attributes)><option value="">\(page.say("请选择", "Choose one"))</option>\(stray)\(all)</select>
      """
  }

  private func boxes(_ choices: [Choice]) -> HTML {
    let ticked = answers.all(field.id)
    let known = Set(ticked.compactMap { FieldInput.matching($0, choices) })
    let strays = ticked.filter { !$0.isEmpty && FieldInput.matching($0, choices) == nil }
    let all = choices.map { box($0.code, page.say($0.names), known.contains($0.code)) }
    return "<div class=\"options\">\(all)\(strays.map { box($0, "“\($0)”", true) })</div>"
  }

  private func box(_ code: String, _ text: String, _ isTicked: Bool) -> HTML {
    """
    <label class="option"><input type="checkbox" name="\(field.id)" value="\(code)"\
    \(when: isTicked, " checked")><span>\(text)</span></label>
    """
  }

  private func party(_ kinds: Set<PartyKind>) -> HTML {
    let nameLabel = kinds == [.person] ? page.say("姓名", "Name") : page.say("姓名或名称", "Name")
    let person = kinds.isEmpty || kinds.contains(.person)
    let number = HTML.when(person, part(".number", page.say("身份证号（可不填）", "Identity number (optional)"), "text", false))
    let phone = part(".phone", page.say("电话（可不填）", "Phone (optional)"), "tel", false)
    return "<div class=\"parts\">\(part("", nameLabel, "text", field.isRequired))\(number)\(phone)</div>"
  }

  private func part(_ suffix: String, _ label: String, _ mode: String, _ required: Bool) -> HTML {
    let name = field.id + suffix
    return """
      <label class="part"><span>\(label)</span><input type="text" name="\(name)" value="\(answers[name])" \
      inputmode="\(mode)" autocomplete="off" maxlength="100"\(when: required, " required")></label>
      """
  }

  /// The code of the choice meant by a written answer: its code or one of its names.
  private static func matching(_ written: String, _ choices: [Choice]) -> String? {
    let text = written.trimmed
    if text == "是" || text == "否", choices.map(\.code) == ["yes", "no"] { return text == "是" ? "yes" : "no" }
    return choices.first { [$0.code, $0.names.zh, $0.names.en].contains(text) }?.code
  }
}
