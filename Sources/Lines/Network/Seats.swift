import Ledger

/// 职数: how many seats one body has in one term, apart from who sits on them.
///
/// Whoever holds a seat is an office holder recorded under it, so that vacancies are a figure: seats less those filled.
enum Seats {
  static let body = Field.choice("body", "班子类别", "Body", bodies, required: true, aliases: ["类别"])
  static let term = Field.text("term", "届次", "Term", limit: 40, required: true, aliases: ["第几届"])
  static let quota = Field.counted(
    "quota", "核定职数", "Seats approved", max: 100_000, required: true, aliases: ["职数", "名额"])
  static let basis = Field.text("basis", "核定依据", "Approved by", limit: 100, aliases: ["批准文件"])
  static let termEnd = Field.day("termEnd", "届满日期", "The term ends on", aliases: ["任期至"])

  static let more = Field.counted("more", "增加职数", "Seats added", max: 100_000, required: true)
  static let moreBasis = Field.text("moreBasis", "增加的批准文件", "Approval of those added", limit: 100, required: true)
  static let fewer = Field.counted("fewer", "核减职数", "Seats cut", max: 100_000, required: true)

  static let workflow = Workflow(
    stages: [Stage("inForce", "本届", "in this term"), Stage("ended", "已届满", "term over", open: false)],
    moves: [
      Move(
        "add", "增加职数", "add seats", from: ["inForce"], to: "inForce", asks: [more.declaration, moreBasis.declaration],
        by: [.chair, .officer]),
      Move(
        "cut", "核减职数", "cut seats", from: ["inForce"], to: "inForce", asks: [fewer.declaration],
        by: [.chair, .officer], only: leavesSome),
      Move("end", "换届", "elect anew", from: ["inForce"], to: "ended"),
    ])

  static let dimensions: [Dimension] = [.field(body)]
  private static let unit = Names("个", "seats")

  static let seats = Measure.tallies(
    "seats.quota", "核定职数", "Seats", unit: unit, nature: .stock, by: dimensions,
    definition: Names(
      "期末本届各班子核定的职数之和，届中增减的算在内", "Seats approved for the bodies of this term, with those added or cut in mid-term"),
    from: approved)
  static let added = Measure.tallies(
    "seats.added", "届中增加职数", "Seats added in mid-term", unit: unit, by: dimensions,
    definition: Names("期间内在届中批准增加的职数", "Seats added in mid-term in the period"),
    from: { record in
      record.moves("add").compactMap { move in move[more].map { Tally($0.value, on: move.day, $0.qualifier) } }
    })
  static let vacant = Measure.total(
    "seats.vacant", "空缺职数", "Vacant seats",
    [Measure.Term("seats.quota"), Measure.Term("officeHolder.seated", taken: true)], unit: unit,
    definition: Names(
      "期末核定职数减去登记在职数之下的在任人数；小于零的是超职数", "Seats less the office holders recorded on them; below zero there are too many"))

  /// What was approved at first, what mid-term added or cut, and all of it out again when the term ends.
  static func approved(_ record: Record) -> [Tally] {
    guard let first = record[quota]?.value else { return [] }
    var tallies = [Tally(first)]
    var sum = first
    for move in record.body.moves {
      let change = move.to == "ended" ? -sum : (move[more]?.value ?? 0) - (move[fewer]?.value ?? 0)
      if change != 0 { tallies.append(Tally(change, on: move.day)) }
      sum += change
    }
    return tallies
  }

  /// More cannot be cut than there is.
  static func leavesSome(_ record: Record, on day: Day) -> [Problem] {
    let left = approved(record).map(\.value).reduce(0, +)
    return left < 0 ? [Problem(fewer.id, "核减的职数比现有的多", "More seats are cut than there are")] : []
  }

  static let clocks = [
    Clock(
      "seats.election", "换届", "Elect anew", from: .day(termEnd), until: .init(["end"], entering: ["ended"]),
      soon: .days(90),
      versions: [
        .init(
          from: (1988, 1, 1), .onTheDay,
          source: Names(
            "《中华全国妇女联合会章程》关于任期的规定；届满日期由登记写明",
            "Constitution of the All-China Women's Federation, on terms; the day as recorded"))
      ])
  ]

  static let kind = RecordKind(
    "seats", .register, "班子职数", "Seats of a body",
    purpose: Names(
      "执委会、常委会等一届登记一条职数；每个在任的人登记在它之下", "The seats of one body in one term; whoever holds one is recorded under it"),
    day: Names("本届起始日期", "Day the term began"),
    fields: [body.declaration, term.declaration, quota.declaration, basis.declaration, termEnd.declaration],
    title: [body.id, term.id], workflow: workflow, measures: [seats, added],
    levels: [.township, .county, .city, .province], clocks: clocks)

  private static let bodies = [
    Choice("chairs", "主席、副主席", "chair and vice-chairs"), Choice("standing", "常委会", "standing committee"),
    Choice("executive", "执委会", "executive committee"), Choice("delegates", "妇女代表大会代表", "delegates to the congress"),
    Choice("representatives", "妇女代表", "women's representatives"),
  ]
}
