import Ledger

extension Petition {
  static let dimensions: [Dimension] = [.field(channel), .field(topic)]

  static let received = Measure.count(
    "petition.received", "信访受理件数", "Petitions received", unit: .items, by: dimensions,
    definition: Names(
      "期间内登记的来信、来访、来电和网上诉求，一次来访记一件，无论涉及几类问题",
      "Letters, visits, calls and messages registered in the period; one contact is one, however many topics it has"))

  static let closed = Measure.moves(
    "petition.closed", "信访办结件数", "Petitions closed", ["close", "closeSafely"], unit: .items, by: dimensions,
    definition: Names(
      "期间内作出答复并办结的件数，按办结日期计；重开后再次办结另计一次",
      "Petitions answered and closed in the period, on the day of closing; closing one again after reopening counts again"
    ))

  static let settled = Measure.count(
    "petition.settled", "受理件中已办结件数", "Received and since closed", unit: .items, by: dimensions,
    definition: Names(
      "期间内受理、目前处于已办结状态（含其后复查、复核）的件数，按受理日期计，是办结率的分子",
      "Petitions received in the period that now stand closed, also if re-examined or reviewed since, on the day of contact; the numerator of the closing rate"
    ),
    where: { ["closed", "reexamination", "review"].contains($0.stage) })

  static let closingRate = Measure.ratio(
    "petition.closingRate", "信访办结率", "Closing rate of petitions",
    [Measure.Term("petition.settled")], over: [Measure.Term("petition.received")],
    definition: Names(
      "期间内受理并已办结的件数 ÷ 期间内受理件数；只计算，不填报，也不作为考核目标",
      "Petitions received in the period and since closed ÷ petitions received; worked out, never typed, never a target")
  )
}
