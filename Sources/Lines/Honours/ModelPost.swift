import Ledger

/// 巾帼文明岗: a post named at one level, re-checked from time to time, kept, revoked, handed over or promoted.
enum ModelPost {
  static let post = Field.party("post", "岗位名称", "Post", [.body], required: true, aliases: ["岗名", "文明岗名称"])
  static let level = Field.choice("level", "命名级别", "Level", Choice.levels, required: true, aliases: ["级别"])
  static let sector = Field.choice("sector", "行业", "Sector", sectors, aliases: ["行业类别"])
  static let entry = Field.choice("entry", "来源", "Entered by", entries, required: true, aliases: ["入册方式"])
  static let document = Field.text("document", "命名文件", "Document", limit: 100, aliases: ["文号"])
  static let guidance = Field.text("guidance", "复查意见", "Guidance", limit: 500, aliases: ["复查情况"])
  static let evidence = Field.attachment(
    "evidence", "复查材料", "Papers of the re-check", help: Names("复查表、现场照片", "The re-check form, photographs"))
  static let reason = Field.text("reason", "撤销原因", "Why revoked", required: true)
  static let receiver = Field.text("receiver", "接收单位", "Handed over to", required: true, aliases: ["移交单位"])
  static let newLevel = Field.choice("newLevel", "晋升级别", "Promoted to", Choice.levels, required: true)

  static let workflow = Workflow(
    stages: [
      Stage("named", "已命名", "named"), Stage("revoked", "已撤销", "revoked", open: false),
      Stage("handedOver", "已移交", "handed over", open: false), Stage("promoted", "已晋级", "promoted", open: false),
    ],
    moves: [
      Move("keep", "复查保留", "keep", from: ["named"], to: "named", asks: [guidance.declaration, evidence.declaration]),
      Move(
        "revoke", "复查撤销", "revoke", from: ["named"], to: "revoked", asks: [reason.declaration, evidence.declaration]),
      Move(
        "handOver", "管理权限移交", "hand over", from: ["named"], to: "handedOver", asks: [receiver.declaration],
        by: [.chair, .officer]),
      Move(
        "promote", "晋级", "promote", from: ["named"], to: "promoted", asks: [newLevel.declaration],
        by: [.chair, .officer], only: mayRise),
    ])

  /// A post at the highest level cannot rise; after a rise the higher level opens its own entry.
  static func mayRise(_ record: Record, on day: Day) -> [Problem] {
    guard record[level] == OrganizationLevel.nation.rawValue else { return [] }
    return [Problem(level.id, "已是国家级，不能再晋级", "The post is national already and cannot rise further")]
  }

  static let kind = RecordKind(
    "modelPost", .register, "巾帼文明岗", "Model post",
    purpose: Names("一个岗位在一个级别命名，登记一条；复查、移交都办在这一条上", "One post named at one level, with its re-checks"),
    day: Names("入册日期", "Day entered"),
    fields: [post.declaration, level.declaration, sector.declaration, entry.declaration, document.declaration],
    title: [post.id, level.id], workflow: workflow,
    measures: [named, standing, rechecked, kept, revoked, handedOver],
    levels: [.township, .county, .city, .province, .nation])

  private static let entries = [Choice("named", "命名", "named"), Choice("received", "接收移交", "received from elsewhere")]

  private static let sectors = [
    Choice("service", "窗口服务", "service counters"), Choice("government", "党政机关", "government"),
    Choice("justice", "政法税务", "justice and taxes"), Choice("health", "医疗卫生", "health"),
    Choice("education", "教育", "education"), Choice("finance", "金融保险", "finance"),
    Choice("utilities", "公用事业", "utilities"), Choice("enterprise", "企业车间班组", "enterprises"),
    Choice("commerce", "商贸旅游", "trade and tourism"), Choice("community", "社区", "communities"),
  ]
}
