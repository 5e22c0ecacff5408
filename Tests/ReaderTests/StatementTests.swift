import Testing

@testable import Reader

struct StatementTests {
  private func claims(_ text: String) -> [String] {
    ProseReader.read(text).claims.map { "\($0.value) \($0.unit) \($0.kind.rawValue)" }
  }

  @Test(arguments: [
    ("发放贷款1.7亿元", "170000000 元 money"), ("投入资金30余万", "300000 元 money"), ("惠及妇女3万多人次", "30000 人次 person_times"),
    ("评选最美家庭20户", "20 户 households"), ("覆盖率达百分之八十以上", "80 % percent"), ("提高1.3个百分点", "1.3 个百分点 percent"),
    ("死亡率为4.6‰", "4.6 ‰ other"), ("死亡率为9.8/10万", "9.8 /10万 other"), ("举办招聘会8场（次）", "8 场次 count"),
    ("男女比例为1:8", "8 倍 other"), ("每人资助八百元", "800 元 money"), ("平均年龄36.5岁", "36.5 岁 other"),
    ("发生率万分之四点二", "4.2 万分之 other"), ("三成妇女参加", "30 % percent"), ("培训人数:1250", "1250 人 count"),
    ("培训两个半小时", "2.5 小时 other"), ("产值达1.5个亿元", "150000000 元 money"), ("每村建一支队伍", "1 支 count"),
    ("2.3万妇女受益", "23000 人 count"), ("金额(万元):35.6", "356000 元 money"), ("资助学生三十至四十名", "30 名 count"),
    ("实施三年行动计划", "3 年 other"), ("投资增长2.1倍", "2.1 倍 other"), ("人民币壹拾贰万元整", "120000 元 money"),
    ("五部门联合下发通知", "5 部门 count"), ("解答咨询800余人（次）", "800 人次 person_times"), ("落实十条规定", "10 条 count"),
    ("1.8亿农村妇女受益", "180000000 人 count"), ("坚持该项活动已20年", "20 年 other"), ("儿科医师20.6万", "206000 人 count"),
    ("全村3000人口", "3000 人 count"),
    ("贷款总额达10亿目标", "1000000000 元 money"), ("死亡率降至10万分之16.1", "16.1 /10万 other"), ("总和生育率为1.7", "1.7  other"),
    ("平均期望寿命79.4岁", "79.4 岁 other"), ("制作展板12块", "12 块 count"), ("成立一支23人的队伍", "1 支 count"),
    ("争当三好（好妈妈、好媳妇、好邻居）", "3 好 count"), ("做到“三必访”。一是病困必访；二是纠纷必访；三是节日必访。", "3 项 count"),
  ])
  func readsStatements(text: String, expected: String) {
    #expect(claims(text).first == expected)
  }

  @Test(arguments: [
    "2019年3月8日上午9:30召开会议", "第三届运动会", "一、抓学习", "（二）强服务", "“三八”维权周", "“两癌”筛查", "“双学双比”活动", "拨打12338热线",
    "35-64岁妇女", "5岁以下儿童", "全文共12页", "省略472字", "发放20xx余元", "20__年度", "几十名妇女", "数百人参加", "县乡村三级网络", "进一步加强",
    "一方面", "建设一支队伍", "十四届四次全会", "《2021—2030年规划》", "近五年来", "妇女节105周年", "六必诺", "24小时服务热线", "前三名选手", "三五个人",
    "两个维护", "千家万户", "一对一帮扶", "百万妇女大行动", "超亿元企业", "带领队伍学习", "3单元住户", "县妇联前五年工作总结", "一家三代人", "二次装修",
    "编号:30749227071234567890123", "实施两个规划", "形成了一个学习制度", "开展三联三送活动（联户送法、联村送岗、联校送课）", "开展“三必访”活动",
    "中国妇女十一大精神", "区妇联近五年工作总结", "二、今后五年工作任务", "第二季度安排",
  ])
  func passesOverWhatStatesNothing(text: String) {
    #expect(claims(text) == [])
  }

  @Test func sharesPercentagePointsToTheLeft() {
    let text = "管理率、检查率分别比2010年提高2.5个和3.1个百分点"
    #expect(claims(text) == ["2.5 个百分点 percent", "3.1 个百分点 percent"])
  }

  @Test func tellsPercentagePointsOfARateFromGrowthOfACount() {
    #expect(claims("毛入园率达到76%，比上年提高0.1%") == ["76 % percent", "0.1 个百分点 percent"])
    #expect(claims("上线3500人，上线率10.7%，比上年增长17.8%").last == "17.8 % percent")
    #expect(claims("死亡率为7.5‰，比上年下降3%").last == "3 % percent")
  }

  @Test func givesAReasonForWhatItPassesOver() {
    let reading = ProseReader.read("2019年第三届，5岁以下，20__年", passedOver: true)
    #expect(reading.passedOver.map(\.reason) == [.date, .ordinal, .ageBand, .masked])
  }

  @Test func givesARowForEachEndOfARange() {
    let claims = ProseReader.read("募集善款1.5-2万元").claims
    #expect(claims.map(\.value) == [DecimalNumber(15000), DecimalNumber(20000)])
    #expect(claims.allSatisfy { $0.range == Claim.ValueRange(from: DecimalNumber(15000), to: DecimalNumber(20000)) })
  }

  @Test func keepsQualifiersAndBounds() {
    let claims = ProseReader.read("慰问家庭近百户，捐款5万余元，覆盖率不低于90%，产值超过3亿元，节约30万元").claims
    #expect(claims.map(\.approx) == ["近", "余", nil, nil, nil])
    #expect(claims.map(\.bound) == [nil, nil, .atLeast, .above, nil])
  }

  @Test func marksAnEstimateWithOddFiguresAsDamaged() {
    #expect(ProseReader.read("带动2023多户家庭").claims.map(\.isDamaged) == [true])
    #expect(ProseReader.read("带动2000多户家庭").claims.map(\.isDamaged) == [false])
  }

  @Test func quotesTheSourceExactly() {
    let text = "全縣共有婦女之家(wū)１２個，志願者３萬(wàn)餘人。"
    for claim in ProseReader.read(text).claims {
      #expect(text.contains(claim.quote) && claim.quote.contains(claim.text))
      let start = text.unicodeScalars.index(text.unicodeScalars.startIndex, offsetBy: claim.offset)
      #expect(String(text.unicodeScalars[start...]).hasPrefix(claim.text))
    }
  }
}
