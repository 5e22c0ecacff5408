import Foundation
import Ledger
import Reports
import SQL
import Store
import Testing
import UseCases

/// A city's federation with two counties, as most tests need it: 青山市 with 河口县 (two towns) and 石桥县 (one town).
struct SmallCity: Sendable {
  let application: Application
  /// A second connection to the same data.
  let beside: any Engine
  let clock: TestClock

  let city: OrganizationID
  /// 河口县
  let county: OrganizationID
  /// 东港镇 with 柳村, 梅村 and a 中心村; 西岭镇 with 竹村 and another 中心村.
  let town: OrganizationID
  let otherTown: OrganizationID
  let village: OrganizationID
  let neighbour: OrganizationID
  let farVillage: OrganizationID
  /// 石桥县 with 南桥镇 and 桥村.
  let otherCounty: OrganizationID
  let bridgeTown: OrganizationID
  let bridgeVillage: OrganizationID

  static let tree = """
    代码,名称,类型,层级,上级代码,成立日期
    990100,青山市妇联,妇联,市,,2000-01-01
    990121,河口县妇联,妇联,县（市、区）,990100,2000-01-01
    d1,东港镇妇联,妇联,乡镇（街道）,990121,2000-01-01
    x1,西岭镇妇联,妇联,乡镇（街道）,990121,2000-01-01
    d11,柳村妇联,妇联,村（社区）,d1,2000-01-01
    d12,梅村妇联,妇联,村（社区）,d1,2000-01-01
    d13,中心村妇联,妇联,村（社区）,d1,2000-01-01
    x11,竹村妇联,妇联,村（社区）,x1,2000-01-01
    x12,中心村妇联,妇联,村（社区）,x1,2000-01-01
    990122,石桥县妇联,妇联,县（市、区）,990100,2000-01-01
    n1,南桥镇妇联,妇联,乡镇（街道）,990122,2000-01-01
    n11,桥村妇联,妇联,村（社区）,n1,2000-01-01
    """

  /// Runs a test on 10 January 2014 in a fresh city.
  static func with(
    _ engine: TestEngine, catalogue: Catalogue = Trial.catalogue, _ body: (SmallCity) async throws -> Void
  ) async throws {
    try await withStore(engine, catalogue) { store, beside in
      let clock = TestClock(try #require(Moment("2014-01-10T02:00:00.000Z")))
      let application = Application(store: store, catalogue: catalogue, clock: { clock.now })
      let made = try await application.importFirstOrganizations(file: "tree.csv", bytes: Array(tree.utf8))
      #expect(made == 12)
      try await body(SmallCity(application, beside, clock))
    }
  }

  private init(_ application: Application, _ beside: any Engine, _ clock: TestClock) throws {
    self.application = application
    self.beside = beside
    self.clock = clock
    func place(_ county: Int64, _ serial: Int64) throws -> OrganizationID {
      try #require(OrganizationID(county * 1_000_000 + serial))
    }
    city = try place(990_100, 0)
    county = try place(990_121, 0)
    (town, otherTown) = (try place(990_121, 1), try place(990_121, 2))
    (village, neighbour, farVillage) = (try place(990_121, 3), try place(990_121, 4), try place(990_121, 6))
    otherCounty = try place(990_122, 0)
    (bridgeTown, bridgeVillage) = (try place(990_122, 1), try place(990_122, 2))
  }

  /// Somebody with one role at one place.
  func user(_ role: Role, at place: OrganizationID) -> User {
    User(name: "\(role)", displayName: role.names.zh, grants: [User.Grant(role, at: place)])
  }

  /// The city's chair, who may do everything with records and organizations.
  var chair: User { user(.chair, at: city) }

  var heads: [CountyCode: Int64] {
    get async throws {
      try await application.store.read { tables in
        Dictionary(uniqueKeysWithValues: try tables.counties.all().map { ($0.code, $0.change) })
      }
    }
  }

  /// Fails the test with every finding when the city does not verify.
  func expectSound(_ comment: Comment? = nil, sourceLocation: SourceLocation = #_sourceLocation) async throws {
    let findings = try await application.verify().findings.map { "\($0.row): \($0.message.en)" }
    #expect(findings == [], comment, sourceLocation: sourceLocation)
  }
}

extension SmallCity {
  @discardableResult
  func lecture(
    at place: OrganizationID? = nil, _ day: String = "2013-03-08", _ values: WrittenValues = ["people": "30"],
    id: RecordID? = nil, as user: User? = nil
  ) async throws -> RecordID {
    try await application.perform(
      OpenRecord(kind: "lecture", organization: place ?? village, day: day, values: values, id: id), as: user ?? chair
    ).id
  }

