import Ledger

/// 家庭赡养协议: how many households of one village signed on one occasion, of their own will.
enum CareAgreement {
  static let households = Field.counted(
    "households", "签订户数", "Households that signed", max: 100_000, required: true, aliases: ["户数", "签协议户数"])
  static let elders = Field.counted("elders", "老人人数", "Old people covered", max: 100_000, aliases: ["60岁以上老人数"])
  static let voluntary = Field.yesNo("voluntary", "双方自愿", "Both sides willing", required: true, aliases: ["是否自愿"])
  static let witness = Field.text("witness", "见证单位", "Witnessed by", aliases: ["见证人"])

  /// An agreement nobody wanted is no agreement.
  static func isVoluntary(_ record: Record) -> [Problem] {
    guard record[voluntary] == false else { return [] }
    return [Problem(voluntary.id, "老人或子女任何一方不愿意的，不得签订", "No agreement without the will of parents and children alike")]
  }

  static let signed = Measure.tallies(
    "careAgreement.households", "签订赡养协议户数", "Households with a care agreement", unit: .households, nature: .stock,
    definition: Names("到期末累计签订赡养协议的户数，一户只签一次", "Households that have signed by the end of the period; each signs once"),
    from: { record in record[households].map { [Tally($0.value, $0.qualifier)] } ?? [] })
  static let newlySigned = Measure.sum(
    "careAgreement.newHouseholds", "新签赡养协议户数", "Households newly signed", of: households, unit: .households,
    definition: Names("期间内新签订赡养协议的户数", "Households that signed in the period"))
  static let covered = Measure.sum(
    "careAgreement.elders", "协议赡养老人数", "Old people covered", of: elders, unit: .persons,
    people: .once(Names("一位老人只列入一份协议", "an old person is named in one agreement")),
    definition: Names("期间内新签协议所赡养的老人数", "Old people named in the agreements signed in the period"))

  static let kind = RecordKind(
    "careAgreement", .activity, "家庭赡养协议", "Care agreement",
    purpose: Names("本村一次组织签订赡养协议的户数，不登记协议内容", "Households that signed on one occasion; never what they agreed"),
    day: Names("签订日期", "Day signed"),
    fields: [households.declaration, elders.declaration, voluntary.declaration, witness.declaration],
    title: [households.id], measures: [signed, newlySigned, covered], levels: [.village, .township],
    rule: isVoluntary)
}
