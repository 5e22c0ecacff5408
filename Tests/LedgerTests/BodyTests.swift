import Ledger
import Testing

@Suite struct BodyTests {
  private static let fields: [FieldDeclaration] = [
    Field<String>.text("text", "文字", "text").declaration, Field<Int64>.integer("integer", "整数", "integer").declaration,
    Field<Int64>.percent("percent", "比例", "percent").declaration,
    Field<Counted>.counted("counted", "数量", "counted").declaration,
    Field<Fen>.money("money", "金额", "money").declaration,
    Field<Day>.day("day", "日期", "day").declaration, Field<Period>.period("period", "期间", "period", []).declaration,
    Field<String>.choice("choice", "选择", "choice", FieldReadingTests.choices).declaration,
    Field<[String]>.choices("choices", "多选", "choices", FieldReadingTests.choices).declaration,
    Field<Bool>.yesNo("yesNo", "是否", "yes or no").declaration,
    Field<OrganizationID>.organization("organization", "组织", "organization").declaration,
    Field<[OrganizationID]>.organizations("organizations", "组织们", "organizations").declaration,
    Field<PartyID>.party("party", "对象", "party").declaration,
    Field<[PartyID]>.parties("parties", "名单", "parties").declaration,
    Field<RecordID>.record("record", "记录", "record", kinds: []).declaration,
    FieldDeclaration("attachment", Names("附件", "attachment"), .attachment, required: false),
    FieldDeclaration("identity", Names("身份证号", "identity number"), .identityNumber, required: false),
  ]

  private let kind = RecordKind(
    "everything", .case, "全部", "everything", purpose: Names("试", "try"), fields: fields, title: [],
    workflow: Workflow(
      stages: [Stage("open", "在办", "open"), Stage("done", "办结", "done", open: false)],
      moves: [
        Move(
          "close", "办结", "close", from: ["open"], to: "done",
          asks: [Field<String>.text("answer", "答复", "answer").declaration])
      ]),
    measures: [])

  private func body() throws -> Body {
    let county = try #require(CountyCode(330_199))
    let day = try #require(Day(2013, 6, 26))
    let identity = try #require("0123456789X".compactMap { IdentityNumber("33019919800101234" + String($0)) }.first)
    let organization = OrganizationID(county, serial: 3)
    let values: [String: Value] = [
      "text": .text("“引号”\\\n"), "integer": .integer(-3), "percent": .integer(9680),
      "counted": .counted(Counted(30, .over)),
      "money": .money(Fen(123_450)), "day": .day(day), "period": .period(try #require(Period("2013Q2"))),
      "choice": .choice("law"), "choices": .choices(["law", "health"]), "yesNo": .yesNo(false),
      "organization": .organization(organization), "organizations": .organizations([organization]),
      "party": .party(try #require(Sample.party(1))), "parties": .parties([try #require(Sample.party(2))]),
      "record": .record(RecordID(county, "00000000-0000-7000-8000-000000000009")), "attachment": .attachment("a.pdf"),
      "identity": .identityNumber(identity),
    ]
    return Body(
      values: values, moves: [MadeMove(move: "close", to: "done", day: day, values: ["answer": .text("好")])],
      homes: [Home(since: day, organization: organization)])
  }

  @Test func comesBackFromItsBytesUnchanged() throws {
    let body = try body()
    #expect(body.values.count == kind.fields.count)
    let json = try #require(JSON(body.json.bytes))
    #expect(Body(json, kind: kind) == body)
    #expect(Body(json, kind: kind)?.json.bytes == body.json.bytes)
  }

  @Test func writesAnEmptyBodyAndReadsItBack() {
    #expect(String(decoding: Body().json.bytes, as: UTF8.self) == #"{"values":{}}"#)
    #expect(Body(Body().json, kind: kind) == Body())
  }

  @Test func leavesOutFieldsTheKindNoLongerHas() throws {
    let json = JSON.object(["values": .object(["text": .text("甲"), "gone": .text("乙")])])
    #expect(Body(json, kind: kind) == Body(values: ["text": .text("甲")]))
  }

  @Test func refusesWhatIsNoBody() {
    #expect(Body(.null, kind: kind) == nil)
    #expect(Body(.object(["values": .object([:]), "moves": .list([.null])]), kind: kind) == nil)
    #expect(
      Body(.object(["values": .object([:]), "homes": .list([.object(["since": .text("x")])])]), kind: kind) == nil)
  }

  @Test func survivesAnyValueInAnyField() throws {
    let values: [JSON] = [
      .null, .bool(true), .integer(-1), .text("x"), .text(""), .list([]), .list([.null]), .object([:]),
      .list([.integer(1), .text("余")]), .list([.integer(1), .text("不")]),
    ]
    for field in kind.fields {
      for value in values {
        if let read = Value(value, field.type) { #expect(Value(read.json, field.type) == read, "\(field.id)") }
      }
    }
  }
}
