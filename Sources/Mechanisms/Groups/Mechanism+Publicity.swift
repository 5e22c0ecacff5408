import Ledger

extension Mechanism {
  static let publicity: [Mechanism] = [
    .kept(
      "PUB-01", "理论与业务学习", "study sessions",
      .records("activity", "form=study", "theme=theory", "minutes", counting: ["activity.held", "activity.people"]),
      note: Names("只登记学了什么、多少人到，不评谁的想法", "What was studied and how many came; nobody's thoughts are rated")),
    .next(
      "PUB-02", "主题教育与意见征求、整改", "theme education with criticism and correction", .plans,
      already: .records("activity", "form=study", "theme=theory", counting: ["activity.held", "activity.people"]),
      .records("matter", counting: ["matter.raised", "matter.closed"])),
    .kept(
      "PUB-03", "三八节系列活动", "Women's Day programme",
      .records(
        "activity", "occasion=womensDay", "cost", counting: ["activity.held", "activity.people", "activity.cost"]),
      .records("aid", "occasion=womensDay", counting: ["aid.times", "aid.money"])),
    .kept(
      "PUB-04", "六一活动", "Children's Day programme",
      .records("activity", "occasion=childrensDay", "children", counting: ["activity.held", "activity.children"]),
      .records("aid", "occasion=childrensDay", counting: ["aid.times", "aid.goodsValue"]),
      note: Names("儿童只计人数", "Children are counted, not named")),
    .kept(
      "PUB-05", "媒体报道统计", "media coverage",
      .records("coverage", "outlet", "rank", "form", "items", counting: ["coverage.media", "coverage.items"])),
    .kept(
      "PUB-06", "报纸专版、电台专栏", "columns in press and radio", .records("series", "rhythm=monthly"),
      .records("coverage", "form=column", "series", counting: ["coverage.items", "coverage.inSeries"]),
      .page("/series", "没有出的期次", "issues that were missed")),
    .kept(
      "PUB-07", "新媒体发布与网宣员", "new media and publicity volunteers",
      .records("publication", "channel", ">check", ">publish", counting: ["publication.published"]),
      .records("site", "type=online", counting: ["site.inUse"]),
      .records("officeHolder", "role=publicist", counting: ["officeHolder.serving"]),
      note: Names(
        "发自己的消息；不收集、不监看、不评价别人说的话，不计阅读",
        "The federation's own posts; what others say is neither collected nor watched nor rated, readers are not counted"
      )),
    .kept(
      "PUB-08", "宣传资料发放台账", "ledger of publicity materials",
      .records("activity", "form=handOut", "output", "quantity", "output2", "quantity2", counting: ["activity.output"]),
      note: Names("各村发放数量可查，不设必须完成的份数", "How much was given out where can be seen; no village is set a number")),
    .kept(
      "PUB-09", "男女平等基本国策宣传:进党校、“六进”", "gender equality policy into Party schools and six places",
      .records(
        "activity", "theme=equality", "venue", "series",
        counting: ["activity.held", "activity.people", "activity.inSeries"]),
      .page("/series", "连续几年", "how many years in a row")),
    .kept(
      "PUB-10", "文艺团队与演出", "art teams and shows",
      .records("body", "type=arts", counting: ["body.active", "body.members"]),
      .records("activity", "form=show", "theme=culture", counting: ["activity.held", "activity.people"])),
    .kept(
      "PUB-11", "征文、摄影、作品征集", "collecting works",
      .records(
        "activity", "form=collection", "output=work", "quantity", counting: ["activity.held", "activity.output"]),
      .records(
        "entry", "consent", ">choose", ">publish", counting: ["entry.received", "entry.chosen", "entry.published"])),
    .kept(
      "PUB-12", "知识竞赛与答卷", "quizzes and answer sheets",
      .records(
        "activity", "form=contest", "output=answerSheet", "quantity", counting: ["activity.held", "activity.output"]),
      .records("activity", "form=contest", "output=team", "quantity", counting: ["activity.output"]),
      .records("entry", ">choose", counting: ["entry.chosen"])),
    .kept(
      "PUB-13", "巾帼大宣讲、巾帼名嘴", "speakers' team",
      .records("officeHolder", "role=publicist", counting: ["officeHolder.serving"]),
      .records("body", "type=lecturers", counting: ["body.active"]),
      .records(
        "activity", "form=lecture", "theme=theory", "speakers",
        counting: ["activity.held", "activity.people", "activity.speakers"])),
    .kept(
      "PUB-14", "政务信息公开", "government information page",
      .records("publication", "channel=website", "made", ">check", ">publish", counting: ["publication.published"]),
      note: Names("不计浏览次数；页面可以放大、打印", "Views are not counted; pages can be enlarged and printed")),
    .kept(
      "PUB-15", "阵地宣传:宣传栏、公开栏、横幅", "boards and columns",
      .records("activity", "form=display", "output=board", "quantity", counting: ["activity.held", "activity.output"]),
      .records("publication", "channel=board", ">publish", ">withdraw", counting: ["publication.published"])),
    .kept(
      "PUB-16", "妇女健身与文体竞赛、健身站点", "sports and fitness sites",
      .records("activity", "theme=culture", "form=contest", counting: ["activity.held", "activity.people"]),
      .records("site", "type=fitness", counting: ["site.inUse", "site.models"]),
      .records("entry", "type=sports", ">choose", counting: ["entry.chosen"])),
    .next(
      "PUB-17", "工作品牌", "work brands", .plans,
      already: .records("topic", "brand", counting: ["topic.approved", "topic.withResults"])),
  ]
}
