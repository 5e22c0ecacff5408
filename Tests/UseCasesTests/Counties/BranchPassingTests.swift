import Ledger
import SQL
import Store
import Testing
import UseCases

/// A town passes to the neighbouring county with its villages and all they keep; what they did stays.
@Suite struct BranchPassingTests {
  private func pass(_ city: SmallCity, on day: String = "2013-06-15", as user: User? = nil) async throws
    -> OrganizationID
  {
    try await city.application.perform(
      MoveOrganization(id: city.town, parent: city.otherCounty, day: day), as: user ?? city.chair)
  }

  private func show(_ city: SmallCity, _ id: OrganizationID) async throws -> ShowOrganization.Answer {
    try await city.application.answer(ShowOrganization(id: id), as: city.chair)
  }

  @Test(arguments: TestEngine.allCases)
  func theBranchIsClosedThereAndFoundedHere(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      let new = try await pass(city)
      let (there, here) = (try await show(city, city.town), try await show(city, new))
      #expect(there.organization.closed == Day("2013-06-15") && there.left == new && there.came == nil)
      #expect(here.organization.opened == Day("2013-06-15") && here.came == city.town && here.left == nil)
      #expect(new.county == city.otherCounty.county && here.organization.parent == city.otherCounty)
      #expect(here.organization.code == "d1" && here.names[city.town] == "东港镇妇联")
      #expect(here.below.map(\.code) == ["d11", "d12", "d13"])
      for village in here.below {
        let other = try #require(try await show(city, village.id).came)
        #expect(try await show(city, other).left == village.id)
      }
      try await city.expectSound()
    }
  }

  @Test(arguments: TestEngine.allCases)
  func whatIsKeptPassesAndWhatHappenedStays(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      try await city.post(at: city.town, members: "12")
      let petition = try await city.petition()
      try await city.petition(moves: [.init(move: "close", day: "2013-05-01", values: ["result": "调解"])])
      try await city.lecture("2013-03-08", ["people": "30", "partners": "竹村妇联"])
      let new = try await pass(city)
      func values(_ measure: String, _ period: String = "2013") async throws -> [Int64?] {
        var values: [Int64?] = []
        for place in [city.town, city.county, new, city.otherCounty, city.city] {
          values.append(try await city.figure(measure, place, period)?.value)
        }
        return values
      }
      #expect(try await values("post.members", "2013-05") == [12, 12, 0, 0, 12])
      #expect(try await values("post.members") == [0, 0, 12, 12, 12])
      #expect(try await values("petition.open") == [0, 0, 1, 1, 1])
      #expect(try await values("petition.received") == [2, 2, 0, 0, 2])
      #expect(try await values("petition.closed") == [1, 1, 0, 0, 1])
      #expect(try await values("lecture.people") == [30, 30, 0, 0, 30])
      let link = try #require(try await city.shown(petition).left)
      #expect(link.organization.county == city.otherCounty.county && link.organizationName == "柳村妇联")
      _ = await refusal(.invalid) { try await city.lecture("2013-07-01") }
      try await city.lecture(at: link.organization, "2013-07-01", ["people": "5"])
      #expect(try await values("lecture.people") == [30, 30, 5, 5, 35])
      try await city.expectSound()
    }
  }

  @Test(arguments: TestEngine.allCases)
  func rolesAreHeldAtTheNewOrganizationsToo(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      try await city.application.addFirstAdministrator(
        name: "admin", displayName: "管理员", password: "a good long word", at: city.city)
      let admin = try await city.application.user(named: "admin")
      try await city.application.perform(
        AddAccount(
          name: "liu", displayName: "柳某", password: "another long word", role: .recorder, organization: city.village),
        as: admin)
      try await city.application.perform(
        ChangeGrant(
          account: "liu", role: .leader, organization: city.town,
          limits: .init(until: "2020-12-31", deputyOf: "admin")), as: admin)
      let new = try await pass(city)
      let village = try #require(try await show(city, city.village).left)
      let liu = try await city.application.user(named: "liu")
      let acting = User.Grant(.leader, at: city.town, until: Day(2020, 12, 31), deputyOf: "admin")
      let wanted: Set<User.Grant> = [
        .init(.recorder, at: city.village), .init(.recorder, at: village), acting.at(city.town), acting.at(new),
      ]
      #expect(Set(liu.grants) == wanted)
      try await city.lecture(at: village, "2013-07-01", as: liu)
      try await city.expectSound()
    }
  }

  @Test(arguments: TestEngine.allCases)
  func allThatStandsInTheWayIsSaidAtOnce(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      try await city.lecture("2013-06-15")
      try await city.petition(at: city.neighbour, "2013-07-01")
      try await city.application.perform(
        AddOrganization(
          parent: city.bridgeTown, code: "d12", name: "同码", kind: .committee, level: .village, opened: "2013-01-01"),
        as: city.chair)
      await expectRefusal(.invalid, at: ["code", "day", "day"]) { _ = try await pass(city) }
      #expect(try await show(city, city.town).organization.closed == nil)
      for place in [city.county, city.otherCounty, city.town] {
        _ = await refusal(.forbidden) { _ = try await pass(city, as: city.user(.chair, at: place)) }
      }
      for id in [city.county, city.city] {
        _ = await refusal(.invalid) {
          _ = try await city.application.perform(
            MoveOrganization(id: id, parent: city.otherCounty, day: "2013-06-15"), as: city.chair)
        }
      }
      try await city.expectSound()
    }
  }

  @Test(arguments: TestEngine.allCases)
  func branchesPassBothWaysAtOnce(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      try await city.post(at: city.village)
      try await city.post(at: city.bridgeVillage)
      async let there = city.application.perform(
        MoveOrganization(id: city.town, parent: city.otherCounty, day: "2013-06-15"), as: city.chair)
      async let here = city.application.perform(
        MoveOrganization(id: city.bridgeTown, parent: city.county, day: "2013-06-15"), as: city.chair)
      let (town, bridgeTown) = try await (there, here)
      for place in [town, bridgeTown] { #expect(try await city.figure("post.standing", place)?.value == 1) }
      try await city.expectSound()
    }
  }

  @Test(arguments: TestEngine.allCases)
  func verifyFollowsTheLink(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      let new = try await pass(city)
      try await city.beside.write { connection in
        _ = try connection.run(
          "UPDATE organization_span SET other = \(city.otherTown) WHERE county = \(new.county) AND organization = \(new)"
        )
      }
      let rows = try await city.application.verify().findings.map(\.row)
      #expect(rows.contains("organization_span \(new) 2013-06-15"), "\(rows)")
      #expect(rows.contains("organization_span \(city.town) 2013-06-15"), "\(rows)")
    }
  }
}
