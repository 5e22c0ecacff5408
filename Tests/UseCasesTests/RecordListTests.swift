import Ledger
import Store
import Testing
import UseCases

/// A list of records holds what lies below, page by page, in one order, and nothing twice.
@Suite struct RecordListTests {
  private func walk(_ city: SmallCity, _ place: OrganizationID, kind: String? = nil, as user: User) async throws
    -> [ListRecords.Line]
  {
    var lines: [ListRecords.Line] = []
    var cursor: RecordCursor?
    repeat {
      let answer = try await city.application.answer(
        ListRecords(RecordSelection(organization: place, kind: kind, after: cursor)), as: user)
      lines += answer.lines
      cursor = try answer.next.map { try #require(RecordCursor($0.description)) }
    } while cursor != nil
    return lines
  }

  @Test(arguments: TestEngine.allCases)
  func ofACityHoldsTheRecordsOfItsCounties(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      for number in 0..<70 {
        let day = "2013-0\(number % 5 + 1)-08"
        let village = number % 2 == 0 ? city.village : city.bridgeVillage
        try await city.lecture(at: village, day, ["people": "\(number)"])
      }
      // The same number in two counties, one day: neither hides the other at the end of a page.
      let text = "0190f0a4-0000-7000-8000-000000000001"
      for place in [city.village, city.bridgeVillage] {
        try await city.lecture(at: place, "2013-03-08", ["people": "9"], id: RecordID(place.county, text))
      }
      let lines = try await walk(city, city.city, as: city.chair)
      #expect(lines.count == 72 && Set(lines.map(\.envelope.id)).count == 72)
      let order = lines.map { ($0.envelope.day, $0.envelope.id.text, $0.envelope.id.county) }
      #expect(zip(order, order.dropFirst()).allSatisfy { $1 < $0 })
      #expect(Set(lines.compactMap(\.countyName)).count == 2)
      let county = try await walk(city, city.county, kind: "lecture", as: city.user(.recorder, at: city.county))
      #expect(county.count == 36 && county.allSatisfy { $0.countyName == nil })
      _ = await refusal(.forbidden) {
        _ = try await walk(city, city.city, as: city.user(.recorder, at: city.county))
      }
    }
  }
}
