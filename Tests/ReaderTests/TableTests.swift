import Testing

@testable import Reader

struct TableTests {
  private func claims(_ text: String) -> [String] {
    ProseReader.read(text).claims.map { "\($0.what) \($0.value) \($0.unit)" }
  }

  @Test func readsUnitsFromHeadings() {
    let table = "乡镇\t培训人数（人）\t补助（万元）\t户数\n城关镇\t1,350\t3.5\t12\n桥头镇\t60\t2\t9\n"
    #expect(
      claims(table) == [
        "城关镇培训人数 1350 人", "城关镇补助 35000 元", "城关镇户数 12 户", "桥头镇培训人数 60 人", "桥头镇补助 20000 元", "桥头镇户数 9 户",
      ])
  }

  @Test func readsUnitsFromAColumnOfUnits() {
    let table = "序号\t项目\t计量单位\t数量\n1\t培训妇女\t人次\t1200\n2\t发放贷款\t万元\t35.6\n3\t入园率\t%\t98.5\n"
    #expect(claims(table) == ["培训妇女 1200 人次", "发放贷款 356000 元", "入园率 98.5 %"])
  }

  @Test func readsUnitsFromTheCaptionAndYearsFromHeadings() {
    let reading = ProseReader.read("单位：人\n乡镇\t2012年\t2013年\n城关镇\t120\t150\n")
    #expect(reading.claims.map(\.unit) == ["人", "人"])
    #expect(reading.claims.map(\.period) == ["2012", "2013"])
  }

  @Test func passesOverEmptyCells() {
    #expect(claims("乡镇\t人数\t户数\n城关镇\t\t12\n") == ["城关镇户数 12 户"])
  }

  @Test func readsNoUnitAcrossCells() {
    #expect(claims("乡镇\t户数\t备注\n城关镇\t12\t人员未到\n") == ["城关镇户数 12 户"])
    #expect(claims("名称\t页码\t备注\n前言\t12\t个别\n") == [])
  }

  @Test func keepsRowsOfATableApart() {
    #expect(claims("乡镇\t人数\n城关镇\t12\n50岁以上\t30\n") == ["城关镇人数 12 人", "50岁以上人数 30 人"])
  }

  @Test(arguments: [(200, "parts equal 120 + 80 = 200"), (210, "parts cannot_be_told 120 + 80 = 200 ≠ 210")])
  func addsUpColumns(total: Int, expected: String) {
    let table = "乡镇\t人数\n城关镇\t120\n桥头镇\t80\n合计\t\(total)\n"
    let findings = ReportChecker.check(ProseReader.read(table))
    #expect(findings.map { "\($0.relation.rawValue) \($0.verdict.rawValue) \($0.arithmetic)" } == [expected])
  }
}
