import Ledger

extension Mechanism {
  static let rights: [Mechanism] = [
    .kept(
      "RIGHTS-01", "来信来访来电登记与办理", "petition register",
      .records(
        "petition", "channel", "topic", ">close",
        counting: ["petition.received", "petition.closed", "petition.closingRate"])),
    .kept(
      "RIGHTS-02", "12338维权热线", "the 12338 hotline",
      .records("petition", "channel=hotline", counting: ["petition.received"]),
      note: Names("来电人可以不留姓名", "A caller need not be named")),
    .kept(
      "RIGHTS-03", "领导接待日与下基层接访", "reception days", .records("series", "rhythm=weekly", "weekday"),
      .records("activity", "form=reception", "series", counting: ["activity.held"]),
      .records("petition", "channel=outreach", counting: ["petition.received"]),
      .records("matter", "source=reception", counting: ["matter.raised", "matter.closed"]),
      .page("/series", "没有办的接待日", "reception days that were missed")),
    .kept(
      "RIGHTS-04", "维权阵地网络", "rights posts, stations and listening rooms",
      .records(
        "site", "type=rightsPost", "type=workstation", "type=sistersInn", "type=listeningRoom", "type=mailbox",
        "openAt", "head", ">name", counting: ["site.inUse", "site.models"]),
      .records("service", "what=duty", counting: ["service.given", "service.people"]),
      note: Names("不登录就能查最近的维权点，要等公开页面", "finding the nearest without signing in waits for the public pages")),
    .kept(
      "RIGHTS-05", "婚姻家庭纠纷调解", "family dispute mediation",
      .records(
        "mediation", "consent", ">agree", counting: ["mediation.opened", "mediation.agreed", "mediation.agreementRate"]),
      note: Names("安全问题有一个“是”就不调解；不追求调解率", "Any yes to a safety question ends it; the share agreed is never a target")),
    .kept(
      "RIGHTS-06", "惜缘婚姻家庭辅导室", "marriage counselling room",
      .records("counselling", "place", ">session", counting: ["counselling.opened", "counselling.sessions"]),
      .records("site", "type=counsellingRoom", counting: ["site.inUse"]),
      .records(
        "activity", "form=duty", "theme=family", "volunteers", counting: ["activity.held", "activity.volunteers"])),
    .kept(
      "RIGHTS-07", "妇女儿童维权中心", "one-stop rights centre",
      .records("petition", ">openService", ">endService", counting: ["petition.closed"]),
      .records("site", "type=rightsCentre", counting: ["site.inUse"])),
    .kept(
      "RIGHTS-08", "家事纠纷调解站、反家暴维权联络站", "court-linked stations",
      .records("site", "type=familyStation", "type=contactStation", "host=court", counting: ["site.inUse"]),
      .records("service", "what=court", ">answer", counting: ["service.given", "service.answered"])),
    .kept(
      "RIGHTS-09", "家庭暴力投诉网络", "domestic-violence complaint network",
      .records(
        "site", "type=violenceCentre", "type=violenceStation", "type=alarmPost", "host=police",
        counting: ["site.inUse", "site.alarmPostsPerTownship"]),
      .records("activity", "output=contactCard", counting: ["activity.output"])),
    .kept(
      "RIGHTS-10", "家暴报警投诉受理与转介", "handling of a violence complaint",
      .records(
        "violenceCase", ">safetyCheck", ">report",
        counting: ["violenceCase.received", "violenceCase.closed", "violenceCase.checks"]),
      note: Names("不登记风险等级", "No risk level is kept")),
    .kept(
      "RIGHTS-11", "反家暴告诫书", "written warning",
      .records("warningLetter", ">visit", counting: ["warningLetter.issued", "warningLetter.visits"])),
    .kept(
      "RIGHTS-12", "人身安全保护令", "personal protection order",
      .records(
        "protectionOrder", counting: ["protectionOrder.applied", "protectionOrder.granted", "protectionOrder.inForce"])),
    .kept(
      "RIGHTS-13", "家庭暴力伤情鉴定中心", "injury assessment centre",
      .records("referral", counting: ["referral.sent", "referral.receivers"]),
      .records("site", "type=injuryCentre", counting: ["site.inUse"]),
      note: Names("只登记转介和证明编号，不登记伤情", "The slip and the number of the certificate, never the findings")),
    .kept(
      "RIGHTS-14", "受暴儿童个案处理程序和服务指南", "procedure for abused children",
      .records("childCase", counting: ["childCase.received", "childCase.closed", "childCase.services"])),
    .kept(
      "RIGHTS-15", "预防和制止家庭暴力委员会", "joint committee on domestic violence",
      .records("body", "type=antiViolence", counting: ["body.active"]),
      .records("memberUnit", "standing=member", "liaison", counting: ["memberUnit.active"]),
      .records("service", "what=meeting", counting: ["service.given", "service.people"])),
    .next("RIGHTS-16", "反家暴纳入公安培训与统计", "police training and statistics on domestic violence", .indicators),
    .next("RIGHTS-17", "女子合议庭", "collegiate bench of women judges", .indicators),
    .kept(
      "RIGHTS-18", "特邀(人民)陪审员", "people's jurors from the federation",
      .records("officeHolder", "role=juror", "termEnd", counting: ["officeHolder.serving"]),
      .records("service", "what=trial", counting: ["service.given", "service.people"])),
    .kept(
      "RIGHTS-19", "法律援助与司法救助", "legal aid and judicial relief",
      .records("legalAid", "form=legalAid", counting: ["legalAid.applied", "legalAid.granted", "legalAid.people"]),
      .records("legalAid", "form=judicialRelief", ">conclude", "relief", counting: ["legalAid.relief"]),
      .records("referral", counting: ["referral.legalAid"])),
    .kept(
      "RIGHTS-20", "巾帼维权律师、妇女法律工作者协会", "volunteer lawyers",
      .records("officeHolder", "role=lawyer", "profession", counting: ["officeHolder.serving"]),
      .records("body", "type=lawyers", counting: ["body.active"]),
      .records("service", "what=law", counting: ["service.given", "service.people"])),
    .kept(
      "RIGHTS-21", "妇女议事制(议事会)", "women's deliberation meetings",
      .records("matter", "source=deliberation", ">resolve", ">feedBack", counting: ["matter.raised", "matter.closed"]),
      .records("body", "type=deliberation", counting: ["body.active", "network.deliberationRate"]),
      .records("site", "type=threeSystems", ">name", counting: ["site.models"]),
      .records("activity", "form=deliberation", "people", counting: ["activity.held", "activity.people"])),
    .kept(
      "RIGHTS-22", "妇女互助组", "mutual-help groups", .records("body", "type=mutualHelp", counting: ["body.active"]),
      .records("service", "what=mutualHelp", counting: ["service.given", "service.people"])),
    .kept(
      "RIGHTS-23", "信访代理/协理员", "petition agents",
      .records("officeHolder", "role=petitionAgent", counting: ["officeHolder.serving"]),
      .records("service", "what=petition", ">answer", counting: ["service.given", "service.answered"])),
    .kept(
      "RIGHTS-24", "源头维权:提案议案与政策性别平等评估", "rights at the source",
      .records(
        "matter", "source=motion", ">submit", ">answer", "outcome", counting: ["matter.raised", "matter.adopted"]),
      .records("matter", "source=policy", ">answer", "outcome", counting: ["matter.raised", "matter.adopted"]),
      .records("paper", "form=proposal", counting: ["paper.written"])),
    .kept(
      "RIGHTS-25", "执法检查与专题调研", "law-enforcement surveys",
      .records("activity", "form=survey", "theme=law", "minutes", counting: ["activity.held", "activity.people"]),
      .records("matter", "source=survey", ">submit", ">answer", counting: ["matter.raised", "matter.adopted"]),
      .records("paper", "form=survey", counting: ["paper.written"])),
    .kept(
      "RIGHTS-26", "志愿多元维权与个案跟进", "volunteer case work", .records("counselling", counting: ["counselling.sessions"]),
      .records("violenceCase", ">help", counting: ["violenceCase.received"])),
    .kept(
      "RIGHTS-27", "普法宣传", "law publicity",
      .records("activity", "theme=law", "venue", "audience", counting: ["activity.held", "activity.people"]),
      .records("activity", "theme=law", "output=contactCard", "quantity", counting: ["activity.output"])),
    .kept(
      "RIGHTS-28", "三大宣传节点", "three campaign days",
      .records("activity", "occasion=rightsWeek", counting: ["activity.held", "activity.people"]),
      .records("activity", "occasion=antiDrugsDay", counting: ["activity.held", "activity.people"]),
      .records("activity", "occasion=antiViolenceDay", counting: ["activity.held", "activity.people"]),
      .page("/kinds", "近期节点，点开即可登记", "days to come, each opening a prepared form")),
    .kept(
      "RIGHTS-29", "儿童防性侵、防拐与“护蕾行动”", "child safety campaigns",
      .records(
        "activity", "theme=childSafety", "form=drill", "children", counting: ["activity.held", "activity.children"]),
      .records(
        "activity", "theme=childSafety", "form=lecture", "children", counting: ["activity.held", "activity.children"]),
      note: Names("只登记人数，不登记儿童姓名", "Counts only, never children's names")),
    .kept(
      "RIGHTS-30", "儿童保护志愿者协会与讲师团", "volunteer body for child protection",
      .records("body", "type=protection", counting: ["body.active"]),
      .records("officeHolder", "role=childVolunteer", "checkedOn", "trained", counting: ["officeHolder.serving"]),
      .records("service", "what=lecture", counting: ["service.given", "service.people"])),
    .next(
      "RIGHTS-31", "国际项目管理", "externally funded projects", .plans,
      already: .records("topic", "field=rights", counting: ["topic.approved"])),
    .kept(
      "RIGHTS-32", "矛盾纠纷排查", "regular search for brewing disputes",
      .records("petition", "topic=marriage", counting: ["petition.received"]),
      .records("mediation", counting: ["mediation.opened"]),
      note: Names("只登记当事人自己提出的，不入户排查", "Only what people bring themselves; nobody's home is searched for quarrels")),
    .next("RIGHTS-33", "信访质量指标", "quality measures of petition work", .indicators),
  ]
}
