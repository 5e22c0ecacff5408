import AllLines
import Ledger
import Testing

@Suite struct ActivityRuleTests {
  private func entry(_ values: [String: String], _ moves: [(String, [String: String])] = []) throws -> [String?] {
    let all = ["title": "我的妈妈", "type": "essay"].merging(values) { $1 }
    return try Story("entry", on: "2018-05-02", all, moves).problems.map(\.place)
  }

  @Test func aChildsWorkHasNoName() throws {
    #expect(try entry(["group": "child", "entrant": "甲"]) == ["entrant"])
    #expect(try entry(["group": "child"]).isEmpty && entry(["group": "woman", "entrant": "甲"]).isEmpty)
  }

  @Test func nothingIsShownWithoutConsent() throws {
    let show = ("publish 2018-06-01", ["shownIn": "展厅"])
    #expect(try entry(["group": "woman"], [show]) == ["consent"])
    #expect(try entry(["group": "woman", "consent": "否"], [show]) == ["consent"])
    #expect(try entry(["group": "woman", "consent": "是"], [show]).isEmpty)
  }

  @Test func aQuantitySaysWhatItIsOfAndChildrenAreAmongThoseWhoCame() throws {
    let base = ["name": "讲座", "form": "lecture", "theme": "law"]
    func wrong(_ values: [String: String]) throws -> [String?] {
      try Story("activity", on: "2018-05-02", base.merging(values) { $1 }).problems.map(\.place)
    }
    #expect(try wrong(["quantity": "10", "quantity2": "5"]) == ["output", "output2"])
    #expect(try wrong(["people": "30", "children": "31"]) == ["children"])
    #expect(try wrong(["people": "30余", "children": "31"]).isEmpty, "30余 may be 31")
  }

  @Test func nobodyCompletesACourseSheDidNotSitIn() throws {
    let values = [
      "name": "班", "programme": "mothers", "subject": "parenting", "audience": "parents", "learners": "20",
      "completed": "21", "certified": "22", "employed": "20",
    ]
    #expect(try Story("course", on: "2018-05-02", values).problems.map(\.place) == ["completed", "certified"])
  }

  @Test func daysBelongToTheRhythmThatHasThem() throws {
    func wrong(_ values: [String: String]) throws -> [String?] {
      let base = ["name": "例会", "session": "activity", "holders": "own"]
      return try Story("series", on: "2018-05-02", base.merging(values) { $1 }).problems.map(\.place)
    }
    #expect(try wrong(["rhythm": "quarterly", "weekday": "monday"]) == ["weekday"])
    #expect(try wrong(["rhythm": "monthly", "month": "5"]) == ["month"])
    #expect(try wrong(["rhythm": "yearly", "dayOfMonth": "15"]) == ["dayOfMonth"])
    #expect(try wrong(["rhythm": "monthly", "dayOfMonth": "15", "session": "course", "form": "study"]) == ["form"])
    #expect(try wrong(["rhythm": "weekly", "until": "2018-05-01"]) == ["until"])
    #expect(try wrong(["rhythm": "yearly", "month": "9", "dayOfMonth": "15"]).isEmpty)
  }

  @Test func anEntryOfTheRegisterDeclaresItsSeries() throws {
    let kind = try Catalogue(allLines).kind("series")
    let values = [
      "name": "志愿者活动日", "session": "活动", "rhythm": "monthly", "dayOfMonth": "15", "holders": "villages",
      "form": "service",
    ]
    let story = try Story("series", on: "2018-01-01", values, [("end 2019-12-31", [:])])
    let series = try #require(kind.series?(story.record))
    #expect(series.rhythm == .monthly(day: 15) && series.holders == .below([.village]))
    #expect(series.until?.description == "2019-12-31" && series.session == "activity")
    #expect(series.answers == ["series": "志愿者活动日", "name": "志愿者活动日", "form": "service"])
  }

  /// What a link prepares must be answers that the form has.
  @Test func festivalsPrepareWhatTheirKindAsks() {
    for kind in Catalogue(allLines).kinds {
      #expect(Set(kind.festivals.map(\.id)).count == kind.festivals.count)
      for festival in kind.festivals {
        #expect(festival.days(in: 2026) != nil, "\(festival.id)")
        for (field, code) in festival.answers {
          let choices = kind.field(field)?.choices.map(\.code) ?? []
          #expect(choices.contains(code), "\(festival.id) \(field)=\(code)")
        }
      }
    }
  }

  @Test func sessionsOfASeriesAreOfKindsThatNameIt() throws {
    let catalogue = Catalogue(allLines)
    let sessions = try #require(catalogue.kind("series").field("session")).choices.map(\.code)
    for session in sessions {
      let kind = try catalogue.kind(session)
      #expect(kind.field("series") != nil && kind.measures.count { $0.countsSeries } == 1, "\(session)")
    }
  }

  @Test func aMatterIsDueOnTheDaySetAndAnAgreementEveryYear() throws {
    let now = Deadline(try #require(Day("2019-05-20")))
    func open(_ story: Story) -> [String] {
      story.kind.readings(of: story.record, at: now, calendar: WorkingCalendar()).filter(\.isOpen)
        .map { "\($0.clock.id) \($0.due)" }.sorted()
    }
    let matter = try Story("matter", on: "2019-05-01", ["title": "修路灯", "source": "deliberation", "due": "2019-05-31"])
    #expect(open(matter) == ["matter.due 2019-05-31"])
    let told = try Story(
      "matter", on: "2019-05-01", ["title": "修路灯", "source": "deliberation", "due": "2019-05-31"],
      [("feedBack 2019-05-10", ["feedback": "已修好"])])
    #expect(open(told).isEmpty)
    let claim = ("claim 2018-05-01", ["partner": "某社", "partnerType": "society", "until": "2023-05-01"])
    let values = ["name": "陪伴", "form": "claim"]
    let claimed = try Story("partnership", on: "2018-04-20", values, [claim])
    #expect(open(claimed) == ["partnership.report 2019-05-02", "partnership.term 2023-05-01"])
    let reported = try Story(
      "partnership", on: "2018-04-20", values, [claim, ("report 2019-04-20", ["done": "每月一次"])])
    #expect(open(reported) == ["partnership.report 2020-04-20", "partnership.term 2023-05-01"])
  }
}
