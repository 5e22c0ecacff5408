import Ledger
import Testing
import UseCases

@testable import Web

/// The proposal of what was kept long enough, and the decision to keep it on; the tests' day is 30 June 2013.
@Suite struct RetentionStoryTests {
  @Test func aChairDecidesOnWhatIsDue() async throws {
    let federation = try await Federation()
    let id = try await federation.application.perform(
      OpenRecord(
        kind: "feedback", organization: federation.place("河口镇妇联"), day: "2009-01-05",
        values: ["subject": "idea", "text": "加一张图"],
        moves: [.init(move: "answer", day: "2009-01-09", values: ["answer": "已加"])]),
      as: federation.application.user(named: "zhao")
    ).id
    try await federation.visit { client in
      let chair = try await Browser.signedIn("qian", client)
      #expect(try await chair.get("/desk").text.contains("href=\"/retention"))
      let page = try await chair.get("/retention")
      #expect(page.text.contains("/records/\(id)") && page.text.contains("2012-12-31"))
      #expect(page.text.contains("《个人信息保护法》第十九条"))
      let wrong = try await chair.post("/retention", ["record": "\(id)", "until": "2013-06-30", "because": ""])
      #expect(wrong.status == 422 && wrong.text.contains("<details open>") && wrong.text.contains("写明原因"))
      let right = ["record": "\(id)", "until": "2014-12-31", "because": "还在核查"]
      #expect(try await chair.post("/retention", right).status == 303)
      #expect(try await chair.get("/retention").text.contains("没有保管期满的记录"))
      #expect(try await chair.get("/retention?as-of=2015-01-01").text.contains("/records/\(id)"))
      let recorder = try await Browser.signedIn("sun", client)
      #expect(try await recorder.get("/retention").status == 403)
      #expect(try await !recorder.get("/desk").text.contains("href=\"/retention"))
    }
  }

  @Test func theDeskSaysItInTheFirstTenDaysOfAMonth() throws {
    for (day, isTimely) in [("2013-07-01", true), ("2013-07-10", true), ("2013-07-11", false), ("2013-06-30", false)] {
      #expect(RetentionPage.isTimely(try #require(Day(day))) == isTimely)
    }
  }
}
