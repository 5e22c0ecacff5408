import AllLines
import Ledger
import Testing

/// What holds for every protected kind, and the rules of each.
@Suite struct ProtectionTests {
  let catalogue = Catalogue(allLines)
  var protected: [RecordKind] { catalogue.kinds.filter(\.isConfidential) }

  @Test func everyKindOfTheLineIsConfidentialAndNoOther() throws {
    let line = try #require(allLines.first { $0.id == "protection" })
    let others = protected.filter { kind in !line.kinds.contains { $0.id == kind.id } }
    #expect(line.kinds.allSatisfy(\.isConfidential) && line.kinds.count == 7)
    #expect(others.map(\.id) == ["childFile", "cancerAid"], "a child's and a patient's own, among the line of care")
  }

  @Test func noProtectedKindTouchesTheRegistryOfPeople() {
    for kind in protected {
      for field in allFields(of: kind) {
        switch field.type {
        case .party, .parties, .identityNumber, .phone: Issue.record("\(kind.id) \(field.id) names a person")
        default: break
        }
      }
      #expect(kind.participants == nil, "\(kind.id) cannot be joint")
    }
  }

  @Test func whatTellsWhoSheIsIsMasked() {
    for kind in protected {
      for field in allFields(of: kind) where ["code", "safeContact", "numbers"].contains(field.id) {
        #expect(field.isPersonal, "\(kind.id) \(field.id)")
      }
    }
  }

  @Test func whatGivesWayToACaseAsksForNoReason() throws {
    let yielding = catalogue.kinds.filter { $0.yieldingMove != nil }
    #expect(yielding.map(\.id) == ["mediation"])
    for kind in yielding {
      let move = try #require(kind.workflow.moves.first { $0.id == kind.yieldingMove })
      #expect(!kind.isConfidential && move.fields.isEmpty && move.rule == nil, "\(kind.id)")
      #expect(move.from.contains { kind.workflow.stage($0)?.isOpen == true }, "\(kind.id)")
      #expect(kind.workflow.stage(move.to)?.isOpen == false, "\(kind.id)")
    }
  }

