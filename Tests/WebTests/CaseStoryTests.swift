import HTTPTypes
import Ledger
import Testing
import UseCases

@testable import Web

/// A protected case as its team, a village and an auditor meet it; the tests' day is 30 June 2013.
@Suite struct CaseStoryTests {
  private func open(
    _ federation: Federation, _ kind: String, _ day: String, _ values: WrittenValues, by user: String,
    at place: String, _ parent: RecordID? = nil
  ) async throws -> RecordID {
    try await federation.application.perform(
      OpenRecord(kind: kind, organization: federation.place(place), day: day, values: values, parent: parent),
      as: federation.application.user(named: user)
    ).id
  }

  private func violence(_ federation: Federation, by user: String, at place: String, _ more: WrittenValues = [:])
    async throws -> RecordID
  {
    let values: WrittenValues = ["source": "self", "dangerNow": "否", "dependent": "否", "code": "阿兰"]
    return try await open(
      federation, "violenceCase", "2013-06-20", values.merging(more) { $1 }, by: user, at: place)
  }

  @Test func anOfferWaitsOnTheDeskAndItsNoteIsOpenedOnPurpose() async throws {
    let federation = try await Federation()
    let id = try await violence(federation, by: "sun", at: "柳村妇联")
    try await federation.application.perform(
      OfferCase(id: id, to: "zheng", note: "请今天<联系>"), as: federation.application.user(named: "sun"))
    try await federation.visit { client in
      let worker = try await Browser.signedIn("zheng", client)
      #expect(try await worker.get("/desk").text.contains("有一件事到期"))
      let list = try await worker.get("/cases").text
      #expect(list.contains("/cases/\(id)/offer") && !list.contains("请今天"))
      #expect(try await worker.get("/cases/\(id)/offer").text.contains("请今天&lt;联系&gt;"))
      let village = try await Browser.signedIn("sun", client)
      #expect(try await !village.get("/desk").text.contains("有一件事到期"))
      #expect(try await village.get("/cases/\(id)/offer").status == 403)
      let accepted = try await worker.post("/cases/answer", ["record": "\(id)", "answer": "accept"])
      #expect(accepted.location == "/records/\(id)")
      #expect(try await worker.get("/cases/\(id)/offer").status == 404)
      #expect(try await !worker.get("/desk").text.contains("有一件事到期"))
    }
  }

  @Test func herSheetSaysWhatIsHeldWhoReadItAndToWhomItWent() async throws {
    let federation = try await Federation()
    let id = try await violence(federation, by: "zheng", at: "河口镇妇联")
    let consent: WrittenValues = [
      "purposes": "share", "wording": "可以告诉医院吗？", "givenBy": "herself", "form": "spoken", "sharedWith": "医院",
    ]
    _ = try await open(federation, "consent", "2013-06-21", consent, by: "zheng", at: "河口镇妇联", id)
    let slip: WrittenValues = ["to": "hospital", "receiver": "县人民医院", "need": "诊治", "ground": "consent"]
    _ = try await open(federation, "referral", "2013-06-22", slip, by: "zheng", at: "河口镇妇联", id)
    let duty: WrittenValues = [
      "to": "police", "receiver": "某派出所", "need": "处警", "ground": "life", "article": "某法第十四条",
    ]
    _ = try await open(federation, "referral", "2013-06-22", duty, by: "zheng", at: "河口镇妇联", id)
    try await federation.visit { client in
      let worker = try await Browser.signedIn("zheng", client)
      #expect(try await worker.get("/records/\(id)").text.contains("/records/\(id)/sheet"))
      let sheet = try await worker.get("/records/\(id)/sheet")
      #expect(sheet.status == 200)
      for word in ["阿兰", "县人民医院", "您同意的", "生命危险：某法第十四条", "可以告诉医院吗？", "2013-06-30", "Zheng", "负责人", "撤回", "第四十六条"] {
        #expect(sheet.text.contains(word), "\(word)")
      }
      #expect(sheet.headers[.cacheControl]?.contains("no-store") == true)
      worker.language = "en"
      #expect(try await worker.get("/records/\(id)/sheet").text.contains("how to take it back"))
      let chair = try await Browser.signedIn("zhao", client)
      #expect(try await chair.get("/records/\(id)/sheet").status == 404)
      let (status, json) = try await worker.json(.get, "/api/cases/\(id)/sheet")
      #expect(status == 200 && json["receivers"]?.listValue?.count == 2 && json["consents"]?.listValue?.count == 1)
      let auditor = try await Browser.signedIn("jiang", client)
      #expect(try await auditor.get("/audit").text.contains("ShowSheet"))
    }
  }

