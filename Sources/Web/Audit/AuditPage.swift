import Hummingbird
import Ledger
import Store
import UseCases

/// The audit log of a county, newest first.
enum AuditPage {
  static func show(_ visit: Visit) async throws -> Response {
    let place = try visit.workingPlace()
    let before = Int64(visit.query["before"])
    let answer = try await visit.answer(ReadAudit(at: place.id, before: before))
    let rows = answer.entries.map { row($0, place.id.county, visit) }
    let table = Table(
      caption: Names("审计日志", "Audit log"),
      columns: [
        .init("改动号", "Change"), .init("时间", "Time"), .init("谁", "Who"), .init("从哪里", "From"), .init("做了什么", "Act"),
        .init("对象", "What"),
        .init("校验值", "Hash"),
      ], rows: rows)
    let next = answer.next.map { Address(["audit"], ["before": String($0)]) }
    return visit.show(
      Page(
        Names("审计", "Audit"),
        content: """
          <p class="soft">\(visit.say(
            "每一次改动都有编号，前后相连，不能改也不能删；halfsky verify 可以核对全部记录。",
            "Every change has a number, each chained to the one before; none can be altered or deleted. halfsky verify checks them all."))</p>
          <p class="actions"><a class="button" href="/cases/glass">\(visit.say("紧急查看清单", "Emergency openings"))</a></p>
          \(table.markup(visit.page))\(visit.page.pager(next: next, first: before == nil ? nil : Address(["audit"])))
          """))
  }

  private static func row(_ entry: AuditRows.Entry, _ county: CountyCode, _ visit: Visit) -> [HTML] {
    let what: HTML
    if let record = entry.record {
      what = "<div><code class=\"small\">\("\(county)")-\(record)</code> \(detail(entry, visit))</div>"
    } else {
      what = detail(entry, visit)
    }
    return [
      "\(entry.change)", "\(entry.at.chinaText)", "\(entry.actor)", "\(entry.origin)",
      "\(visit.say(ActNames.names(of: entry.act)))", what,
      "<code class=\"small\">\(String(entry.hash.prefix(12)))</code>",
    ]
  }

  /// What the entry says about itself, name by name; digests and ids are for verification, not for reading.
  private static func detail(_ entry: AuditRows.Entry, _ visit: Visit) -> HTML {
    let members = entry.detail.objectValue ?? [:]
    let parts = told.compactMap { key, names -> String? in
      guard let value = members[key], let text = value.textValue ?? value.integerValue.map({ String($0) }) else {
        return nil
      }
      let kind = key == "kind" ? (try? visit.application.catalogue.kind(text))?.names : nil
      return visit.say(names) + (kind.map { visit.say($0) } ?? String(text.prefix(120)))
    }
    return "<span class=\"soft\">\(parts.joined(separator: " · "))</span>"
  }

  private static let told: [(String, Names)] = [
    ("kind", Names("", "")), ("move", Names("步骤 ", "move ")), ("reason", Names("原因：", "because ")),
    ("file", Names("", "")), ("records", Names("记录数 ", "records ")), ("template", Names("模板 ", "template ")),
    ("account", Names("账号 ", "account ")), ("role", Names("身份 ", "role ")), ("name", Names("", "")),
    ("period", Names("期间 ", "period ")), ("organization", Names("组织 ", "organization ")), ("to", Names("到 ", "to ")),
    ("from", Names("来自 ", "from ")), ("other", Names("另一头 ", "other end ")),
    ("place", Names("身份 ", "as ")), ("what", Names("查看 ", "read ")), ("quarter", Names("季度 ", "quarter ")),
  ]
}
