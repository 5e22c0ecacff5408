import Ledger
import Reports
import Store
import Testing
import UseCases
import Vault

/// A measure that is defined otherwise after an upgrade: what was counted stays readable, what counts now is right.
@Suite struct RecountingTests {
  private static let people = Field<Counted>.counted("people", "人数", "people", required: true)

  /// The same measure, before and after children count as well.
  private static func catalogue(childrenCount: Bool) -> Catalogue {
    let measure = Measure.tallies(
      "visit.people", "走访人数", "people visited", unit: .times, people: .times,
      definition: Names("走访的人数", "people visited")
    ) { record in
      record[people].map { [Tally(childrenCount ? $0.value * 2 : $0.value)] } ?? []
    }
    let kind = RecordKind(
      "visit", .activity, "走访", "visit", purpose: Names("走访一次", "one visit"), fields: [people.declaration],
      title: [], measures: [measure])
    return Catalogue([LineOfWork("care", "关爱", "care", kinds: [kind])])
  }

  @Test(arguments: TestEngine.allCases)
  func appendsTheDifferencesOfANewDefinition(engine: TestEngine) async throws {
    try await withStore(engine, Self.catalogue(childrenCount: false)) { store, beside in
      let moment = try #require(Moment("2014-01-10T02:00:00.000Z"))
      let old = Application(store: store, catalogue: Self.catalogue(childrenCount: false), clock: { moment })
      _ = try await old.importFirstOrganizations(file: "tree.csv", bytes: Array(SmallCity.tree.utf8))
      let village = try #require(OrganizationID(990_121_000_003))
      let county = try #require(OrganizationID(990_121_000_000))
      let user = User(name: "chair", displayName: "主席", grants: [User.Grant(.chair, at: county)])
      let visit = try await old.perform(
        OpenRecord(kind: "visit", organization: village, day: "2013-05-06", values: ["people": "7"]), as: user)
      let gone = try await old.perform(
        OpenRecord(kind: "visit", organization: village, day: "2013-05-07", values: ["people": "5"]), as: user)
      try await old.perform(VoidRecord(id: gone.id, revision: 1, reason: "误登"), as: user)
      #expect(try await old.recount().values.allSatisfy { $0 == 0 })
      let heads = try await old.heads(asOf: "2014-01-10T02:00:00.000Z", below: county, as: user)

      let sealer = try #require(Sealer(masterKey: Array(repeating: 7, count: 32)))
      let catalogue = Self.catalogue(childrenCount: true)
      let later = moment.adding(seconds: 60)
      let new = Application(
        store: Store(beside, sealer: sealer, catalogue: catalogue), catalogue: catalogue, clock: { later })
      #expect(try await !new.verify().findings.isEmpty)
      #expect(try await new.recount()[visit.id.county] == 1)
      #expect(try await new.verify().findings.isEmpty)
      let year = try #require(Period("2013"))
      let now = try await new.answer(AskFigure(measure: "visit.people", organization: county, period: year), as: user)
      #expect(now.figure.value?.value == 14)
      let before = try await new.answer(
        AskFigure(measure: "visit.people", organization: county, period: year, heads: heads), as: user)
      #expect(before.figure.value?.value == 7)
      #expect(try await new.recount()[visit.id.county] == 0)
    }
  }
}
