import Testing

@testable import Reader

struct MeaningTests {
  private func whats(_ text: String) -> [String] { ProseReader.read(text).claims.map(\.what) }

  @Test(arguments: [
    ("全年共举办各类培训班35期", ["各类培训班"]), ("组织20位女经纪人参加学习", ["参加学习的女经纪人"]),
    ("先进个人43名、先进集体8个", ["先进个人", "先进集体"]), ("对86个文明岗进行复查，保留70个，撤销16个", ["进行复查的文明岗", "保留的文明岗", "撤销的文明岗"]),
    ("宫颈癌、乳腺癌检出率分别为0.1%、0.2%", ["宫颈癌检出率", "乳腺癌检出率"]), ("女党员共380名，占三分之一", ["女党员", "女党员占比"]),
    ("覆盖率：城市98%，农村90%", ["城市覆盖率", "农村覆盖率"]), ("基地15个（其中省级4个）", ["基地", "省级基地"]),
    ("有劳动能力的300人", ["有劳动能力的人员"]), ("培训时长48学时", ["培训时长"]), ("妇女之家由去年的45个增加到58个", ["妇女之家", "妇女之家"]),
    ("培训广大妇女2期120人", ["培训广大妇女", "培训广大妇女"]), ("来自13个村的妇代会主任参加", ["村"]), ("23人组成的服务队", ["服务队成员"]),
    ("毛入园率76%，比上年下降0.1%", ["毛入园率", "毛入园率降幅"]), ("代表831人，占妇女总人数的8.7%", ["代表", "代表占妇女总人数"]),
    ("农村幼儿园数不断提高，达到917所", ["农村幼儿园"]), ("连续八年开展宣传活动", ["宣传活动连续年数"]), ("国家七部委下发通知", ["国家部委"]),
    ("全村只有84人外出打工", ["外出打工的人员"]), ("60名村主任中，50岁以上的11人，大专以上9人", ["村主任", "50岁以上村主任", "大专以上村主任"]),
    ("送上每人800元的慰问金", ["慰问金"]), ("为5名患病妇女申请救助金6万元", ["患病妇女", "申请救助金"]),
    ("弘扬三情（父母情、夫妻情、手足情）", ["三情"]),
  ])
  func resolvesHeadNouns(text: String, expected: [String]) {
    #expect(whats(text) == expected)
  }

  @Test func carriesThePeriodFromTitleAndSentence() {
    let text = "2023年上半年工作总结\n培训妇女30人。2019年救助妇女5人。“十三五”期间建成阵地8个。2011-2015年资助女童20名。"
    #expect(ProseReader.read(text).claims.map(\.period) == ["2023-H1", "2019", "2016/2020", "2011/2015"])
  }

  @Test(arguments: [
    ("5月8日，慰问儿童30人。", "2013-05"), ("1-10月培训妇女400人。", "2013-01/2013-10"), ("7月至9月开展活动3次。", "2013-Q3"),
    ("第二季度办班2期。", "2013-Q2"), ("去年12月，走访家庭9户。", "2012-12"), ("截至10月底，发放贷款5笔。", "2013"), ("6月底前改造8所。", "2013"),
    ("3月办班，全年共培训30人。", "2013"),
  ])
  func readsMonths(sentence: String, period: String) {
    #expect(ProseReader.read("2013年工作总结\n" + sentence).claims.map(\.period) == [period])
  }

  @Test func readsMonthsOfATitle() {
    #expect(ProseReader.read("2014年5月份工作总结\n接待来访6件。").claims.map(\.period) == ["2014-05"])
    #expect(ProseReader.read("2014年第三季度工作总结\n接待来访6件。").claims.map(\.period) == ["2014-Q3"])
  }

  @Test func takesTheYearOfTheFirstParagraphWhereTheTitleHasNone() {
    let text = "妇联工作总结\n2015年，全县各级妇联组织认真履行职责，密切配合，齐抓共管，推动妇女儿童事业发展，各项工作取得新的进步和成绩，现总结如下。\n培训妇女30人。"
    #expect(ProseReader.read(text).claims.map(\.period) == ["2015"])
  }

  @Test func takesTheYearBeforeAPlanInTheTitle() {
    #expect(ProseReader.read("工作总结及2011年工作思路\n培训妇女30人。").claims.map(\.period) == ["2010"])
  }

  @Test func saysWhenTheYearIsMasked() {
    let claims = ProseReader.read("20__年，培训妇女30人。").claims
    #expect(claims.map(\.isMasked) == [true] && claims.map(\.period) == [nil])
  }

  @Test func tellsPlansFromReports() {
    let text = "一、工作回顾\n培训妇女30人。\n二、下一步工作打算\n培训妇女50人。"
    #expect(ProseReader.read(text).claims.map(\.modality) == [nil, .target])
  }

  @Test func namesTotalsLevelsAndComparisons() {
    let claims = ProseReader.read("建成市级以上基地50个，其中新建20个，占总数的40%，比上年增加3个，累计投入6万元").claims
    #expect(claims[0].level == "市级以上")
    #expect(claims[1].of?.hasSuffix("基地") == true)
    #expect(claims[3].comparison == "比上年增加")
    #expect(claims[4].isCumulative)
  }

  @Test func marksWhatIsSaidTwice() {
    let claims = ProseReader.read("全县共建成妇女之家86所。\n全县共建成妇女之家86所。").claims
    #expect(claims.map(\.isRepeated) == [false, true])
  }

  @Test func writesOneLineOfJSON() {
    let line = ProseReader.read("共有“妇女之家”12个").claims.first?.line
    #expect(
      line
        == #"{"offset": 8, "text": "12", "value": 12, "unit": "个", "kind": "count", "what": "“妇女之家”", "quote": "共有“妇女之家”12个"}"#
    )
    #expect(JSONLine.quoted("a\"\\\n\u{1}") == #""a\"\\\n\u0001""#)
  }
}
