import Ledger

/// 妇女儿童健康服务: one campaign day in one place, in totals; never a person's result.
enum HealthService {
  static let form = Field.choice("form", "服务形式", "Form", forms, required: true, aliases: ["服务内容", "检查类别"])
  static let people = Field.counted(
    "people", "服务人数", "People served", max: 1_000_000, required: true, aliases: ["检查人数", "体检人数", "受益人数"])
  static let cases = Field.counted("cases", "查出病例数", "Cases found", max: 1_000_000, aliases: ["病例", "检出病例"])
  static let cancers = Field.counted("cancers", "其中癌症", "Of these cancer", max: 100_000, aliases: ["癌症例数"])
  static let partner = Field.text("partner", "承办单位", "Carried out by", aliases: ["医疗机构"])

  /// Cancers are among the cases, and cases among the people.
  static func addsUp(_ record: Record) -> [Problem] {
    let served = record[people]?.value ?? 0
    let found = record[cases]?.value ?? 0
    var problems: [Problem] = []
    if examinations.contains(record[form] ?? ""), found > served {
      problems.append(
        Problem(cases.id, "查出病例数不能多于检查人数（\(served)），请核对", "Cases cannot outnumber the people examined (\(served))"))
    }
    if let cancer = record[cancers]?.value, cancer > found {
      problems.append(Problem(cancers.id, "癌症例数不能多于病例数（\(found)），请核对", "Cancers cannot outnumber the cases (\(found))"))
    }
    return problems
  }

  static let dimensions: [Dimension] = [.field(form)]

  static let examined = Measure.sum(
    "healthService.examined", "健康检查人数", "Women examined", of: people, unit: .persons,
    people: .once(Names("同一检查每人每年只做一次", "the same examination is offered to a woman once a year")),
    by: dimensions,
    definition: Names("参加免费体检和两癌、妇女病检查的人数，按人数登记", "Women who had a free check-up or a screening, by headcount"),
    where: { examinations.contains($0[form] ?? "") })
  static let served = Measure.sum(
    "healthService.served", "健康服务惠及人次", "People served", of: people, unit: .times, people: .times,
    by: dimensions,
    definition: Names("各次体检、义诊、手术征询等健康服务的人数之和", "Sum of people served on every occasion of a health service"))
  static let casesFound = Measure.sum(
    "healthService.cases", "查出病例数", "Cases found", of: cases, unit: Names("例", "cases"), by: dimensions,
    definition: Names("健康检查中查出的各类病例数，只有总数", "Cases of any disease found by examinations; totals only"))
  static let cancersFound = Measure.sum(
    "healthService.cancers", "查出癌症例数", "Cancers found", of: cancers, unit: Names("例", "cases"), by: dimensions,
    definition: Names("查出病例中的癌症例数", "Cancers among the cases found"))

  static let coverage = Measure.ratio(
    "healthService.coverage", "健康检查覆盖率", "Share of women examined", [Measure.Term("healthService.examined")],
    over: [Measure.Term("areaProfile.women")],
    definition: Names(
      "期间内健康检查人数 ÷ 期末年度辖区妇女人数", "Women examined in the period ÷ women of the area as returned for the year"))

  static let kind = RecordKind(
    "healthService", .activity, "妇女儿童健康服务", "Health service",
    purpose: Names(
      "组织一地一次体检、检查或义诊，只登记人数，不登记个人结果", "A check-up, screening or clinic in one place: totals, never results"),
    day: Names("服务日期", "Day of service"),
    fields: [form.declaration, people.declaration, cases.declaration, cancers.declaration, partner.declaration],
    title: [form.id], measures: [examined, served, casesFound, cancersFound], rule: addsUp)

  static let examinations: Set<String> = ["checkup", "twoCancers", "gynaecology", "premarital"]

  private static let forms = [
    Choice("checkup", "免费健康体检", "free check-up"), Choice("twoCancers", "两癌检查", "screening for the two cancers"),
    Choice("gynaecology", "妇女病普查", "gynaecological screening"), Choice("premarital", "婚前医学检查", "premarital check"),
    Choice("clinic", "义诊", "free clinic"), Choice("surgery", "免费手术征询", "offers of free surgery"),
    Choice("counselling", "心理健康服务", "counselling"), Choice("eugenics", "优生健康服务", "care before birth"),
  ]
}
