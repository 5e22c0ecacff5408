import Ledger
import Reports
import Store
import Testing
import UseCases

/// A city in which anything that can happen happens, at random; refusals are part of life.
struct RandomHistory {
  let city: SmallCity
  var random: SeededRandom
  var tree = RememberedTree()
  var records: [RecordID] = []
  var performed = 0
  var refused = 0
  /// What was answered at which change of each county.
  var asked: [(question: Recount.Question, heads: [CountyCode: Int64], answer: Told)] = []
  var names = 0
  /// How many records and organizations went into another county.
  var passages = 0

  init(_ city: SmallCity, seed: UInt64) async throws {
    self.city = city
    random = SeededRandom(seed)
    let organizations = try await city.application.store.read { tables in
      try tables.counties.all().flatMap { try tables.organizations.all(in: $0.code) }
    }
    for organization in organizations {
      tree.add(organization.id, below: organization.parent, opened: organization.opened)
    }
  }

  mutating func act() async throws {
    city.clock.pass(seconds: 60)
    do {
      switch random.number(0...23) {
      case 0...4: records.append(try await open("lecture"))
      case 5...6: try await openSeveral()
      case 7...9: records.append(try await open("petition"))
      case 10...11: records.append(try await open("post"))
      case 12: records.append(try await open("profile"))
      case 13...14: try await amend()
      case 15: try await declareVoid()
      case 16...17: try await advance()
      case 18...19: try await handOver()
      default: try await changeTree()
      }
      performed += 1
    } catch is Refusal {
      refused += 1
    }
    if random.once(in: 5) {
      let question = question()
      asked.append((question, try await city.heads, try await told(question)))
    }
  }

  mutating func question() -> Recount.Question {
    let questions = [
      ("lecture.held", ["", "theme=law", "theme!=law"]), ("lecture.people", ["", "theme=law"]), ("lecture.cost", [""]),
      ("lecture.persons", [""]), ("petition.received", ["", "channel=visit"]), ("petition.closed", [""]),
      ("petition.open", ["", "channel=visit"]), ("post.standing", ["", "level>=city"]), ("post.members", [""]),
      ("post.kept", [""]), ("profile.households", [""]), ("petition.rate", [""]), ("lecture.each", [""]),
      ("all.acts", [""]),
    ]
    let (measure, filters) = questions[random.number(0...questions.count - 1)]
    return Recount.Question(
      measure: measure, place: anywhere(), period: period(), filter: filters[random.number(0...filters.count - 1)])
  }

  func answer(_ question: Recount.Question, heads: [CountyCode: Int64]? = nil) async throws -> Int64? {
    try await city.figure(
      question.measure, question.place, "\(question.period)", where: question.filter, heads: heads)?.value
  }

  /// A figure with the records it is made of.
  struct Told: Equatable {
    let value: Int64?
    let records: Int64
    let lineage: [String]
  }

  func told(_ question: Recount.Question, heads: [CountyCode: Int64]? = nil) async throws -> Told {
    let figure = try await city.application.answer(
      AskFigure(
        measure: question.measure, organization: question.place, period: question.period, filter: question.filter,
        heads: heads), as: city.chair
    ).figure
    let lines = try await city.lineage(question, heads: heads)
    return Told(
      value: figure.value?.value, records: figure.records,
      lineage: lines.map { "\($0.record) \($0.organization) \($0.day) \($0.title) \($0.isVoided) \($0.value)" })
  }

  private mutating func period() -> Period {
    let (a, b) = (self.day(), self.day())
    let grains: [Period.Grain] = [.month, .quarter, .half, .year, .year, .years]
    if random.once(in: 3) { return Period(from: min(a, b), through: max(a, b)) ?? Period(.year, of: a) }
    return Period(grains[random.number(0...5)], of: a)
  }

  /// A day of 2013, or now and then of the years around it.
  mutating func day() -> Day { Day(dayNumber: 15_706 + (random.once(in: 12) ? -200 : random.number(0...364))) }

  mutating func anywhere() -> OrganizationID { tree.all[random.number(0...tree.all.count - 1)] }

  mutating func anywhere(in county: CountyCode) -> OrganizationID {
    let places = tree.all.filter { $0.county == county }
    return places[random.number(0...places.count - 1)]
  }

  mutating func record() throws -> RecordID {
    if records.isEmpty { throw Refusal(.notFound, "还没有记录", "No record yet") }
    return records[random.number(0...records.count - 1)]
  }
}
