import Foundation
import Ledger
import Testing
import UseCases

@testable import Web

/// The desk and the calendar it goes by; the tests' day is 30 June 2013.
@Suite struct DeskStoryTests {
  private func petition(_ federation: Federation, _ day: String) async throws -> RecordID {
    try await federation.application.perform(
      OpenRecord(
        kind: "petition", organization: federation.place("柳村妇联"), day: day,
        values: ["channel": "visit", "topic": "land"]),
      as: federation.application.user(named: "zhao")
    ).id
  }

  @Test func theDeskShowsWhatIsLateBeforeWhatIsNot() async throws {
    let federation = try await Federation()
    let (late, fresh) = (try await petition(federation, "2013-06-03"), try await petition(federation, "2013-06-28"))
    try await federation.visit { client in
      let chair = try await Browser.signedIn("qian", client)
      let desk = try await chair.get("/desk")
      #expect(desk.status == 200)
      #expect(desk.text.contains("已超期（1）") && desk.text.contains("办理中（1）") && desk.text.contains("信访条例"))
      #expect(desk.text.contains("已超过12天") && desk.text.contains("2013年的节假日还没有录入"))
      let places = [late, fresh].compactMap { desk.text.range(of: "/records/\($0)")?.lowerBound }
      #expect(places.count == 2 && places[0] < places[1])
      #expect(desk.text.contains("href=\"/desk"), "the navigation leads here")
      let other = try await Browser.signedIn("li", client)
      #expect(try await other.get("/desk").text.contains("没有带时限的在办事项"))
      let leader = try await Browser.signedIn("zhou", client)
      #expect(try await leader.get("/desk").status == 403)
      #expect(try await !leader.get("/").text.contains("href=\"/desk"))
    }
  }

  @Test func aChairEntersAYearAndEveryWrongLineIsNamed() async throws {
    let federation = try await Federation()
    _ = try await petition(federation, "2013-06-15")
    try await federation.visit { client in
      let chair = try await Browser.signedIn("zhao", client)
      #expect(try await chair.get("/calendar").text.contains("国办发明电〔2025〕7号"))
      let wrong = try await chair.post("/calendar", ["text": "2013-06-30 休\n某日 <休>\n"])
      #expect(wrong.status == 422)
      #expect(wrong.text.contains("2013 年缺少文号一行") && wrong.text.contains("“某日”不是日期"))
      #expect(wrong.text.contains("某日 &lt;休&gt;"), "what was written is there again")
      let right = try await chair.post("/calendar", ["text": "2013 国办发明电〔2012〕33号\r\n2013-07-01 休 试\r\n"])
      #expect(right.status == 303)
      #expect(try await chair.get("/calendar").text.contains("国办发明电〔2012〕33号"))
      // The fifteenth day is Sunday, and Monday is now a day off.
      #expect(try await chair.get("/desk").text.contains("2013-07-02"))
      let recorder = try await Browser.signedIn("sun", client)
      #expect(try await !recorder.get("/calendar").text.contains("<textarea"))
      #expect(try await recorder.post("/calendar", ["text": "2013 试"]).status == 403)
    }
  }
}
