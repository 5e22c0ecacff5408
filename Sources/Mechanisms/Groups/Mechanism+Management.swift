import Ledger

extension Mechanism {
  static let management: [Mechanism] = [
    .next("MGMT-01", "年度工作计划、工作要点", "year plan", .plans),
    .next("MGMT-02", "村妇联“任务清单”", "village task list", .plans),
    .next("MGMT-03", "工作目标责任制、责任书", "responsibility letters", .plans),
    .next("MGMT-04", "公开承诺“五步走”", "public promise in five steps", .plans),
    .next("MGMT-05", "“六必诺”内容要求", "six required topics", .plans),
    .next(
      "MGMT-06", "实事台账", "practical deeds ledger", .plans, already: .records("matter", counting: ["matter.closed"])),
    .next(
      "MGMT-07", "一镇一品", "one topic per township", .plans,
      already: .records("topic", counting: ["topic.approved", "topic.withResults", "topic.perTownship"])),
    .next("MGMT-08", "精细化与项目化管理", "project management of work", .plans),
    .next("MGMT-09", "村级考核:细则与分组审核", "village assessment by groups", .assessment),
    .next("MGMT-10", "交错互查", "cross inspection", .assessment),
    .next("MGMT-11", "抽样走访与满意度问卷", "sample visits and satisfaction", .assessment),
    .next("MGMT-12", "分组谈话与排摸", "group talks", .assessment),
    .next("MGMT-13", "片区座谈与镇级总结", "area meetings and township summary", .assessment),
    .next(
      "MGMT-14", "基层妇联星级创评", "star rating of grassroots federations", .honours,
      already: .records("body", counting: ["body.active"])),
    .next("MGMT-15", "以奖代补、分档奖励", "subsidies by grade", .money),
    .next("MGMT-16", "党建考核纳入与赋分", "points inside Party assessment", .assessment),
    .kept(
      "MGMT-17", "档案与台账", "archives and ledgers", .page("/export", "任何一本台账导出为 Excel", "any ledger as a spreadsheet"),
      .records("document", counting: ["document.count"]),
      .page("/records", "一个村一年一本台账，可直接打印", "a village's ledger of a year, ready to print")),
    .kept(
      "MGMT-18", "会议管理", "meetings",
      .records("activity", "form=committee", "people", "minutes", counting: ["activity.held", "activity.people"]),
      .records("activity", "form=forum", "minutes", counting: ["activity.held", "activity.people"]),
      .records("matter", "source=meeting", ">feedBack", counting: ["matter.raised", "matter.closed"]),
      note: Names("议定事项在会议的页面“加：议事和交办事项”", "What a meeting decided is added on the meeting's page")),
    .kept(
      "MGMT-19", "工作总结与明年思路", "summary and next year",
      .page("/reports", "总结由数生成，每个数可溯源", "summaries made of figures, each with its source"),
      .page("/reports/{template}/seal", "封存上报的总结", "a summary sealed as it was handed in")),
    .kept(
      "MGMT-20", "半年总结", "half-year report",
      .page("/reports", "期间选半年即可；不足和整改归入计划（E8）", "choose a half-year; shortfalls carried over belong to plans (E8)")),
    .kept(
      "MGMT-21", "五年工作总结与五年任务", "five-year report",
      .page("/reports", "期间选几年累计；按人计的不重复计人", "choose several years; persons are not counted twice"),
      .records("course", "roster", counting: ["course.persons"])),
    .kept(
      "MGMT-22", "调查研究与理论研讨", "surveys and research papers",
      .records("paper", "form", "prize", counting: ["paper.written", "paper.prized"])),
    .kept(
      "MGMT-23", "现场推进会与经验推广", "on-site meetings",
      .records("activity", "form=ceremony", "minutes", counting: ["activity.held", "activity.people"]),
      .records("paper", "form=case", counting: ["paper.written"])),
    .kept(
      "MGMT-24", "公文与批示", "documents and instructions",
      .records("document", "direction", "reference", counting: ["document.count", "document.issuers"]),
      .records("matter", "source=document", ">feedBack", counting: ["matter.raised", "matter.closed"])),
    .next("MGMT-25", "经费与专项经费", "money for work", .money, already: .records("fundUse", counting: ["fundUse.money"])),
    .kept(
      "MGMT-26", "机关效能与廉政", "office efficiency and integrity",
      .records("matter", "source=atOnce", ">feedBack", counting: ["matter.closed", "matter.daysEach"]),
      .records("matter", "source=risk", "owner", "due", counting: ["matter.raised", "matter.closed"])),
    .next("MGMT-27", "专项行动", "campaign programmes", .plans),
    .kept(
      "MGMT-28", "学习型组织与岗位轮训", "learning organisation",
      .records("course", "audience=officers", "roster", counting: ["course.held", "course.persons"]),
      .records("activity", "form=study", "theme=theory", counting: ["activity.held", "activity.people"]),
      .records("officeHolder", counting: ["officeHolder.serving", "officeHolder.appointed"])),
    .next("MGMT-29", "不足与改进", "weaknesses and corrections", .plans),
  ]
}
