import Foundation
import Ledger
import Store
import Testing
import UseCases

/// Every role at every use case: refused for who she is exactly where the role lacks the permission.
@Suite struct PermissionTests {
  private struct Attempt: Sendable {
    let name: String
    let permission: Permission
    let make: @Sendable (SmallCity, User) async throws -> Void

    init<U: UseCase>(_ useCase: @escaping @Sendable (SmallCity) -> U) {
      name = "\(U.self)"
      permission = U.permission
      make = { city, user in _ = try await city.application.perform(useCase(city), as: user) }
    }

    init<Q: Query>(_ query: @escaping @Sendable (SmallCity) -> Q) {
      name = "\(Q.self)"
      permission = Q.permission
      make = { city, user in _ = try await city.application.answer(query(city), as: user) }
    }
  }

  private static let year = Period(.year, of: Moment(milliseconds: 1_380_000_000_000).chinaDay)

  /// One of each, with input that is wrong for other reasons where it would change something.
  private static func attempts(_ record: RecordID) throws -> [Attempt] {
    let party = try #require(PartyID("0190f0a4-0000-7000-8000-000000000001"))
    return [
      Attempt { city in AccountOversight(at: city.county) },
      Attempt { city in AddAccount(name: "", displayName: "", password: "", role: .leader, organization: city.county) },
      Attempt { city in AddCounty(county: city.county.county, name: "", level: .county, parent: city.city, opened: "")
      },
      Attempt { city in AddOrganization(parent: city.county, code: "", name: "", level: .township, opened: "") },
      Attempt { _ in AdvanceRecord(id: record, revision: 9, move: "none", day: "") },
      Attempt { _ in AmendRecord(id: record, revision: 9, day: "", values: [:], reason: "") },
      Attempt { city in AskCalendar(for: city.county) },
      Attempt { city in AskDesk(city.county) },
      Attempt { city in KeepCalendar("", in: city.county.county) },
      Attempt { city in AskFigure(measure: "lecture.held", organization: city.county, period: year) },
      Attempt { city in AskLargestShare(measure: "lecture.held", organization: city.county, period: year) },
      Attempt { city in AskLineage(measure: "lecture.held", organization: city.county, period: year) },
      Attempt { city in AskOverview(city.county, year) },
      Attempt { city in AskOwnMatters(at: city.county) },
      Attempt { city in AskSeries(city.county) },
      Attempt { city in ChangeAccount(account: "keeper", change: .password("")) },
      Attempt { city in ChangeGrant(account: "nobody", role: .leader, organization: city.county) },
      Attempt { city in CloseOrganization(id: city.town, day: "") },
      Attempt { city in ConfirmGrant(account: "nobody", role: .auditor, organization: city.county) },
      Attempt { city in CountOrganizations(below: city.county) },
      Attempt { city in EraseParty(party, in: city.county.county, reason: "", ground: "") },
      Attempt { _ in EraseRecord(id: record, reason: "", ground: "") },
      Attempt { city in ExportRecords(kind: "lecture", organization: city.county, as: .csv, to: "/nowhere/a.csv") },
      Attempt { city in FillReport(template: "none", organization: city.county, period: year) },
      Attempt { city in FindSamePerson(kind: "post", organization: city.county, values: [:]) },
      Attempt { city in FindOrganization("none", around: city.county) },
      Attempt { city in FindParty("none", in: city.county.county) },
      Attempt { city in UndoImport("none", at: city.county, reason: "") },
      Attempt { city in SearchParties("none", in: city.county.county) },
      Attempt { city in FindPlaceToGrant("none", around: city.county) },
      Attempt { city in ImportOrganizations(file: "a.csv", bytes: [], at: city.county) },
      Attempt { city in ImportRecords(file: "a.csv", bytes: [], kind: nil, organization: city.county) },
      Attempt { city in InviteAccount(name: "", displayName: "", role: .leader, organization: city.county) },
      Attempt { city in GiveFeedback(from: city.county, values: [:]) },
      Attempt { _ in KeepRecord(id: record, until: "", reason: "") },
      Attempt { city in ListRetention(at: city.county) },
      Attempt { city in ListAccounts(at: city.county) },
      Attempt { city in ListCases(at: city.county) },
      Attempt { city in ListCountiesBelow(city.county) },
      Attempt { city in ListGlass(at: city.county, year: 2014) },
      Attempt { city in ListImports(of: city.county) },
      Attempt { city in ListOrganizations(root: city.county) },
      Attempt { city in ListOwnFeedback(at: city.county) },
      Attempt { city in ListRecords(RecordSelection(organization: city.county)) },
      Attempt { city in ListSeals(of: city.county) },
      Attempt { city in ListTemplates(for: city.county) },
      Attempt { city in MoveOrganization(id: city.town, parent: city.county, day: "") },
      Attempt { city in OpenRecord(kind: "lecture", organization: city.county, day: "", values: [:]) },
      Attempt { _ in ReadAttachment("none", of: record) },
      Attempt { city in ReadAudit(at: city.county) },
      Attempt { _ in ReinviteAccount(account: "keeper", resetSecondFactor: false) },
      Attempt { city in RenameOrganization(id: city.town, name: "", code: "", day: "") },
      Attempt { city in SaveTemplate(at: city.county, id: "", text: "") },
      Attempt { city in SealReport(template: "none", organization: city.county, period: year) },
      Attempt { city in ShowOrganization(id: city.county) },
      Attempt { _ in ShowParts(of: record) },
      Attempt { _ in ShowRecord(id: record) },
      Attempt { city in SplitOrganization(id: city.town, code: "", name: "", children: [], day: "") },
      Attempt { city in TransferRecord(id: record, revision: 9, to: city.village, day: "", reason: "") },
      Attempt { _ in UnmaskParty(party, in: record, reason: "") },
      Attempt { _ in VoidRecord(id: record, revision: 9, reason: "") },
    ]
  }

