import Hummingbird
import Ledger
import Store
import UseCases

/// A record: what it says, what can be done with it, what it counts as, and how it came to be.
enum RecordPage {
  static func show(_ visit: Visit) async throws -> Response {
    let record = try await visit.record()
    if record.kind.isConfidential { return try await CasePage.show(record, visit) }
    let scope = try await visit.scope(of: record)
    let visit = visit.keeping(scope)
    let parts = RecordParts(record: record, parts: try await visit.answer(ShowParts(of: record.envelope.id)))
    return visit.show(
      Page(
        Names(record.title, record.title), trail: trail(record, scope, visit),
        content: """
          \(parts.whole(visit))\(head(record, visit))\(values(record.shown, of: record.envelope.id, visit))\
          \(moves(record, visit))\(acts(record, visit))
          \(parts.markup(visit))\(RecordFacts(record: record).markup(visit))\(RecordHistory(record: record).markup(visit))
          """))
  }

  static func trail(_ record: ShowRecord.Answer, _ scope: Scope, _ visit: Visit) -> [Page.Crumb] {
    if record.kind.isConfidential { return [CasePages.crumb] }
    let list = Address(["records"], ["organization": scope.id.description, "kind": record.kind.id])
    return scope.trail(visit.visitor) + [Page.Crumb(names: record.kind.names, address: list)]
  }

  static func head(_ record: ShowRecord.Answer, _ visit: Visit) -> HTML {
    let envelope = record.envelope
    let stage = record.kind.workflow.stage(envelope.stage)?.names
    let number = envelope.number.map { "<dt>\(visit.say("本单位编号", "Own number"))</dt><dd>\($0)</dd>" as HTML }
    let void: HTML =
      envelope.isVoided
      ? "<p class=\"notice warning\">\(visit.say("这条记录已作废，不计入统计。", "This record is void and does not count."))</p>" : ""
    let erased: HTML =
      record.isErased
      ? "<p class=\"notice warning\">\(visit.say("这条记录的内容已依法抹去；统计数不变。", "What this record said was erased; what it counts stays."))</p>"
      : ""
    return """
      \(erased)\(void)\(passages(record, visit))<dl class="facts panel"><dt>\(visit.say("类别", "Kind"))</dt><dd>\(visit.say(record.kind.names))</dd>
      <dt>\(visit.say("组织", "Organization"))</dt>\
      <dd>\(place(record))</dd>
      <dt>\(visit.say(record.kind.dayNames))</dt><dd>\(envelope.day.description)</dd>
      <dt>\(visit.say("状态", "Stage"))</dt><dd><span class="tag">\(stage.map { visit.say($0) } ?? envelope.stage)</span></dd>\
      \(number)</dl>

      """
  }

  /// Where the matter was kept before, or is kept now, when that is another county.
  private static func passages(_ record: ShowRecord.Answer, _ visit: Visit) -> HTML {
    let left = record.left.map { link -> HTML in
      """
      <p class="notice warning">\(visit.say("\(link.since) 起移到外县，续记在：", "From \(link.since) on it is kept in another county: "))\
      <a href="\(Address.record(link.record))">\(link.organizationName)</a>\
      \(visit.say("。以前的仍计入本县。", ". What happened before counts here."))</p>

      """
    }
    let came = record.came.map { link -> HTML in
      """
      <p class="notice hint">\(visit.say("\(link.since) 由外县移来，原记录在：", "On \(link.since) it came from another county: "))\
      <a href="\(Address.record(link.record))">\(link.organizationName)</a>\
      \(visit.say("。以前的计入那里。", ". What happened before counts there."))</p>

      """
    }
    return "\(left)\(came)"
  }

  private static func place(_ record: ShowRecord.Answer) -> HTML {
    if record.kind.isConfidential { return "\(record.organization.name)" }
    return "<a href=\"\(Address.home(record.organization.id))\">\(record.organization.name)</a>"
  }

  static func values(_ shown: [ShowRecord.ShownValue], of record: RecordID, _ visit: Visit) -> HTML {
    if shown.isEmpty { return .empty }
    let items = shown.map { value -> HTML in
      let text: HTML =
        value.files.isEmpty ? "\(visit.say(value.text))" : AttachmentDownload.links(value.files, of: record)
      return "<dt>\(visit.say(value.names))</dt><dd>\(text)</dd>\n"
    }
    return "<dl class=\"facts panel\">\(items)</dl>\n"
  }

  static func moves(_ record: ShowRecord.Answer, _ visit: Visit) -> HTML {
    if record.moves.isEmpty { return .empty }
    let items = record.moves.map { move -> HTML in
      """
      <h3>\(visit.say(move.names)) <span class="soft">\(move.day.description)</span></h3>\
      \(values(move.shown, of: record.envelope.id, visit))
      """
    }
    return "<h2>\(visit.say("办理情况", "What was done"))</h2>\(items)"
  }

  static func acts(_ record: ShowRecord.Answer, _ visit: Visit) -> HTML {
    if record.isErased { return .empty }
    let id = record.envelope.id
    let mayErase = !record.envelope.isOpen && record.permissions.contains(.void)
    let erasing: HTML =
      mayErase
      ? "<p class=\"actions\"><a class=\"button\" href=\"\(Address.record(id, "erase"))\">\(visit.say("抹去内容", "Erase"))</a></p>"
      : ""
    if record.envelope.isVoided { return erasing }
    var links = record.possibleMoves.map { move -> HTML in
      "<a class=\"button primary\" href=\"\(Address.record(id, "moves", move.id))\">\(visit.say(move.names))</a>"
    }
    if record.permissions.contains(.record) {
      links.append("<a class=\"button\" href=\"\(Address.record(id, "amend"))\">\(visit.say("更正", "Amend"))</a>")
    }
    if record.permissions.contains(.void), !record.kind.isConfidential, record.left == nil {
      links.append("<a class=\"button\" href=\"\(Address.record(id, "transfer"))\">\(visit.say("移交", "Hand over"))</a>")
      links.append("<a class=\"button\" href=\"\(Address.record(id, "void"))\">\(visit.say("作废", "Void"))</a>")
    } else if record.permissions.contains(.void) {
      links.append("<a class=\"button\" href=\"\(Address.record(id, "void"))\">\(visit.say("作废", "Void"))</a>")
    }
    return "<p class=\"actions\">\(links)</p>\(erasing)\n"
  }
}

extension Visit {
  /// The record named in the address.
  func record() async throws -> ShowRecord.Answer { try await answer(ShowRecord(id: try recordID())) }

  func recordID() throws -> RecordID {
    let written = parameter("id")
    guard let id = RecordID(written) else {
      throw Refusal(.notFound, "“\(written.prefix(60))”不是记录的编号", "“\(written.prefix(60))” is no record's number")
    }
    return id
  }

  /// A record's organization, in the year the record is of.
  func scope(of record: ShowRecord.Answer) async throws -> Scope {
    let shown =
      record.kind.isConfidential
      ? ShowOrganization.Answer(alone: record.organization)
      : try await answer(ShowOrganization(id: record.organization.id))
    return Scope(shown: shown, period: Period(.year, of: record.envelope.day))
  }
}
