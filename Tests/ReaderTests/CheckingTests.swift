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
    ("共有18个社区，选出委员90名，其中，主席18人，100%进“两委”。", "product equal 18 × 100% = 18"),
    ("慰问困难母亲1231人次，慰问金额369300元。", "product equal 1231 × 300 = 369300"),
    ("全县12个镇开展活动。每镇选定一名贫困母亲，每户补助500元，共为36名母亲送去羊羔。", "product equal 12 × 1 × 3 = 36"),
    ("共募集救助金5万元，发放慰问金18000元，送去价值9000元的种苗。", "subset equal 18000 + 9000 = 27000 ≤ 50000"),
    ("15名女大学生参加培训，3名女大学生提出构想，3名女大学生获得资助。", "subset equal 15 ≥ 3 ≥ 3"),
    ("15名女大学生参加培训，3名女大学生提出构想，3名女大学生获得资助。已有5名女大学生实现创业。", "subset cannot_be_told 5 > 3"),
    ("一半以上的班子都配备有女干部，女干部配备率为16.2%。", "share scope 50% ≠ 16.2%"),
    ("三个小组对18个行政村进行审核。将2个村分为2组。", "repetition cannot_be_told 2 ≠ 18"),
    ("表彰先进个人120名，其中，“感动本县十大女性”广受好评。", "subset equal 10 ≤ 120"),
    ("平均年龄36.5岁，其中30岁及以下20人，31-40岁40人，41岁以上10人。", "parts equal 28.71 ≤ 36.5 ≤ 40"),
    ("平均年龄56.5岁，其中30岁及以下20人，31-40岁40人，41岁以上10人。", "parts cannot_be_told 28.71 ≤ 56.5 ≤ 40 ?"),
    ("212人被评为全国、市、区级先进个人。获得全国称号的12名，获得市级称号的200名。", "parts equal 12 + 200 = 212"),
    ("建有“巧娘工作室”13个，带动就业。依托13家“巾帼巧绘”工作室，开展培训。", "repetition equal 13 = 13"),
    ("截至6月底，全县建成村级妇女之家45个。截至12月底，全县建成村级妇女之家52个。", "repetition as_of 45 ≠ 52"),
    ("全市共建成妇女之家示范点45个。全县共建成妇女之家示范点12个。", "repetition scope 45 ≠ 12"),
    ("培训农村妇女骨干300人次。全年培训农村妇女骨干300人。", "repetition unit 300 人次 ~ 300 人"),
    (
      "200名主任中，党员179名，占89.5%；高中135人，占67.5%；初中63人，占31.5%；青年19人，占9.7%。",
      "share cannot_be_told 19 / 200 = 9.5% ~ 9.7%"
    ),
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

  @Test func takesTheYearOfTheDateUnderTheReport() {
    let text = "妇联工作总结\n在祖国60年大庆期间，组织演出。\n2011年8月18日"
    #expect(verdicts(text) == ["calendar equal 1949 + 60 = 2009 ≤ 2011"])
  }

  @Test(arguments: [
    "募集资金5万元，发放慰问金8万元，送去价值9000元的种苗。", "慰问母亲1231人次，慰问金额369315元。", "共有18个社区，主席16人。",
    "12个镇各有活动。每镇选定一名母亲，共为38名母亲送去羊羔。", "20名学员参加培训，5名学员获奖。", "培训妇女骨干300人次。救助妇女骨干300人。",
  ])
  func contradictsNothingThatCanBeTrue(text: String) {
    #expect(verdicts(text).filter { !$0.contains(" equal ") } == [])
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
