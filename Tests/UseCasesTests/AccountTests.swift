import Ledger
import Testing
import UseCases

/// Who may come in, how long, and what each sees.
@Suite struct AccountTests {
  private func begin(_ city: SmallCity) async throws -> User {
    try await city.application.addFirstAdministrator(
      name: "admin", displayName: "管理员", password: "a good long word", at: city.city)
    return try await city.application.user(named: "admin")
  }

  private func add(_ name: String, _ role: Role, at place: OrganizationID, _ city: SmallCity, as admin: User)
    async throws
  {
    try await city.application.perform(
      AddAccount(name: name, displayName: "某人", password: "another long word", role: role, organization: place),
      as: admin)
  }

  @Test(arguments: TestEngine.allCases)
  func letsInWithTheRightPasswordOnly(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      let admin = try await begin(city)
      try await add("liu", .recorder, at: city.village, city, as: admin)
      let signedIn = try await city.application.signIn(name: " liu ", password: "another long word")
      #expect(signedIn.user.grants == [User.Grant(.recorder, at: city.village)])
      #expect(try await city.application.user(ofSession: signedIn.token) == signedIn.user)
      for (name, password) in [("liu", "another long ward"), ("nobody", "another long word"), ("", "")] {
        _ = await refusal(.forbidden) { _ = try await city.application.signIn(name: name, password: password) }
      }
      #expect(try await city.application.user(ofSession: signedIn.token + "x") == nil)
      #expect(try await city.application.user(ofSession: "") == nil)
      try await city.application.signOut(session: signedIn.token)
      #expect(try await city.application.user(ofSession: signedIn.token) == nil)
      try await city.expectSound()
    }
  }

  @Test(arguments: TestEngine.allCases)
  func aClosedAccountIsOutAtOnce(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      let admin = try await begin(city)
      try await add("liu", .recorder, at: city.village, city, as: admin)
      let signedIn = try await city.application.signIn(name: "liu", password: "another long word")
      try await city.application.perform(ChangeAccount(account: "liu", change: .close), as: admin)
      #expect(try await city.application.user(ofSession: signedIn.token) == nil)
      _ = await refusal(.forbidden) {
        _ = try await city.application.signIn(name: "liu", password: "another long word")
      }
      _ = await refusal(.notFound) { _ = try await city.application.user(named: "liu") }
      try await city.application.perform(ChangeAccount(account: "liu", change: .reopen), as: admin)
      #expect(try await city.application.user(ofSession: signedIn.token) == nil)
      _ = try await city.application.signIn(name: "liu", password: "another long word")
    }
  }

  @Test(arguments: TestEngine.allCases)
  func sessionsEndUnusedAndInTheEnd(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      try await add("liu", .recorder, at: city.village, city, as: begin(city))
      let unused = try await city.application.signIn(name: "liu", password: "another long word").token
      city.clock.pass(seconds: Application.idleSeconds - 1)
      #expect(try await city.application.user(ofSession: unused) != nil)
      city.clock.pass(seconds: Application.idleSeconds)
      #expect(try await city.application.user(ofSession: unused) == nil)
      let used = try await city.application.signIn(name: "liu", password: "another long word").token
      var hours = 0
      while try await city.application.user(ofSession: used) != nil, hours < 1000 {
        city.clock.pass(seconds: 3600)
        hours += 1
      }
      #expect(hours == Int(Application.sessionSeconds / 3600))
    }
  }

  @Test(arguments: TestEngine.allCases)
  func refusesWeakPasswordsAndWrongNames(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      let admin = try await begin(city)
      func add(_ name: String, _ password: String, _ displayName: String = "某人") async -> [String?] {
        await refusal(.invalid) {
          try await city.application.perform(
            AddAccount(
              name: name, displayName: displayName, password: password, role: .recorder, organization: city.village),
            as: admin)
        }
      }
      #expect(await add("liu", "short") == ["password"])
      #expect(await add("liu", "aaaaaaaaaaaa") == ["password"])
      #expect(await add("liu", "my liu word") == ["password"])
      #expect(await add("Liu Yi", "1234567", " ") == ["name", "displayName", "password"])
      #expect(await add("admin", "another long word") == ["name"])
      _ = await refusal(.forbidden) {
        try await city.application.changeOwnPassword(of: admin, from: "not it at all", to: "yet another word")
      }
      let token = try await city.application.signIn(name: "admin", password: "a good long word").token
      try await city.application.changeOwnPassword(of: admin, from: "a good long word", to: "yet another word")
      #expect(try await city.application.user(ofSession: token) == nil)
      _ = try await city.application.signIn(name: "admin", password: "yet another word")
    }
  }

  @Test(arguments: TestEngine.allCases)
  func onlyTheFirstAdministratorComesFromOutside(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      let admin = try await begin(city)
      _ = await refusal(.conflict) { _ = try await begin(city) }
      _ = await refusal(.conflict) {
        _ = try await city.application.importFirstOrganizations(file: "a.csv", bytes: Array(SmallCity.tree.utf8))
      }
      _ = await refusal(.forbidden) { try await add("x1", .chair, at: city.city, city, as: city.chair) }
      try await add("wang", .administrator, at: city.county, city, as: admin)
      let wang = try await city.application.user(named: "wang")
      _ = await refusal(.forbidden) { try await add("x2", .chair, at: city.otherCounty, city, as: wang) }
      try await add("x3", .recorder, at: city.village, city, as: wang)
      try await city.application.perform(
        ChangeGrant(account: "x3", role: .chair, organization: city.neighbour), as: wang)
      #expect(try await city.application.user(named: "x3").grants.count == 2)
      try await city.application.perform(
        ChangeGrant(account: "x3", role: .chair, organization: city.neighbour, withdraw: true), as: wang)
      #expect(
        try await city.application.user(named: "x3").grants == [User.Grant(.recorder, at: city.village)])
      try await city.expectSound()
    }
  }
}
