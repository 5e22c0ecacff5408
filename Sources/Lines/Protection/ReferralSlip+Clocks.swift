import Ledger

extension ReferralSlip {
  private static let toLegalAid = Clock.Condition(Names("转介法律援助", "referred to legal aid")) { $0[to] == "legalAid" }

  static let clocks = [
    Clock(
      "referral.decide", "法律援助审查决定", "Decide on legal aid", bearer: .other(centre), from: .recorded(),
      until: .init(["accept", "refuse", "withdraw"]), soon: .days(2), only: toLegalAid,
      versions: [
        .init(
          from: (2022, 1, 1), .days(7), lastDay: .nextWorkedDay,
          source: Names(
            "《法律援助法》第四十三条第一款；家暴受害人不审查经济困难（第三十二条）",
            "Legal Aid Law, art. 43(1); victims of violence are free of the means test (art. 32)"))
      ]),
    Clock(
      "referral.assign", "指派承办人员", "Assign a lawyer", bearer: .other(centre), from: .moves(["accept"]),
      until: .init(["assign", "conclude", "withdraw"]), soon: .days(1), only: toLegalAid,
      versions: [
        .init(
          from: (2022, 1, 1), .days(3), lastDay: .nextWorkedDay,
          source: Names("《法律援助法》第四十三条第一款", "Legal Aid Law, art. 43(1)"))
      ]),
  ]

  private static let centre = Names("法律援助机构", "legal aid centre")

  static let receivers = [
    Choice("police", "公安", "police"), Choice("hospital", "医院", "hospital"),
    Choice("assessment", "伤情鉴定", "injury assessment"), Choice("legalAid", "法律援助", "legal aid"),
    Choice("court", "法院", "court"), Choice("shelter", "庇护场所", "shelter"),
    Choice("civilAffairs", "民政救助", "civil affairs"), Choice("counselling", "心理服务", "counselling"),
    Choice("school", "学校", "school"), Choice("federation", "其他妇联组织", "another federation"),
    Choice("other", "其他单位", "another body"),
  ]

  static let grounds = [
    Choice("consent", "本人同意", "she consented"), Choice("life", "生命危险", "danger to life"),
    Choice("duty", "法律规定的报告", "a report that the law demands"), Choice("court", "司法机关依法调取", "required by a court"),
  ]

  static let results = [
    Choice("helped", "已办理", "done"), Choice("certified", "已出具鉴定证书", "certificate issued"),
    Choice("relieved", "已救助", "relief given"), Choice("won", "援助案件支持诉求", "claim upheld"),
    Choice("lost", "援助案件未支持", "claim not upheld"), Choice("left", "本人没有去", "she did not go"),
  ]
}