  /// Those about one confidential record are tried in `CaseTests`; a seal needs one to exist first.
  private static let elsewhere: Set<String> = [
    "AnswerOffer", "BreakGlass", "ChangeTeam", "OfferCase", "ReadOffer", "ShowSheet", "ShowTeam", "ShowSeal",
    "StopMediation",
  ]

  @Test func everyRoleMayWhatTheTableSays() async throws {
    try await SmallCity.with(.sqlite, catalogue: Trial.protecting) { city in
      try await city.addCaseWorkers()
      let record = try await city.lecture()
      for attempt in try Self.attempts(record) {
        for role in Role.allCases {
          var isRefused = false
          do {
            try await attempt.make(city, city.user(role, at: city.city))
          } catch let refusal as Refusal {
            isRefused = refusal.code == .forbidden
          }
          #expect(isRefused == !role.may(attempt.permission), "\(role) \(attempt.name)")
          // Beside or below where it is asked nobody may anything.
          var isRefusedBeside = false
          do {
            try await attempt.make(city, city.user(role, at: city.bridgeTown))
          } catch let refusal as Refusal {
            isRefusedBeside = refusal.code == .forbidden
          }
          #expect(isRefusedBeside, "\(role) of another county, \(attempt.name)")
        }
      }
    }
  }

  @Test func noUseCaseIsLeftOut() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/UseCases")
    let declared = try Regex(#"struct ([A-Za-z]+): (?:UseCase|Query) "#)
    var found: Set<String> = []
    for path in try FileManager.default.subpathsOfDirectory(atPath: root.path) where path.hasSuffix(".swift") {
      let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
      for match in text.matches(of: declared) { if let name = match.output[1].substring { found.insert(String(name)) } }
    }
    let id = try #require(RecordID("990121-0190f0a4-0000-7000-8000-000000000001"))
    let tried = Set(try Self.attempts(id).map(\.name)).union(Self.elsewhere)
    #expect(found == tried, "\(found.symmetricDifference(tried).sorted())")
  }

  @Test(arguments: TestEngine.allCases)
  func aGrantHoldsForItsLinesAndItsTerm(engine: TestEngine) async throws {
    try await SmallCity.with(engine, catalogue: Trial.protecting) { city in
      try await city.addCaseWorkers()
      let keeper = try await city.application.user(named: "keeper")
      try await city.application.perform(
        AddAccount(
          name: "wang", displayName: "王", password: "blue-river-17-blue", role: .leader, organization: city.county),
        as: keeper)
      func grant(_ limits: ChangeGrant.Limits) async throws {
        try await city.application.perform(
          ChangeGrant(account: "wang", role: .officer, organization: city.county, limits: limits), as: keeper)
      }
      try await grant(.init(lines: "protection"))
      var wang = try await city.application.user(named: "wang")
      _ = await refusal(.forbidden) { try await city.lecture(as: wang) }
      #expect(try await city.application.answer(ListRecords(.init(organization: city.county)), as: wang).lines.isEmpty)
      try await grant(.init(lines: "trial", until: "2014-01-10", deputyOf: "keeper"))
      wang = try await city.application.user(named: "wang")
      let id = try await city.lecture(as: wang)
      #expect(
        try await city.application.answer(ListRecords(.init(organization: city.county)), as: wang).lines.count == 1)
      city.clock.pass(seconds: 86_400)
      wang = try await city.application.user(named: "wang")
      #expect(wang.grants.map(\.role) == [.leader])
      _ = await refusal(.forbidden) { _ = try await city.application.answer(ShowRecord(id: id), as: wang) }
      await expectRefusal(.invalid, at: ["lines", "since", "until", "deputyOf"]) {
        try await grant(.init(lines: "nothing", since: "x", until: "y", deputyOf: "z"))
      }
      await expectRefusal(.invalid, at: ["until"]) { try await grant(.init(since: "2014-02-01", until: "2014-01-01")) }
      _ = await refusal(.forbidden) {
        try await city.application.perform(
          ChangeGrant(account: "keeper", role: .caseWorker, organization: city.city), as: keeper)
      }
    }
  }
}
