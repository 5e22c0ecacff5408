import Ledger

extension ProtectionOrder {
  static let applied = Measure.moves(
    "protectionOrder.applied", "保护令申请件数", "Protection orders applied for", ["submit"], unit: .items,
    definition: Names("期间内向法院递交的人身安全保护令申请件数", "Applications for a protection order submitted in the period"))
  static let onBehalf = Measure.moves(
    "protectionOrder.onBehalf", "妇联代为申请保护令件数", "Applied for by the federation", ["submit"], unit: .items,
    definition: Names("期间内由妇联代为递交的人身安全保护令申请件数", "Applications submitted in the period by the federation on her behalf"),
    where: { $0[applicant] == "federation" })
  static let ordered = Measure.moves(
    "protectionOrder.granted", "保护令作出件数", "Protection orders granted", ["grant"], unit: .items,
    definition: Names("期间内法院作出的人身安全保护令件数，按裁定日期计", "Protection orders granted in the period, on the day of the ruling"))
  static let breached = Measure.moves(
    "protectionOrder.breaches", "违反保护令次数", "Breaches of protection orders", ["breach"], unit: Names("次", "breaches"),
    definition: Names("期间内登记的违反人身安全保护令的次数", "Breaches of protection orders recorded in the period"))
  static let inForce = Measure.tallies(
    "protectionOrder.inForce", "生效保护令件数", "Protection orders in force", unit: .items, nature: .stock,
    definition: Names("期末仍然有效的人身安全保护令件数", "Protection orders in force at the end of the period"),
    from: { record in
      record.body.moves.compactMap { move in
        switch move.move {
        case "grant": Tally(1, on: move.day)
        case "lapse", "revoke": Tally(-1, on: move.day)
        default: nil
        }
      }
    })

  private static let theCourt = Clock.Bearer.other(Names("人民法院", "the court"))

  static let clocks = [
    decision("decide", 72, Names("非紧急", "not urgent")) { $0[urgent] != true },
    decision("decideUrgently", 24, Names("情况紧急", "urgent")) { $0[urgent] == true },
    Clock(
      "protectionOrder.askReview", "可申请复议", "May ask for review", bearer: .person, from: .moves(["grant", "refuse"]),
      until: .init(["askReview"], entering: ["ended"]), soon: .days(2),
      versions: [
        .init(
          from: (2016, 3, 1), .days(5), lastDay: .nextWorkedDay,
          source: Names("《反家庭暴力法》第三十一条", "Anti-Domestic Violence Law, art. 31"))
      ]),
    Clock(
      "protectionOrder.validity", "保护令到期", "Order lapses", from: .day(validUntil),
      until: .init(entering: ["ended"]), soon: .days(30),
      versions: [
        .init(
          from: (2016, 3, 1), .onTheDay,
          source: Names(
            "《反家庭暴力法》第三十条（不超过六个月，到期前可申请延长）",
            "Anti-Domestic Violence Law, art. 30 (six months at most; may be extended before)"))
      ]),
  ]

  private static func decision(
    _ id: String, _ hours: Int, _ names: Names, _ holds: @escaping @Sendable (Record) -> Bool
  ) -> Clock {
    Clock(
      "protectionOrder.\(id)", "法院裁定", "The court decides", bearer: theCourt,
      from: .moves(["accept"], time: acceptedAt),
      until: .init(["grant", "refuse"], entering: ["withdrawn"], time: decidedAt), soon: .hours(12),
      only: .init(names, holds),
      versions: [
        .init(
          from: (2016, 3, 1), .hours(hours),
          source: Names("《反家庭暴力法》第二十八条", "Anti-Domestic Violence Law, art. 28"))
      ])
  }
}
