import Ledger
import Testing

@testable import Reports

@Suite struct TemplateReadingTests {
  private func problems(_ text: String) -> [Problem] {
    do throws(Refusal) {
      _ = try Template(text, catalogue: SmallCatalogue.catalogue)
      return []
    } catch {
      return error.problems
    }
  }

  @Test func acceptsEveryConstructInBothLanguages() throws {
    let text = """
      // 注释
      @名称 试用
      @name Trial
      # {组织}{期间}工作总结
      ## 一
      {petition.received}{接待来信来访 数}{上年 petition.received}{比上年 petition.received}
      {分列 award.standing level}{分列 award.standing 级别 其中 级别≥省级}{上级}{上年}
      [[{petition.received 其中 渠道=来访}[[，{petition.received where channel != letter by post number}]]]]
      {organization}{period}{parent}{previous}{compare petition.received}{list award.standing level where level>=city}
      |表 按下级组织| petition.received | 来访：petition.received where channel=visit |
      | table by month | donation.money |
      |表 按季| petition.received |
      |表 按年| petition.rate |
      """
    let template = try Template(text, catalogue: SmallCatalogue.catalogue)
    #expect(template.names == Names("试用", "Trial"))
    #expect(template.measures == ["petition.received", "award.standing", "donation.money", "petition.rate"])
  }

  @Test func tellsAllProblemsAtOnceWithTheirPlaces() {
    let found = problems(
      """
      # 总结
      今年{petition.recieved}，{award.standing where grade=city}。
      [[没有数]]，{petition.received where channel=fax}
      |表 按人| petition.received |
      |表 按月| 来访：nothing.here |
      """)
    #expect(found.map(\.place) == ["2:3", "2:23", "3:1", "3:9", "4:1", "5:8"])
    #expect(found[0].message.zh.contains("是不是“petition.received”"))
    #expect(found[0].message.en.contains("did you mean “petition.received”"))
    #expect(found[1].message.zh.contains("level"))
    #expect(found[3].message.zh.contains("visit"))
  }

  @Test(arguments: [
    ("{petition.received", "没有对应的 }"), ("petition}", "多了一个 }"), ("[[{petition.received}", "没有对应的 ]]"),
    ("甲]]乙", "多了 ]]"), ("{}", "是空的"), ("{比上年}", "没有写统计项"), ("{分列 award.standing}", "分列方式"),
    ("{分列 petition.closed channel}", "不能按“channel”分列"), ("{petition.received channel=visit}", "不认识"),
    ("{award.standing where level=}", "写法不对"), ("@别的 x", "以 @ 开头"), ("##### 太深", "标题写成"), ("##", "标题写成"),
    ("# 又一个", "只能有一个"), ("|表 按月|", "没有列"), ("|按月| petition.received |", "表格写成"),
    ("{petition.received where channel>=visit}", "没有高低之分"),
  ])
  func refusesWhatCannotBeMeant(_ body: String, _ says: String) {
    let found = problems("# 总结\n" + body)
    #expect(found.count == 1, "\(found)")
    #expect(found.first?.message.zh.contains(says) ?? false, "\(found)")
    #expect(found.first?.place?.hasPrefix("2:") ?? false)
    #expect(!(found.first?.message.en.isEmpty ?? true))
  }

  @Test func refusesATemplateWithoutTitle() {
    #expect(problems("只有一段").map(\.place) == ["1:1"])
    #expect(problems("").count == 1)
  }

  @Test func refusesATemplateTooLargeToBeOne() {
    let refusal = #expect(throws: Refusal.self) {
      try Template("# 总结\n" + String(repeating: "字", count: 100_000), catalogue: SmallCatalogue.catalogue)
    }
    #expect(refusal?.code == .tooLarge)
  }

  @Test func refusesSentencesNestedTooDeep() {
    let deep = String(repeating: "[[", count: 20_000) + "{petition.received}"
    #expect(problems("# 总结\n" + deep).contains { $0.message.zh.contains("套得太深") })
  }

  @Test func joinsTheLinesOfAParagraph() throws {
    let blocks = try SmallCounty.fill("甲\n乙\nmade of\nlines {petition.closed}.\n{petition.closed}\n\n丙", SmallLedger())
    #expect(blocks == ["甲乙made of lines 0件. 0件", "丙"])
    var ledger = SmallLedger()
    ledger.put("petition.received", FigureValue(3))
    #expect(try SmallCounty.fill("[[甲{petition.received}。]]\n[[乙{petition.received}。]]", ledger) == ["甲3件。乙3件。"])
  }

  @Test func takesTheCharacterAfterABackslashAsItIs() throws {
    #expect(try SmallCounty.fill("\\{甲\\}\\[\\[乙\\\\", SmallLedger()) == ["{甲}[[乙\\"])
  }

  @Test func survivesAnyText() {
    let seed: UInt64 = 20_130_626
    print("template fuzz seed \(seed)")
    var random = SeededRandom(seed)
    let pieces = [
      "{", "}", "[[", "]]", "|", "表 按月", "#", "##", "@名称", "petition.received", "where", "channel=visit", "比上年", "分列",
      "级别", "\\", "\n", "\n\n", " ", "　", "：", "。", "，", "//", "award.standing", "level>=city", "\u{0}", "🙂",
      "e\u{301}", "\r\n",
    ]
    for _ in 0..<1500 {
      let text = (0..<Int.random(in: 0..<24, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
      let found = problems("# 总结\n" + text.joined())
      #expect(found.allSatisfy { $0.place?.contains(":") ?? false })
    }
  }
}

/// SplitMix64, so that a failing run can be repeated from its printed seed.
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
