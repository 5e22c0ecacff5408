import Hummingbird
import Ledger
import Testing
import UseCases

@testable import Web

/// From a form to a figure to its lineage, and back through amendment and voiding.
@Suite struct RecordStoryTests {
  private func petition(_ browser: Browser, _ place: OrganizationID, _ changes: [String: String] = [:]) async throws
    -> Browser.Shown
  {
    let form = try await browser.get("/kinds/petition/new?organization=\(place)")
    var answers = [
      "day": "2013-03-05", "organization": "\(place)", "channel": "visit", "topic": "marriage",
      "_id": try Browser.hidden("_id", in: form),
    ]
    answers.merge(changes) { $1 }
    return try await browser.post("/kinds/petition/new", answers)
  }

  private static func figure(_ place: OrganizationID) -> String {
    "/figures/petition.received?organization=\(place)&period=2013"
  }

  @Test func aRecordBecomesAFigureAtEveryLevelAndCanBeFollowedBack() async throws {
    let federation = try await Federation()
    let (county, village) = (try federation.place("青山县妇联"), try federation.place("柳村妇联"))
    try await federation.visit { client in
      let recorder = try await Browser.signedIn("sun", client)
      let chair = try await Browser.signedIn("zhao", client)
      let saved = try await petition(recorder, village)
      #expect(saved.status == 303)
      let record = try #require(saved.location)
      let page = try await recorder.get(record)
      #expect(page.text.contains("已登记，有关统计数随即更新") && page.text.contains("信访受理件数"))
      #expect(try await recorder.get(record).text.contains("随即更新") == false, "a notice is shown once")
      let figure = try await chair.get(Self.figure(county))
      #expect(figure.text.contains("<p class=\"figure\">1件</p>") && figure.text.contains("看这个数背后的1条记录"))
      let lineage = try await chair.get("/lineage/petition.received?organization=\(county)&period=2013")
      #expect(lineage.text.contains("href=\"\(record)\"") && lineage.text.contains("共 1 条，合计 1件"))
      #expect(lineage.text.contains("与该数一致"))
      let home = try await chair.get("/organizations/\(county)")
      #expect(home.text.contains("信访受理件数") && home.text.contains("1件"))
    }
  }

