import AllLines
import Ledger
import Testing

@Suite struct PetitionClockTests {
  private func readings(
    _ day: String, _ moves: [(String, [String: String])] = [], at now: String
  ) throws -> [String: ClockReading] {
    let story = try Story("petition", on: day, ["channel": "letter", "topic": "land"], moves)
    #expect(story.problems.isEmpty, "\(story.problems)")
    let now = Deadline(try #require(Day(now)), TimeOfDay(written: "09:00"))
    let readings = story.kind.readings(of: story.record, at: now, calendar: .published)
    return Dictionary(uniqueKeysWithValues: readings.map { ($0.clock.id, $0) })
  }

  @Test func registeringTakesFifteenDaysAndHandlingSixty() throws {
    let fresh = try readings("2026-03-02", at: "2026-03-03")
    #expect(fresh.mapValues { "\($0.due)" } == ["petition.route": "2026-03-17"])
    let accepted = try readings("2026-03-02", [("accept 2026-03-10", [:])], at: "2026-03-11")
    #expect(accepted["petition.route"]?.isOpen == false)
    // The sixtieth day after 10 March is Saturday, 9 May 2026, which is worked as a make-up day.
    #expect(accepted["petition.handle"].map { "\($0.due)" } == "2026-05-09")
  }

  @Test func anExtensionAddsThirtyDays() throws {
    let extend = ("extend 2026-05-06", ["approvedBy": "主席", "extensionReason": "需查档"])
    let extended = try readings("2026-03-02", [("accept 2026-03-10", [:]), extend], at: "2026-05-20")
    #expect(extended["petition.handle"].map { "\($0.due)" } == "2026-06-08")
    #expect(extended["petition.handle"]?.state == .running)
  }

  @Test func theAnswerOpensTheRightToReexamination() throws {
    let close = ("close 2026-05-06", ["answer": "已答复"])
    let closed = try readings("2026-03-02", [("accept 2026-03-10", [:]), close], at: "2026-05-07")
    #expect(closed["petition.handle"]?.isOpen == false)
    #expect(closed["petition.askReexamination"].map { "\($0.due)" } == "2026-06-05")
    #expect(closed["petition.askReexamination"]?.clock.bearer == .person)
    let asked = try readings(
      "2026-03-02", [("accept 2026-03-10", [:]), close, ("askReexamination 2026-05-20", [:])], at: "2026-05-21")
    // Thirty days after 20 May end on the Dragon Boat holiday.
    #expect(asked["petition.reexamine"].map { "\($0.due)" } == "2026-06-22")
  }

  @Test func aMatterOfTheOldRegulationsIsMeasuredByThem() throws {
    let old = try readings("2013-03-04", at: "2013-03-05")["petition.route"]
    #expect(old?.version.source.zh == "《信访条例》（2005）第二十一条、第二十二条")
    #expect(old?.calendarGaps == [2013])
  }
}
