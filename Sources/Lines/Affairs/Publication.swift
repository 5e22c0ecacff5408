import Ledger

/// 信息发布: one piece that the federation itself publishes, checked by a second person before it goes out.
enum Publication {
  static let title = Field.text("title", "标题", "Title", required: true, aliases: ["信息标题", "文件名称"])
  static let channel = Field.choice("channel", "发布渠道", "Channel", channels, required: true, aliases: ["渠道", "平台"])
  static let about = Field.choice("about", "内容类别", "About", subjects, aliases: ["类别", "栏目"])
  static let made = Field.day("made", "成文日期", "Day made", aliases: ["撰写日期"])
  static let link = Field.text("link", "网址或位置", "Address or place", aliases: ["链接", "网址"])
  static let reason = Field.text("reason", "撤下原因", "Why taken down", required: true)

  static let workflow = Workflow(
    stages: [
      Stage("draft", "草稿", "draft"), Stage("checked", "已审核", "checked"),
      Stage("published", "已发布", "published", open: false),
      Stage("withdrawn", "已撤下", "taken down", open: false),
    ],
    moves: [
      Move("check", "审核", "check", from: ["draft"], to: "checked", by: [.chair, .officer]),
      Move("publish", "发布", "publish", from: ["checked"], to: "published"),
      Move("withdraw", "撤下", "take down", from: ["published"], to: "withdrawn", asks: [reason.declaration]),
    ])

  static let published = Measure.moves(
    "publication.published", "信息发布条数", "Items published", ["publish"], unit: Names("条", "items"),
    by: [.field(channel), .field(about)],
    definition: Names("期间内经审核发布的信息条数，按发布日期计；不计浏览", "Items checked and published in the period; readers are not counted")
  )
  static let standing = Measure.tallies(
    "publication.standing", "在展信息条数", "Items up", unit: Names("条", "items"), nature: .stock, by: [.field(channel)],
    definition: Names("期末已发布、没有撤下的信息条数", "Items published and not taken down at the end of the period"),
    from: { record in
      record.body.moves.compactMap { move in
        switch move.move {
        case "publish": Tally(1, on: move.day)
        case "withdraw": Tally(-1, on: move.day)
        default: nil
        }
      }
    })

  static let kind = RecordKind(
    "publication", .register, "信息发布", "Publication",
    purpose: Names("本单位在网站、公众号、公开栏发布的一条信息", "One piece the federation publishes itself"),
    day: Names("登记日期", "Day entered"),
    fields: [title.declaration, channel.declaration, about.declaration, made.declaration, link.declaration],
    title: [title.id, channel.id], workflow: workflow, measures: [published, standing],
    levels: [.township, .county, .city, .province])

  private static let channels = [
    Choice("website", "网站（政务公开）", "website"), Choice("wechat", "微信公众号", "WeChat account"),
    Choice("weibo", "微博", "Weibo"),
    Choice("video", "短视频号", "video account"), Choice("board", "公开栏、宣传栏", "notice board"),
    Choice("bulletin", "工作简报", "bulletin"),
  ]

  private static let subjects = [
    Choice("work", "工作动态", "news of the work"), Choice("report", "工作报告", "report"),
    Choice("notice", "公示公告", "public notice"),
    Choice("policy", "政策法规", "policy and law"), Choice("women", "先进女性和家庭", "outstanding women and families"),
    Choice("knowledge", "知识服务", "useful knowledge"),
  ]
}
