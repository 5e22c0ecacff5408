import Ledger

extension Mechanism {
  static let enterprise: [Mechanism] = [
    .kept(
      "EMP-01", "妇女实用技术与技能培训", "skills training",
      .records(
        "course", "programme", "subject", "learners", "roster", "employed",
        counting: ["course.held", "course.learners", "course.persons", "course.employed"])),
    .kept(
      "EMP-02", "月嫂、家政与养老护理培训“三进”", "nanny, housekeeping and elder-care training",
      .records(
        "course", "programme=employment", "subject=housekeeping", "venue", "certified", "subsidy",
        counting: ["course.held", "course.learners", "course.certified", "course.subsidy"])),
    .kept(
      "EMP-03", "外出培训定向就业", "training out with placement",
      .records(
        "course", "programme=employment", "partner", "employed", counting: ["course.learners", "course.employed"])),
    .kept(
      "EMP-04", "专场招聘会与岗位推介", "job fairs",
      .records(
        "jobFair", "employers", "posts", "employed", counting: ["jobFair.held", "jobFair.posts", "jobFair.employed"])),
    .kept(
      "EMP-05", "劳动力转移与“无围墙工厂”", "labour transfer, local and distant",
      .records(
        "labourReturn", "distant", "local", "income", counting: ["labourReturn.women", "labourReturn.incomeEach"])),
    .kept(
      "EMP-06", "来料加工经纪人管理", "brokers of outwork processing",
      .records("broker", "households", "talentPool", counting: ["broker.active", "broker.added"]),
      .records("course", "audience=brokers", counting: ["course.learners"]),
      .records("pairing", "helper=broker", counting: ["pairing.active"])),
    .kept(
      "EMP-07", "来料加工点、加工费统计", "processing stations and fee statistics",
      .records(
        "outworkReturn", "women", "fees", "poorWomen", "poorFees", "stations",
        counting: ["outworkReturn.women", "outworkReturn.fees", "outworkReturn.poorFees", "outworkReturn.incomeEach"])),
    .kept(
      "EMP-08", "技能大赛与岗位比武", "skill contests",
      .records("activity", "form=contest", "theme=skills", "people", counting: ["activity.held", "activity.people"]),
      .records("entry", "type=skill", ">choose", counting: ["entry.received", "entry.chosen"]),
      note: Names("登记参赛数和奖次，不登记评委打分", "Entrants and prizes, no jury's marks")),
    .kept(
      "EMP-09", "“厂站结对”", "factory and station pairing",
      .records(
        "pairing", "type=factory", ">consolidate", "result",
        counting: ["pairing.added", "pairing.active", "pairing.consolidated"])),
    .kept(
      "EMP-10", "实用人才库", "talent pool",
      .records(
        "talent", "speciality", "recommender", "consent", ">admit", counting: ["talent.recommended", "talent.inPool"])),
    .next(
      "EMP-11", "妇女小额贴息贷款", "micro-loans with interest subsidy", .money,
      already: .records("loan", counting: ["loan.granted", "loan.women", "loan.money"])),
    .next("EMP-12", "贷款对象资格规则", "eligibility rule", .money, already: .records("loan", counting: ["loan.granted"])),
    .kept(
      "EMP-13", "女大学生创业星火计划", "student entrepreneurship programme",
      .records(
        "startUpPlan", "idea", ">approve", ">practise", ">apply", ">fund", ">start",
        counting: [
          "startUpPlan.ideas", "startUpPlan.approved", "startUpPlan.practised", "startUpPlan.applied",
          "startUpPlan.funded", "startUpPlan.started",
        ])),
    .next(
      "EMP-14", "女大学生创业实践基地、创业导师、创业之星", "practice bases, mentors and awards", .honours,
      already: .records("base", "type=practice", counting: ["base.standing"]),
      .records("award", counting: ["award.granted"])),
    .next(
      "EMP-15", "创业创新大赛与博览会", "contests and fairs", .honours,
      already: .records("activity", "form=contest", "theme=business", counting: ["activity.held", "activity.people"]),
      .records("entry", "type=project", counting: ["entry.received", "entry.chosen"])),
    .next(
      "EMP-16", "孵化、基金与微商城", "incubator, fund and shop platform", .money,
      already: .records("fundUse", counting: ["fundUse.money"])),
    .kept(
      "EMP-17", "姐妹同行结对创业", "women pairing to start businesses",
      .records(
        "pairing", "type=business", "helper", "help", ">consolidate", "result",
        counting: ["pairing.added", "pairing.active"])),
    .next(
      "EMP-18", "“双学双比”竞赛活动", "farm women's learning and contest campaign", .plans,
      already: .records("course", "programme=learningAndCompeting", counting: ["course.held", "course.learners"])),
    .kept(
      "EMP-19", "女科技示范户档案", "model farming households",
      .records("base", "type=technology", "leader", counting: ["base.standing", "base.named"]),
      .records("followUp", counting: ["followUp.made"])),
    .next(
      "EMP-20", "妇字号基地、巾帼示范基地、巾帼林", "women's production bases", .honours,
      already: .records("base", counting: ["base.named", "base.standing", "base.women"])),
    .kept(
      "EMP-21", "专家结对与技术服务队", "experts and technical team",
      .records(
        "pairing", "type=expert", ">consolidate", "result",
        counting: ["pairing.added", "pairing.active", "pairing.consolidated"]),
      .records("body", "type=experts", counting: ["body.active", "body.members"]),
      note: Names("每次上门在结对的页面“加：活动”", "Each visit is added on the pair's page")),
    .kept(
      "EMP-22", "手工艺促进会与巧娘工作室", "craft association and workshops",
      .records("base", "type=workshop", "jobs", counting: ["base.standing", "base.women"]),
      .records("body", "type=association", counting: ["body.active"])),
    .next("EMP-23", "三牵手一扶持项目资金", "project funding", .money, already: .records("fundUse", counting: ["fundUse.money"])),
    .kept(
      "EMP-24", "失土、失业妇女再就业", "retraining of landless and laid-off women",
      .records(
        "course", "audience=laidOff", "employed", counting: ["course.held", "course.learners", "course.employed"])),
    .next("EMP-25", "乡村振兴与妇女发展试点", "rural revival pilots", .plans, already: .records("base", counting: ["base.women"])),
    .kept(
      "EMP-26", "女企业家联络与参展", "women entrepreneurs", .records("entrepreneur", counting: ["entrepreneur.active"]),
      .records(
        "activity", "form=trade", "audience=businesswomen", "output=contract", "quantity",
        counting: ["activity.held", "activity.people", "activity.output"])),
    .next(
      "EMP-27", "“五个万”培训行动", "five times ten thousand", .plans,
      already: .records("course", counting: ["course.held", "course.learners"])),
  ]
}
