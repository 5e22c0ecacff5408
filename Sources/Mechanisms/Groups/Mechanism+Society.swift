import Ledger

extension Mechanism {
  static let society: [Mechanism] = [
    .kept(
      "SOC-01", "女性社会组织公益广场与孵化", "incubator of women's social organisations",
      .records("site", "type=incubator", counting: ["site.inUse"]),
      .records(
        "memberUnit", "standing=settled", "round", ">review", ">leave",
        counting: ["memberUnit.active", "memberUnit.joined"])),
    .next(
      "SOC-02", "公益项目创投", "project venture", .money,
      already: .records("partnership", counting: ["partnership.claimed"]),
      .records("fundUse", counting: ["fundUse.money"])),
    .kept(
      "SOC-03", "公益服务项目认领 “五年之约”", "claiming a project for five years",
      .records(
        "partnership", "form=claim", ">claim", "until", ">report", ">renew", ">end",
        counting: ["partnership.published", "partnership.claimed", "partnership.running"])),
    .kept(
      "SOC-04", "协调议事机构、联席会议", "coordination bodies",
      .records("body", "type=jointMeeting", "type=leadingGroup", "type=committee", "tasks", counting: ["body.active"]),
      .records("memberUnit", "duties", "liaison", counting: ["memberUnit.active"]),
      .records("service", "what=meeting", counting: ["service.given", "service.people"])),
    .kept(
      "SOC-05", "统战联谊与参政联系", "liaison with parties and returnees",
      .records("activity", "theme=exchange", "form=forum", counting: ["activity.held", "activity.people"])),
    .kept(
      "SOC-06", "出访与接待交流", "visits abroad and guests",
      .records(
        "activity", "form=abroad", "minutes", "cost", counting: ["activity.held", "activity.people", "activity.cost"]),
      .records("activity", "form=guests", "minutes", counting: ["activity.held", "activity.people"])),
    .kept(
      "SOC-07", "企业与社会资源引入", "business and social partners",
      .records(
        "partnership", "form=cooperation", ">report", "value", counting: ["partnership.running", "partnership.value"]),
      .records("donation", counting: ["donation.money", "donation.goodsValue"]),
      .records("activity", "partner", counting: ["activity.held", "activity.people"])),
  ]
}
