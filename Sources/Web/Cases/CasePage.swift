import Hummingbird
import Ledger
import Store
import UseCases

/// A confidential record as its team sees it: what it says, what belongs to it, who is in the team, who has read it.
enum CasePage {
  static func show(_ record: ShowRecord.Answer, _ visit: Visit) async throws -> Response {
    visit.show(try await page(record, nil, visit))
  }

  static func changeTeam(_ visit: Visit) async throws -> Response {
    let id = try visit.recordID()
    return try await visit.submit {
      let account = visit.answers["to"].trimmed
      switch visit.answers["act"] {
      case "offer": try await visit.perform(OfferCase(id: id, to: account, note: visit.answers["note"]))
      case "add": try await visit.perform(ChangeTeam(id: id, .add(account, note: visit.answers["note"])))
      default: try await visit.perform(ChangeTeam(id: id, .remove(account)))
      }
      return .done(.teamChanged, at: .record(id))
    } otherwise: { refusal in
      try await page(visit.record(), refusal, visit)
    }
  }

  private static func page(_ record: ShowRecord.Answer, _ refusal: Refusal?, _ visit: Visit) async throws -> Page {
    let id = record.envelope.id
    let team = try await visit.answer(ShowTeam(of: id))
    return Page(
      // What stands in the title stands in the browser's history.
      Names(record.title, record.title), trail: [CasePages.crumb], problems: refusal?.problems ?? [],
      content: """
        <p class="soft">\(visit.say("编号", "Number")) <code>\(id.description)</code></p>
        \(withdrawn(record, visit))\(RecordPage.head(record, visit))\(RecordPage.values(record.shown, of: id, visit))\(RecordPage.moves(record, visit))\
        \(RecordPage.acts(record, visit))\(sheet(record, visit))\(children(record, team, visit))\(self.team(id, team, refusal, visit))\
        \(RecordHistory(record: record).markup(visit))\(log(team, visit))
        """)
  }

  private static func withdrawn(_ record: ShowRecord.Answer, _ visit: Visit) -> HTML {
    guard let day = record.consentWithdrawn else { return .empty }
    return """
      <p class="notice warning">\(visit.say(
        "本人 \(day) 已撤回同意。此前已经告知的无法收回，请告诉对方同意已撤回；此后不能再凭原来的同意转介。",
        "She withdrew her consent on \(day). What had gone out cannot be taken back: tell the receiver. Nothing more may go out on it."))</p>

      """
  }

  /// Where her own sheet is printed; a paper is on the sheet of its case.
  private static func sheet(_ record: ShowRecord.Answer, _ visit: Visit) -> HTML {
    if record.envelope.parent != nil { return .empty }
    return """
      <p class="actions"><a class="button" href="\(Address.record(record.envelope.id, "sheet"))">\
      \(visit.say("给本人看的记录单", "Her own sheet, to print"))</a></p>

      """
  }

  /// What belongs to the case, and what may be added.
  private static func children(_ record: ShowRecord.Answer, _ team: ShowTeam.Answer, _ visit: Visit) -> HTML {
    let items = team.children.map { paper -> HTML in
      let (envelope, kind) = (paper.envelope, paper.kind)
      let stage = kind.workflow.stage(envelope.stage)?.names ?? Names(envelope.stage, envelope.stage)
      let withdrawn = paper.consentWithdrawn.map { day -> HTML in
        " <span class=\"tag void\">\(visit.say("同意 \(day) 已撤回", "consent withdrawn \(day)"))</span>"
      }
      return """
        <li><a href="\(Address.record(envelope.id))">\(visit.say(kind.names))</a> \(envelope.day.description) \
        <span class="tag">\(visit.say(stage))</span>\(withdrawn)</li>

        """
    }
    let catalogue = visit.application.catalogue
    let line = catalogue.line(of: record.kind)?.id
    let offered = catalogue.confidentialKinds.filter { !$0.levels.isEmpty && catalogue.line(of: $0)?.id == line }
    var links: [HTML] = []
    if record.permissions.contains(.record), record.envelope.parent == nil {
      links = offered.map { kind in
        let address = Address(["kinds", kind.id, "new"], ["parent": record.envelope.id.description])
        return "<a class=\"button\" href=\"\(address)\">\(visit.say("加：", "Add: "))\(visit.say(kind.names))</a>"
      }
    }
    if items.isEmpty, links.isEmpty { return .empty }
    return """
      <h2>\(visit.say("附在本案的", "What belongs to it"))</h2><ul class="links">\(items)</ul><p class="actions">\(links)</p>

      """
  }

