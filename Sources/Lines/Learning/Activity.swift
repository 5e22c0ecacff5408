import Ledger

/// 活动: something that was held in one place on one day, with how many came and what was given out.
enum Activity {
  static let name = Field.text("name", "活动名称", "Activity", required: true, aliases: ["名称", "活动主题"])
  static let form = Field.choice("form", "活动形式", "Form", forms, required: true, aliases: ["形式"])
  static let theme = Field.choice("theme", "活动类别", "Theme", themes, required: true, aliases: ["主题", "类别"])
  static let audience = Field.choice("audience", "参加对象", "For whom", audiences, aliases: ["对象"])
  static let people = Field.counted(
    "people", "参加人次", "People who came", max: 10_000_000, aliases: ["参加人数", "人数", "受众人数", "惠及人数"])
  static let output = Field.choice("output", "发放（成果）类别", "What was given out or made", outputs, aliases: ["资料类别"])
  static let quantity = Field.counted("quantity", "发放（成果）数量", "How many", max: 10_000_000, aliases: ["资料份数", "数量"])
  static let partner = Field.text("partner", "联合单位", "Together with", aliases: ["协办单位"])
  static let joint = Field.organizations(
    "joint", "共同参加组织", "Organizations that took part",
    help: Names(
      "几个妇联合办的，只登记一条，在这里写其他参加的组织；外县的只记名称，不计入它的数",
      "One record for a joint activity; name the others here. Those of other counties are named but have no part in the figures"
    ))
  static let photos = Field.attachment(
    "photos", "现场照片", "Photographs", help: Names("可附照片、签到表、活动方案", "Photographs, the attendance sheet, the plan"))

  /// A quantity without its kind says nothing.
  static func quantityHasKind(_ record: Record) -> [Problem] {
    guard record[quantity] != nil, record[output] == nil else { return [] }
    return [Problem(output.id, "写了数量，请选发放（成果）类别", "Say what the quantity is of")]
  }

  static let dimensions: [Dimension] = [.field(form), .field(theme), .field(audience)]

  static let held = Measure.count(
    "activity.held", "活动场次", "Activities", unit: .sessions, by: dimensions,
    definition: Names("期间内举办的活动场次，一地一天一场", "Activities held, one per place and day"))
  static let participants = Measure.sum(
    "activity.people", "活动参加人次", "People at activities", of: people, unit: .times, people: .times, by: dimensions,
    definition: Names("各场活动参加人数之和，同一人多次参加重复计算", "Sum of the people at every activity; who comes twice counts twice"))
  static let given = Measure.sum(
    "activity.output", "发放（成果）数量", "Things given out or made", of: quantity, unit: Names("份、条、株", "items"),
    by: [.field(output), .field(theme)],
    definition: Names(
      "各场活动发放的资料、栽种的树苗等数量之和，应按类别分开看", "Materials given out, trees planted and the like; read it by kind"))

  static let kind = RecordKind(
    "activity", .activity, "活动", "Activity",
    purpose: Names("办一场讲座、宣传、演出、志愿服务等，登记一条", "One lecture, campaign, show, act of service and the like"),
    day: Names("活动日期", "Day held"),
    fields: [
      name.declaration, form.declaration, theme.declaration, audience.declaration, people.declaration,
      output.declaration, quantity.declaration, partner.declaration, joint.declaration, photos.declaration,
    ],
    title: [name.id, form.id], measures: [held, participants, given], participants: joint, rule: quantityHasKind)
}
