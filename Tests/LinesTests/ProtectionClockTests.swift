import AllLines
import Ledger
import Testing

@Suite struct ProtectionClockTests {
  private func readings(
    _ kind: String, _ day: String, _ values: [String: String], _ moves: [(String, [String: String])] = [],
    at now: String, _ time: String = "09:00"
  ) throws -> [String: ClockReading] {
    let story = try Story(kind, on: day, values, moves)
    #expect(story.problems.isEmpty, "\(story.problems)")
    let now = Deadline(try #require(Day(now)), TimeOfDay(written: time))
    let readings = story.kind.readings(of: story.record, at: now, calendar: .published)
    return Dictionary(uniqueKeysWithValues: readings.map { ($0.clock.id, $0) })
  }

  private static let violence = ["source": "self", "dangerNow": "否", "dependent": "否", "learnedAt": "20:00"]

  @Test func aReportIsDueAtOnceWhereSheCannotActForHerself() throws {
    #expect(try readings("violenceCase", "2026-03-05", Self.violence, at: "2026-03-05", "20:01").isEmpty)
    let dependent = Self.violence.merging(["dependent": "是"]) { $1 }
    let fresh = try readings("violenceCase", "2026-03-05", dependent, at: "2026-03-05", "20:01")
    #expect(fresh["violenceCase.report"]?.state == .soon)
    let late = try readings("violenceCase", "2026-03-05", dependent, at: "2026-03-06", "20:01")
    #expect(late["violenceCase.report"]?.state == .overdue)
    let made = [("report 2026-03-05", ["reportedTo": "公安", "reportedAt": "20:30"])]
    #expect(
      try readings("violenceCase", "2026-03-05", dependent, made, at: "2026-03-09")["violenceCase.report"]?.isOpen
        == false)
  }

  @Test func theNextCheckIsDueOnTheDayAgreed() throws {
    let checks = [
      (
        "safetyCheck 2026-03-06",
        ["checkedHow": "phone", "checkedBy": "staff", "found": "danger", "nextCheck": "2026-03-08"]
      )
    ]
    let open = try readings("violenceCase", "2026-03-05", Self.violence, checks, at: "2026-03-09")
    #expect(open["violenceCase.nextCheck"]?.state == .overdue)
    let done = checks + [("safetyCheck 2026-03-08", ["checkedHow": "phone", "checkedBy": "staff", "found": "safe"])]
    let after = try readings("violenceCase", "2026-03-05", Self.violence, done, at: "2026-03-09")
    #expect(after["violenceCase.nextCheck"]?.isOpen == false)
  }

  private static func order(urgent: Bool) -> [String: String] {
    ["applicant": "herself", "court": "某法院", "urgent": urgent ? "是" : "否"]
  }
  private static let accepted = [
    ("submit 2026-03-06", [String: String]()), ("accept 2026-03-06", ["acceptedAt": "10:00"]),
  ]

  @Test func theCourtHasSeventyTwoHoursOrTwentyFourIfUrgent() throws {
    let ordinary = try readings(
      "protectionOrder", "2026-03-05", Self.order(urgent: false), Self.accepted, at: "2026-03-06")
    #expect(ordinary.mapValues { "\($0.due)" } == ["protectionOrder.decide": "2026-03-09 10:00"])
    let urgent = try readings(
      "protectionOrder", "2026-03-05", Self.order(urgent: true), Self.accepted, at: "2026-03-06")
    #expect(urgent.mapValues { "\($0.due)" } == ["protectionOrder.decideUrgently": "2026-03-07 10:00"])
    let late =
      Self.accepted + [
        ("grant 2026-03-07", ["decidedAt": "10:01", "granted": "noContact", "validUntil": "2026-09-07"])
      ]
    let granted = try readings("protectionOrder", "2026-03-05", Self.order(urgent: true), late, at: "2026-03-08")
    #expect(
      granted["protectionOrder.decideUrgently"]?.remaining(
        at: granted["protectionOrder.decideUrgently"].map(\.due) ?? Deadline(Day(dayNumber: 0))
      ).zh == "超期办结")
  }

  @Test func thirtyDaysBeforeItLapsesAnOrderIsShown() throws {
    let granted = Self.accepted + [("grant 2026-03-07", ["granted": "noContact", "validUntil": "2026-09-07"])]
    func state(_ now: String, _ more: [(String, [String: String])] = []) throws -> ClockReading.State? {
      let all = try readings("protectionOrder", "2026-03-05", Self.order(urgent: false), granted + more, at: now)
      return all["protectionOrder.validity"]?.state
    }
    #expect(try state("2026-08-07") == .running)
    #expect(try state("2026-08-08") == .soon)
    #expect(try state("2026-09-08") == .overdue)
    #expect(try state("2026-09-08", [("extend 2026-09-01", ["validUntil": "2027-03-07"])]) == .running)
  }

  @Test func legalAidIsDecidedInSevenDaysAndAssignedInThree() throws {
    let slip = ["receiver": "某中心", "need": "代理", "ground": "consent", "consentedOn": "2026-03-05"]
    let aid = slip.merging(["to": "legalAid"]) { $1 }
    let sent = try readings("referral", "2026-03-05", aid, at: "2026-03-06")
    #expect(sent.mapValues { "\($0.due)" } == ["referral.decide": "2026-03-12"])
    let accepted = try readings("referral", "2026-03-05", aid, [("accept 2026-03-12", [:])], at: "2026-03-13")
    // Three days after Thursday end on Sunday.
    #expect(accepted["referral.assign"].map { "\($0.due)" } == "2026-03-16")
    #expect(try readings("referral", "2026-03-05", slip.merging(["to": "hospital"]) { $1 }, at: "2026-03-06").isEmpty)
    let ordinary = try readings("legalAid", "2026-03-05", ["form": "legalAid", "ground": "labour"], at: "2026-03-06")
    #expect(ordinary.mapValues { "\($0.due)" } == ["legalAid.decide": "2026-03-12"])
    let relief = ["form": "judicialRelief", "ground": "labour"]
    #expect(try readings("legalAid", "2026-03-05", relief, at: "2026-03-06").isEmpty)
  }
}
