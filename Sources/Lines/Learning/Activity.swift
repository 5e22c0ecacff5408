import Ledger

/// 活动: something that was held in one place on one day, with how many came and what was given out.
///
/// What nearly every activity says stands open on the form; the rest is folded away, to be written where it is wanted.
enum Activity {
  static let name = Field.text("name", "活动名称", "Activity", required: true, aliases: ["名称", "活动主题"])
  static let form = Field.choice("form", "活动形式", "Form", forms, required: true, aliases: ["形式"])
  static let theme = Field.choice("theme", "活动类别", "Theme", themes, required: true, aliases: ["主题", "类别"])
  static let occasion = Field.choice("occasion", "节点", "Occasion", Occasion.choices, aliases: ["节日", "宣传节点"])
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

  static let series = SeriesEntry.nameOfASession
  static let venue = Field.choice("venue", "场所类别", "Kind of place", venues, aliases: ["进何处", "场所"])
  static let place = Field.text("place", "地点", "Place", limit: 100, aliases: ["活动地点", "会议地点"])
  static let children = Field.counted(
    "children", "其中儿童", "Of these children", aliases: ["儿童人次", "儿童人数"],
    help: Names("只写人数，不写姓名", "A count only, never names"))
  static let volunteers = Field.counted("volunteers", "志愿者人次", "Volunteers", aliases: ["志愿者人数", "参与志愿者"])
  static let speakers = Field.parties("speakers", "主讲人", "Speakers", aliases: ["讲师", "宣讲人", "授课人"])
  static let output2 = Field.choice("output2", "另发放（成果）类别", "And given out or made", outputs, aliases: ["资料类别2"])
  static let quantity2 = Field.counted("quantity2", "另发放（成果）数量", "How many of these", aliases: ["资料份数2", "数量2"])
  static let value = Field.money("value", "发放物资价值", "Value of goods given", aliases: ["物资折价", "物品价值"])
  static let cost = Field.money("cost", "活动经费", "Cost", aliases: ["经费", "支出"])
  static let minutes = Field.longText("minutes", "内容纪要", "Minutes", aliases: ["活动内容", "会议纪要", "会议内容", "简要情况"])
  static let roster = Field.parties(
    "roster", "参加人名单", "Roster",
    help: Names("需要按人计、不重复计人时才写；不写儿童", "Only where persons are to be told apart; never children"))

  static let kind = RecordKind(
    "activity", .activity, "活动", "Activity",
    purpose: Names("办一场讲座、宣传、演出、志愿服务等，登记一条", "One lecture, campaign, show, act of service and the like"),
    day: Names("活动日期", "Day held"),
    fields: [
      name.declaration, form.declaration, theme.declaration, occasion.declaration, audience.declaration,
      people.declaration, output.declaration, quantity.declaration, photos.declaration,
    ]
      + [
        series.declaration, venue.declaration, place.declaration, children.declaration, volunteers.declaration,
        speakers.declaration, partner.declaration, joint.declaration, output2.declaration, quantity2.declaration,
        value.declaration, cost.declaration, minutes.declaration, roster.declaration,
      ].map(\.folded),
    title: [name.id, form.id],
    measures: [
      held, participants, given, childrenCame, volunteersCame, persons, lecturers, goodsValue, spent, sessions,
    ],
    participants: joint, under: ["modelPost", "pairing", "partnership"], alone: true, rule: addsUp,
    festivals: Occasion.all)

  /// A quantity without its kind says nothing; children are among those who came.
  static func addsUp(_ record: Record) -> [Problem] {
    var problems: [Problem] = []
    for (count, kind) in [(quantity, output), (quantity2, output2)] where record[count] != nil && record[kind] == nil {
      problems.append(Problem(kind.id, "写了数量，请选发放（成果）类别", "Say what the quantity is of"))
    }
    if let part = record[children]?.value, let whole = record[people], whole.qualifier == .exact, part > whole.value {
      problems.append(
        Problem(children.id, "儿童不能多于参加人次（\(whole.value)）", "Cannot be more than those who came (\(whole.value))"))
    }
    return problems
  }
}
