import Ledger
import Testing
import UseCases

/// Organizations move, merge, split and close; what they did stays where it was, what they keep goes along.
@Suite struct TreeChangeTests {
  private func move(_ city: SmallCity, _ id: OrganizationID, below parent: OrganizationID, on day: String) async throws
  {
    try await city.application.perform(MoveOrganization(id: id, parent: parent, day: day), as: city.chair)
  }

  @Test(arguments: TestEngine.allCases)
  func aMoveTakesStocksAlongAndLeavesWhatHappened(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      try await city.post()
      try await city.lecture("2013-03-08")
      try await city.lecture("2013-09-08", ["people": "7"])
      try await move(city, city.village, below: city.otherTown, on: "2013-06-15")
      #expect(try await city.figure("post.standing", city.town, "2013-05")?.value == 1)
      #expect(try await city.figure("post.standing", city.town)?.value == 0)
      #expect(try await city.figure("post.standing", city.otherTown, "2013-05")?.value == 0)
      #expect(try await city.figure("post.standing", city.otherTown)?.value == 1)
      #expect(try await city.figure("lecture.people", city.town)?.value == 30)
      #expect(try await city.figure("lecture.people", city.otherTown)?.value == 7)
      #expect(try await city.figure("lecture.people", city.village)?.value == 37)
      #expect(try await city.figure("post.standing", city.county)?.value == 1)
      try await city.expectSound()
    }
  }

  @Test(arguments: TestEngine.allCases)
  func thePastCanBeRegroupedByTheTreeOfToday(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      try await city.post()
      try await city.lecture("2013-03-08", ["people": "30", "partners": "梅村妇联"])
      try await move(city, city.village, below: city.otherTown, on: "2013-06-15")
      // The two villages stood below one town then and stand below two now: each town took part.
      for (place, was, isNow) in [(city.town, 30, 30), (city.otherTown, 0, 30), (city.county, 30, 30)]
        as [(
          OrganizationID, Int64, Int64
        )]
      {
        #expect(try await city.figure("lecture.people", place)?.value == was)
        #expect(try await city.figure("lecture.people", place, tree: .asItIs)?.value == isNow)
      }
      #expect(try await city.figure("post.standing", city.town, "2013-05", tree: .asItIs)?.value == 0)
      #expect(try await city.figure("post.standing", city.otherTown, "2013-05", tree: .asItIs)?.value == 1)
      _ = await refusal(.invalid) {
        _ = try await city.figure("post.standing", city.town, heads: city.heads, tree: .asItIs)
      }
    }
  }

  @Test(arguments: TestEngine.allCases)
  func aMergerHandsOverWhatIsKept(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      try await city.post(at: city.town)
      try await city.petition(at: city.town)
      try await city.petition(
        at: city.town, moves: [.init(move: "close", day: "2013-05-01", values: ["result": "调解"])])
      _ = await refusal(.invalid) {
        try await city.application.perform(CloseOrganization(id: city.town, day: "2013-06-15"), as: city.chair)
      }
      try await city.application.perform(
        CloseOrganization(id: city.town, into: city.otherTown, day: "2013-06-15"), as: city.chair)
      #expect(try await city.figure("post.standing", city.otherTown)?.value == 1)
      #expect(try await city.figure("petition.open", city.otherTown)?.value == 1)
      #expect(try await city.figure("petition.open", city.town)?.value == 0)
      #expect(try await city.figure("petition.received", city.town)?.value == 2)
      #expect(try await city.figure("petition.received", city.otherTown)?.value == 0)
      let below = try await city.application.answer(ShowOrganization(id: city.otherTown), as: city.chair).below
      #expect(below.map(\.id).contains(city.village))
      try await city.expectSound()
    }
  }

  @Test(arguments: TestEngine.allCases)
  func aSplitFoundsAnOrganizationWithSomeOfTheBranch(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      try await city.post()
      let new = try await city.application.perform(
        SplitOrganization(
          id: city.town, code: "d2", name: "东海镇妇联", children: [city.village], day: "2013-06-15"), as: city.chair)
      #expect(try await city.figure("post.standing", new)?.value == 1)
      #expect(try await city.figure("post.standing", city.town)?.value == 0)
      #expect(try await city.figure("post.standing", city.town, "2013-05")?.value == 1)
      _ = await refusal(.invalid) {
        _ = try await city.application.perform(
          SplitOrganization(id: city.town, code: "d3", name: "x", children: [city.farVillage], day: "2013-07-15"),
          as: city.chair)
      }
      try await city.expectSound()
    }
  }

  @Test(arguments: TestEngine.allCases)
  func aMoveCannotComeBeforeALaterChange(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      try await city.application.perform(
        RenameOrganization(id: city.village, name: "新柳村妇联", code: "d11", day: "2013-08-01"), as: city.chair)
      _ = await refusal(.conflict) { try await move(city, city.village, below: city.otherTown, on: "2013-06-01") }
      try await move(city, city.village, below: city.otherTown, on: "2013-08-01")
      // The village stood below its old town until then, so that the town cannot have gone elsewhere before.
      _ = await refusal(.conflict) { try await move(city, city.town, below: city.otherTown, on: "2013-05-01") }
      try await move(city, city.town, below: city.otherTown, on: "2013-08-01")
      try await city.expectSound()
    }
  }

  @Test(arguments: TestEngine.allCases)
  func anOrganizationEnteredLateGoesAlongWithEarlierMoves(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      try await move(city, city.village, below: city.otherTown, on: "2013-06-01")
      let late = try await city.application.perform(
        AddOrganization(
          parent: city.village, code: "k1", name: "柳村合作社妇委会", kind: .committee, level: .village, opened: "2012-01-01"),
        as: city.chair)
      try await city.lecture(at: late, "2013-03-08")
      try await city.lecture(at: late, "2013-09-08", ["people": "7"])
      try await city.post(at: late)
      #expect(try await city.figure("lecture.people", city.town)?.value == 30)
      #expect(try await city.figure("lecture.people", city.otherTown)?.value == 7)
      #expect(try await city.figure("post.standing", city.otherTown)?.value == 1)
      try await city.expectSound()
    }
  }

  @Test(arguments: TestEngine.allCases)
  func whatIsDatedBeforeTheFoundingCountsWhereTheParentStood(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      try await move(city, city.village, below: city.otherTown, on: "2013-06-01")
      let new = try await city.application.perform(
        AddOrganization(
          parent: city.village, code: "k1", name: "柳村合作社妇委会", kind: .committee, level: .village, opened: "2013-07-01"),
        as: city.chair)
      try await city.lecture(at: new, "2013-03-08")
      #expect(try await city.figure("lecture.people", city.otherTown)?.value == 0)
      #expect(try await city.figure("lecture.people", city.town)?.value == 30)
      try await city.expectSound()
    }
  }

  @Test(arguments: TestEngine.allCases)
  func nothingIsPutBelowAClosedOrganization(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      try await city.application.perform(
        CloseOrganization(id: city.town, into: city.otherTown, day: "2013-06-15"), as: city.chair)
      // Also not with a day on which it was still there: it would stay below it ever after.
      await expectRefusal(.invalid, at: ["parent"]) {
        _ = try await city.application.perform(
          AddOrganization(parent: city.town, code: "d9", name: "新村妇联", level: .village, opened: "2013-05-01"),
          as: city.chair)
      }
      await expectRefusal(.invalid, at: ["parent"]) {
        try await move(city, city.farVillage, below: city.town, on: "2013-05-01")
      }
      await expectRefusal(.invalid, at: ["into"]) {
        try await city.application.perform(
          CloseOrganization(id: city.farVillage, into: city.town, day: "2013-05-01"), as: city.chair)
      }
      await expectRefusal(.invalid, at: ["id"]) {
        _ = try await city.application.perform(
          SplitOrganization(id: city.town, code: "d9", name: "新镇妇联", children: [], day: "2013-07-01"), as: city.chair)
      }
      try await city.expectSound()
    }
  }

  @Test(arguments: TestEngine.allCases)
  func nothingIsHandedOnBeforeItCame(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      let id = try await city.post("2013-02-01")
      try await city.application.perform(
        TransferRecord(id: id, revision: 1, to: city.neighbour, day: "2013-08-01", reason: "合并"), as: city.chair)
      await expectRefusal(.invalid, at: ["day"]) {
        try await city.application.perform(
          CloseOrganization(id: city.neighbour, into: city.farVillage, day: "2013-05-01"), as: city.chair)
      }
      await expectRefusal(.invalid, at: ["day"]) {
        try await city.application.perform(
          AmendRecord(id: id, revision: 2, day: "2013-09-01", values: ["level": "city"], reason: "核对"), as: city.chair)
      }
      #expect(try await city.figure("post.standing", city.village, "2013-07")?.value == 1)
      #expect(try await city.figure("post.standing", city.neighbour)?.value == 1)
      #expect(try await city.figure("post.standing", city.village)?.value == 0)
      try await city.expectSound()
    }
  }
}
