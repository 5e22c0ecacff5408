import Ledger
import Testing
import UseCases

/// An act of several organizations counts once wherever they meet.
@Suite struct JointActTests {
  @Test(arguments: TestEngine.allCases)
  func countsOnceWhereBranchesMeet(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      try await city.lecture("2013-03-08", ["people": "30", "partners": "梅村妇联、竹村妇联"])
      for place in [
        city.village, city.neighbour, city.farVillage, city.town, city.otherTown, city.county, city.city,
      ] {
        #expect(try await city.figure("lecture.people", place)?.value == 30, "at \(place)")
      }
      #expect(try await city.figure("lecture.people", city.otherCounty)?.value == 0)
      try await city.expectSound()
    }
  }

  @Test(arguments: TestEngine.allCases)
  func countsOnceAlsoWhenAPartnerStandsAboveAnother(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      try await city.lecture(
        at: city.county, "2013-03-08", ["people": "30", "partners": "东港镇妇联、柳村妇联、竹村妇联"])
      for place in [city.village, city.town, city.otherTown, city.county, city.city] {
        #expect(try await city.figure("lecture.people", place)?.value == 30, "at \(place)")
      }
      try await city.expectSound()
    }
  }

  @Test(arguments: TestEngine.allCases)
  func countsOnceForTheCityThatActsWithItsCounties(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      try await city.lecture(at: city.city, "2013-03-08", ["people": "30", "partners": "河口县妇联、石桥县妇联"])
      #expect(try await city.figure("lecture.people", city.city)?.value == 30)
      try await city.expectSound()
    }
  }
}
