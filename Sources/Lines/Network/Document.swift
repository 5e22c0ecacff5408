import Ledger

/// 公文: a paper received, issued, or answered with a leader's instruction.
enum Document {
  static let title = Field.text("title", "文件标题", "Title", required: true, aliases: ["标题", "文件名称"])
  static let direction = Field.choice("direction", "收发类别", "Direction", directions, required: true, aliases: ["收文发文"])
  static let level = Field.choice(
    "level", "发文级别", "Level of the issuer", Choice.levels, required: true, aliases: ["级别"])
  static let reference = Field.text("reference", "文号", "Document number", limit: 100)
  static let field = Field.choice("field", "内容类别", "About", fields, aliases: ["类别"])
  static let issuers = Field.counted(
    "issuers", "发文单位数", "Bodies that issued it", max: 100, aliases: ["联合发文单位数"],
    help: Names("几家联合发文的写几家，不写按一家计", "How many issued it jointly; one where nothing is stated"))

  static let dimensions: [Dimension] = [.field(direction), .field(level), .field(field)]

  static let count = Measure.count(
    "document.count", "公文件数", "Documents", unit: .items, by: dimensions,
    definition: Names("期间内收到、印发的文件和领导批示件数", "Papers received or issued, and leaders' instructions, in the period"))
  static let bodies = Measure.tallies(
    "document.issuers", "公文发文单位数", "Bodies that issued documents", unit: Names("家", "bodies"), by: dimensions,
    definition: Names(
      "期间内各件公文的发文单位数之和，联合发文按实有家数计", "Bodies that issued the papers of the period; a joint paper counts all of them"),
    from: { record in [record[issuers].map { Tally($0.value, $0.qualifier) } ?? Tally(1)] })

  static let kind = RecordKind(
    "document", .register, "公文", "Document",
    purpose: Names("收到、印发一份文件或一件领导批示，登记一条", "One paper received or issued, or one instruction"),
    day: Names("收发日期", "Day received or issued"),
    fields: [
      title.declaration, direction.declaration, level.declaration, reference.declaration, field.declaration,
      issuers.declaration,
    ],
    title: [title.id], measures: [count, bodies], levels: [.township, .county, .city, .province])

  private static let directions = [
    Choice("received", "收文", "received"), Choice("issued", "发文", "issued"),
    Choice("instruction", "领导批示", "instruction"),
  ]

  private static let fields = [
    Choice("rights", "维权", "rights"), Choice("violence", "反家庭暴力", "domestic violence"), Choice("care", "关爱帮扶", "care"),
    Choice("business", "创业就业", "business"), Choice("family", "家庭", "family"),
    Choice("organization", "组织建设", "organization"),
    Choice("plan", "妇女儿童规划", "plans for women and children"), Choice("general", "综合", "general"),
  ]
}
