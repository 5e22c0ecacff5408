import AllLines
import Ledger
import Testing

@Suite struct QuotientTests {
  let catalogue = Catalogue(allLines)

  @Test func ratesArePercentWithTwoDigits() throws {
    let rate = try catalogue.measure("careAgreement.rate")
    #expect(rate.quotient(138_316, over: 142_888) == 9680)
    #expect(rate.quotient(1, over: 3) == 3333)
    #expect(rate.quotient(2, over: 3) == 6667)
    #expect(rate.quotient(1, over: 0) == nil)
    #expect(rate.text(9680) == "96.8")
  }

  @Test func averagesKeepTheirUnitWithTwoDigits() throws {
    let each = try catalogue.measure("aidAgreement.valueEach")
    #expect(each.quotient(4_480_000, over: 56, digits: (2, 0)) == 80_000)
    #expect(each.text(80_000) == "800")
    let topics = try catalogue.measure("topic.perTownship")
    #expect(topics.quotient(13, over: 14) == 93)
    #expect(topics.quotient(-13, over: 14) == -93)
    #expect(topics.quotient(.max, over: 14) == nil)
  }

  @Test func otherMeasuresAreNoQuotients() throws {
    #expect(try catalogue.measure("petition.received").quotient(1, over: 2) == nil)
  }

  @Test func theThreeSystemsAreMeasuredAgainstThreeTimesTheVillages() throws {
    guard case .ratio(let parts, let whole) = try catalogue.measure("network.threeSystemsRate").source else {
      Issue.record("not a ratio")
      return
    }
    #expect(parts.map(\.filter.description) == ["type=deliberation", "type=mutualHelp", "role=petitionAgent"])
    #expect(whole.map(\.measure) == Array(repeating: "networkReturn.villages", count: 3))
  }
}