  @discardableResult
  func petition(
    at place: OrganizationID? = nil, _ day: String = "2013-03-08", channel: String = "visit",
    moves: [OpenRecord.MoveInput] = []
  ) async throws -> RecordID {
    try await application.perform(
      OpenRecord(
        kind: "petition", organization: place ?? village, day: day, values: ["channel": channel, "matter": "家事"],
        moves: moves), as: chair
    ).id
  }

  @discardableResult
  func post(
    at place: OrganizationID? = nil, _ day: String = "2013-03-08", level: String = "county", members: String = ""
  ) async throws -> RecordID {
    try await application.perform(
      OpenRecord(
        kind: "post", organization: place ?? village, day: day, values: ["level": level, "members": members]),
      as: chair
    ).id
  }

  func figure(
    _ measure: String, _ place: OrganizationID, _ period: String = "2013", where filter: String = "",
    heads: [CountyCode: Int64]? = nil, tree: FigureTree = .asItWas, as user: User? = nil
  ) async throws -> FigureValue? {
    let period = try #require(Period(period))
    return try await application.answer(
      AskFigure(measure: measure, organization: place, period: period, filter: filter, heads: heads, tree: tree),
      as: user ?? chair
    ).figure.value
  }

  /// The figures of a measure at the village, its town, its county and the city.
  func upward(_ measure: String, _ period: String = "2013") async throws -> [Int64?] {
    var values: [Int64?] = []
    for place in [village, town, county, city] { values.append(try await figure(measure, place, period)?.value) }
    return values
  }

  func shown(_ id: RecordID) async throws -> ShowRecord.Answer {
    try await application.answer(ShowRecord(id: id), as: chair)
  }
}

/// The refusal an action meets, which must speak Chinese and English; success and anything else fail the test.
func refusal(
  _ code: Refusal.Code, sourceLocation: SourceLocation = #_sourceLocation, _ action: () async throws -> Void
) async -> [String?] {
  do {
    try await action()
    Issue.record("nothing was refused", sourceLocation: sourceLocation)
  } catch let refusal as Refusal {
    #expect(refusal.code == code, "\(refusal.problems.map(\.message.en))", sourceLocation: sourceLocation)
    for problem in refusal.problems {
      #expect(!problem.message.zh.isEmpty && !problem.message.en.isEmpty, sourceLocation: sourceLocation)
      #expect(problem.message.zh != problem.message.en, sourceLocation: sourceLocation)
    }
    return refusal.problems.map(\.place)
  } catch {
    Issue.record("not a refusal: \(error)", sourceLocation: sourceLocation)
  }
  return []
}

/// Expects a refusal with problems at these places, in any order.
func expectRefusal(
  _ code: Refusal.Code, at places: [String], sourceLocation: SourceLocation = #_sourceLocation,
  _ action: () async throws -> Void
) async {
  let found = await refusal(code, sourceLocation: sourceLocation, action)
  #expect(found.map { $0 ?? "nowhere" }.sorted() == places.sorted(), sourceLocation: sourceLocation)
}

extension SmallCity {
  /// Where a file can be written that nobody else writes.
  static var passingPath: String {
    FileManager.default.temporaryDirectory.appendingPathComponent("halfsky-test-\(UUID().uuidString)").path
  }

  /// The file that an export writes; removed from the disk.
  func exported(
    _ kind: String, from place: OrganizationID? = nil, as form: ExportForm, by user: User? = nil
  ) async throws -> [UInt8] {
    let path = Self.passingPath
    defer { try? FileManager.default.removeItem(atPath: path) }
    let written = try await application.answer(
      ExportRecords(kind: kind, organization: place ?? county, as: form, to: path), as: user ?? chair)
    let bytes = Array(FileManager.default.contents(atPath: path) ?? Data())
    if form == .jsonl { #expect(bytes.count { $0 == 10 } == written.records) }
    return bytes
  }
}
