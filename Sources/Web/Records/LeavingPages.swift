import Hummingbird
import Ledger
import Store
import UseCases

/// The acts by which an organization lets go of a record: declaring it void, handing it over, erasing what it said.
enum LeavingPages {
  private static let reason = FieldDeclaration(
    "because", Names("原因", "Reason"), .longText(limit: 500), required: true)

  static func showVoid(_ visit: Visit) async throws -> Response {
    visit.show(try await voidPage(visit.record(), nil, visit))
  }

  static func void(_ visit: Visit) async throws -> Response {
    let id = try visit.recordID()
    return try await visit.submit {
      try await visit.perform(VoidRecord(id: id, revision: visit.revision, reason: visit.answers[reason.id]))
      return .done(.voided, at: .record(id))
    } otherwise: { refusal in
      try await voidPage(visit.record(), refusal, visit)
    }
  }

  static func showTransfer(_ visit: Visit) async throws -> Response {
    visit.show(try await transferPage(visit.record(), nil, visit))
  }

  static func transfer(_ visit: Visit) async throws -> Response {
    let id = try visit.recordID()
    return try await visit.submit {
      let to = try await visit.target(written: visit.answers["to"], at: "to")
      let kept = try await visit.perform(
        TransferRecord(
          id: id, revision: visit.revision, to: to, day: visit.answers["day"], reason: visit.answers[reason.id]))
      return .done(.transferred, at: .record(kept))
    } otherwise: { refusal in
      try await transferPage(visit.record(), refusal, visit)
    }
  }

  private static func voidPage(_ record: ShowRecord.Answer, _ refusal: Refusal?, _ visit: Visit) async throws -> Page {
    try await page(
      Names("作废这条记录", "Declare this record void"),
      explains: Names(
        "作废以后，这条记录不再计入任何统计，各级的数随即减少；记录本身和经过仍然保留，不能再改。",
        "A void record counts nowhere: the figures of all levels fall at once. The record and its history stay, and it can no longer change."
      ),
      act: "void", fields: [reason], record, refusal, visit)
  }

  private static func transferPage(_ record: ShowRecord.Answer, _ refusal: Refusal?, _ visit: Visit) async throws
    -> Page
  {
    let day = FieldDeclaration("day", Names("移交日期", "Day of hand-over"), .day, required: true)
    let to = FieldDeclaration("to", Names("接收的组织", "To which organization"), .organization, required: true)
    return try await page(
      Names("移交给别的组织", "Hand over to another organization"),
      explains: Names(
        "从移交日期起，这条记录由接收的组织保管：存量和以后的办理算在那里，以前已经发生的仍算在这里。接收的组织在外县时，本县的这条记录注明“已移到外县”，外县另立一条，两条互相注明。",
        "From that day on the other organization keeps the record: stocks and later moves count there, what happened before stays here. In another county it goes on as a record of its own, linked with this one, which says that it has moved."
      ),
      act: "transfer", fields: [to, day, reason], record, refusal, visit)
  }

  private static let ground = FieldDeclaration(
    "ground", Names("法律依据", "Legal ground"), .text(limit: 200), required: true,
    help: Names("例如“个人信息保护法第四十七条，本人要求删除”", "Such as the law and article, and who asked for it"))

  static func showErase(_ visit: Visit) async throws -> Response {
    visit.show(try await erasePage(visit.record(), nil, visit))
  }

  static func erase(_ visit: Visit) async throws -> Response {
    let id = try visit.recordID()
    return try await visit.submit {
      try await visit.perform(
        EraseRecord(id: id, reason: visit.answers[reason.id], ground: visit.answers[ground.id]))
      return .done(.erased, at: .record(id))
    } otherwise: { refusal in
      try await erasePage(visit.record(), refusal, visit)
    }
  }

  private static func erasePage(_ record: ShowRecord.Answer, _ refusal: Refusal?, _ visit: Visit) async throws -> Page {
    if record.kind.isConfidential {
      return try await page(
        Names("抹去这个个案的内容", "Erase what this case says"),
        explains: Names(
          "抹去以后，任何人都再也读不出这个个案、它的材料和附件写了什么，不能恢复（以前的备份里还有，到备份作废为止）。统计数、谁看过、谁办过仍然保留。不留原因，只留法律依据：请只写法律名称和条款。",
          "Nobody will ever read again what this case, its papers and files said; there is no way back (older backups still hold it until they are discarded). What it counts, who read it and who worked it stay. No reason is kept but the ground: write law and article only."
        ),
        act: "erase", fields: [ground], record, refusal, visit)
    }
    return try await page(
      Names("抹去这条记录的内容", "Erase what this record says"),
      explains: Names(
        "抹去以后，任何人都再也读不出这条记录和它的附件写了什么，不能恢复（以前的备份里还有，到备份作废为止）。它的统计数、经过和审计仍然保留。",
        "Nobody will ever read again what this record and its files said; there is no way back (older backups still hold it until they are discarded). What it counts, its history and the audit stay."
      ),
      act: "erase", fields: [reason, ground], record, refusal, visit)
  }

  private static func page(
    _ title: Names, explains: Names, act: String, fields: [FieldDeclaration], _ record: ShowRecord.Answer,
    _ refusal: Refusal?, _ visit: Visit
  ) async throws -> Page {
    let scope = try await visit.scope(of: record)
    let form = Form(
      action: .record(record.envelope.id, act), submit: Names("确认" + title.zh, "Confirm"), fields: fields,
      answers: visit.answers, problems: refusal?.problems ?? [],
      leading: "<p>\(visit.say(explains))</p>",
      carried: [(name: AmendPage.revisionField, value: String(record.envelope.revision))],
      organizations: act == "transfer" ? try await visit.organizationOptions() : [], cancel: .record(record.envelope.id)
    )
    let crumb = Page.Crumb(names: Names(record.title, record.title), address: .record(record.envelope.id))
    return Page(
      title, trail: RecordPage.trail(record, scope, visit) + [crumb], problems: refusal?.problems ?? [],
      content: "\(RecordPage.values(record.shown, of: record.envelope.id, visit))\(form.markup(visit.page))")
  }
}

extension Visit {
  /// The revision the user was looking at.
  var revision: Int64 { Int64(answers[AmendPage.revisionField]) ?? 0 }

  /// An organization written on a form; refusals name the field.
  func target(written: String, at field: String) async throws -> OrganizationID {
    if written.trimmed.isEmpty { throw Refusal(.invalid, "请填写组织", "Name an organization", at: field) }
    do {
      return try await organizationID(written)
    } catch let refusal as Refusal {
      throw Refusal(refusal.code, refusal.problems.map { $0.placed(at: field) })
    }
  }

  /// What a list of organizations to write from offers.
  func organizationOptions() async throws -> [Form.OrganizationOption] {
    let place = try workingPlace().id
    var places = try await answer(ListOrganizations(root: place))
    for county in try await answer(ListCountiesBelow(place)) where places.count < 500 {
      places += try await answer(ListOrganizations(root: county))
    }
    return places.filter { $0.closed == nil }.prefix(500).map { Form.OrganizationOption(code: $0.code, name: $0.name) }
  }
}
