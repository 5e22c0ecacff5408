import Foundation
import HTTPTypes
import Hummingbird
import Ledger
import NIOPosix
import Store
import UseCases

/// Taking a file in: upload, see what is in it or everything that is wrong with it, then confirm.
enum ImportPage {
  static func show(_ visit: Visit) async throws -> Response {
    visit.show(try await page(visit, FormAnswers(), nil))
  }

  /// Receives the file and checks all of it without keeping anything.
  static func check(_ visit: Visit) async throws -> Response {
    let limit = visit.call.site.settings.uploadBytes
    try refuseTooLong(visit.call.request.headers, limit)
    let limits = MultipartLimits(fileBytes: limit, totalBytes: limit + (1 << 20))
    return try await MultipartForm.receive(
      visit.call.request.body, contentType: visit.call.request.headers[.contentType], limits: limits,
      folder: visit.call.site.settings.uploadFolder
    ) { form in
      try visit.call.site.formToken.check(form.answers, session: visit.visitor.session)
      return try await visit.submit {
        try await check(form, visit)
      } otherwise: { refusal in
        try await page(visit, form.answers, refusal)
      }
    }
  }

  /// Refuses a file by the length its request names, before any of it is read.
  static func refuseTooLong(_ headers: HTTPFields, _ limit: Int) throws(Refusal) {
    guard let length = headers[.contentLength].flatMap({ Int($0) }) else { return }
    if length > limit + (1 << 20) { throw MultipartRefusals.total(limit) }
  }

  static func confirm(_ visit: Visit) async throws -> Response {
    let word = visit.answers["word"]
    let imports = visit.call.site.imports
    return try await visit.submit {
      let pending = try await imports.find(word, user: visit.user.name)
      let bytes = try await imports.bytes(of: pending)
      let outcome = try await visit.perform(
        ImportRecords(
          file: pending.file, bytes: bytes, kind: pending.kind, organization: pending.organization,
          amending: pending.amending))
      await imports.remove(word)
      return visit.show(done(outcome, pending, visit))
    } otherwise: { refusal in
      try await page(visit, FormAnswers(), refusal)
    }
  }

  private static func check(_ form: MultipartForm, _ visit: Visit) async throws -> Response {
    guard let file = form.file("file") else {
      throw Refusal(.invalid, "请选择要导入的文件", "Choose the file to import", at: "file")
    }
    let kind = form.answers["kind"].isEmpty ? nil : form.answers["kind"]
    let place = try visit.workingPlace().id
    let amending = form.answers["amend"].isEmpty ? nil : form.answers["because"]
    let content = try await bytes(of: file.path)
    let importing = ImportRecords(
      file: file.name, bytes: content, kind: kind, organization: place, amending: amending)
    let outcome = try await visit.application.check(importing, as: visit.user)
    let word = try await visit.call.site.imports.keep(
      content, in: visit.call.site.settings.uploadFolder, named: file.name, kind: kind, organization: place,
      amending: amending, user: visit.user.name,
      at: visit.call.site.elapsed())
    return visit.show(checked(outcome, file.name, word, visit))
  }

  private static func bytes(of path: String) async throws -> [UInt8] {
    try await NIOThreadPool.singleton.runIfActive { Array(try Data(contentsOf: URL(fileURLWithPath: path))) }
  }
}

extension ImportPage {
  /// More problems than anyone reads at once.
  private static let shownProblems = 1000

  private static func page(_ visit: Visit, _ answers: FormAnswers, _ refusal: Refusal?) async throws -> Page {
    let place = try visit.workingPlace()
    let runs = try await visit.answer(ListImports(of: place.id))
    let kinds = visit.application.catalogue.lines.map { line -> HTML in
      let options = line.kinds.map { kind -> HTML in
        "<option value=\"\(kind.id)\"\(when: answers["kind"] == kind.id, " selected")>\(visit.say(kind.names))</option>"
      }
      return "<optgroup label=\"\(visit.say(line.names))\">\(options)</optgroup>"
    }
    let size = visit.call.site.settings.uploadBytes >> 20
    return Page(
      Names("导入", "Import"), problems: problems(refusal),
      content: """
        <form class="record" method="post" action="/import" enctype="multipart/form-data">\(visit.page.tokenField)
        <p>\(visit.say(
          "先检查，后导入：上传后会列出文件里的全部问题，没有问题才能导入；不会只导入一半。",
          "First checked, then imported: every problem of the file is listed, and only a file without any is taken in, never half of it."))</p>
        <div class="field"><label for="field-file">\(visit.say("文件（Excel、CSV 或 JSON Lines，最大\(size) MB）", "File (Excel, CSV or JSON Lines, at most \(size) MB)"))</label>
        <input type="file" id="field-file" name="file" accept=".xlsx,.csv,.txt,.jsonl,.zip" required></div>
        <div class="field"><label for="field-kind">\(visit.say("台账类别", "Kind of record"))</label>
        <select id="field-kind" name="kind"><option value="">\(visit.say("由文件说明（工作表名或“台账类别”列）", "The file says (sheet name or column)"))</option>\(kinds)</select>
        <p class="help">\(visit.say("一个文件只有一种台账时在这里选", "Choose here when the whole file is of one kind"))</p></div>
        \(amending(answers, refusal, visit))
        <p class="actions"><button class="primary">\(visit.say("上传并检查", "Upload and check"))</button></p></form>
        <h2>\(visit.say("已导入的文件", "Imported files"))</h2>\(list(runs, visit))
        """)
  }

