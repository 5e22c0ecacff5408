import Hummingbird
import Ledger
import Store
import UseCases

/// A case on paper for the woman it is about: in her language, without a script, as the browser prints it.
enum SheetPage {
  static func show(_ visit: Visit) async throws -> Response {
    let id = try visit.recordID()
    let sheet = try await visit.answer(ShowSheet(of: id))
    let title = Names(sheet.record.title, sheet.record.title)
    return visit.show(
      Page(
        Names("您的记录", "Your record"),
        trail: [CasePages.crumb, Page.Crumb(names: title, address: .record(id))],
        content: """
          <p class="notice warning">\(visit.say(
            "只当面交给本人；先问她带走是否安全，不安全就只给她看。不要邮寄，不要留在对方看得到的地方。用浏览器的“打印”打印。",
            "Only into her own hands. Ask first whether it is safe to take along; if not, only show it. Never by post, never where the other may see it. Print it with the browser."))</p>
          <p>\(visit.say("编号", "Number")) <code>\(id.description)</code> · \(sheet.record.organization.name) · \
          \(visit.today.description)</p>
          \(held(sheet, visit))\(readings(sheet, visit))\(receivers(sheet, visit))\(consents(sheet, visit))\(rights(visit))
          """))
  }

  private static func held(_ sheet: ShowSheet.Answer, _ visit: Visit) -> HTML {
    let papers = sheet.papers.map { paper -> HTML in
      "<h3>\(visit.say(paper.kind.names)) <span class=\"soft\">\(paper.record.day.description) · \(visit.say(paper.stageNames))</span></h3>\n\(record(paper, visit))"
    }
    return """
      <h2>\(visit.say("一、我们记了什么", "1. What we hold"))</h2>
      <p>\(visit.say(sheet.record.kind.dayNames))：\(sheet.record.record.day.description) · \(visit.say(sheet.record.stageNames))</p>
      \(record(sheet.record, visit))\(papers)
      """
  }

  private static func record(_ record: ShowRecord.Answer, _ visit: Visit) -> HTML {
    "\(RecordPage.values(record.shown, of: record.envelope.id, visit))\(RecordPage.moves(record, visit))"
  }

  private static func readings(_ sheet: ShowSheet.Answer, _ visit: Visit) -> HTML {
    let team = Table(
      caption: Names("谁办过", "Who worked on it"),
      columns: [.init("谁", "Who"), .init("身份", "As"), .init("起", "From"), .init("止", "To")],
      rows: sheet.team.map { line in
        [
          "\(line.displayName)", "\(visit.say(line.member.place.names))", "\(line.member.since.chinaText)",
          "\(line.member.until?.chinaText ?? visit.say("至今", "today"))",
        ]
      }, showsCaption: true)
    let readings = Table(
      caption: Names("谁看过", "Who read it"),
      columns: [.init("哪天", "Day"), .init("谁", "Who"), .init("身份", "As")],
      rows: sheet.readings.map { reading in
        ["\(reading.day.description)", "\(reading.displayName)", "\(visit.say(reading.place.names))"]
      }, showsCaption: true)
    return """
      <h2>\(visit.say("二、谁办过，谁看过", "2. Who worked on it, and who read it"))</h2>
      <p class="soft">\(visit.say("别的人都看不到，也查不到有这份记录。", "Nobody else sees it, or can find out that there is one."))</p>
      \(team.markup(visit.page))\(readings.markup(visit.page))
      """
  }

  private static func receivers(_ sheet: ShowSheet.Answer, _ visit: Visit) -> HTML {
    let heading = visit.say("三、告诉过哪些单位", "3. Which bodies were told something")
    if sheet.receivers.isEmpty {
      return "<h2>\(heading)</h2><p>\(visit.say("没有告诉过任何单位。", "No other body was told anything."))</p>\n"
    }
    let rows = sheet.receivers.map { receiver -> [HTML] in
      [
        "\(receiver.day.description)", "\(receiver.name)", "\(visit.say(receiver.kind))",
        "\(visit.say(receiver.stage))",
        "\(receiver.ground ?? visit.say("您同意的", "you consented"))",
      ]
    }
    let table = Table(
      caption: Names("告诉过的单位", "Bodies that were told"),
      columns: [
        .init("哪天", "Day"), .init("单位", "Body"), .init("凭什么", "By"), .init("状态", "Stage"), .init("依据", "Ground"),
      ], rows: rows)
    return "<h2>\(heading)</h2>\(table.markup(visit.page))"
  }

  private static func consents(_ sheet: ShowSheet.Answer, _ visit: Visit) -> HTML {
    let items = sheet.consents.map { consent -> HTML in
      let withdrawn = consent.withdrawn.map { day -> HTML in
        "<p><b>\(visit.say("您已于 \(day) 撤回。", "You took it back on \(day)."))</b></p>"
      }
      return """
        <h3>\(consent.day.description) <span class="soft">\(visit.say(consent.stage))</span></h3>\
        \(RecordPage.values(consent.shown, of: consent.record, visit))\(withdrawn)
        """
    }
    let none: HTML =
      items.isEmpty ? "<p>\(visit.say("没有登记过您的同意。", "No consent of yours is recorded."))</p>" : .empty
    return """
      <h2>\(visit.say("四、您同意过什么，怎样撤回", "4. What you agreed to, and how to take it back"))</h2>\(none)\(items)
      <p>\(visit.say(
        "同意随时可以撤回，不用说原因，也不影响我们继续帮您：对上面办过的任何一个人说一声，或者打 12338。撤回以后不再凭它告诉任何单位；此前已经告诉的，我们会通知对方。",
        "You may take a consent back at any time, without a reason, and we go on helping you: tell anyone who worked on it, or call 12338. From then on nobody is told anything on it; we let those know who were told before."))</p>

      """
  }

  /// 个人信息保护法 15, 45 to 47, 50.
  private static func rights(_ visit: Visit) -> HTML {
    """
    <h2>\(visit.say("五、您还可以要求", "5. What else you may ask for"))</h2>
    <ul>
    <li>\(visit.say(
      "看和要一份：随时可以看您的记录、要一份像这样的单子（个人信息保护法第四十五条）。",
      "To see it and have a copy such as this, at any time (Personal Information Protection Law, art. 45)."))</li>
    <li>\(visit.say(
      "改正：哪里写错了、漏了，说一声就改；改前的内容和原因会留着备查（第四十六条）。",
      "To have it put right: say what is wrong or missing; what stood before is kept with the reason (art. 46)."))</li>
    <li>\(visit.say(
      "删除：不再需要、您撤回了同意或者本来就不该记的，可以要求删除；法律规定要保存的，期满删除，期满前只保存不使用（第四十七条）。",
      "To have it erased when it is no longer needed, when you take your consent back, or when it should not have been written; what a law keeps is erased at the end of its term and not used before (art. 47)."))</li>
    <li>\(visit.say(
      "说明理由：我们不同意的，会告诉您为什么；您可以向上级妇联投诉，也可以向法院起诉（第五十条）。",
      "To be told why, if we refuse; you may complain to the federation above, or go to court (art. 50)."))</li>
    </ul>
    <p>\(visit.say("有危险打 110，受伤打 120，妇女热线 12338。", "In danger call 110, if hurt 120; women's hotline 12338."))</p>

    """
  }
}
