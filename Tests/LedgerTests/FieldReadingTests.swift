import Ledger
import Testing

@Suite struct FieldReadingTests {
  private func field(_ type: FieldType) -> FieldDeclaration {
    FieldDeclaration("answer", Names("答案", "answer"), type, required: true)
  }

  private func refusal(_ type: FieldType, _ written: String) -> Problem? {
    do throws(Refusal) {
      _ = try field(type).read(written)
      return nil
    } catch {
      return error.code == .invalid && error.problems.count == 1 ? error.problems[0] : nil
    }
  }

  static let choices = [Choice("law", "普法", "law"), Choice("health", "健康", "health")]
  private static let someone = "00000000-0000-7000-8000-000000000001"

  static let good: [(FieldType, String, Draft)] = [
    (.text(limit: 4), " 春蕾计划　", .ready(.text("春蕾计划"))),
    (.longText(limit: 20), "一行\n\t又一行", .ready(.text("一行\n\t又一行"))),
    (.integer(0...100), "１２", .ready(.integer(12))),
    (.decimal(digits: 2, 0...10_000), "12.5", .ready(.integer(1250))),
    (.percent, "96.8%", .ready(.integer(9680))),
    (.percent, "100％", .ready(.integer(10_000))),
    (.counted(max: 1000), "30余人", .ready(.counted(Counted(30, .over)))),
    (.counted(max: 100_000), "近2万人次", .ready(.counted(Counted(20_000, .nearly)))),
    (.counted(max: 1000), "0", .ready(.counted(Counted(0)))),
    (.money(max: Fen(yuan: 1_000_000)), "￥1,234.50元", .ready(.money(Fen(123_450)))),
    (.money(max: Fen(yuan: 1_000_000)), "36.66万元", .ready(.money(Fen(36_660_000)))),
    (.choice(choices), "普法", .ready(.choice("law"))),
    (.choice(choices), "health", .ready(.choice("health"))),
    (.choices(choices), "普法、health", .ready(.choices(["law", "health"]))),
    (.yesNo, "是", .ready(.yesNo(true))),
    (.yesNo, "No", .ready(.yesNo(false))),
    (.organization, " 河口镇妇联 ", .organization("河口镇妇联")),
    (.organizations, "甲村、乙村；丙村\n丁村", .organizations(["甲村", "乙村", "丙村", "丁村"])),
    (.party([.person]), "王某某", .party(PartyDraft(kind: .person, name: "王某某"))),
    (
      .party([.household]), "王家 / 0571-12345678",
      .party(PartyDraft(kind: .household, name: "王家", phone: "057112345678"))
    ),
    (
      .parties([.person]), "甲、乙",
      .parties([PartyDraft(kind: .person, name: "甲"), PartyDraft(kind: .person, name: "乙")])
    ),
    (.party([.person]), someone, .party(PartyDraft(kind: .person, name: "", existing: PartyID(someone)))),
    (.record(kinds: []), "330199-" + someone, .record("330199-" + someone)),
    (.phone, "138 0000-0000", .ready(.text("13800000000"))),
    (.time, "8:05", .ready(.text("08:05"))),
    (.time, "下午2点30分", .ready(.text("14:30"))),
    (.time, "14：30", .ready(.text("14:30"))),
    (.time, "0点", .ready(.text("00:00"))),
    (.attachment, "notice.pdf", .ready(.attachment("notice.pdf"))),
  ]

  @Test(arguments: good.indices)
  func readsWhatClerksWrite(_ index: Int) throws {
    let (type, written, expected) = FieldReadingTests.good[index]
    #expect(try field(type).read(written) == expected)
  }

