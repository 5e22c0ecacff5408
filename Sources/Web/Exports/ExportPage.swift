import Hummingbird
import Ledger
import Reports
import UseCases

/// Records of a kind as a file that import reads back, sent while it is read from the disk.
enum ExportPage {
  static func show(_ visit: Visit) async throws -> Response {
    let scope = try await visit.scope()
    return visit.show(page(scope, nil, visit.keeping(scope)))
  }

  static func file(_ visit: Visit) async throws -> Response {
    let scope = try await visit.scope()
    let filters = RecordFilters(visit, scope)
    return try await visit.submit {
      guard let form = ExportForm(rawValue: visit.query["form"]) else {
        throw Refusal(.invalid, "请选择文件格式", "Choose a form of file", at: "form")
      }
      if filters.kind.isEmpty { throw Refusal(.invalid, "请选择台账类别", "Choose a kind of record", at: "kind") }
      let file = try PassingFile(named: "export")
      let written = try await visit.answer(
        ExportRecords(
          kind: filters.kind, organization: scope.id, period: filters.period, as: form, to: file.path))
      let parts = [scope.organization.name, written.kind.names.zh, filters.period?.description].compactMap(\.self)
      return try file.download(
        named: parts.joined(separator: "-") + "." + form.rawValue, mediaType: form.mediaType)
    } otherwise: { refusal in
      page(scope, refusal, visit.keeping(scope))
    }
  }

  private static func page(_ scope: Scope, _ refusal: Refusal?, _ visit: Visit) -> Page {
    let filters = RecordFilters(visit, scope)
    let chosen = ExportForm(rawValue: visit.query["form"]) ?? .xlsx
    let forms = ExportForm.allCases.map { form -> HTML in
      """
      <label class="option"><input type="radio" name="form" value="\(form.rawValue)"\(when: form == chosen, " checked")>\
      <span>\(visit.say(form.names))</span></label>
      """
    }
    let records = Page.Crumb(names: Names("记录", "Records"), address: filters.address)
    return Page(
      Names("导出记录", "Export records"), trail: scope.trail(visit.visitor) + [records],
      problems: refusal?.problems ?? [],
      content: """
        <form class="record" method="get" action="/export/file">
        <input type="hidden" name="organization" value="\(scope.id.description)">
        <p>\(visit.say(
          "导出“\(scope.organization.name)”及其下级的有效记录，一行一条。改好后可以再导入：记录编号一列说明是哪一条。文件里有个人信息，请妥善保管。",
          "The valid records of “\(scope.organization.name)” and below, one a row. Corrected, the file can be imported again: the first column says which record a row is. It holds personal data; keep it safe."))</p>
        <div class="filters" id="field-kind">\(filters.kinds(visit, required: true))\(filters.periods(visit))</div>
        <fieldset class="field" id="field-form"><legend>\(visit.say("文件格式", "Form of the file"))</legend>
        <div class="options">\(forms)</div></fieldset>
        <p class="actions"><button class="primary">\(visit.say("导出", "Export"))</button>\
        <a class="button" href="\(filters.address)">\(visit.say("取消", "Cancel"))</a></p></form>
        """)
  }
}
