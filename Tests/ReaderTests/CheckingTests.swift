import Testing

@testable import Reader

struct CheckingTests {
  private func verdicts(_ text: String) -> [String] {
    ReportChecker.check(ProseReader.read(text)).map {
      "\($0.relation.rawValue) \($0.verdict.rawValue) \($0.arithmetic)"
    }
  }

  @Test(arguments: [
    ("复查文明岗90个，保留70个，撤销15个，移交5个。", "parts equal 70 + 15 + 5 = 90"),
    ("专职18人，兼职36人，挂职8人，三者合计62人。", "parts equal 18 + 36 + 8 = 62"),
    ("专职18人，兼职36人，挂职8人，三者合计64人。", "parts contradiction 18 + 36 + 8 = 62 ≠ 64"),
    ("共有干部40人，其中女干部13人，占总数的32.5%。", "share equal 13 / 40 = 32.5% ~ 32.5%"),
    ("共有干部40人，其中女干部13人，占总数的42.5%。", "share contradiction 13 / 40 = 32.5% ~ 42.5%"),
    ("受理2件，其中家暴2件，咨询3件。", "subset contradiction 2 + 3 = 5 > 2"),
    ("资助女童123名，每人2000元，共计24.6万元。", "product equal 123 × 2000 = 246000 ~ 246000"),
    ("资助女童123名，每人2000元，共计28万元。", "product contradiction 123 × 2000 = 246000 ~ 280000"),
    ("妇女之家由45个增加到58个，增长28.9%。", "growth rounding (58 − 45) / 45 = 28.89 ~ 28.9%"),
    ("建立了41个新经济妇女组织。目前全区共有新经济妇女组织40个。", "repetition cannot_be_told 41 ≠ 40"),
    ("争做五好（好妈妈、好婆婆、好妻子、好儿媳、好邻居）。", "list equal 5 = 5"),
    ("坚持热心、耐心、细心、诚心等五心服务。", "list cannot_be_told 5 ≠ 4"),
    ("抓好四方面工作。一要抓学习；二要抓阵地；三要抓队伍；四要抓服务；五要抓作风。", "list cannot_be_told 4 ≠ 5"),
    ("从20个村中按10%的比例抽取8个村。", "sampling contradiction 20 × 10% = 2 ~ 8"),
    ("涌现出60个文明岗。其中：全国文明岗6个，市级文明岗14个。", "subset equal 6 + 14 = 20 ≤ 60"),
    (
      "甲级达标1900户，占全县总户数的90%；其中示范户500户，占全县总户数的25%。",
      "share cannot_be_told 1900 / 90%, 500 / 25% → 全县总户数 2099.45 … 2040.82"
    ),
    ("带动2023多户家庭。", "damage cannot_be_told 2023多 ?"),
  ])
  func worksOutRelations(text: String, expected: String) {
    #expect(verdicts(text).contains(expected), "\(verdicts(text))")
  }

  @Test func findsAMissingSection() {
    let text = "一、学习\n内容。\n二、服务\n内容。\n四、作风\n内容。"
    #expect(verdicts(text) == ["numbering contradiction 2 → 4: − 3"])
  }

  @Test func countsSectionsThatANumeralAnnounces() {
    let text = "主要抓了以下三个方面的工作:\n(一)学习\n(二)服务\n(三)作风\n"
    #expect(verdicts(text) == ["list equal 3 = 3"])
  }

  @Test func addsSharesToOneHundredWithinRounding() {
    let text = "专职占26.6%，兼职占17.7%，挂职占55.6%。"
    #expect(verdicts(text) == ["parts rounding 26.6% + 17.7% + 55.6% = 99.9%"])
  }

  @Test func checksAnniversariesAgainstTheYear() {
    #expect(verdicts("2013年工作总结\n纪念三八妇女节103周年。").contains("calendar equal 1910 + 103 = 2013"))
    #expect(verdicts("2013年工作总结\n纪念三八妇女节120周年。").contains("calendar cannot_be_told 1910 + 120 = 2030 ≠ 2013"))
  }

  @Test func staysSilentWhereNothingIsRelated() {
    #expect(verdicts("举办讲座12场，走访家庭30户，发放资料5000份。慰问困难妇女8人。") == [])
  }

  @Test func findsFiguresCarriedOverFromAnotherReport() {
    let earlier = ProseReader.read("全县共建成村级妇女儿童活动阵地86所。")
    let later = ProseReader.read("今年工作总结。全县共建成村级妇女儿童活动阵地86所。")
    #expect(ReportChecker.carriedOver(later, from: earlier).map(\.relation) == [.carriedOver])
    #expect(ReportChecker.carriedOver(ProseReader.read("全县共建成村级妇女儿童活动阵地87所。"), from: earlier) == [])
  }
}