  @Test func recordsAreExportedInTheFormThatIsChosen() async throws {
    let federation = try await Federation()
    let (county, village) = (try federation.place("青山县妇联"), try federation.place("柳村妇联"))
    try await federation.visit { client in
      let recorder = try await Browser.signedIn("sun", client)
      let chair = try await Browser.signedIn("zhao", client)
      #expect(try await petition(recorder, village).status == 303)
      let list = try await chair.get("/records?organization=\(county)&kind=petition&period=2013")
      #expect(list.text.contains("href=\"/export?organization=\(county)&amp;kind=petition&amp;period=2013\""))
      let page = try await chair.get("/export?organization=\(county)&kind=petition&period=2013")
      #expect(page.text.contains("<option value=\"petition\" selected>") && page.text.contains("name=\"form\""))
      let file = "/export/file?organization=\(county)&period=2013"
      let csv = try await chair.get(file + "&kind=petition&form=csv")
      #expect(csv.text.contains("来访") && csv.headers[.contentDisposition]?.contains(".csv") == true)
      #expect(
        try await chair.get(file + "&kind=petition&form=xlsx").headers[.contentType]?.contains("spreadsheet") == true)
      #expect(try await chair.get(file + "&kind=petition&form=jsonl").text.hasPrefix("{"))
      let unchosen = try await chair.get(file + "&form=csv")
      #expect(unchosen.status == 422 && unchosen.text.contains("请选择台账类别"))
      #expect(try await recorder.get(file + "&kind=petition&form=csv").status == 403)
      #expect(try await !recorder.get("/records?organization=\(village)").text.contains("/export"))
    }
  }

  @Test func aFormSentTwiceIsOneRecord() async throws {
    let federation = try await Federation()
    let village = try federation.place("柳村妇联")
    try await federation.visit { client in
      let recorder = try await Browser.signedIn("sun", client)
      let id = ["_id": "01900000-0000-7000-8000-00000000abcd"]
      let first = try await petition(recorder, village, id)
      let second = try await petition(recorder, village, id)
      #expect(first.location == second.location && second.status == 303)
      #expect(try await recorder.get(second.location ?? "").text.contains("没有重复登记"))
      #expect(try await recorder.get(Self.figure(village)).text.contains("<p class=\"figure\">1件</p>"))
    }
  }

  @Test func wrongAnswersComeBackAllAtOnceWithEverythingKept() async throws {
    let federation = try await Federation()
    let village = try federation.place("柳村妇联")
    try await federation.visit { client in
      let recorder = try await Browser.signedIn("sun", client)
      let wrong = ["day": "2014-01-01", "people": "许多", "request": "家里<争吵>", "topic": "", "_id": ""]
      let shown = try await petition(recorder, village, wrong)
      #expect(shown.status == 422 && shown.text.contains("有3处需要改正"))
      #expect(shown.text.contains("不能晚于今天") && shown.text.contains("请填写“诉求类别”"))
      #expect(shown.text.contains("value=\"许多\"") && shown.text.contains("家里&lt;争吵&gt;"))
      #expect(shown.text.contains("href=\"#field-people\"") && shown.text.contains("id=\"field-people\""))
      #expect(try Browser.hidden("_id", in: shown).count == 36)
    }
  }

  @Test func amendingAndVoidingMoveTheFigure() async throws {
    let federation = try await Federation()
    let (county, village) = (try federation.place("青山县妇联"), try federation.place("柳村妇联"))
    try await federation.visit { client in
      let chair = try await Browser.signedIn("zhao", client)
      let record = try #require(try await petition(chair, village).location)
      let form = try await chair.get(record + "/amend")
      let revision = try Browser.hidden("_revision", in: form)
      var answers = ["_revision": revision, "day": "2013-03-05", "channel": "call", "topic": "marriage"]
      let nameless = try await chair.post(record + "/amend", answers)
      #expect(nameless.status == 422 && nameless.text.contains("请写明原因"))
      answers["because"] = "渠道写错"
      #expect(try await chair.post(record + "/amend", answers).status == 303)
      let page = try await chair.get(record)
      #expect(page.text.contains("<del>来访</del> → <ins>来电</ins>") && page.text.contains("原因：渠道写错"))
      #expect(
        try await chair.get(Self.figure(county) + "&where=channel%3Dcall").text.contains("<p class=\"figure\">1件</p>"))
      let void = try await chair.get(record + "/void")
      let reason = ["_revision": try Browser.hidden("_revision", in: void), "because": "重复登记"]
      #expect(try await chair.post(record + "/void", reason).status == 303)
      #expect(try await chair.get(Self.figure(county)).text.contains("<p class=\"figure\">0件</p>"))
      #expect(try await chair.get(record).text.contains("这条记录已作废"))
      #expect(try await chair.post(record + "/void", reason).status == 409)
    }
  }

  @Test func whenTwoAmendTheSecondSeesBothVersions() async throws {
    let federation = try await Federation()
    let village = try federation.place("柳村妇联")
    try await federation.visit { client in
      let (chair, recorder) = (try await Browser.signedIn("zhao", client), try await Browser.signedIn("sun", client))
      let record = try #require(try await petition(recorder, village).location)
      let seen = try Browser.hidden("_revision", in: try await recorder.get(record + "/amend"))
      let theirs = ["_revision": seen, "day": "2013-03-05", "channel": "call", "topic": "marriage", "because": "一"]
      #expect(try await chair.post(record + "/amend", theirs).status == 303)
      let mine = ["_revision": seen, "day": "2013-03-06", "channel": "letter", "topic": "land", "because": "二"]
      let conflict = try await recorder.post(record + "/amend", mine)
      #expect(conflict.status == 409 && conflict.text.contains("您写的还没有保存：zhao 在") && !conflict.text.contains("处需要改正"))
      #expect(conflict.text.contains("data-head=\"现在的内容\">来电") && conflict.text.contains("data-head=\"您写的\">来信"))
      #expect(conflict.text.contains("data-head=\"现在的内容\">2013-03-05"))
      let newest = try Browser.hidden("_revision", in: conflict)
      #expect(newest != seen)
      let again = mine.merging(["_revision": newest]) { $1 }
      #expect(try await recorder.post(record + "/amend", again).status == 303)
    }
  }

  @Test func movesAskForWhatTheyNeedAndChangeTheStage() async throws {
    let federation = try await Federation()
    let (county, village) = (try federation.place("青山县妇联"), try federation.place("柳村妇联"))
    try await federation.visit { client in
      let chair = try await Browser.signedIn("zhao", client)
      let record = try #require(try await petition(chair, village).location)
      let form = try await chair.get(record + "/moves/close")
      let revision = try Browser.hidden("_revision", in: form)
      let bare = try await chair.post(record + "/moves/close", ["_revision": revision, "day": "2013-03-20"])
      #expect(bare.status == 422 && bare.text.contains("请填写“答复”"))
      let answers = ["_revision": revision, "day": "2013-03-20", "answer": "已调解"]
      #expect(try await chair.post(record + "/moves/close", answers).status == 303)
      #expect(try await chair.get(record).text.contains("已办结"))
      let rate = try await chair.get("/figures/petition.closingRate?organization=\(county)&period=2013")
      #expect(rate.text.contains("<p class=\"figure\">100%</p>"))
      let terms = try await chair.get("/lineage/petition.closingRate?organization=\(county)&period=2013")
      #expect(terms.text.contains("分母") && terms.text.contains("受理件中已办结件数"))
    }
  }

  @Test func nobodyReadsOrWritesBeyondTheirOwnBranch() async throws {
    let federation = try await Federation()
    let (county, village) = (try federation.place("青山县妇联"), try federation.place("柳村妇联"))
    try await federation.visit { client in
      let recorder = try await Browser.signedIn("sun", client)
      let other = try await Browser.signedIn("li", client)
      let leader = try await Browser.signedIn("zhou", client)
      let record = try #require(try await petition(recorder, village).location)
      for path in [record, record + "/amend", Self.figure(village), Self.figure(county), "/organizations/\(village)"] {
        let shown = try await other.get(path)
        #expect(shown.status == 403 && !shown.text.contains("婚姻家庭"), "\(path)")
      }
      let elsewhere = try await petition(other, try federation.place("松村妇联"), ["organization": "\(village)"])
      #expect(elsewhere.status == 403)
      #expect(try await leader.get(Self.figure(county)).status == 200)
      #expect(try await leader.get(record).status == 403)
      #expect(try await leader.get("/kinds").status == 403)
      let lineage = try await leader.get("/lineage/petition.received?organization=\(county)&period=2013")
      #expect(lineage.status == 200 && lineage.text.contains("只看数") && !lineage.text.contains(record))
    }
  }
}
