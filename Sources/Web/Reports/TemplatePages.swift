import Hummingbird
import Ledger
import Reports
import UseCases

/// The templates of a county: reading, changing and adding them.
enum TemplatePages {
  static func list(_ visit: Visit) async throws -> Response {
    let place = try visit.workingPlace()
    let templates = try await visit.answer(ListTemplates(for: place.id))
    let rows = templates.map { template -> [HTML] in
      let edit = Address(["templates", "edit"], ["id": template.id])
      return [
        "<a href=\"\(edit)\">\(visit.say(template.names))</a>", "\(template.id)",
        "\(visit.say(template.isOwn ? Names("本单位改过", "changed here") : Names("系统自带", "built in")))",
      ]
    }
    let table = Table(
      caption: Names("模板", "Templates"), columns: [.init("模板", "Template"), .init("编号", "Id"), .init("来源", "From")],
      rows: rows)
    return visit.show(
      Page(
        Names("报告模板", "Report templates"), trail: [reports],
        content: """
          \(table.markup(visit.page))<h2>\(visit.say("新建模板", "A new template"))</h2>
          <form class="filters" method="get" action="/templates/edit"><label>\(visit.say("编号（小写字母、数字、横线）", "Id (lower-case letters, digits, dashes)"))
          <input type="text" name="id" maxlength="60" required></label><button>\(visit.say("新建", "Make it"))</button></form>

          """))
  }

  static func edit(_ visit: Visit) async throws -> Response {
    let id = visit.query["id"].trimmed
    let templates = try await visit.answer(ListTemplates(for: visit.workingPlace().id))
    // A new one begins as a copy, so that nobody starts from an empty page.
    let text = templates.first { $0.id == id }?.text ?? templates.first { $0.id == "quarter-brief" }?.text ?? ""
    return visit.show(page(id, text, nil, visit))
  }

  static func save(_ visit: Visit) async throws -> Response {
    let (id, text) = (visit.answers["id"].trimmed, visit.answers["text"])
    return try await visit.submit {
      try await visit.perform(
        SaveTemplate(at: visit.workingPlace().id, id: id, text: text.replacing("\r\n", with: "\n")))
      return .done(.templateSaved, at: Address(["templates"]))
    } otherwise: { refusal in
      page(id, text, refusal, visit)
    }
  }

  private static let reports = Page.Crumb(names: Names("报告", "Reports"), address: Address(["reports"]))

  private static func page(_ id: String, _ text: String, _ refusal: Refusal?, _ visit: Visit) -> Page {
    let templates = Page.Crumb(names: Names("报告模板", "Report templates"), address: Address(["templates"]))
    return Page(
      Names("模板 \(id)", "Template \(id)"), trail: [reports, templates], problems: refusal?.problems ?? [],
      content: """
        <form class="record wide" method="post" action="/templates/edit">\(visit.page.tokenField)
        <input type="hidden" name="id" value="\(id)">
        <p class="help">\(visit.say(
          "模板写错时，下次保存会一次列出全部问题和所在的行、列；有问题不会保存。",
          "When something is wrong, saving lists every problem with its line and column, and keeps nothing."))</p>
        <div class="field"><label for="field-text">\(visit.say("模板内容", "Text"))</label>
        <textarea id="field-text" class="editor" name="text" rows="28" spellcheck="false" required>
        \(text)</textarea></div>
        <p class="actions"><button class="primary">\(visit.say("保存模板", "Save"))</button>\
        <a class="button" href="/templates">\(visit.say("取消", "Cancel"))</a></p></form>
        \(help(visit))
        """)
  }

  /// Every measure by the name a template calls it, so that nobody needs to guess.
  private static func help(_ visit: Visit) -> HTML {
    let lines = visit.application.catalogue.lines.map { line -> HTML in
      let measures = line.kinds.flatMap(\.measures) + line.derived
      let items = measures.map { "<li>\($0.names.zh) <code class=\"soft\">\($0.id)</code></li>" as HTML }
      return "<h3>\(visit.say(line.names))</h3><ul class=\"links small\">\(items)</ul>"
    }
    return """
      <details class="more"><summary>\(visit.say("可以用的统计项", "Measures that may be used"))</summary>\(lines)</details>

      """
  }
}
