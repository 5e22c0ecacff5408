import Foundation
import HTTPTypes
import Ledger
import Testing
import UseCases

@testable import Web

/// A complaint from the foot of a page to its answer, signed in and not.
@Suite struct FeedbackStoryTests {
  @Test func everyPageLeadsThere() async throws {
    let federation = try await Federation()
    try await federation.visit { client in
      let visitor = Browser(client)
      for path in ["/sign-in", "/invitation", "/feedback", "/nowhere"] {
        #expect(try await visitor.get(path).text.contains("href=\"/feedback"), "\(path)")
      }
      let chair = try await Browser.signedIn("zhao", client)
      for route in Route.all where route.method == .get && !route.path.contains("{") && !route.path.hasPrefix("/api") {
        let page = try await chair.get(route.path)
        guard page.headers[.contentType]?.hasPrefix("text/html") == true, page.status != 303 else { continue }
        #expect(page.text.contains("href=\"/feedback"), "\(route.path)")
      }
      let number = "330199-01900000-0000-7000-8000-0000000000aa"
      let record = try await chair.get("/records/\(number)?after=\(number)")
      #expect(record.text.contains("href=\"/feedback?page=%2Frecords%2F%E2%80%A6\""))
      // The switch of languages comes back here; the complaint does not carry the number along.
      let foot = try #require(record.text.components(separatedBy: "site-foot").last)
      #expect(!foot.contains("0190"))
    }
  }

  @Test func whatAVillageSaysTheTownshipAnswers() async throws {
    let federation = try await Federation()
    try await federation.visit { client in
      let writer = try await Browser.signedIn("sun", client)
      let form = try await writer.get("/feedback?page=/figures")
      #expect(form.text.contains("柳村妇联（由河口镇妇联答复）") && form.text.contains("青山县妇联（由青山县妇联答复）"))
      #expect(form.text.contains("value=\"/figures\""))
      let village = try federation.place("柳村妇联").description
      let said = ["about": village, "subject": "burden", "text": "同一件事要填三张表", "page": "/figures"]
      #expect(try await writer.post("/feedback", said, token: false).status == 403)
      let wrong = try await writer.post("/feedback", said.filter { $0.key != "text" })
      #expect(wrong.status == 422 && wrong.text.contains("/figures"))
      #expect(try await writer.post("/feedback", said).status == 303)
      let own = try await writer.get("/feedback")
      #expect(own.text.contains("同一件事要填三张表") && own.text.contains("待答复") && own.text.contains("2013-07-15前答复"))
      #expect(try await !writer.get("/records?kind=feedback").text.contains("重复填报"))
      let chair = try await Browser.signedIn("qian", client)
      let desk = try await chair.get("/desk").text
      let record = try #require(
        desk.components(separatedBy: "href=\"/records/").dropFirst().first?.prefix { $0 != "\"" })
      #expect(try await writer.get("/records/\(record)").status == 403)
      let page = try await chair.get("/records/\(record)/moves/answer")
      let answer = [
        "_revision": try Browser.hidden("_revision", in: page), "day": "2013-06-30", "answer": "以后只填一次",
      ]
      #expect(try await chair.post("/records/\(record)/moves/answer", answer).status == 303)
      #expect(try await writer.get("/feedback").text.contains("以后只填一次"))
      #expect(try await !chair.get("/feedback").text.contains("以后只填一次"))
    }
  }

  @Test func whoIsNotSignedInGetsAReceipt() async throws {
    let federation = try await Federation()
    try await federation.visit { client in
      let visitor = Browser(client)
      #expect(try await visitor.get("/feedback").text.contains("由“青山县妇联”"))
      let said = ["subject": "conduct", "text": "没有人接电话 <b>"]
      let given = try await visitor.post("/feedback", said, token: false)
      #expect(given.status == 200 && given.headers[values: .setCookie].isEmpty)
      let code = try #require(
        given.text.components(separatedBy: "<code class=\"key\">").dropFirst().first?.prefix { $0 != "<" })
      let read = try await visitor.post("/feedback/answer", ["code": String(code)], token: false)
      #expect(read.text.contains("没有人接电话 &lt;b&gt;") && read.text.contains("待答复"))
      let unknown = try await visitor.post("/feedback/answer", ["code": String(code.dropLast()) + "*"], token: false)
      #expect(unknown.status == 404 && !unknown.text.contains("没有人接电话"))
      let long = try await visitor.post(
        "/feedback", ["subject": "idea", "text": String(repeating: "长", count: 30_000)], token: false)
      #expect(long.status == 413)
      for _ in 0..<4 { _ = try await visitor.post("/feedback", said, token: false) }
      #expect(try await visitor.post("/feedback", said, token: false).status == 503)
      let chair = try await Browser.signedIn("zhao", client)
      #expect(try await chair.get("/desk").text.contains("投诉建议 · 工作人员"))
      let township = try await Browser.signedIn("qian", client)
      #expect(try await !township.get("/desk").text.contains("投诉建议 ·"))
    }
  }

  @Test func programsSayItAndReadTheirOwn() async throws {
    let federation = try await Federation()
    try await federation.visit { client in
      let auditor = try await Browser.signedIn("jiang", client)
      let (status, made) = try await auditor.json(
        .post, "/api/feedback", #"{"values":{"subject":"idea","text":"加一张图"}}"#)
      #expect(status == 201)
      let (_, list) = try await auditor.json(.get, "/api/feedback")
      #expect(list["feedback"]?.listValue?.first?["id"] == made["id"])
      #expect(list["feedback"]?.listValue?.first?["values"]?["text"] == .text("加一张图"))
      let leader = try await Browser.signedIn("zhou", client)
      #expect(try await leader.json(.get, "/api/feedback").1["feedback"] == .list([]))
      #expect(try await leader.json(.post, "/api/feedback", #"{"about":"x","values":{}}"#).0 == 422)
    }
  }
}
