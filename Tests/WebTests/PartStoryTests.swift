import Ledger
import Testing
import UseCases

@testable import Web

/// A household's page: what hangs under it, what may be added, and how long nothing was heard; today is 30 June 2013.
@Suite struct PartStoryTests {
  @Test func aFollowUpIsAddedFromThePageOfWhatItFollows() async throws {
    let federation = try await Federation()
    let village = try federation.place("柳村妇联")
    try await federation.visit { client in
      let recorder = try await Browser.signedIn("sun", client)
      let kinds = try await recorder.get("/kinds?organization=\(village)")
      #expect(kinds.text.contains("/kinds/hardship/new") && !kinds.text.contains("/kinds/followUp/new"))
      let form = try await recorder.get("/kinds/hardship/new?organization=\(village)")
      let saved = try await recorder.post(
        "/kinds/hardship/new",
        [
          "day": "2012-11-05", "organization": "\(village)", "person": "某<户>", "category": "poorMother",
          "consent": "是", "_id": try Browser.hidden("_id", in: form),
        ])
      let home = try #require(saved.location)
      let page = try await recorder.get(home)
      #expect(page.text.contains("登记在它之下的") && page.text.contains("走访或复核（半年没有跟进）"))
      #expect(page.text.contains("已超过") && page.text.contains("加：回访跟进"))
      let id = home.split(separator: "/").last.map(String.init) ?? ""
      let add = "/kinds/followUp/new?parent=\(id)&organization=\(village)"
      #expect(page.text.contains(add.replacing("&", with: "&amp;")))

      let blank = try await recorder.get(add)
      #expect(blank.text.contains("属于") && blank.text.contains("某&lt;户&gt;") && blank.text.contains("value=\"\(id)\""))
      var answers = [
        "day": "2013-06-20", "organization": "\(village)", "way": "visit", "_parent": id,
        "_id": try Browser.hidden("_id", in: blank),
      ]
      let wrong = try await recorder.post("/kinds/followUp/new", answers)
      #expect(wrong.status == 422 && wrong.text.contains("属于") && wrong.text.contains("value=\"\(id)\""))
      answers["found"] = "安好"
      let part = try #require(try await recorder.post("/kinds/followUp/new", answers).location)
      let after = try await recorder.get(home)
      #expect(after.text.contains("href=\"\(part)\"") && after.text.contains("回访跟进次数") && !after.text.contains("已超过"))
      #expect(try await recorder.get(part).text.contains("href=\"\(home)\""))
      let loose = try await recorder.post(
        "/kinds/followUp/new", answers.merging(["_parent": "", "_id": "00000000-0000-7000-8000-000000000001"]) { $1 })
      #expect(loose.status == 422 && loose.text.contains("要登记在一条记录之下"))
    }
  }

  @Test func whoStandsOnARegisterIsShownBeforeSheIsWrittenDownAgain() async throws {
    let federation = try await Federation()
    let village = try federation.place("柳村妇联")
    try await federation.visit { client in
      let recorder = try await Browser.signedIn("sun", client)
      func answers(_ form: Browser.Shown) throws -> [String: String] {
        [
          "day": "2013-06-20", "organization": "\(village)", "person": "某户/13800000001", "category": "poorMother",
          "consent": "是", "_id": try Browser.hidden("_id", in: form),
        ]
      }
      let first = try answers(try await recorder.get("/kinds/hardship/new?organization=\(village)"))
      let home = try #require(try await recorder.post("/kinds/hardship/new", first).location)
      #expect(try await recorder.post("/kinds/hardship/new", first).location == home, "a form sent twice is one record")
      var again = try answers(try await recorder.get("/kinds/hardship/new?organization=\(village)"))
      let warned = try await recorder.post("/kinds/hardship/new", again)
      #expect(warned.status == 409 && warned.text.contains("href=\"\(home)\"") && warned.text.contains("仍要登记"))
      #expect(warned.text.contains("某户/13800000001"), "what was written is there again")
      again["_seen"] = try Browser.hidden("_seen", in: warned)
      let other = try #require(try await recorder.post("/kinds/hardship/new", again).location)
      #expect(other != home)
    }
  }
}
