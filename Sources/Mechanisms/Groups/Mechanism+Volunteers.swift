import Ledger

extension Mechanism {
  static let volunteers: [Mechanism] = [
    .open("VOL-01", "巾帼志愿者队伍", "women's volunteer teams", .registry),
    .open("VOL-02", "每月15日志愿者活动日", "monthly volunteer day", .activities),
    .open("VOL-03", "一村一队“平安妈妈”", "safety mothers' teams", .registry),
    .open("VOL-04", "移风易俗专项与值班", "change of customs", .activities),
    .open("VOL-05", "城中村改造巾帼助力", "helping with redevelopment", .activities),
    .open("VOL-06", "文明城市与创城", "civic campaigns", .activities),
    .kept(
      "VOL-07", "禁毒宣传与帮教", "drug prevention and visits",
      .records(
        "activity", "theme=drugs", "output", "quantity",
        counting: ["activity.held", "activity.people", "activity.output"]),
      .records("activity", "theme=drugs", "form=service", counting: ["activity.held", "activity.people"]),
      note: Names("只登记活动和总数", "Activities and totals only")),
    .open("VOL-08", "反邪教知识宣讲", "publicity against cults", .activities),
    .open("VOL-09", "大型活动志愿与保障", "service at large events", .activities),
    .open("VOL-10", "安全巡逻值班", "safety patrol duty", .activities),
    .kept(
      "VOL-11", "绿色低碳与环境", "green campaign",
      .records(
        "activity", "theme=environment", "form=planting", "output=sapling", "quantity",
        counting: ["activity.held", "activity.people", "activity.output"]),
      .records("base", "type=forest", counting: ["base.standing"])),
    .open("VOL-12", "营商环境“集中检查年”", "named posts and business environment", .activities),
  ]
}
