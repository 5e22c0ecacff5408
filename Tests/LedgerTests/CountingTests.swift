import Ledger
import Testing

@Suite struct CountingTests {
  private func facts(_ record: Record, _ kind: RecordKind, _ tree: RandomTree, _ measure: String) throws -> Facts {
    try Counting.facts(of: record, kind) { try tree.history($0) }.filter { $0.key.measure == measure }
  }

  @Test func countsAJointActOnceAtEveryLevelOfAnyTree() throws {
    let seed: UInt64 = 1_995
    print("joint acts seed \(seed)")
    var random = SeededRandom(seed)
    for round in 0..<250 {
      let tree = try RandomTree(&random, count: Int.random(in: 2...12, using: &random), moves: 3)
      let participants = (0...Int.random(in: 0...5, using: &random)).compactMap { _ in
        tree.organizations.randomElement(using: &random)
      }
      let value = Int64.random(in: 1...90, using: &random)
      let day = try #require(tree.days.randomElement(using: &random)).adding(
        days: Int.random(in: -1...1, using: &random))
      let body = Body(values: [
        "headcount": .counted(Counted(value)), "partners": .organizations(Array(participants.dropFirst())),
      ])
      let record = Record(kind: "lecture", origin: participants[0], day: day, stage: "recorded", body: body)
      let facts = try facts(record, Sample.lecture, tree, "lecture.people")
      for organization in tree.organizations {
        let tookPart = participants.contains { tree.tree.path(of: $0, on: day).contains(organization) }
        let sum = tree.rollup(organization, facts, through: day)
        #expect(sum == (tookPart ? value : 0), "round \(round), \(organization)")
      }
    }
  }

  @Test func keepsAStockWithItsHomeThroughAnyHistory() throws {
    let seed: UInt64 = 2_013
    print("transfers seed \(seed)")
    var random = SeededRandom(seed)
    for round in 0..<150 {
      let tree = try RandomTree(&random, count: Int.random(in: 2...9, using: &random), moves: 8)
      let record = try randomPost(tree, &random)
      let facts = try facts(record, Sample.post, tree, "post.standing")
      for day in (-1...40).map({ tree.start.adding(days: $0) }) {
        let stands = standing(record, on: day)
        let home = tree.tree.path(of: record.home(on: day), on: day)
        for organization in tree.organizations {
          let sum = tree.rollup(organization, facts, through: day)
          #expect(sum == (stands && home.contains(organization) ? 1 : 0), "round \(round), \(organization), \(day)")
        }
      }
    }
  }

  private func randomPost(_ tree: RandomTree, _ random: inout SeededRandom) throws -> Record {
    let opened = tree.start.adding(days: Int.random(in: 0...20, using: &random))
    var body = Body(values: ["level": .choice("city")])
    var day = opened
    for (move, to) in [("keep", "named"), ("revoke", "revoked"), ("restore", "named"), ("revoke", "revoked")] {
      day = day.adding(days: Int.random(in: 0...9, using: &random))
      if Int.random(in: 0..<3, using: &random) == 0 { break }
      body.moves.append(MadeMove(move: move, to: to, day: day))
    }
    for since in tree.days where Int.random(in: 0..<4, using: &random) == 0 {
      let next = try #require(tree.organizations.randomElement(using: &random))
      if opened < since { body.homes.append(Home(since: since, organization: next)) }
    }
    let origin = try #require(tree.organizations.randomElement(using: &random))
    return Record(kind: "post", origin: origin, day: opened, stage: body.moves.last?.to ?? "named", body: body)
  }

  private func standing(_ record: Record, on day: Day) -> Bool {
    let last = record.body.moves.last { $0.day <= day }
    return record.day <= day && last?.to != "revoked"
  }

  @Test func countsAPersonOnceWhoeverInvitedHer() throws {
    var random = SeededRandom(7)
    let tree = try RandomTree(&random, count: 6, moves: 0)
    let (day, origin) = (tree.days[0], tree.organizations[4])
    let people = try (1...3).map { try #require(Sample.party($0)) }
    let body = Body(values: ["roster": .parties(people), "partners": .organizations([tree.organizations[5]])])
    let record = Record(kind: "lecture", origin: origin, day: day, stage: "recorded", body: body)
    let facts = try facts(record, Sample.lecture, tree, "lecture.persons")
    for organization in tree.organizations {
      let mine = facts.filter { tree.tree.path(of: $0.key.organization, on: day).contains(organization) }
      let tookPart = [origin, tree.organizations[5]].contains {
        tree.tree.path(of: $0, on: day).contains(organization)
      }
      #expect(Set(mine.keys.compactMap(\.party)).count == (tookPart ? 3 : 0))
      #expect(mine.values.allSatisfy { $0 > 0 })
    }
  }

  @Test func booksBreakdownQualifierAndDayWithEachFact() throws {
    var random = SeededRandom(8)
    let tree = try RandomTree(&random, count: 2, moves: 0)
    let body = Body(values: ["headcount": .counted(Counted(30, .over)), "theme": .choice("law")])
    let record = Record(
      kind: "lecture", origin: tree.organizations[1], day: tree.days[0], stage: "recorded", body: body)
    let facts = try Counting.facts(of: record, Sample.lecture) { try tree.history($0) }
    func key(_ measure: String, _ breakdown: String, _ qualifier: Qualifier) -> FactKey {
      FactKey(
        measure: measure, organization: tree.organizations[1], day: tree.days[0], breakdown: Breakdown(text: breakdown),
        qualifier: qualifier, party: nil)
    }
    #expect(facts == [key("lecture.held", "theme=law", .exact): 1, key("lecture.people", "", .over): 30])
  }

  @Test func datesMovesAndReturnsOnTheirOwnDays() throws {
    var random = SeededRandom(9)
    let tree = try RandomTree(&random, count: 1, moves: 0)
    let (opened, kept) = (tree.days[0], tree.days[1])
    let moves = [
      MadeMove(move: "keep", to: "named", day: kept), MadeMove(move: "keep", to: "named", day: tree.days[2]),
    ]
    let post = Record(
      kind: "post", origin: tree.organizations[0], day: opened, stage: "named", body: Body(moves: moves))
    #expect(try facts(post, Sample.post, tree, "post.kept").map(\.key.day).sorted() == [kept, tree.days[2]])
    let year = try #require(Period("2012"))
    let values: [String: Value] = ["period": .period(year), "households": .counted(Counted(300))]
    let profile = Record(
      kind: "profile", origin: tree.organizations[0], day: opened, stage: "recorded", body: Body(values: values))
    let level = try facts(profile, Sample.profile, tree, "profile.households")
    #expect(level.map(\.key.day) == [year.last])
    #expect(level.map(\.value) == [300])
  }

  @Test func namesExactlyWhatMustBeAppendedToGoFromOneSetOfFactsToAnother() throws {
    let seed: UInt64 = 77
    print("changes seed \(seed)")
    var random = SeededRandom(seed)
    let organization = try #require(Sample.organization(1))
    let day = try #require(Day(2013, 1, 1))
    for _ in 0..<300 {
      let (old, new) = (randomFacts(organization, day, &random), randomFacts(organization, day, &random))
      var appended = old
      var figure = old.reduce(FigureValue()) { $0 + FigureValue(fact: $1.value, $1.key.qualifier) }
      for change in old.changes(to: new) {
        #expect(change.value != 0)
        appended[change.key, default: 0] += change.value
        figure += FigureValue(fact: change.value, change.key.qualifier)
      }
      #expect(appended.filter { $0.value != 0 } == new)
      #expect(figure == new.reduce(FigureValue()) { $0 + FigureValue(fact: $1.value, $1.key.qualifier) })
      #expect(new.changes(to: new).isEmpty)
    }
  }

  private func randomFacts(_ organization: OrganizationID, _ day: Day, _ random: inout SeededRandom) -> Facts {
    var facts: Facts = [:]
    for _ in 0..<Int.random(in: 0...5, using: &random) {
      let key = FactKey(
        measure: ["a", "b"].randomElement(using: &random) ?? "a", organization: organization,
        day: day.adding(days: Int.random(in: 0...1, using: &random)), breakdown: Breakdown([:]),
        qualifier: Int.random(in: 0..<2, using: &random) == 0 ? .exact : .over, party: nil)
      facts[key] = [-2, -1, 1, 2].randomElement(using: &random)
    }
    return facts
  }

  @Test func keepsTheSideOfInexactCounts() {
    #expect((FigureValue(fact: 30, .over) + FigureValue(fact: 5, .exact)).qualifier == .over)
    #expect((FigureValue(fact: 30, .nearly) + FigureValue(fact: 5, .nearly)).qualifier == .nearly)
    #expect((FigureValue(fact: 30, .nearly) + FigureValue(fact: 5, .more)).qualifier == .about)
    #expect((FigureValue(fact: 30, .over) + FigureValue(fact: -30, .over)).isZero)
  }
}
