import Ledger

/// 来信来访来电: one contact, from its registration to the answer that closes it.
///
/// What touches violence, harm to a child or trafficking is kept here as a bare contact, without name or narrative: it
/// counts as received, and the work goes on in a protected record of its own.
enum Petition {
  static let channel = Field.choice("channel", "信访渠道", "Channel", channels, required: true, aliases: ["渠道", "来访形式"])
  static let topic = Field.choice(
    "topic", "诉求类别", "Topic", topics, required: true, aliases: ["诉求类别一级", "反映问题类别"],
    help: Names(
      "家庭暴力、性骚扰性侵害、未成年人保护、拐卖：这里只选类别，不写姓名和经过，另立“反家暴个案”或“儿童保护个案”",
      "Violence, harassment, harm to a minor, trafficking: choose the topic only, no name, no story; open a protected case"
    ))
  static let otherTopics = Field.choices("otherTopics", "其他诉求类别", "Other topics", topics, aliases: ["诉求类别二级"])
  static let people = Field.counted("people", "来访人数", "People who came", max: 10_000, aliases: ["人数"])
  static let petitioner = Field.party(
    "petitioner", "信访人", "Petitioner", aliases: ["信访人姓名", "来访人", "姓名"],
    help: Names("可以不写；本人不愿留名的不要追问", "May be left empty; do not press anyone for a name"))
  static let request = Field.longText(
    "request", "诉求内容", "What is asked", aliases: ["反映问题", "诉求", "内容"])
  static let isRepeat = Field.yesNo("isRepeat", "是否重复来访", "Came before about the same matter", aliases: ["重复信访"])

  static let kind = RecordKind(
    "petition", .case, "来信来访来电", "Petition",
    purpose: Names("有人来信、来访、来电或网上求助，登记一件", "Someone writes, comes, calls or asks online: one entry"),
    day: Names("来访日期", "Day of contact"),
    fields: [
      channel.declaration, topic.declaration, otherTopics.declaration, people.declaration, petitioner.declaration,
      request.declaration, isRepeat.declaration,
    ],
    title: [channel.id, topic.id], workflow: workflow, measures: [received, closed, settled], clocks: clocks,
    rule: tellsNothingOfProtectedMatters)
}
