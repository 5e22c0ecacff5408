import Ledger
import Testing

@testable import Reports

/// Three kinds of records that a small federation keeps, for templates to speak of.
enum SmallCatalogue {
  static let channel = Field<String>.choice(
    "channel", "渠道", "channel", [Choice("visit", "来访", "visit"), Choice("letter", "来信", "letter by post")])
  static let level = Field<String>.choice(
    "level", "级别", "level",
    [
      Choice("city", "市级", "city", rank: 1), Choice("province", "省级", "province", rank: 2),
      Choice("nation", "国家级", "nation", rank: 3),
    ])
  static let amount = Field<Fen>.money("amount", "金额", "amount")

  static let petition = RecordKind(
    "petition", .case, "来信来访", "petition", purpose: Names("记一件来信来访", "one petition"),
    fields: [channel.declaration], title: ["channel"],
    measures: [
      .count(
        "petition.received", "接待来信来访", "petitions received", unit: .items, by: [.field(channel)],
        definition: Names("期间内登记的来信来访件数", "petitions recorded during the period")),
      .count(
        "petition.closed", "办结来信来访", "petitions closed", unit: .items,
        definition: Names("期间内办结的来信来访件数", "petitions closed during the period")),
    ])

  static let award = RecordKind(
    "award", .register, "表彰", "award", purpose: Names("记一次表彰", "one award"), fields: [level.declaration],
    title: ["level"],
    measures: [
      .stock(
        "award.standing", "先进典型", "standing awards", unit: .pieces, by: [.field(level)],
        definition: Names("期末在册的先进典型个数", "awards standing at the end"))
    ])

  static let donation = RecordKind(
    "donation", .activity, "捐赠", "donation", purpose: Names("记一笔捐赠", "one donation"), fields: [amount.declaration],
    title: ["amount"],
    measures: [
      .sum(
        "donation.money", "捐款", "money donated", of: amount,
        definition: Names("期间内收到的捐款", "money received during the period"))
    ])

  static let catalogue = Catalogue([
    LineOfWork(
      "small", "小条线", "small line", kinds: [petition, award, donation],
      derived: [
        .ratio(
          "petition.rate", "办结率", "closing rate", [Measure.Term("petition.closed")],
          over: [Measure.Term("petition.received")], definition: Names("办结件数占登记件数", "closed over received"))
      ])
  ])

  static func measure(_ id: String) throws -> Measure { try catalogue.measure(id) }
}

/// What a made-up ledger answers: values by measure, filter, organization and period, zero for all else.
struct SmallLedger {
  var values: [String: FigureAnswer] = [:]

  mutating func put(
    _ measure: String, _ value: FigureValue?, where filter: String = "", at serial: Int64 = 0,
    in period: String = "2013",
    records: Int64 = 7, parts: [String: FigureAnswer.Part] = [:]
  ) {
    values[SmallLedger.key(measure, filter, serial, period)] = FigureAnswer(value, records: records, parts: parts)
  }

  func answer(_ request: FigureRequest) -> FigureAnswer {
    let key = SmallLedger.key(
      request.measure, request.filter.description, request.organization.number % 1_000_000, request.period.description)
    return values[key] ?? FigureAnswer(FigureValue(), records: 0)
  }

  private static func key(_ measure: String, _ filter: String, _ serial: Int64, _ period: String) -> String {
    "\(measure)|\(filter)|\(serial)|\(period)"
  }
}

/// A county with two townships in 2013.
enum SmallCounty {
  static func place(_ serial: Int64, _ name: String) throws -> ReportContext.Place {
    ReportContext.Place(try #require(OrganizationID(330_199_000_000 + serial)), name)
  }

  static func context(_ period: String = "2013", _ language: Language = .zh) throws -> ReportContext {
    ReportContext(
      organization: try place(0, "青山县妇联"), parent: "东江市妇联",
      children: [try place(1, "河口镇妇联"), try place(2, "石桥乡妇联")], period: try #require(Period(period)),
      language: language)
  }

  /// The text of the blocks of a template, filled.
  static func fill(_ body: String, _ ledger: SmallLedger, in period: String = "2013", _ language: Language = .zh)
    throws -> [String]
  {
    let template = try Template("# 总结\n" + body, catalogue: SmallCatalogue.catalogue)
    return template.fill(try context(period, language), figure: ledger.answer).blocks.map(\.text)
  }
}
