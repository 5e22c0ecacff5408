import Ledger

extension Mechanism {
  static let plans: [Mechanism] = [
    .next("PLAN-01", "两规划与指标库", "the plans and the indicator library", .indicators),
    .next("PLAN-02", "目标责任分解", "breakdown of responsibility", .plans),
    .next("PLAN-03", "指标统计监测", "monitoring", .indicators),
    .next("PLAN-04", "达标判定与难点指标", "target reached and difficult indicators", .indicators),
    .next("PLAN-05", "中期与终期评估", "mid-term and final evaluation", .indicators),
    .next("PLAN-06", "督查与示范单位、示范区", "supervision and models", .indicators),
    .kept(
      "PLAN-07", "成员单位、联络员", "member units and liaison officers",
      .records("memberUnit", "standing=member", "duties", "liaison", counting: ["memberUnit.active"]),
      .records("officeHolder", "role=liaison", counting: ["officeHolder.serving"])),
    .next(
      "PLAN-08", "经费预算与实事项目", "budgets and promised projects", .plans,
      already: .records("fundUse", counting: ["fundUse.money"])),
    .next("PLAN-09", "薄弱环节与困难清单", "list of shortfalls", .plans),
    .kept(
      "PLAN-10", "知晓率与宣传月", "awareness and publicity month",
      .records("activity", "theme=plans", "form=campaign", "series", counting: ["activity.held", "activity.people"]),
      note: Names(
        "知晓率来自抽样问卷，归入考核和满意度（E9）；不问观点", "The rate comes from sampled questionnaires (engine E9); opinions are not asked")
    ),
    .next("PLAN-11", "部门指标明细", "the department indicators actually reported", .indicators),
  ]
}
