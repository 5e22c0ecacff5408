import Ledger
import Testing

@Suite struct KeepingTests {
  private func record(_ day: String, stage: String, moves: [(String, String)] = []) throws -> Record {
    let made = try moves.map { MadeMove(move: "move", to: $0.0, day: try #require(Day($0.1))) }
    return Record(
      kind: "post", origin: try #require(Sample.organization(0)), day: try #require(Day(day)), stage: stage,
      body: Body(moves: made))
  }

  @Test func countsFromTheEndOfTheYearInWhichWorkEnded() throws {
    let ended = try record("2013-05-06", stage: "revoked", moves: [("named", "2014-02-01"), ("revoked", "2016-03-08")])
    let keeping = Keeping.office(10)
    #expect(keeping.lastDay(of: ended, Sample.post) == Day("2026-12-31"))
    #expect(!keeping.isDue(ended, Sample.post, on: try #require(Day("2026-12-31"))))
    #expect(keeping.isDue(ended, Sample.post, on: try #require(Day("2027-01-01"))))
  }

  @Test func whatNeverMovedEndsOnItsOwnDay() throws {
    let held = try record("2015-05-06", stage: "recorded")
    #expect(Keeping.office(10).lastDay(of: held, Sample.lecture) == Day("2025-12-31"))
  }

  @Test func whatIsInUseOrKeptForGoodIsNeverDue() throws {
    let standing = try record("1990-05-06", stage: "named")
    let today = try #require(Day("2099-01-01"))
    #expect(Keeping.office(10).lastDay(of: standing, Sample.post) == nil)
    #expect(!Keeping.office(10).isDue(standing, Sample.post, on: today))
    let ended = try record("1990-05-06", stage: "revoked", moves: [("revoked", "1991-01-01")])
    #expect(!Keeping.statistics.isDue(ended, Sample.post, on: today))
  }

  @Test func whatWentToAnotherCountyEndedHereThen() throws {
    var body = Body()
    let there = try #require(RecordID("330198-00000000-0000-7000-8000-000000000001"))
    body.left = Passage(since: try #require(Day("2018-03-05")), record: there, stage: "named")
    let left = Record(
      kind: "post", origin: try #require(Sample.organization(0)), day: try #require(Day("2013-05-06")),
      stage: Stage.movedAway.id, body: body)
    #expect(Keeping.office(10).lastDay(of: left, Sample.post) == Day("2028-12-31"))
  }
}
