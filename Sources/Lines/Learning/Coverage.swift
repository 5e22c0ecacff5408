import Ledger

/// 媒体报道: one medium that told of one matter; further items in it raise the number of items, not of media.
enum Coverage {
  static let outlet = Field.text("outlet", "媒体名称", "Medium", required: true, aliases: ["媒体", "报道媒体"])
  static let rank = Field.choice("rank", "媒体级别", "Level of the medium", ranks, required: true, aliases: ["级别"])
  static let form = Field.choice("form", "报道形式", "Form", forms, required: true, aliases: ["形式"])
  static let subject = Field.choice("subject", "报道内容", "About", subjects, required: true, aliases: ["内容", "主题"])
  static let headline = Field.text("headline", "标题", "Headline", aliases: ["报道标题"])
  static let items = Field.counted("items", "篇（条）数", "Items", max: 10_000, aliases: ["篇数", "条数"])

  static let series = SeriesEntry.nameOfASession

  static let dimensions: [Dimension] = [.field(rank), .field(form), .field(subject)]

  static let media = Measure.count(
    "coverage.media", "报道媒体家数", "Media that reported", unit: Names("家", "media"), by: dimensions,
    definition: Names("期间内报道的媒体家数，同一件事每家媒体只登记一条", "Media that reported in the period, each once for one matter"))
  static let published = Measure.tallies(
    "coverage.items", "报道篇数", "Items published", unit: Names("篇", "items"), by: dimensions,
    definition: Names(
      "期间内各媒体报道的篇（条）数之和，没写的按一篇计", "Items the media published in the period; one where nothing is stated"),
    from: { record in [record[items].map { Tally($0.value, $0.qualifier) } ?? Tally(1)] })

  static let issues = Measure.series(
    "coverage.inSeries", "系列专版专栏期数", "Issues of columns", on: series, unit: Names("期", "issues"),
    definition: Names(
      "期间内刊播、写明系列名称的专版专栏期数，按系列分别计", "Issues of columns published in the period that name a series, by its name"))

  static let kind = RecordKind(
    "coverage", .activity, "媒体报道", "Media coverage",
    purpose: Names("一家媒体报道一件事，登记一条", "One medium that reported one matter"), day: Names("报道日期", "Day published"),
    fields: [
      outlet.declaration, rank.declaration, form.declaration, subject.declaration, headline.declaration,
      items.declaration, series.declaration.folded,
    ],
    title: [outlet.id, headline.id], measures: [media, published, issues],
    levels: [.township, .county, .city, .province])

  private static let ranks = [
    Choice("county", "县级媒体", "county", rank: 1), Choice("city", "市级媒体", "city", rank: 2),
    Choice("province", "省级媒体", "province", rank: 3), Choice("nation", "中央媒体", "national", rank: 4),
    Choice("overseas", "海外媒体", "overseas"), Choice("web", "商业网站", "commercial site"),
  ]

  private static let forms = [
    Choice("report", "专题报道", "report"), Choice("news", "消息", "news item"), Choice("reprint", "转载", "reprint"),
    Choice("column", "专版专栏", "column"), Choice("broadcast", "广播电视", "broadcast"),
  ]

  private static let subjects = [
    Choice("women", "先进女性", "outstanding women"), Choice("family", "家庭", "families"), Choice("rights", "维权", "rights"),
    Choice("business", "创业就业", "business and work"), Choice("care", "关爱", "care"),
    Choice("federation", "妇联工作", "work of the federation"),
  ]
}