  @Test func everyPurposeThatIsNeededCanBeConsentedTo() throws {
    let given = catalogue.kinds.compactMap(\.consents)
    for kind in catalogue.kinds {
      guard let need = kind.needs else { continue }
      #expect(kind.field(need.place) != nil && kind.field(need.day.id) != nil, "\(kind.id)")
      #expect(
        given.contains { $0.purposes.declaration.choices.contains { $0.code == need.purpose } }, "\(kind.id)")
    }
    #expect(catalogue.kinds.filter { $0.needs != nil }.map(\.id) == ["referral"])
    for kind in catalogue.kinds where kind.consents != nil {
      #expect(kind.workflow.moves.contains { $0.id == kind.consents?.withdrawal }, "\(kind.id)")
    }
  }

  @Test func aReleasedFigureIsATotalOfWhatHappened() {
    for kind in protected {
      for measure in kind.measures where kind.released.contains(measure.id) {
        #expect(measure.dimensions.isEmpty && measure.nature == .flow, "\(measure.id)")
      }
      #expect(kind.released.isSubset(of: kind.measures.map(\.id)), "\(kind.id)")
    }
  }

  @Test func aVillageTakesInOnlyWhatCannotWait() {
    let village = protected.filter { $0.levels.isEmpty || $0.levels.contains(.village) }
    #expect(village.map(\.id) == ["violenceCase", "childCase"])
  }

  private static let violence = ["source": "self", "dangerNow": "否", "dependent": "否"]
  private static func check(_ day: String, _ found: String, next: String = "") -> (String, [String: String]) {
    ("safetyCheck \(day)", ["checkedHow": "meeting", "checkedBy": "staff", "found": found, "nextCheck": next])
  }
  private static let close = ("close 2026-05-01", ["outcome": "safe", "answer": "已答复"])

  @Test func noViolenceCaseIsClosedBeforeSheIsFoundSafe() throws {
    let unasked = [("help 2026-03-06", ["given": "care"]), Self.close]
    #expect(try problems("violenceCase", Self.violence, unasked).count == 1)
    let inDanger = [Self.check("2026-03-06", "danger", next: "2026-03-08"), Self.close]
    #expect(try problems("violenceCase", Self.violence, inDanger).count == 1)
    let safe = [Self.check("2026-03-06", "danger", next: "2026-03-08"), Self.check("2026-03-08", "safe"), Self.close]
    #expect(try problems("violenceCase", Self.violence, safe) == [])
  }

  @Test func aCaseTakenUpAgainIsCheckedAgain() throws {
    let again = [
      Self.check("2026-03-06", "safe"), Self.close, ("reopen 2026-05-02", ["reason": "又来电"]),
      ("close 2026-05-03", ["outcome": "safe", "answer": "已答复"]),
    ]
    #expect(try problems("violenceCase", Self.violence, again).count == 1)
  }

  @Test func whoeverIsInDangerOrNotReachedIsAskedAgain() throws {
    for found in ["danger", "unreached"] {
      #expect(
        try problems("violenceCase", Self.violence, [Self.check("2026-03-06", found)]).map(\.place) == ["nextCheck"])
    }
    let backwards = Self.check("2026-03-06", "safe", next: "2026-03-06")
    #expect(try problems("violenceCase", Self.violence, [backwards]).map(\.place) == ["nextCheck"])
  }

  @Test func whatMustBeReportedIsNotClosedUnreported() throws {
    let dependent = Self.violence.merging(["dependent": "是"]) { $1 }
    #expect(try problems("violenceCase", dependent, [Self.check("2026-03-06", "safe"), Self.close]).count == 1)
    let reported = [("report 2026-03-05", ["reportedTo": "公安"]), Self.check("2026-03-06", "safe"), Self.close]
    #expect(try problems("violenceCase", dependent, reported) == [])
    let child = [
      "source": "school", "dangerNow": "否", "code": "小满", "age": "under6", "harms": "neglected",
      "guardianInvolved": "否",
    ]
    #expect(try problems("childCase", child, [Self.check("2026-03-06", "safe"), Self.close]).count == 1)
    #expect(try problems("childCase", child, reported) == [])
  }

  @Test func aChildsStepsHaveAnOrder() throws {
    let child = [
      "source": "school", "dangerNow": "否", "code": "小满", "age": "under6", "harms": "neglected",
      "guardianInvolved": "否",
    ]
    let report = ("report 2026-03-05", ["reportedTo": "公安"])
    let plan = ("plan 2026-03-07", ["plan": "先就学"])
    let serve = ("serve 2026-03-08", ["served": "schooling"])
    #expect(try problems("childCase", child, [report, plan, serve]).map(\.message.zh) == ["先评估，再制定计划"])
    let assess = ("assess 2026-03-06", ["needs": "schooling"])
    #expect(try problems("childCase", child, [report, assess, serve]).map(\.message.zh) == ["先制定计划，再提供服务"])
    #expect(try problems("childCase", child, [report, assess, plan, serve]) == [])
  }

  private static let letter = ["letterNumber": "3号", "station": "某派出所", "contents": "offender、facts、prohibition"]

  @Test func aLetterThatLacksWhatTheLawDemandsIsNotDelivered() throws {
    let deliver = [("deliver 2026-03-06", ["deliveredTo": "victim"])]
    let lacking = Self.letter.merging(["contents": "facts"]) { $1 }
    #expect(try problems("warningLetter", lacking) == [])
    #expect(try problems("warningLetter", lacking, deliver).map(\.place) == ["contents"])
    #expect(try problems("warningLetter", lacking, deliver)[0].message.zh.contains("加害人身份信息、禁止实施家庭暴力"))
    #expect(try problems("warningLetter", Self.letter, deliver) == [])
  }

  @Test func visitsEndOnlyAfterACalmOne() throws {
    let deliver = ("deliver 2026-03-06", ["deliveredTo": "victim"])
    let visit = ("visit 2026-03-13", ["visited": "victim", "visitedBy": "village", "found": "calm"])
    let breach = ("breach 2026-03-20", ["police": "pending"])
    let end = ("end 2026-04-01", [String: String]())
    #expect(try problems("warningLetter", Self.letter, [deliver, end]).count == 1)
    #expect(try problems("warningLetter", Self.letter, [deliver, visit, breach, end]).count == 1)
    #expect(try problems("warningLetter", Self.letter, [deliver, visit, end]) == [])
  }

  private static let order = ["applicant": "herself", "court": "某法院", "urgent": "否"]
  private static func grant(until: String) -> (String, [String: String]) {
    ("grant 2026-08-31", ["granted": "noViolence", "validUntil": until])
  }

  @Test(arguments: [("2027-02-28", true), ("2027-03-01", false), ("2026-08-31", false), ("2026-09-01", true)])
  func anOrderHoldsSixMonthsAtMost(_ until: String, _ isGood: Bool) throws {
    let moves = [("submit 2026-08-28", [:]), Self.grant(until: until)]
    #expect(try problems("protectionOrder", Self.order, moves).map(\.place) == (isGood ? [] : ["validUntil"]))
  }

  @Test(arguments: [("2027-06-30", true), ("2027-07-01", false), ("2026-12-31", false)])
  func anExtensionAddsSixMonthsAtMost(_ until: String, _ isGood: Bool) throws {
    let moves = [
      ("submit 2026-08-28", [:]), Self.grant(until: "2026-12-31"), ("extend 2026-12-20", ["validUntil": until]),
    ]
    #expect(try problems("protectionOrder", Self.order, moves).map(\.place) == (isGood ? [] : ["validUntil"]))
  }

  @Test func nothingGoesOutWithoutConsentOrALaw() throws {
    let slip = ["to": "hospital", "receiver": "某医院", "need": "诊治"]
    func places(_ more: [String: String]) throws -> [String?] {
      try problems("referral", slip.merging(more) { $1 }).map(\.place)
    }
    #expect(try places(["ground": "consent"]) == [], "the engine asks for the consent itself")
    #expect(try places(["ground": "consent", "consentedOn": "2026-03-06"]) == ["consentedOn"])
    #expect(try places(["ground": "consent", "consentedOn": "2026-03-05"]) == [])
    #expect(try places(["ground": "life"]) == ["article"])
    #expect(try places(["ground": "duty", "article": "未成年人保护法第十一条"]) == [])
  }

  @Test func aConsentSaysForWhomAndOnlySheConsentsToPublication() throws {
    let base = ["wording": "可以吗？", "form": "spoken"]
    func places(_ more: [String: String]) throws -> [String?] {
      try problems("consent", base.merging(more) { $1 }).map(\.place)
    }
    #expect(try places(["purposes": "share", "givenBy": "herself"]) == ["sharedWith"])
    #expect(try places(["purposes": "publish", "givenBy": "guardian"]) == ["purposes"])
    #expect(try places(["purposes": "publish", "givenBy": "herself", "until": "2026-03-05"]) == ["until"])
    #expect(try places(["purposes": "help、statistics", "givenBy": "guardian"]) == [])
  }

  @Test func counsellingDoesNotEndInDanger() throws {
    let values = ["place": "room", "client": "woman", "counsellor": "counsellor"]
    let end = ("close 2026-05-01", ["outcome": "done"])
    #expect(try problems("counselling", values, [end]) == [])
    let danger = Self.check("2026-03-06", "danger", next: "2026-03-08")
    #expect(try problems("counselling", values, [danger, end]).count == 1)
  }

  private func problems(
    _ kind: String, _ values: [String: String], _ moves: [(String, [String: String])] = []
  ) throws -> [Problem] {
    try Story(kind, on: "2026-03-05", values, moves).problems
  }
}
