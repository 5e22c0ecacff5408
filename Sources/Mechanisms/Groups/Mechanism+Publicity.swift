import Ledger

extension Mechanism {
  static let publicity: [Mechanism] = [
    .open("PUB-01", "理论与业务学习", "study sessions", .activities),
    .next(
      "PUB-02", "主题教育与意见征求、整改", "theme education with criticism and correction", .plans,
      already: .records("activity", "form=study", "theme=theory", counting: ["activity.held", "activity.people"])),
    .open("PUB-03", "三八节系列活动", "Women's Day programme", .activities),
    .open("PUB-04", "六一活动", "Children's Day programme", .activities),
    .kept(
      "PUB-05", "媒体报道统计", "media coverage",
      .records("coverage", "outlet", "rank", "form", "items", counting: ["coverage.media", "coverage.items"])),
    .open("PUB-06", "报纸专版、电台专栏", "columns in press and radio", .activities),
    .open("PUB-07", "新媒体发布与网宣员", "new media and publicity volunteers", .activities),
    .open("PUB-08", "宣传资料发放台账", "ledger of publicity materials", .activities),
    .open("PUB-09", "男女平等基本国策宣传:进党校、“六进”", "gender equality policy into Party schools and six places", .activities),
    .kept(
      "PUB-10", "文艺团队与演出", "art teams and shows",
      .records("body", "type=arts", counting: ["body.active", "body.members"]),
      .records("activity", "form=show", "theme=culture", counting: ["activity.held", "activity.people"])),
    .open("PUB-11", "征文、摄影、作品征集", "collecting works", .activities),
    .open("PUB-12", "知识竞赛与答卷", "quizzes and answer sheets", .activities),
    .open("PUB-13", "巾帼大宣讲、巾帼名嘴", "speakers' team", .activities),
    .open("PUB-14", "政务信息公开", "government information page", .documents),
    .open("PUB-15", "阵地宣传:宣传栏、公开栏、横幅", "boards and columns", .activities),
    .open("PUB-16", "妇女健身与文体竞赛、健身站点", "sports and fitness sites", .activities),
    .next(
      "PUB-17", "工作品牌", "work brands", .plans,
      already: .records("topic", "brand", counting: ["topic.approved", "topic.withResults"])),
  ]
}
