import Ledger

extension Mechanism {
  static let officers: [Mechanism] = [
    .next("CADRE-01", "妇代会改建妇联(会改联)", "turning village representative meetings into federations", .elections),
    .next("CADRE-02", "妇女代表名额与界别结构", "quota and sector mix of representatives", .elections),
    .next("CADRE-03", "代表与执委候选人推荐、资格把关", "nomination and vetting", .elections),
    .next("CADRE-04", "妇女代表大会与选举", "congress and ballot", .elections),
    .next("CADRE-05", "换届与“两委”中的女性", "re-election and women in village committees", .elections),
    .next(
      "CADRE-06", "乡镇妇联主席竞争性选拔", "competitive selection of township chairs", .elections,
      already: .records(
        "selection", "post=townshipChair", counting: ["selection.applied", "selection.appointed", "selection.duration"])
    ),
    .next("CADRE-07", "女干部输送与推优荐才", "recommending and promoting women officers", .elections),
    .kept(
      "CADRE-08", "“三道关”、上挂下派与导师带培", "three gates, two-way secondment and mentoring",
      .records("officerStep", "step=entry", "step=up", "step=down", "step=mentor", counting: ["officerStep.made"])),
    .next("CADRE-09", "考绩考核", "performance review of township chairs", .assessment),
    .kept(
      "CADRE-10", "干部培训班", "officer training classes",
      .records(
        "course", "programme=officers", "learners", "days", "series",
        counting: ["course.held", "course.learners", "course.days", "course.personDays"])),
    .kept(
      "CADRE-11", "女领导干部培训班暨读书会", "class and reading circle for women leaders",
      .records(
        "course", "programme=officers", "audience=leaders", "series", counting: ["course.held", "course.inSeries"]),
      .records("series", "rhythm=yearly"), .page("/series", "连续举办的年数", "years in a row")),
    .kept(
      "CADRE-12", "外出考察学习", "study visits",
      .records(
        "activity", "form=exchange", "audience=officers", "minutes", "cost",
        counting: ["activity.held", "activity.people", "activity.cost"])),
    .next(
      "CADRE-13", "女干部配备率与女性人才统计", "proportion of women in leadership", .indicators,
      already: .records(
        "networkReturn", "fullTime", "partTime", counting: ["networkReturn.fullTime", "networkReturn.partTime"])),
    .kept(
      "CADRE-14", "培养女党员、入党积极分子", "bringing women into the Party",
      .records("partyReturn", "activists", "prospects", counting: ["partyReturn.activists", "partyReturn.prospects"]),
      note: Names("只有党支部提供的人数，不建个人档案", "numbers from the Party branch, no files of persons")),
    .kept(
      "CADRE-15", "代表大会代表、两代表一委员推荐与联系", "delegates and women deputies",
      .records(
        "officeHolder", "role=deputy", "role=adviser", "role=partyDelegate", "role=delegate", "termEnd",
        counting: ["officeHolder.serving"]),
      .records("service", "what=motion", counting: ["service.given", "service.people"]),
      .records("paper", "form=proposal", "author", counting: ["paper.written"])),
    .kept(
      "CADRE-16", "干部构成统计", "composition of elected officers",
      .records(
        "officeHolder", "age", "education", "partyMember",
        counting: ["officeHolder.composition", "officeHolder.meanAge"])),
    .next(
      "CADRE-17", "“最美村妇联主席”评选", "commendation of village chairs", .honours,
      already: .records("award", counting: ["award.granted"])),
  ]
}
