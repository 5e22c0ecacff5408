import Ledger

extension Mechanism {
  static let families: [Mechanism] = [
    .next(
      "FAM-01", "五好文明家庭、标兵户", "five-good civilised families", .honours,
      already: .records("familyHonour", "category=fiveGood", counting: ["familyHonour.named", "familyHonour.standing"])),
    .next(
      "FAM-02", "平安家庭创建", "safe families", .honours,
      already: .records("familyHonour", "category=safe", counting: ["familyHonour.named", "familyHonour.standing"])),
    .next(
      "FAM-03", "寻找“最美家庭”", "most beautiful families", .honours,
      already: .records(
        "familyHonour", "category=beautiful", counting: ["familyHonour.named", "familyHonour.standing"])),
    .next(
      "FAM-04", "特色家庭评选", "special families (低碳、学习型、绿色、环保、墨香、助廉)", .honours,
      already: .records(
        "familyHonour", "category=lowCarbon", counting: ["familyHonour.named", "familyHonour.standing"])),
    .next(
      "FAM-05", "和谐(文明)家庭与百分比目标", "harmonious families with share targets", .honours,
      already: .records(
        "familyHonour", "category=harmonious", counting: ["familyHonour.named", "familyHonour.standing"])),
    .kept(
      "FAM-06", "廉洁家庭、助廉", "integrity in families",
      .records("activity", "theme=integrity", counting: ["activity.held", "activity.people"]),
      .records("familyHonour", "category=integrity", counting: ["familyHonour.named"]),
      note: Names("是一项活动，不给干部家庭建档", "A campaign; no file on officers' families")),
    .next(
      "FAM-07", "好婆婆、好媳妇、八好五情", "good relatives", .honours,
      already: .records("familyHonour", "category=inLaws", counting: ["familyHonour.named", "familyHonour.standing"])),
    .kept(
      "FAM-08", "家风家训征集与传承基地", "collecting family mottos",
      .records(
        "activity", "form=collection", "theme=family", "output=work", "quantity",
        counting: ["activity.held", "activity.output"]),
      .records("entry", "type=motto", "consent", ">publish", counting: ["entry.received", "entry.published"])),
    .kept(
      "FAM-09", "家庭赡养协议", "care agreements for parents",
      .records(
        "careAgreement", "households", "elders", "voluntary",
        counting: ["careAgreement.households", "careAgreement.rate"]),
      .records("areaProfile", "careDue", counting: ["areaProfile.careDue"]),
      .records("followUp", counting: ["followUp.made"]),
      note: Names("只登记户数，不登记协议内容；任何一方可以不签", "households are counted, what they agreed is theirs; anyone may refuse")),
    .kept(
      "FAM-10", "家庭文化节", "family culture festival",
      .records(
        "activity", "theme=family", "series", "occasion",
        counting: ["activity.held", "activity.people", "activity.inSeries"]), .records("series", "rhythm=yearly"),
      .page("/series", "第几届、连续几年", "which edition, how many years in a row")),
    .next(
      "FAM-11", "庭院整治与美丽庭院", "courtyard remediation", .assessment,
      already: .records("familyHonour", "category=courtyard", counting: ["familyHonour.named"]),
      .records("activity", "theme=courtyard", counting: ["activity.held", "activity.people"])),
    .kept(
      "FAM-12", "家庭文体与竞赛", "family games and contests",
      .records("activity", "theme=culture", "audience=families", counting: ["activity.held", "activity.people"]),
      .records("entry", "type=sports", ">choose", counting: ["entry.received", "entry.chosen"])),
    .kept(
      "FAM-13", "百万家庭上网、数字生活", "families online",
      .records("activity", "theme=digital", counting: ["activity.held", "activity.people"]),
      .records("course", "subject=computer", counting: ["course.held", "course.learners"]),
      note: Names("不登记上网情况", "Nothing about anyone's use of the net")),
    .kept(
      "FAM-14", "文明平安户、家庭禁毒", "peaceful households and drug-free families",
      .records("activity", "theme=safety", counting: ["activity.held", "activity.people"]),
      .records("activity", "theme=drugs", "audience=families", counting: ["activity.held", "activity.people"]),
      .records("familyHonour", "category=safe", counting: ["familyHonour.named", "familyHonour.standing"]),
      note: Names("不登记任何家庭的涉毒情况", "Nothing about drugs in anyone's family")),
    .kept(
      "FAM-15", "“带妈妈去旅行”母亲节公益认领", "claim a project for mothers",
      .records(
        "partnership", "form=claim", ">claim", ">report", "served",
        counting: ["partnership.published", "partnership.claimed", "partnership.served"]),
      .records("activity", "occasion=mothersDay", counting: ["activity.held", "activity.people"])),
    .next(
      "FAM-16", "家庭建设年、示范基地与公益片", "year of family building", .plans,
      already: .records("activity", "theme=family", counting: ["activity.held", "activity.people"])),
  ]
}
