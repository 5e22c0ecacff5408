import Ledger

extension Mechanism {
  static let organizations: [Mechanism] = [
    .open("ORG-01", "妇联组织网络", "the federation's tree of organisations", .registry),
    .open("ORG-02", "机关部室与“三定”方案", "departments and the three-fixings plan", .registry),
    .open("ORG-03", "执委、常委职数", "executive and standing committee seats", .registry),
    .open("ORG-04", "专职、挂职、兼职副主席", "full-time, seconded and part-time vice-chairs", .registry),
    .open("ORG-05", "机关妇委会、女职委", "women's committees in offices and trade-union women-worker committees", .registry),
    .open("ORG-06", "村(社区)妇代会与妇联、妇女小组长", "village-level body, women's representatives and group leaders", .registry),
    .open("ORG-07", "两新组织妇联", "women's organisations in new economic and new social organisations", .registry),
    .open("ORG-08", "新领域建会", "organisations in buildings, estates, chambers, cooperatives, overseas", .registry),
    .open("ORG-09", "团体会员", "affiliated group members", .registry),
    .open("ORG-10", "妇女之家", "Women's Home", .registry),
    .open("ORG-11", "网上妇女之家与工作群", "the online Women's Home and working chat groups", .registry),
    .next(
      "ORG-12", "妇女儿童活动中心", "activity centre for women and children", .plans,
      already: .records("site", "type=activityCentre", counting: ["site.inUse"]),
      .records("facility", "type=activityCentre", counting: ["facility.underWay"])),
    .open("ORG-13", "儿童之家、留守流动儿童之家", "Children's Home", .registry),
    .open("ORG-14", "区域化妇建联盟与“十分钟妇建圈”", "area alliances and ten-minute circles", .registry),
    .open("ORG-15", "社区妇女群众自治小组", "self-governing groups under the community federation", .registry),
    .kept(
      "ORG-16", "党建带妇建、党日共学", "Party-led building and Party-day co-learning",
      .records(
        "activity", "form=study", "theme=organization", "series", counting: ["activity.held", "activity.people"]),
      .records("series", "rhythm=monthly"),
      note: Names("只登记到会人数，不登记谁到谁没到；不作考核赋分的签到", "Only how many came, never who; no sign-in for marks")),
    .open("ORG-17", "常委—执委—代表—群众联系制", "chain of contact", .registry),
    .next(
      "ORG-18", "领导干部联系基层、下访办实事", "leaders' grassroots contact system", .plans,
      already: .records("activity", "form=reception", counting: ["activity.held", "activity.people"]),
      .records("matter", "source=reception", counting: ["matter.raised", "matter.closed"])),
    .kept(
      "ORG-19", "例会、划片定期联系、工作汇报制度", "regular meetings, area contact, reporting upward",
      .records("series", "rhythm", "holders", counting: ["series.running"]),
      .records("activity", "form=committee", "series", "minutes", counting: ["activity.held", "activity.people"]),
      .page("/series", "应办的系列活动、已办和未办", "what is due in a series, held and missed"),
      .records("matter", "source=meeting", counting: ["matter.raised", "matter.closed"])),
    .open("ORG-20", "辖区基本情况", "profile of the area", .registry),
  ]
}
