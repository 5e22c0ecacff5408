import Ledger
import Testing

@Suite struct MeasureTests {
  private let rate = Measure.ratio(
    "rate", "率", "rate", [Measure.Term("lecture.held")], over: [Measure.Term("post.standing")],
    definition: Names("率", "rate"))
  private let average = Measure.average(
    "average", "均", "average", [Measure.Term("profile.money")], over: [Measure.Term("profile.households")],
    unit: Names("元/户", "yuan per household"), definition: Names("均", "average"))

  @Test func worksOutSharesRoundedHalfUp() {
    #expect(rate.quotient(2, over: 3) == 6667)
    #expect(rate.quotient(1, over: 3) == 3333)
    #expect(rate.quotient(1, over: 16) == 625)
    #expect(rate.quotient(1, over: 20_000) == 1)
    #expect(rate.quotient(-1, over: 20_000) == -1)
    #expect(rate.quotient(1, over: 0) == nil)
    #expect(Sample.lecture.measures[0].quotient(1, over: 2) == nil)
  }

  @Test func worksOutAveragesOfMoney() {
    #expect(average.quotient(4_480_000, over: 56, digits: (2, 0)) == 80_000)
    #expect(average.text(80_000) == "800")
  }

  @Test func writesValuesWithTheDigitsTheyNeed() {
    #expect(rate.text(9680) == "96.8")
    #expect(rate.text(10_000) == "100")
    #expect(rate.text(9675) == "96.75")
    #expect(Sample.profile.measures[1].text(745_450) == "7454.50")
    #expect(Sample.lecture.measures[0].text(-12) == "-12")
  }

  @Test func endsAStockAndTakesItBackUp() throws {
    let organization = try #require(Sample.organization(0))
    let day = try #require(Day(2013, 1, 31))
    let moves = [
      MadeMove(move: "keep", to: "named", day: day.adding(days: 1)),
      MadeMove(move: "revoke", to: "revoked", day: day.adding(days: 2)),
      MadeMove(move: "restore", to: "named", day: day.adding(days: 3)),
      MadeMove(move: "revoke", to: "revoked", day: day.adding(days: 4)),
    ]
    let record = Record(
      kind: "post", origin: organization, day: day, stage: "revoked", body: Body(moves: moves))
    guard case .record(let tally) = Sample.post.measures[0].source else {
      Issue.record("no stock")
      return
    }
    #expect(tally(record).map(\.value) == [1, -1, 1, -1])
    #expect(tally(record).map { ($0.day ?? day).dayNumber - day.dayNumber } == [0, 2, 3, 4])
  }

  @Test func knowsARecordsHomeAndStagesOverTime() throws {
    let (first, second) = (try #require(Sample.organization(1)), try #require(Sample.organization(2)))
    let day = try #require(Day(2013, 1, 31))
    let body = Body(
      moves: [MadeMove(move: "revoke", to: "revoked", day: day.adding(days: 2))],
      homes: [Home(since: day.adding(days: 5), organization: second)])
    let record = Record(kind: "post", origin: first, day: day, stage: "revoked", body: body)
    #expect(record.home(on: day.adding(days: 4)) == first)
    #expect(record.home(on: day.adding(days: 5)) == second)
    #expect(record.home == second)
    #expect(record.entered("revoked") == day.adding(days: 2))
    #expect(record.moves("revoke").count == 1)
  }
}
