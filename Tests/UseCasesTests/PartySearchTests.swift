import Ledger
import Testing

@testable import UseCases

/// Finding people by what a clerk writes of their name.
@Suite struct NameMatchingTests {
  private func found(_ written: String, _ names: [String]) -> [String] {
    guard var matching = NameMatching(written) else { return [] }
    var near: [(NameMatching.Nearness, String)] = []
    for name in names { if let nearness = matching.nearness(of: name) { near.append((nearness, name)) } }
    return near.sorted { $0.0 < $1.0 }.map(\.1)
  }

  @Test(arguments: [
    "王秀英", "王秀", "秀英", "wangxiuying", "wang xiu ying", "WangXY", "wxy", "wangxiu", "wxiuy", "xiuying", "xy", "王绣英",
    "王秀莹", "王秀芳",
  ])
  func meansHer(written: String) {
    #expect(found(written, ["李四", "王秀英", "赵六"]) == ["王秀英"])
  }

  @Test(arguments: ["ying", "wangx1", "王五", "四李", "iu", "wyx", "王秀英兰", "a"])
  func doesNotMeanHer(written: String) {
    #expect(found(written, ["李四", "王秀英", "赵六"]).isEmpty)
  }

  @Test func readsSurnamesAsTheySound() {
    for (written, name) in [
      ("shanjuan", "单娟"), ("zenglan", "曾兰"), ("lvmei", "吕梅"), ("lyumei", "吕梅"), ("lumei", "吕梅"), ("oyh", "区燕红"),
    ] {
      #expect(found(written, ["张三", name]) == [name], "\(written)")
    }
  }

  @Test func theNearestComesFirst() {
    #expect(
      found("王秀", ["李王秀", "王绣", "王秀英", "王秀"]) == ["王秀", "王秀英", "李王秀", "王绣"])
    #expect(NameMatching(" ") == nil)
  }
}

@Suite struct PartySearchTests {
  private static let number = "330122196001011228"

  @Test(arguments: TestEngine.allCases)
  func findsThoseOfTheCountyAndTellsTheAudit(engine: TestEngine) async throws {
    try await SmallCity.with(engine, catalogue: Trial.protecting) { city in
      try await city.addCaseWorkers()
      try await city.lecture("2013-03-08", ["people": "2", "roster": "王秀英/\(Self.number)/13800000001、李四"])
      try await city.lecture(at: city.bridgeVillage, "2013-03-08", ["people": "1", "roster": "王秀英"])
      try await city.complaint(victim: "王秀英/\(Self.number)")
      let county = city.county.county
      let found = try await city.application.perform(SearchParties("wxy", in: county), as: city.chair)
      #expect(found.parties.map(\.name) == ["王秀英"] && !found.isCut)
      #expect(found.parties.map(\.number) == ["330122**********28"] && found.parties.map(\.phone) == ["138******01"])
      let told = try await city.audit("party.search")
      #expect(told == [.object(["found": .integer(1)])])
      for role in [Role.leader, .administrator, .auditor] {
        _ = await refusal(.forbidden) {
          _ = try await city.application.perform(SearchParties("wxy", in: county), as: city.user(role, at: city.city))
        }
      }
      _ = await refusal(.forbidden) {
        _ = try await city.application.perform(
          SearchParties("wxy", in: county), as: city.user(.chair, at: city.village))
      }
      for written in ["", " ", "w", "1"] {
        await expectRefusal(.invalid, at: ["written"]) {
          _ = try await city.application.perform(SearchParties(written, in: county), as: city.chair)
        }
      }
      try await city.expectSound()
    }
  }

  @Test func givesFiftyAtMost() async throws {
    try await SmallCity.with(.sqlite) { city in
      let names = (0..<60).map { "王\(UnicodeScalar(UInt32(0x5B50 + $0)).map { String($0) } ?? "")" }
      try await city.lecture("2013-03-08", ["people": "60", "roster": names.joined(separator: "、")])
      let found = try await city.application.perform(SearchParties("王", in: city.county.county), as: city.chair)
      #expect(found.parties.count == SearchParties.limit && found.isCut)
    }
  }
}
