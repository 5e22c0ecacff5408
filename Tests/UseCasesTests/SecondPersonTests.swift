import Ledger
import Testing
import UseCases
import Vault

/// Nobody gets into casework, or reads the log, by an administrator's hand alone.
@Suite struct SecondPersonTests {
  private static let word = "green hills and rain"

  private func with(_ engine: TestEngine, _ body: (SmallCity, User) async throws -> Void) async throws {
    try await SmallCity.with(engine) { city in
      try await city.application.addFirstAdministrator(
        name: "admin", displayName: "管理员", password: Self.word, at: city.city)
      let admin = try await city.application.user(named: "admin")
      try await add("mei", .chair, city.county, city, as: admin)
      #expect(try await roles("mei", city) == [.chair], "nobody could confirm the first chair")
      try await body(city, admin)
      try await city.expectSound()
    }
  }

  private func add(_ name: String, _ role: Role, _ place: OrganizationID, _ city: SmallCity, as admin: User)
    async throws
  {
    try await city.application.perform(
      AddAccount(name: name, displayName: "某人", password: Self.word, role: role, organization: place), as: admin)
  }

  private func roles(_ name: String, _ city: SmallCity) async throws -> [Role] {
    try await city.application.user(named: name).grants.map(\.role)
  }

  private func confirm(
    _ name: String, _ role: Role, _ place: OrganizationID, _ city: SmallCity, by second: String, refuses: Bool = false
  ) async throws {
    try await city.application.perform(
      ConfirmGrant(account: name, role: role, organization: place, refuses: refuses),
      as: city.application.user(named: second))
  }

  @Test(arguments: TestEngine.allCases)
  func weightyRolesWorkOnceAnotherLeaderOrChairConfirmsThem(engine: TestEngine) async throws {
    try await with(engine) { city, admin in
      try await add("lan", .leader, city.county, city, as: admin)
      try await add("su", .caseWorker, city.village, city, as: admin)
      try await add("qin", .auditor, city.county, city, as: admin)
      try await add("town", .chair, city.town, city, as: admin)
      try await add("hua", .chair, city.village, city, as: admin)
      try await add("ren", .recorder, city.village, city, as: admin)
      for name in ["lan", "su", "qin", "town"] { #expect(try await roles(name, city).isEmpty, "\(name)") }
      #expect(try await roles("hua", city) == [.chair])
      #expect(try await roles("ren", city) == [.recorder])
      let seen = try await city.application.answer(
        AccountOversight(at: city.county), as: city.user(.leader, at: city.county))
      #expect(seen.awaiting.map(\.account) == ["lan", "qin", "su", "town"])
      #expect(seen.awaiting.allSatisfy { $0.giver == "admin" })
      // Not by herself, not by one whose own role awaits, not from a village, not by the administrator.
      for second in ["admin", "su", "lan", "hua", "ren"] {
        _ = await refusal(.forbidden) { try await confirm("su", .caseWorker, city.village, city, by: second) }
      }
      try await confirm("su", .caseWorker, city.village, city, by: "mei")
      #expect(try await roles("su", city) == [.caseWorker])
      _ = await refusal(.conflict) { try await confirm("su", .caseWorker, city.village, city, by: "mei") }
      try await confirm("town", .chair, city.town, city, by: "mei")
      _ = await refusal(.forbidden) { try await confirm("qin", .auditor, city.county, city, by: "town") }
      try await confirm("qin", .auditor, city.county, city, by: "mei", refuses: true)
      _ = await refusal(.conflict) { try await confirm("qin", .auditor, city.county, city, by: "mei") }
    }
  }

  @Test(arguments: TestEngine.allCases)
  func aResetSignInSuspendsWeightyRoles(engine: TestEngine) async throws {
    try await with(engine) { city, admin in
      try await add("su", .caseWorker, city.county, city, as: admin)
      try await city.application.perform(
        ChangeGrant(account: "su", role: .recorder, organization: city.county), as: admin)
      try await confirm("su", .caseWorker, city.county, city, by: "mei")
      let su = try await city.application.perform(
        ReinviteAccount(account: "su", resetSecondFactor: true), as: admin)
      try await city.application.acceptInvitation(name: "su", code: su.code, password: "other hills and rain")
      #expect(try await roles("su", city) == [.recorder])
      try await confirm("su", .caseWorker, city.county, city, by: "mei")
      #expect(try await Set(roles("su", city)) == [.recorder, .caseWorker])
      // Her second factor stands: a new password alone lets nobody in.
      let token = try await city.application.signIn(name: "su", password: "other hills and rain").token
      let code = try await city.application.beginSecondFactor(session: token).code
      let step = city.clock.now.milliseconds / 1000 / 30
      _ = try await city.application.confirmSecondFactor(session: token, code: code.code(atStep: step))
      _ = try await city.application.perform(ReinviteAccount(account: "su", resetSecondFactor: false), as: admin)
      #expect(try await Set(roles("su", city)) == [.recorder, .caseWorker])
      // The chair's own account is no way around, once there is a leader beside her.
      try await add("lan", .leader, city.county, city, as: admin)
      try await confirm("lan", .leader, city.county, city, by: "mei")
      try await city.application.perform(
        ChangeAccount(account: "mei", change: .password("third hills and rain")), as: admin)
      #expect(try await roles("mei", city).isEmpty)
      try await confirm("mei", .chair, city.county, city, by: "lan")
      #expect(try await roles("mei", city) == [.chair])
    }
  }
}