  private static func team(
    _ id: RecordID, _ team: ShowTeam.Answer, _ refusal: Refusal?, _ visit: Visit
  ) -> HTML {
    let rows = team.lines.map { line -> [HTML] in
      let end = line.member.until.map { "\($0.chinaText)" } ?? ""
      let leave: HTML =
        team.mayLead && line.isInForce && [.member, .offered, .glass].contains(line.member.place)
        ? form(id, "remove", visit) {
          "<input type=\"hidden\" name=\"to\" value=\"\(line.member.account)\"><button>\(visit.say("请其离开", "End"))</button>"
        } : .empty
      return [
        "\(line.displayName)", "\(visit.say(line.member.place.names))", "\(line.member.since.chinaText)", "\(end)",
        "\(line.note)", leave,
      ]
    }
    let table = Table(
      caption: Names("专案组", "Team"),
      columns: [
        .init("谁", "Who"), .init("身份", "As"), .init("起", "From"), .init("止", "To"), .init("说明", "Note"), .init("", ""),
      ], rows: rows, showsCaption: true)
    return "\(table.markup(visit.page))\(when: team.mayLead, changes(id, team, refusal, visit))"
  }

  private static func changes(
    _ id: RecordID, _ team: ShowTeam.Answer, _ refusal: Refusal?, _ visit: Visit
  ) -> HTML {
    if team.caseWorkers.isEmpty {
      return """
        <p class="notice hint">\(visit.say(
          "这里和上级没有别的个案工作者；需要移交或增加组员，请系统管理员授“个案工作者”。",
          "There is no other case worker here or above; to hand over or add a member, ask the administrator to grant that role."))</p>

        """
    }
    let options = team.caseWorkers.map { "<option value=\"\($0.name)\">\($0.displayName)（\($0.name)）</option>" as HTML }
    return """
      <details class="confirm"\(when: refusal != nil, " open")><summary>\(visit.say("移交或增加组员", "Hand over, or add a member"))</summary>
      <form class="record" method="post" action="\(Address.record(id, "team"))">\(visit.page.tokenField)
      <div class="field"><label for="field-to">\(visit.say("个案工作者", "Case worker"))</label><select id="field-to" name="to">\(options)</select></div>
      <div class="field"><label for="field-note">\(visit.say("说明（对方答复前只看得到这一段）", "Note (all she sees before she answers)"))</label>\
      <textarea id="field-note" name="note" rows="3" maxlength="500">\(visit.answers["note"])</textarea></div>
      <p class="actions"><button class="primary" name="act" value="offer">\(visit.say("移交给她", "Hand over to her"))</button>\
      <button name="act" value="add">\(visit.say("加入专案组", "Add to the team"))</button></p>
      <p class="help">\(visit.say(
        "对方接收以后，移交人就看不到这件个案了。", "Once she takes it over, whoever handed it over can no longer see it."))</p></form></details>

      """
  }

  private static func form(_ id: RecordID, _ act: String, _ visit: Visit, _ content: () -> HTML) -> HTML {
    """
    <form method="post" action="\(Address.record(id, "team"))">\(visit.page.tokenField)\
    <input type="hidden" name="act" value="\(act)">\(content())</form>
    """
  }

  /// Who opened it, when and from where: what the woman herself may be shown.
  private static func log(_ team: ShowTeam.Answer, _ visit: Visit) -> HTML {
    let items = team.log.filter { $0.act != "record.read" || $0.detail["what"]?.textValue == "ShowRecord" }.prefix(200)
      .map { entry -> HTML in
        let place = entry.detail["place"]?.textValue.flatMap { CaseMember.Place(rawValue: $0) }
        let role = place.map { "（\(visit.say($0.names))）" } ?? ""
        return """
          <li>\(entry.at.chinaText) \(entry.actor)\(role) \(visit.say(ActNames.names(of: entry.act))) \
          <span class="soft">\(entry.origin)</span></li>

          """
      }
    return """
      <details class="more"><summary>\(visit.say("谁看过、谁办过", "Who read it, who did what"))</summary><ol class="history">\(items)</ol></details>

      """
  }
}
