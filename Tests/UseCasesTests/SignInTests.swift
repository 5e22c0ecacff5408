import Ledger
import SQL
import Store
import Testing
import UseCases
import Vault

/// Invitations, second factors, sleeping accounts and sessions.
@Suite struct SignInTests {
  private static let word = "green hills and rain"

  private func begin(_ city: SmallCity) async throws -> User {
    try await city.application.addFirstAdministrator(
      name: "admin", displayName: "管理员", password: Self.word, at: city.city)
    return try await city.application.user(named: "admin")
  }

  private func invite(_ name: String, _ role: Role, _ city: SmallCity, as admin: User) async throws -> Invitation {
    try await city.application.perform(
      InviteAccount(name: name, displayName: "某人", role: role, organization: city.village), as: admin)
  }

  /// Sets the second factor of a session up.
  private func enrol(_ token: String, _ city: SmallCity) async throws -> (code: TOTP, token: String, codes: [String]) {
    let enrolment = try await city.application.beginSecondFactor(session: token)
    let now = city.clock.now.milliseconds / 1000 / TOTP.period
    let (signedIn, codes) = try await city.application.confirmSecondFactor(
      session: token, code: enrolment.code.code(atStep: now))
    return (enrolment.code, signedIn.token, codes)
  }

  @Test(arguments: TestEngine.allCases)
  func anInvitationSetsThePasswordOnce(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      let invitation = try await invite("liu", .recorder, city, as: begin(city))
      for password in ["", Self.word] {
        _ = await refusal(.forbidden) { _ = try await city.application.signIn(name: "liu", password: password) }
      }
      _ = await refusal(.forbidden) {
        try await city.application.acceptInvitation(name: "liu", code: "0000-0000", password: Self.word)
      }
      _ = await refusal(.invalid) {
        try await city.application.acceptInvitation(name: "liu", code: invitation.code, password: "password1234")
      }
      try await city.application.acceptInvitation(
        name: "liu", code: invitation.code.lowercased(), password: Self.word)
      _ = await refusal(.forbidden) {
        try await city.application.acceptInvitation(name: "liu", code: invitation.code, password: Self.word + "!")
      }
      #expect(try await city.application.signIn(name: "liu", password: Self.word).standing == .complete)
      try await city.expectSound()
    }
  }

  @Test(arguments: TestEngine.allCases)
  func anInvitationIsOverAfterSevenDays(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      let invitation = try await invite("liu", .recorder, city, as: begin(city))
      city.clock.pass(seconds: Invitation.seconds)
      _ = await refusal(.forbidden) {
        try await city.application.acceptInvitation(name: "liu", code: invitation.code, password: Self.word)
      }
    }
  }

  @Test(arguments: TestEngine.allCases)
  func aNewInvitationEndsPasswordAndSessionsAndTheFactorOnlyWhenSaid(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      let admin = try await begin(city)
      let first = try await invite("liu", .recorder, city, as: admin)
      try await city.application.acceptInvitation(name: "liu", code: first.code, password: Self.word)
      let enrolled = try await enrol(
        city.application.signIn(name: "liu", password: Self.word).token, city)
      for (resets, standing) in [(false, Application.Standing.awaitsCode), (true, .complete)] {
        let again = try await city.application.perform(
          ReinviteAccount(account: "liu", resetSecondFactor: resets), as: admin)
        #expect(try await city.application.user(ofSession: enrolled.token) == nil)
        _ = await refusal(.forbidden) { _ = try await city.application.signIn(name: "liu", password: Self.word) }
        try await city.application.acceptInvitation(name: "liu", code: again.code, password: Self.word)
        #expect(try await city.application.signIn(name: "liu", password: Self.word).standing == standing)
      }
      let told = try await city.audit("account.invite")
      #expect(told.map { $0["secondFactorReset"] } == [.bool(true), .bool(false), .bool(false)])
      #expect(told.allSatisfy { !String(decoding: $0.bytes, as: UTF8.self).contains(first.code) })
      try await city.expectSound()
    }
  }

  @Test(arguments: TestEngine.allCases)
  func anAdministratorGetsNoFurtherThanTheSecondFactor(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      _ = try await begin(city)
      let entered = try await city.application.signIn(name: "admin", password: Self.word)
      #expect(entered.standing == .mustEnrol)
      #expect(try await city.application.user(ofSession: entered.token) == nil)
      let enrolled = try await enrol(entered.token, city)
      #expect(try await city.application.session(entered.token) == nil)
      #expect(try await city.application.user(ofSession: enrolled.token)?.name == "admin")
      let next = try await city.application.signIn(name: "admin", password: Self.word)
      #expect(next.standing == .awaitsCode)
      #expect(try await city.application.user(ofSession: next.token) == nil)
      let step = city.clock.now.milliseconds / 1000 / TOTP.period
      // The code that set it up is used, a wrong one is none, and each new one goes once.
      for code in [enrolled.code.code(atStep: step), "000000", ""] {
        _ = await refusal(.forbidden) {
          _ = try await city.application.verifyCode(session: next.token, code: code)
        }
      }
      let right = enrolled.code.code(atStep: step + 1)
      let complete = try await city.application.verifyCode(session: next.token, code: right)
      #expect(try await city.application.user(ofSession: complete.token)?.name == "admin")
      let third = try await city.application.signIn(name: "admin", password: Self.word)
      _ = await refusal(.forbidden) { _ = try await city.application.verifyCode(session: third.token, code: right) }
      _ = try await city.application.verifyCode(session: third.token, code: enrolled.codes[0].lowercased())
      let fourth = try await city.application.signIn(name: "admin", password: Self.word)
      _ = await refusal(.forbidden) {
        _ = try await city.application.verifyCode(session: fourth.token, code: enrolled.codes[0])
      }
      #expect(try await city.audit("account.factor.refuse").count == 5)
      #expect(try await city.audit("account.factor.recover").count == 1)
      try await city.expectSound()
    }
  }

  @Test(arguments: TestEngine.allCases)
  func theSecretDoesNotLieOpenInTheData(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      _ = try await begin(city)
      let entered = try await city.application.signIn(name: "admin", password: Self.word)
      let enrolled = try await enrol(entered.token, city)
      let rows = try await city.beside.read { try $0.rows("SELECT secret, confirmed FROM second_factor") }
      #expect(try rows.map { try $0.bytes(0).count } == [12 + 20 + 16])
      #expect(try rows.allSatisfy { try !$0.bytes(0).starts(with: enrolled.code.secret) })
      let codes = try await city.beside.read { try $0.rows("SELECT digest FROM recovery_code") }
      #expect(codes.count == 10 && Set(enrolled.codes).count == 10)
    }
  }

  @Test(arguments: TestEngine.allCases)
  func anAccountUnusedForNinetyDaysSleeps(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      let admin = try await begin(city)
      let invitation = try await invite("liu", .recorder, city, as: admin)
      try await city.application.acceptInvitation(name: "liu", code: invitation.code, password: Self.word)
      _ = try await city.application.signIn(name: "liu", password: Self.word)
      city.clock.pass(seconds: 90 * 86_400)
      _ = try await city.application.signIn(name: "liu", password: Self.word)
      city.clock.pass(seconds: 91 * 86_400)
      do {
        _ = try await city.application.signIn(name: "liu", password: Self.word)
        Issue.record("a sleeping account got in")
      } catch let refusal as Refusal {
        #expect(refusal.problems.first?.message.zh.contains("休眠") == true)
      }
      do {
        _ = try await city.application.signIn(name: "liu", password: "something else here")
      } catch let refusal as Refusal {
        #expect(refusal.problems.first?.message.zh.contains("休眠") == false)
      }
      let overseen = try await city.application.answer(AccountOversight(at: city.county), as: city.chair)
      #expect(overseen.sleeping.map(\.name) == ["liu"])
      try await city.application.perform(ChangeAccount(account: "liu", change: .wake), as: admin)
      _ = try await city.application.signIn(name: "liu", password: Self.word)
      try await city.expectSound()
    }
  }

  @Test(arguments: TestEngine.allCases)
  func aSharedMachineForgetsSoon(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      let invitation = try await invite("liu", .recorder, city, as: begin(city))
      try await city.application.acceptInvitation(name: "liu", code: invitation.code, password: Self.word)
      let device = SessionRows.Device("Firefox · Windows", address: "192.0.2.1", isShared: true)
      let token = try await city.application.signIn(name: "liu", password: Self.word, on: device).token
      for _ in 0..<4 {
        city.clock.pass(seconds: 14 * 60)
        #expect(try await city.application.user(ofSession: token) != nil)
      }
      city.clock.pass(seconds: 15 * 60)
      #expect(try await city.application.user(ofSession: token) == nil)
    }
  }

  @Test(arguments: TestEngine.allCases)
  func sessionsAreListedAndEndedByTheirOwner(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      let invitation = try await invite("liu", .recorder, city, as: begin(city))
      try await city.application.acceptInvitation(name: "liu", code: invitation.code, password: Self.word)
      var tokens: [String] = []
      for name in ["one", "two", "three"] {
        let device = SessionRows.Device(name, address: "192.0.2.1")
        tokens.append(try await city.application.signIn(name: "liu", password: Self.word, on: device).token)
        city.clock.pass(seconds: 1)
      }
      let user = try await city.application.user(named: "liu")
      let listed = try await city.application.sessions(of: user, askedBy: tokens[0])
      #expect(listed.map(\.device) == ["three", "two", "one"] && listed.map(\.isThis) == [false, false, true])
      try await city.application.endSession(listed[0].handle, of: user)
      #expect(try await city.application.user(ofSession: tokens[2]) == nil)
      // Nobody ends another's.
      try await city.application.endSession(listed[1].handle, of: city.application.user(named: "admin"))
      #expect(try await city.application.user(ofSession: tokens[1]) != nil)
      try await city.application.endOtherSessions(of: user, than: tokens[0])
      #expect(try await city.application.user(ofSession: tokens[1]) == nil)
      #expect(try await city.application.user(ofSession: tokens[0]) != nil)
    }
  }

  @Test(arguments: TestEngine.allCases)
  func aDeviceIsKnownUntilThePasswordChanges(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      let admin = try await begin(city)
      let mark = try await city.application.deviceMark(of: admin)
      #expect(try await city.application.knownDevice(mark, of: "admin") != nil)
      #expect(try await city.application.knownDevice(mark + "0", of: "admin") == nil)
      #expect(try await city.application.knownDevice(mark, of: "nobody") == nil)
      try await city.application.changeOwnPassword(of: admin, from: Self.word, to: "other hills and snow")
      #expect(try await city.application.knownDevice(mark, of: "admin") == nil)
    }
  }

  @Test(arguments: TestEngine.allCases)
  func nobodyTakesOverAnAccountThatReachesFurther(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      let admin = try await begin(city)
      let word = Self.word
      try await city.application.perform(
        AddAccount(name: "wang", displayName: "王", password: word, role: .administrator, organization: city.county),
        as: admin)
      _ = try await invite("liu", .recorder, city, as: admin)
      try await city.application.perform(
        ChangeGrant(account: "liu", role: .chair, organization: city.otherCounty), as: admin)
      let wang = try await city.application.user(named: "wang")
      for resets in [true, false] {
        _ = await refusal(.forbidden) {
          try await city.application.perform(ReinviteAccount(account: "liu", resetSecondFactor: resets), as: wang)
        }
      }
      _ = await refusal(.forbidden) {
        try await city.application.perform(ChangeAccount(account: "liu", change: .password(word)), as: wang)
      }
    }
  }
}

extension SmallCity {
  /// The details of every act of a name in all counties, newest first.
  func audit(_ act: String) async throws -> [JSON] {
    try await application.store.read { tables in
      try tables.counties.all().flatMap { try tables.audit.page(in: $0.code, limit: 1000) }
        .filter { $0.act == act }.map(\.detail)
    }
  }
}
