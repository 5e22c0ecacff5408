import Ledger
import Testing

@Suite struct IdentifierTests {
  /// The check character worked out the slow way: the number mod 11, digit by digit, must leave one.
  private func holds(_ text: String) -> Bool {
    var rest = 0
    for character in text { rest = (rest * 2 + (character == "X" ? 10 : Int(String(character)) ?? 0)) % 11 }
    return rest == 1
  }

  @Test func acceptsExactlyOneCheckCharacter() {
    let seed: UInt64 = 17
    print("identity seed \(seed)")
    var random = SeededRandom(seed)
    for _ in 0..<200 {
      let birthday = Day(dayNumber: Int.random(in: -25_567...20_000, using: &random))
      let region = Int.random(in: 110_000...659_999, using: &random)
      let serial = Int.random(in: 100...999, using: &random)
      let stem = "\(region)\(birthday.description.replacing("-", with: ""))\(serial)"
      for check in "0123456789X" {
        #expect((IdentityNumber(stem + String(check)) != nil) == holds(stem + String(check)))
      }
    }
  }

  @Test(arguments: [
    "", "11010519491231002", "1101051949123100212", "11010519491331002X", "11010519490229002X", "１10105194912310021",
  ])
  func refusesWhatIsNoIdentityNumber(_ text: String) { #expect(IdentityNumber(text) == nil) }

  @Test func masksAllButRegionAndEnd() throws {
    let stem = "33019919800101234"
    let whole = try #require("0123456789X".compactMap { IdentityNumber(stem + String($0)) }.first)
    #expect(whole.masked.hasPrefix("330199**********"))
    #expect(whole.masked.count == 18)
    #expect(IdentityNumber(" " + whole.text.lowercased() + " ") == whole)
  }

  @Test func readsAddressesOfRecordsBack() throws {
    let county = try #require(CountyCode(350_102))
    let id = RecordID(county, "0190f0a4-1111-7222-8333-abcdefabcdef")
    #expect(RecordID(id.description) == id)
    #expect(RecordID("350102") == nil)
    #expect(RecordID("350102-zz90f0a4-1111-7222-8333-abcdefabcdef") == nil)
    #expect(RecordID("0-0190f0a4-1111-7222-8333-abcdefabcdef") == nil)
  }

  @Test func knowsTheCountyOfAnOrganization() throws {
    let id = try #require(OrganizationID(350_102_000_017))
    #expect(id.county.description == "350102")
    #expect(!id.isRoot)
    #expect(OrganizationID(17) == nil)
    #expect(OrganizationID(-350_102_000_017) == nil)
    #expect(OrganizationID(1_000_000_000_000) == nil)
  }
}
