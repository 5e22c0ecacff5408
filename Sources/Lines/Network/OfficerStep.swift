import Ledger

/// 干部培养记录: one step of an officer: a gate passed (三道关), a secondment up or down, a mentor.
enum OfficerStep {
  static let step = Field.choice("step", "培养环节", "Step", steps, required: true, aliases: ["类别", "环节"])
  static let host = Field.text("host", "接收单位", "Host", aliases: ["挂职单位"])
  static let mentor = Field.party("mentor", "导师", "Mentor", [.person], aliases: ["带培导师"])
  static let until = Field.day("until", "截止日期", "Until", aliases: ["结束日期"])
  static let result = Field.text("result", "结果意见", "Result", limit: 500, aliases: ["意见"])

  /// A secondment has a host, a mentoring a mentor.
  static func namesTheOther(_ record: Record) -> [Problem] {
    switch record[step] {
    case "up" where record[host] == nil, "down" where record[host] == nil:
      [Problem(host.id, "挂职要写接收单位", "Say where she is seconded to")]
    case "mentor" where record[mentor] == nil: [Problem(mentor.id, "导师带培要写导师", "Say who the mentor is")]
    default: []
    }
  }

  static let made = Measure.count(
    "officerStep.made", "干部培养人次", "Steps of officers", unit: .times, people: .times, by: [.field(step)],
    definition: Names(
      "期间内办理的上岗准入、在岗管理、推荐提拔、挂职和带培人次", "Gates passed, secondments and mentorings of officers in the period"))

  static let kind = RecordKind(
    "officerStep", .register, "干部培养记录", "Step of an officer",
    purpose: Names("一名干部过一道关、挂一次职、结一次带培，登记一条", "One gate, secondment or mentoring of one officer"),
    day: Names("开始日期", "Day it began"),
    fields: [step.declaration, host.declaration, mentor.declaration, until.declaration, result.declaration],
    title: [step.id, host.id], measures: [made], under: ["officeHolder"], rule: namesTheOther)

  private static let steps = [
    Choice("entry", "上岗准入关", "entry check"), Choice("inPost", "在岗管理关", "management in post"),
    Choice("recommend", "推荐提拔关", "recommended for promotion"), Choice("up", "上挂", "seconded upward"),
    Choice("down", "下派", "seconded downward"), Choice("mentor", "导师带培", "mentoring"),
  ]
}
