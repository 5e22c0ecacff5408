import Ledger
import Testing

@testable import Web

@Suite struct FormMarkupTests {
  private let page = PageContext(formToken: "abc")
  private let three = [Choice("visit", "来访", "Visit"), Choice("call", "来电", "Call"), Choice("letter", "来信", "Letter")]

  @Test func showsAgainWhatWasWrittenWithItsProblem() {
    let field = Field<Counted>.counted("people", "人数", "People", required: true).declaration
    let problem = Problem("people", "“人数”要写数字", "“People” must be a number")
    let markup = FieldInput(field, answers: FormAnswers(["people": ["很多\""]]), problems: [problem], page: page).markup()
      .text
    #expect(markup.contains("value=\"很多&quot;\""))
    #expect(markup.contains("aria-invalid=\"true\" aria-describedby=\"field-people-problem field-people-help\""))
    #expect(markup.contains("“人数”要写数字"))
    #expect(markup.contains("必填") && markup.contains("30余"))
  }

  @Test func offersFewChoicesAsButtonsAndManyAsAList() {
    let few = Field<String>.choice("way", "方式", "Way", three, required: true).declaration
    let many = Field<String>.choice("way", "方式", "Way", three + three.map { Choice($0.code + "2", "又", "2") })
      .declaration
    let buttons = FieldInput(few, answers: FormAnswers(["way": ["来电"]]), page: page).markup().text
    #expect(buttons.contains("value=\"call\" checked"))
    #expect(buttons.components("type=\"radio\"") == 3)
    #expect(
      FieldInput(many, answers: FormAnswers(["way": ["call"]]), page: page).markup().text.contains(
        "value=\"call\" selected"))
  }

  @Test func keepsAnswersThatAreNoneOfTheChoices() {
    let ways = Field<[String]>.choices("ways", "方式", "Ways", three).declaration
    let markup = FieldInput(ways, answers: FormAnswers(["ways": ["visit", "鸽子"]]), page: page).markup().text
    #expect(markup.components(" checked") == 2)
    #expect(markup.contains("value=\"鸽子\" checked"))
  }

  @Test func aDateThatIsNoneIsNotLostInADatePicker() {
    let day = Field<Day>.day("held", "日期", "Day").declaration
    #expect(FieldInput(day, answers: FormAnswers(["held": ["上周"]]), page: page).markup().text.contains("value=\"上周\""))
    let picked = FieldInput(day, answers: FormAnswers(["held": ["2013年6月26日"]]), page: page).markup().text
    #expect(picked.contains("type=\"date\"") && picked.contains("value=\"2013-06-26\""))
  }

  @Test func aTimeThatIsNoneIsNotLostInATimePicker() {
    let time = Field<TimeOfDay>.time("heard", "时刻", "Time").declaration
    func markup(_ written: String) -> String {
      FieldInput(time, answers: FormAnswers(["heard": [written]]), page: page).markup().text
    }
    #expect(markup("饭后").contains("value=\"饭后\"") && !markup("饭后").contains("type=\"time\""))
    #expect(markup("下午2点").contains("type=\"time\"") && markup("下午2点").contains("value=\"14:00\""))
  }

  @Test func everyFieldTypeHasAnInputNamedByItsField() {
    for field in FormMarkupTests.everyType {
      let markup = FieldInput(field, answers: FormAnswers([field.id: ["<x>"]]), page: page).markup().text
      #expect(markup.contains("name=\"\(field.id)\""), "\(field.type)")
      #expect(markup.contains("id=\"field-\(field.id)\""), "\(field.type)")
      #expect(!markup.contains("<x>"), "\(field.type)")
      #expect(markup.contains("文字"), "\(field.type)")
    }
  }

  @Test func listsAllProblemsAtTheTopLinkedToTheirFields() {
    let markup = page.problemSummary([
      Problem("people", "人数不对", "people"), Problem("B7", "格子不对", "cell"), Problem(nil, "整体不对", "whole"),
    ]).text
    #expect(markup.contains("有3处需要改正"))
    #expect(markup.contains("<a href=\"#field-people\">人数不对</a>"))
    #expect(markup.contains("<b>B7</b> 格子不对"))
  }

  @Test func formsCarryTheTokenAndFilesMakeThemMultipart() {
    let file = FieldDeclaration("file", Names("附件", "File"), .attachment, required: false)
    let form = Form(action: Address(["records"]), submit: Names("保存", "Save"), fields: [file], carried: [("id", "1\"")])
    let markup = form.markup(page).text
    #expect(markup.contains("<input type=\"hidden\" name=\"_csrf\" value=\"abc\">"))
    #expect(markup.contains("enctype=\"multipart/form-data\""))
    #expect(markup.contains("name=\"id\" value=\"1&quot;\""))
  }

  @Test func navigationShowsOnlyWhatIsPermitted() {
    let leader = Viewer(displayName: "领导", organization: "县妇联", permissions: [.readFigures])
    let markup = PageContext(address: "/figures?x=1", viewer: leader).navigation(leader).text
    #expect(markup.contains("href=\"/figures\" aria-current=\"page\""))
    #expect(!markup.contains("/records") && !markup.contains("/accounts") && !markup.contains("/import"))
  }
}

extension FormMarkupTests {
  static var everyType: [FieldDeclaration] {
    let choices = [Choice("a", "甲", "A")]
    let types: [FieldType] = [
      .text(limit: 10), .longText(limit: 10), .integer(0...9), .counted(max: 9), .decimal(digits: 1, 0...9),
      .money(max: Fen(9)), .percent, .day, .time, .period([.year]), .choice(choices), .choices(choices), .yesNo,
      .organization,
      .organizations, .party([.person]), .parties([.person]), .record(kinds: []), .attachment, .phone, .identityNumber,
    ]
    return types.enumerated().map { FieldDeclaration("f\($0)", Names("文字", "Text"), $1, required: $0 % 2 == 0) }
  }
}
