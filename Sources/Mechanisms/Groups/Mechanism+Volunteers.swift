import Ledger

extension Mechanism {
  static let volunteers: [Mechanism] = [
    .kept(
      "VOL-01", "巾帼志愿者队伍", "women's volunteer teams",
      .records("body", "type=volunteers", "field", "members", "leader", counting: ["body.active", "body.members"]),
      .records(
        "service", "what", "volunteers", "place", counting: ["service.given", "service.volunteers", "service.people"]),
      note: Names("不记时长：不比时间", "no counting of time")),
    .kept(
      "VOL-02", "每月15日志愿者活动日", "monthly volunteer day",
      .records("series", "rhythm=monthly", "dayOfMonth", "holders=villages"),
      .records(
        "activity", "form=service", "series", "volunteers",
        counting: ["activity.held", "activity.volunteers", "activity.inSeries"]),
      .page("/series", "哪个月没有办", "months that were missed"), note: Names("不计志愿时长", "Nobody's time is counted")),
    .kept(
      "VOL-03", "一村一队“平安妈妈”", "safety mothers' teams",
      .records("body", "type=safetyMothers", counting: ["body.active", "body.safetyTeamRate"]),
      .records("service", "what=safety", counting: ["service.given", "service.people"])),
    .kept(
      "VOL-04", "移风易俗专项与值班", "change of customs",
      .records(
        "activity", "theme=customs", "form=duty", "volunteers", counting: ["activity.held", "activity.volunteers"]),
      .records("activity", "theme=customs", "form=campaign", counting: ["activity.held", "activity.people"]),
      note: Names("只登记值班和活动，不登记哪家怎么办事", "Duty and activities; never how a family held its feast")),
    .kept(
      "VOL-05", "城中村改造巾帼助力", "helping with redevelopment",
      .records(
        "activity", "theme=city", "form=service", "volunteers",
        counting: ["activity.held", "activity.people", "activity.volunteers"]),
      note: Names("登记服务和政策宣讲，不登记哪户签没签", "Service and information; never whether a household signed")),
    .kept(
      "VOL-06", "文明城市与创城", "civic campaigns",
      .records(
        "activity", "theme=civic", "series", "output", "quantity",
        counting: ["activity.held", "activity.people", "activity.output", "activity.inSeries"])),
    .kept(
      "VOL-07", "禁毒宣传与帮教", "drug prevention and visits",
      .records(
        "activity", "theme=drugs", "output", "quantity",
        counting: ["activity.held", "activity.people", "activity.output"]),
      .records("activity", "theme=drugs", "form=service", counting: ["activity.held", "activity.people"]),
      note: Names("只登记活动和总数", "Activities and totals only")),
    .kept(
      "VOL-08", "反邪教知识宣讲", "publicity against cults",
      .records("activity", "theme=antiCult", counting: ["activity.held", "activity.people"]),
      note: Names("只登记场次和人数，不调查、不登记任何人信什么", "Sessions and headcounts; what anyone believes is neither asked nor kept")),
    .kept(
      "VOL-09", "大型活动志愿与保障", "service at large events",
      .records(
        "activity", "theme=city", "form=service", "volunteers", "output", "quantity",
        counting: ["activity.held", "activity.volunteers", "activity.output"]),
      .records("body", "type=volunteers", counting: ["body.active", "body.members"])),
    .kept(
      "VOL-10", "安全巡逻值班", "safety patrol duty",
      .records(
        "activity", "theme=safety", "form=duty", "volunteers", "series",
        counting: ["activity.held", "activity.volunteers"]),
      note: Names("只有值班，没有对居民的观察记录", "Duty only, no notes about residents")),
    .kept(
      "VOL-11", "绿色低碳与环境", "green campaign",
      .records(
        "activity", "theme=environment", "form=planting", "output=sapling", "quantity",
        counting: ["activity.held", "activity.people", "activity.output"]),
      .records("base", "type=forest", counting: ["base.standing"])),
    .kept(
      "VOL-12", "营商环境“集中检查年”", "named posts and business environment",
      .records(
        "activity", "theme=modelPosts", "form=service", "series", counting: ["activity.held", "activity.inSeries"]),
      .records("modelPost", counting: ["modelPost.standing"])),
  ]
}
