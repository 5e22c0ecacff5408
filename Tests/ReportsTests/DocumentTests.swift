import Ledger
import Testing

@testable import Reports

@Suite struct DocumentTests {
  private func document() throws -> ReportDocument {
    var ledger = SmallLedger()
    ledger.put("petition.received", FigureValue(135, above: 2))
    ledger.put("petition.received", FigureValue(60), at: 1)
    ledger.put("petition.received", FigureValue(5), where: "channel=visit")
    ledger.put("petition.rate", nil)
    let template = try Template(
      """
      # {组织}{期间}总结
      ## “接待”\t与\\\\办理
      接待{petition.received}，来访{petition.received where channel=visit}，办结率{petition.rate}。
      |表 按下级组织| petition.received |
      """, catalogue: SmallCatalogue.catalogue)
    return template.fill(try SmallCounty.context(), figure: ledger.answer)
  }

  @Test func comesBackFromItsJSONUnchanged() throws {
    let document = try document()
    let bytes = document.json.bytes
    let back = try #require(JSON(bytes).flatMap { ReportDocument($0) })
    #expect(back == document)
    #expect(back.json.bytes == bytes)
  }

  @Test func givesTheSameBytesForTheSameInput() throws {
    #expect(try document().json.bytes == document().json.bytes)
  }

  @Test func writesPlainTextWithItsAppendix() throws {
    let lines = try document().text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    #expect(lines[0] == "青山县妇联2013年总结")
    #expect(lines[2] == "一、“接待”\t与\\办理")
    #expect(lines[3] == "接待135余件，来访5件，办结率—。")
    #expect(lines.contains("附：数据说明"))
    #expect(lines.contains("1\t接待来信来访\t青山县妇联\t2013年\t135余件\t7\t期间内登记的来信来访件数"))
  }

  @Test func refusesJSONThatIsNoReport() throws {
    let good = try document().json
    guard case .object(let members) = good else {
      Issue.record("no object")
      return
    }
    for key in members.keys {
      var fewer = members
      fewer[key] = nil
      #expect(ReportDocument(.object(fewer)) == nil, "without \(key)")
      fewer[key] = .bool(true)
      #expect(ReportDocument(.object(fewer)) == nil, "with a wrong \(key)")
    }
    var dangling = members
    dangling["figures"] = .list([])
    #expect(ReportDocument(.object(dangling)) == nil)
  }

  @Test func survivesAnyChangedByte() throws {
    let seed: UInt64 = 41
    print("document fuzz seed \(seed)")
    var random = SeededRandom(seed)
    let bytes = try document().json.bytes
    for _ in 0..<2000 {
      var changed = bytes
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        changed[Int.random(in: 0..<changed.count, using: &random)] = UInt8.random(in: 32...126, using: &random)
      }
      if let document = JSON(changed).flatMap({ ReportDocument($0) }) { _ = document.text }
    }
  }
}