  /// For a corrected sheet sent again: whether it amends what is there, and why.
  private static func amending(_ answers: FormAnswers, _ refusal: Refusal?, _ visit: Visit) -> HTML {
    let reason = FieldDeclaration(
      "because", AmendPage.reason.names, .text(limit: 500), required: false, help: AmendPage.reason.help)
    return """
      <fieldset class="field"><legend>\(visit.say("文件里有已登记的记录时", "When the file holds records that are there already"))</legend>
      <p class="help">\(visit.say(
        "与已登记的相同，不会重复；不同的会逐格列出。要以文件为准，请勾选下面一项并写明原因，检查后会列出将更正什么。",
        "Equal ones are left alone; those that differ are listed cell by cell. For the file to prevail, tick below and say why; the check then lists what would be amended."))</p>
      <div class="options"><label class="option"><input type="checkbox" name="amend" value="yes"\
      \(when: !answers["amend"].isEmpty, " checked")><span>\(visit.say("按文件更正已登记的记录", "Amend records to the file"))</span>\
      </label></div>
      \(FieldInput(reason, answers: answers, problems: refusal?.problems ?? [], page: visit.page).markup())</fieldset>
      """
  }

  private static func problems(_ refusal: Refusal?) -> [Problem] {
    guard let all = refusal?.problems else { return [] }
    if all.count <= shownProblems { return all }
    let rest = all.count - shownProblems
    return all.prefix(shownProblems)
      + [Problem(nil, "另有\(rest)处问题，改正以上各处后再检查", "\(rest) more; correct these first, then check again")]
  }

  private static func list(_ runs: [ImportRows.Run], _ visit: Visit) -> HTML {
    if runs.isEmpty { return visit.page.emptyState(Names("还没有导入过文件。", "No file has been imported yet.")) }
    return Table(
      caption: Names("已导入的文件", "Imported files"),
      columns: [.init("文件", "File"), .init("记录数", "Records", number: true), .init("撤销", "Undo")],
      rows: runs.map { run in
        let undo: HTML =
          run.undone == nil
          ? "<a href=\"\(Address(["import", run.id, "undo"]))\">\(visit.say("撤销", "Undo"))</a>"
          : "\(visit.say("已撤销", "Undone"))"
        return ["\(run.file)", "\(run.records)", undo]
      }
    ).markup(visit.page)
  }

  private static func checked(_ outcome: ImportRecords.Outcome, _ file: String, _ word: String, _ visit: Visit) -> Page
  {
    let form = Form(
      action: Address(["import", "confirm"]), submit: Names("确认导入", "Import it"), fields: [],
      leading: ImportOutcome(outcome).markup(visit), carried: [("word", word)], cancel: Address(["import"]))
    return Page(
      Names("检查结果：\(file)", "Checked: \(file)"), trail: [crumb],
      content: """
        <p class="notice done">\(visit.say("没有发现问题，还没有导入。", "No problem was found. Nothing is imported yet."))</p>
        \(form.markup(visit.page))
        """)
  }

  private static func done(_ outcome: ImportRecords.Outcome, _ pending: PendingImports.Pending, _ visit: Visit) -> Page
  {
    Page(
      Names("导入完成：\(pending.file)", "Imported: \(pending.file)"), trail: [crumb],
      content: """
        <section class="panel">\(ImportOutcome(outcome).markup(visit))</section>
        <p class="actions"><a class="button primary" href="/records">\(visit.say("看记录", "Show the records"))</a>\
        <a class="button" href="/import">\(visit.say("再导入一个文件", "Import another file"))</a></p>
        """)
  }

  private static let crumb = Page.Crumb(names: Names("导入", "Import"), address: Address(["import"]))
}
