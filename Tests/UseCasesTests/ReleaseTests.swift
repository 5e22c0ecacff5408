import Ledger
import Store
import Testing
import UseCases

/// Figures of confidential kinds for those who work no case: once a quarter, rounded, and never enough to tell a few.
@Suite struct ReleaseTests {
  @Test(arguments: TestEngine.allCases)
  func aQuarterIsReleasedTenDaysAfterItsEnd(engine: TestEngine) async throws {
    try await SmallCity.with(engine, catalogue: Trial.protecting) { city in
      for _ in 1...7 { try await city.complaint() }
      let leader = city.user(.leader, at: city.city)
      // 10 January: the last quarter has been over for ten days today.
      let released = try await city.application.releaseFigures()
      #expect(Set(released.keys.map(\.code)) == [990_100, 990_121, 990_122])
      #expect(released[city.county.county]?.last == "2013Q4")
      let first = try #require(try await city.figure("complaint.received", city.town, "2013Q1", as: leader)).value
      #expect([5, 10].contains(first))
      for (period, value) in [("2013Q1", first), ("2013Q2", 0), ("2013", first)] {
        for place in [city.town, city.county, city.city] {
          #expect(try await city.figure("complaint.received", place, period, as: leader)?.value == value)
        }
      }
      let open = try await city.figure("complaint.open", city.county, "2013Q3", as: leader)?.value ?? 0
      #expect([5, 10].contains(open))
      for (place, period) in [
        (city.village, "2013"), (city.county, "2013-03"), (city.county, "2013-01-01..2013-10-31"),
        (city.county, "2014"),
        (city.county, "2014Q1"),
      ] { #expect(try await city.figure("complaint.received", place, period, as: leader) == nil) }
      #expect(try await city.figure("complaint.received", city.county, "2013", where: "harm=body", as: leader) == nil)
      #expect(try await city.figure("complaint.received", city.county, "2013-03", as: city.worker)?.value == 7)
      // What is found out later comes with a later quarter; what was released stays.
      for _ in 1...8 { try await city.complaint() }
      #expect(try await city.application.releaseFigures().isEmpty)
      #expect(try await city.figure("complaint.received", city.county, "2013Q1", as: leader)?.value == first)
      city.clock.pass(seconds: 91 * 86_400)
      try await city.application.releaseFigures()
      #expect(try await city.figure("complaint.received", city.county, "2013Q1", as: leader)?.value == first)
      let later = try await city.figure("complaint.received", city.county, "2014Q1", as: leader)?.value ?? 0
      #expect(abs(first + later - 15) < 5)
      try await city.expectSound()
    }
  }

  /// Whoever knows the rule and every released figure can tell no quarter of a township closer than five neighbouring values.
  @Test func releasedFiguresNeverGiveACellAway() async throws {
    let seed = UInt64.random(in: .min ... .max)
    var random = SeededRandom(seed)
    for _ in 1...3 {
      try await SmallCity.with(.sqlite, catalogue: Trial.protecting) { city in
        city.clock.pass(seconds: 400 * 86_400)
        var real: [OrganizationID: [Int64]] = [:]
        for town in [city.town, city.otherTown] {
          for quarter in 0..<8 {
            let count = random.once(in: 3) ? random.number(0...12) : random.number(0...4)
            real[town, default: []].append(Int64(count))
            let day = "\(2013 + quarter / 4)-\(["01", "04", "07", "10"][quarter % 4])-15"
            for _ in 0..<count { try await city.complaint(at: town, day, as: city.user(.recorder, at: town)) }
          }
        }
        try await city.application.releaseFigures()
        let leader = city.user(.leader, at: city.county)
        var shown: [OrganizationID: [Int64]] = [:]
        for (town, counts) in real {
          for quarter in counts.indices {
            let period = "\(2013 + quarter / 4)Q\(quarter % 4 + 1)"
            shown[town, default: []].append(
              try await city.figure("complaint.received", town, period, as: leader)?.value ?? -1)
          }
          let (low, high) = bounds(shown[town] ?? [])
          for quarter in counts.indices {
            #expect(low[quarter] <= counts[quarter] && counts[quarter] <= high[quarter], "seed \(seed)")
            #expect(high[quarter] - low[quarter] >= 4, "seed \(seed)")
          }
        }
        // Nothing else is told: every other figure is a sum of these.
        for (first, last, period) in [(0, 3, "2013"), (4, 7, "2014"), (0, 1, "2013H1"), (0, 7, "2013..2014")] {
          let sum = shown.values.map { $0[first...last].reduce(0, +) }.reduce(0, +)
          #expect(
            try await city.figure("complaint.received", city.county, period, as: leader)?.value == sum, "seed \(seed)")
        }
      }
    }
  }

  /// The least and the most that a cell can be, given what was shown and that running totals never fall.
  private func bounds(_ shown: [Int64]) -> (low: [Int64], high: [Int64]) {
    var totals: [Int64] = []
    for value in shown { totals.append((totals.last ?? 0) + value) }
    var (low, high): ([Int64], [Int64]) = ([], [])
    for (index, total) in totals.enumerated() {
      var (least, most) = (Int64.max, Int64.min)
      for offset: Int64 in 0...4 {
        let now = (low: max(0, total - offset), high: total - offset + 4)
        // Before the first quarter there was nothing at all.
        let before: (low: Int64, high: Int64) =
          index == 0 ? (0, 0) : (max(0, totals[index - 1] - offset), totals[index - 1] - offset + 4)
        least = min(least, max(0, now.low - before.high))
        most = max(most, now.high - before.low)
      }
      low.append(least)
      high.append(most)
    }
    return (low, high)
  }
}