  static let bad: [(FieldType, String, zh: String, en: String)] = [
    (.text(limit: 4), "太长的一句话", "最多4字", "at most 4"),
    (.text(limit: 40), "两\n行", "一行", "plain text"),
    (.longText(limit: 40), "\u{7}", "控制字符", "control characters"),
    (.integer(0...100), "12.5", "例如 12", "such as 12"),
    (.integer(0...100), "101", "0 到 100", "between 0 and 100"),
    (.integer(0...100), "-1", "0 到 100", "between 0 and 100"),
    (.decimal(digits: 1, 0...100), "一", "例如 12.5", "such as 12.5"),
    (.percent, "101%", "0.00 到 100.00", "between"),
    (.counted(max: 1000), "三十", "30余", "such as 30"),
    (.counted(max: 1000), "1001人", "0 到 1000", "between 0 and 1000"),
    (.counted(max: 1000), "-5人", "0 到 1000", "between 0 and 1000"),
    (.money(max: Fen(yuan: 100)), "约80元", "36.66万", "36.66万"),
    (.money(max: Fen(yuan: 100)), "100.01", "0 到 100 元", "between 0 and 100 yuan"),
    (.money(max: Fen(yuan: 100)), "1.005", "要写金额", "amount in yuan"),
    (.day, "去年", "2013-06-26", "2013-06-26"),
    (.day, "2013-02-30", "2013-06-26", "2013-06-26"),
    (.time, "24:00", "14:30", "14:30"),
    (.time, "1430", "14:30", "14:30"),
    (.time, "8:5:3", "14:30", "14:30"),
    (.time, "12:60", "14:30", "14:30"),
    (.time, "下午", "14:30", "14:30"),
    (.period([.year]), "2013-06", "2013Q2", "2013Q2"),
    (.choice(choices), "体育", "普法、健康", "law, health"),
    (.choices(choices), "普法、体育", "体育", "体育"),
    (.yesNo, "也许", "“是”或“否”", "yes or no"),
    (.party([.person]), "/", "姓名", "name"),
    (.party([.person]), "甲/123", "电话", "phone"),
    (.party([.person]), "甲/110105194912310021", "校验码", "check digit"),
    (.phone, "无", "电话号码", "phone number"),
    (.identityNumber, "123", "校验码", "check digit"),
  ]

  @Test(arguments: bad.indices)
  func refusesWhatIsWrongAndSaysWhatToWrite(_ index: Int) throws {
    let (type, written, zh, en) = FieldReadingTests.bad[index]
    let problem = try #require(refusal(type, written))
    #expect(problem.place == "answer")
    #expect(problem.message.zh.hasPrefix("“答案”"))
    #expect(problem.message.zh.contains(zh), "\(problem.message.zh)")
    #expect(problem.message.en.hasPrefix("“answer”"))
    #expect(problem.message.en.contains(en), "\(problem.message.en)")
  }

  @Test func takesAnEmptyAnswerAsNone() throws {
    for (type, _, _) in FieldReadingTests.good { #expect(try field(type).read(" 　\n") == nil) }
  }

  @Test func readsDaysAndPeriods() throws {
    #expect(try field(.day).read("2013年6月26日") == Day(2013, 6, 26).map { .ready(.day($0)) })
    #expect(try field(.period([])).read("2013Q2") == Period("2013Q2").map { .ready(.period($0)) })
  }

  @Test func survivesAnyAnswer() {
    let seed: UInt64 = 18
    print("answer fuzz seed \(seed)")
    var random = SeededRandom(seed)
    let pieces = [
      "1", "９", "-", ".", "万", "余", "近", "人", "元", "%", "/", "、", "\n", " ", "是", "甲", "e\u{301}", "🙂", "\u{0}", "X",
      "2013", "年",
    ]
    let types = FieldReadingTests.good.map(\.0) + FieldReadingTests.bad.map(\.0)
    for _ in 0..<2000 {
      let written = (0..<Int.random(in: 0...20, using: &random)).compactMap { _ in pieces.randomElement(using: &random)
      }
      guard let type = types.randomElement(using: &random) else { return }
      do throws(Refusal) {
        _ = try field(type).read(written.joined())
      } catch {
        #expect(error.problems.allSatisfy { $0.place == "answer" && !$0.message.zh.isEmpty && !$0.message.en.isEmpty })
      }
    }
  }
}
