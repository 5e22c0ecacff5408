import Ledger

extension OfficeHolder {
  /// 本科及以上, 大专, 高中及以下: the bands of the table, whatever the roster says.
  private static let educationBand = Dimension(
    "educationBand", Names("学历段", "Education band"),
    [
      Choice("bachelor", "本科及以上", "bachelor or higher"), Choice("college", "大专", "college"),
      Choice("secondary", "高中及以下", "secondary school or lower"),
    ],
    read: { record in
      switch record[education] {
      case "postgraduate", "bachelor": "bachelor"
      case "college": "college"
      case .some: "secondary"
      case nil: nil
      }
    })

  private static let ageBand = Dimension(
    "ageBand", Names("年龄段", "Age band"),
    [
      Choice("to30", "30岁及以下", "30 and under"), Choice("to40", "31—40岁", "31 to 40"),
      Choice("to50", "41—50岁", "41 to 50"), Choice("over50", "51岁及以上", "51 and over"),
    ],
    read: { record in
      record[age].map { $0 <= 30 ? "to30" : $0 <= 40 ? "to40" : $0 <= 50 ? "to50" : "over50" }
    })

  private static let membership = Dimension(
    "membership", Names("是否党员", "Party membership"),
    [Choice("member", "党员", "members"), Choice("other", "非党员", "others")],
    read: { record in record[partyMember].map { $0 ? "member" : "other" } })

  private static let oneEntry = Names("同一职务一人只有一条在任", "each has one entry for an office")

  static let composition = Measure.stock(
    "officeHolder.composition", "干部构成人数", "Composition of office holders", unit: .persons, people: .once(oneEntry),
    endingIn: ["left"],
    by: [
      Dimension("role", role.declaration.names, role.declaration.choices) { $0[role] },
      Dimension("engagement", engagement.declaration.names, engagement.declaration.choices) { $0[engagement] },
      membership, educationBand, ageBand,
    ],
    definition: Names(
      "期末在任、写了年龄、学历或是否党员的人数，每一种分法都合成总数",
      "Office holders of whom age, education or membership is known; every breakdown adds up to the whole"),
    where: { $0[age] != nil || $0[education] != nil || $0[partyMember] != nil })
  static let ages = Measure.tallies(
    "officeHolder.ages", "干部年龄合计", "Ages of office holders, in all", unit: Names("岁", "years"), nature: .stock,
    by: [.field(role)],
    definition: Names("期末在任、写了年龄的人任职时年龄之和，用来算平均年龄", "Sum of the ages at which those in office began, for their mean"),
    from: { record in
      guard let age = record[age] else { return [] }
      return [Tally(age)] + record.moves("leave").prefix(1).map { Tally(-age, on: $0.day) }
    })
  static let aged = Measure.stock(
    "officeHolder.aged", "写了年龄的干部人数", "Office holders whose age is known", unit: .persons,
    people: .once(oneEntry), endingIn: ["left"], by: [.field(role)],
    definition: Names("期末在任、写了年龄的人数", "Office holders whose age is written down"), where: { $0[age] != nil })
  static let meanAge = Measure.average(
    "officeHolder.meanAge", "干部平均年龄", "Mean age of office holders", [Measure.Term("officeHolder.ages")],
    over: [Measure.Term("officeHolder.aged")], unit: Names("岁", "years"),
    definition: Names("年龄合计 ÷ 写了年龄的人数，按任职时年龄", "Sum of ages ÷ those whose age is known, at the time they began"))

  static let degrees = [
    Choice("postgraduate", "研究生", "postgraduate"), Choice("bachelor", "本科", "bachelor"),
    Choice("college", "大专", "college"), Choice("secondary", "高中", "secondary school"),
    Choice("vocational", "中专", "vocational school"), Choice("junior", "初中", "junior school"),
    Choice("primary", "小学", "primary school"),
  ]
}
