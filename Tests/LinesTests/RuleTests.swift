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
      [("closeSafely 2013-03-06", ["response": "case", "safety": "sheltered"])])
    #expect(story.problems.isEmpty)
  }

  @Test func noPetitionIsClosedWithoutAnAnswer() throws {
    let story = try Story(
      "petition", on: "2013-03-05", ["channel": "letter", "topic": "property"], [("close 2013-03-06", [:])])
    #expect(story.problems.map(\.place) == ["answer"])
  }

  @Test func aContactAboutViolenceNamesNobodyAndTellsNothing() throws {
    for topic in ["violence", "harassment", "child", "trafficking"] {
      let told = ["channel": "visit", "topic": topic, "petitioner": "甲", "request": "经过"]
      let story = try Story("petition", on: "2013-03-05", told)
      #expect(Set(story.problems.map(\.place)) == ["petitioner", "request"])
      #expect(story.problems.allSatisfy { $0.message.zh.contains("另立") })
      #expect(try Story("petition", on: "2013-03-05", ["channel": "visit", "topic": topic]).problems.isEmpty)
    }
    let other = ["channel": "visit", "topic": "land", "petitioner": "甲", "request": "经过"]
    #expect(try Story("petition", on: "2013-03-05", other).problems.isEmpty)
  }

  @Test func aPetitionWithAServiceStillOpenIsNotClosed() throws {
    let opened = [
      ("openService 2013-03-06", ["serviceLine": "law"]), ("openService 2013-03-06", ["serviceLine": "legalAid"]),
      ("endService 2013-03-07", ["serviceLine": "law", "serviceResult": "已解答"]),
    ]
    let close = ("close 2013-03-20", ["answer": "已解答"])
    let early = try Story("petition", on: "2013-03-05", ["channel": "visit", "topic": "labour"], opened + [close])
    #expect(early.problems.map(\.message.zh) == ["还有服务没有结束：法律援助"])
    let ended = [("endService 2013-03-19", ["serviceLine": "legalAid", "serviceResult": "已立案"])]
    let done = try Story(
      "petition", on: "2013-03-05", ["channel": "visit", "topic": "labour"], opened + ended + [close])
    #expect(done.problems.isEmpty)
    let twice = try Story(
      "petition", on: "2013-03-05", ["channel": "visit", "topic": "labour"], opened + opened.prefix(1) + ended + ended)
    #expect(twice.problems.map(\.place) == ["serviceLine"])
  }

  @Test func aPetitionIsExtendedOnceForEachTimeItIsTakenUp() throws {
    let extend = ("extend 2013-04-20", ["approvedBy": "主席", "extensionReason": "需查档"])
    let later = ("extend 2013-07-20", ["approvedBy": "主席", "extensionReason": "需查档"])
    let values = ["channel": "visit", "topic": "land"]
    let twice = try Story("petition", on: "2013-03-05", values, [("accept 2013-03-06", [:]), extend, later])
    #expect(twice.problems.map(\.message.zh) == ["已经延长过一次，不能再延长"])
    let again = try Story(
      "petition", on: "2013-03-05", values,
      [
        ("accept 2013-03-06", [:]), extend, ("close 2013-05-06", ["answer": "已解答"]),
        ("reopen 2013-07-01", ["reason": "有新材料"]), later,
      ])
    #expect(again.problems.isEmpty)
  }

  @Test func aReviewFollowsAReexamination() throws {
    let closed = [("close 2013-05-06", ["answer": "已解答"])]
    let values = ["channel": "visit", "topic": "land"]
    let early = try Story("petition", on: "2013-03-05", values, closed + [("askReview 2013-05-07", [:])])
    #expect(early.problems.count == 1)
    let due = try Story(
      "petition", on: "2013-03-05", values,
      closed + [
        ("askReexamination 2013-05-07", [:]), ("reexamine 2013-05-20", ["verdict": "upheld"]),
        ("askReview 2013-05-21", [:]), ("concludeReview 2013-06-01", ["verdict": "维持原处理意见"]),
      ])
    #expect(due.problems.isEmpty)
  }

  private static let asked = ["afraid": "否", "hurt": "否", "confined": "否", "ordered": "否"]

  @Test func nobodyIsMediatedAgainstHerWill() throws {
    let answers = ["dispute": "couple", "mediator": "committee", "consent": "否"].merging(Self.asked) { $1 }
    #expect(try Story("mediation", on: "2013-03-05", answers).problems.map(\.place) == ["consent"])
  }

  @Test(arguments: ["afraid", "hurt", "confined", "ordered"])
  func anyYesToASafetyQuestionSaysOnlyHandToTheCounty(_ question: String) throws {
    var answers = ["dispute": "couple", "mediator": "committee", "consent": "否"].merging(Self.asked) { $1 }
    answers[question] = "是"
    let problems = try Story("mediation", on: "2013-03-05", answers).problems
    #expect(problems == [Problem(nil, "请移交县妇联", "Hand this to the county federation")])
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
