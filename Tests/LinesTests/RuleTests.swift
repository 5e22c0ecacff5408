import Ledger
import Testing

@Suite struct RuleTests {
  @Test func violenceIsNotClosedByAnAnswerAlone() throws {
    let story = try Story(
      "petition", on: "2013-03-05", ["channel": "visit", "topic": "violence"],
      [("close 2013-03-06", ["answer": "已解答"])])
    #expect(story.problems.map(\.place) == ["topic"])
  }

  @Test func violenceAmongOtherTopicsCountsToo() throws {
    let story = try Story(
      "petition", on: "2013-03-05", ["channel": "visit", "topic": "divorce", "otherTopics": "家庭暴力、财产权益"],
      [("close 2013-03-06", ["answer": "已解答"])])
    #expect(story.problems.map(\.place) == ["topic"])
  }

  @Test func violenceIsClosedWithASafetyCheck() throws {
    let story = try Story(
      "petition", on: "2013-03-05", ["channel": "visit", "topic": "violence"],
      [("closeSafely 2013-03-06", ["answer": "已联系派出所", "safety": "已住到亲属家"])])
    #expect(story.problems.isEmpty)
  }

  @Test func noPetitionIsClosedWithoutAnAnswer() throws {
    let story = try Story(
      "petition", on: "2013-03-05", ["channel": "letter", "topic": "property"], [("close 2013-03-06", [:])])
    #expect(story.problems.map(\.place) == ["answer"])
  }

  @Test func nobodyIsMediatedAgainstHerWillOrUnderViolence() throws {
    let story = try Story(
      "mediation", on: "2013-03-05",
      ["dispute": "couple", "mediator": "committee", "consent": "否", "violenceNow": "是"])
    #expect(Set(story.problems.map(\.place)) == ["consent", "violenceNow"])
  }

  @Test func aGiftIsMoneyOrGoods() throws {
    let nothing = try Story("donation", on: "2013-03-05", ["purpose": "springBud", "source": "unit"])
    #expect(nothing.problems.map(\.place) == ["money"])
    let goods = try Story(
      "donation", on: "2013-03-05", ["purpose": "springBud", "source": "unit", "goodsValue": "300"])
    #expect(goods.problems.isEmpty)
  }

  @Test func casesDoNotOutnumberTheWomenExamined() throws {
    let story = try Story(
      "healthService", on: "2013-03-05", ["form": "checkup", "people": "20", "cases": "21", "cancers": "22"])
    #expect(Set(story.problems.map(\.place)) == ["cases", "cancers"])
  }

  @Test func anAgreementNeedsTheWillOfBothSides() throws {
    let story = try Story("careAgreement", on: "2013-03-05", ["households": "12", "voluntary": "否"])
    #expect(story.problems.map(\.place) == ["voluntary"])
  }

  @Test func aPartOfAReturnIsNotMoreThanItsWhole() throws {
    let story = try Story(
      "outworkReturn", on: "2013-07-05",
      ["period": "2013H1", "women": "10", "fees": "1000", "poorWomen": "11", "poorFees": "1000.01"])
    #expect(Set(story.problems.map(\.place)) == ["poorWomen", "poorFees"])
  }

  @Test func noMoreFindWorkThanSatInTheCourse() throws {
    let story = try Story(
      "course", on: "2013-03-05",
      [
        "name": "月嫂班", "programme": "employment", "subject": "maternity", "audience": "women", "learners": "30余",
        "employed": "31",
      ])
    #expect(story.problems.map(\.place) == ["employed"])
  }

  @Test func anAwardNamesTheRecipientItIsFor() throws {
    let award = ["honour": "merit", "level": "city"]
    let body = try Story("award", on: "2013-03-05", award.merging(["recipient": "person", "body": "某科"]) { $1 })
    let person = try Story(
      "award", on: "2013-03-05", award.merging(["recipient": "collective", "person": "某人"]) { $1 })
    #expect(body.problems.map(\.place) == ["body"])
    #expect(person.problems.map(\.place) == ["person"])
  }

  @Test func aNationalPostCannotRiseFurther() throws {
    let story = try Story(
      "modelPost", on: "2013-03-05", ["post": "某窗口", "level": "nation", "entry": "named"],
      [("promote 2013-05-06", ["newLevel": "nation"])])
    #expect(story.problems.map(\.place) == ["level"])
  }

  @Test func aQuantityHasAKind() throws {
    let story = try Story(
      "activity", on: "2013-03-05", ["name": "发放资料", "form": "handOut", "theme": "law", "quantity": "200"])
    #expect(story.problems.map(\.place) == ["output"])
  }
}