  @Test func aMediationIsStoppedAndTheVillageReadsTheCounty() async throws {
    let federation = try await Federation()
    let values: WrittenValues = [
      "dispute": "couple", "mediator": "community", "consent": "是", "afraid": "否", "hurt": "否", "confined": "否",
      "ordered": "否", "parties": "某甲/13800000001",
    ]
    let mediation = try await open(federation, "mediation", "2013-06-25", values, by: "li", at: "松村妇联")
    let id = try await violence(federation, by: "zheng", at: "河口镇妇联", ["numbers": "13800000001"])
    try await federation.visit { client in
      let worker = try await Browser.signedIn("zheng", client)
      let list = try await worker.get("/cases").text
      #expect(list.contains("\(mediation)") && list.contains("松村妇联") && !list.contains("某甲"))
      let village = try await Browser.signedIn("li", client)
      #expect(try await !village.get("/cases").text.contains("\(mediation)"))
      let wrong = try await worker.post("/cases/stop", ["record": "\(id)", "mediation": "x"])
      #expect(wrong.status == 422)
      let stopped = try await worker.post("/cases/stop", ["record": "\(id)", "mediation": "\(mediation)"])
      #expect(stopped.status == 303)
      let page = try await village.get("/records/\(mediation)").text
      #expect(page.contains("移交县妇联") && page.contains("青山县妇联"))
      #expect(!page.contains("zheng") && !page.contains("Zheng"))
      let (_, json) = try await village.json(.get, "/api/records/\(mediation)")
      #expect(json["history"]?.listValue?.last?["actor"] == .text("青山县妇联"))
      #expect(try await !worker.get("/cases").text.contains("\(mediation)"))
    }
  }

  @Test func programsWorkCasesAsPagesDo() async throws {
    let federation = try await Federation()
    let id = try await violence(federation, by: "sun", at: "柳村妇联")
    try await federation.visit { client in
      let (village, worker) = (try await Browser.signedIn("sun", client), try await Browser.signedIn("zheng", client))
      let path = "/api/cases/\(id)"
      #expect(try await worker.json(.get, path + "/team").0 == 404)
      #expect(try await village.json(.post, path + "/offer", #"{"to":"nobody"}"#).0 == 422)
      #expect(try await village.json(.post, path + "/offer", #"{"to":"zheng","note":"急"}"#).0 == 200)
      let (_, offered) = try await worker.json(.get, "/api/cases")
      #expect(offered["cases"]?.listValue?.first?["place"] == .text("offered"))
      #expect(offered["cases"]?.listValue?.first?["hasNote"] == .bool(true))
      let (_, desk) = try await worker.json(.get, "/api/desk?organization=\(federation.place("青山县妇联"))")
      #expect(desk["ownMatterIsDue"] == .bool(true) && desk["matters"] == .list([]))
      #expect(try await worker.json(.get, path + "/offer").1["note"] == .text("急"))
      #expect(try await worker.json(.post, path + "/answer", "{}").0 == 422)
      #expect(try await worker.json(.post, path + "/answer", #"{"accepts":true}"#).0 == 200)
      let (_, team) = try await worker.json(.get, path + "/team")
      #expect(team["mayLead"] == .bool(true) && team["team"]?.listValue?.count == 3)
      #expect(try await worker.json(.post, path + "/team", "{}").0 == 422)
      #expect(try await worker.json(.post, path + "/team", #"{"remove":"sun"}"#).0 == 422)
      #expect(try await worker.json(.post, path + "/stop", #"{"mediation":"x"}"#).0 == 422)
      #expect(try await village.json(.get, path + "/team").0 == 404)
      #expect(try await worker.json(.post, path + "/glass", #"{"because":" "}"#).0 == 422)
      #expect(try await worker.json(.post, path + "/glass", #"{"because":"试"}"#).0 == 200)
      let auditor = try await Browser.signedIn("jiang", client)
      let (_, glass) = try await auditor.json(.get, "/api/cases/glass?year=2013")
      #expect(glass["glass"]?.listValue?.first?["record"] == .text("\(id)"))
      #expect(try await auditor.get("/cases/glass?year=2013").text.contains("\(id)"))
      #expect(try await auditor.get("/cases/glass?year=20x").status == 422)
      #expect(try await worker.get("/cases/glass").status == 403)
    }
  }
}
