import Ledger

extension Mechanism {
  static let organizations: [Mechanism] = [
    .kept(
      "ORG-01", "妇联组织网络", "the federation's tree of organisations",
      .page("/organizations/{id}", "组织和下级组织", "the organization and those below it"),
      .records("networkReturn", "villages", counting: ["networkReturn.townships", "networkReturn.villages"])),
    .kept(
      "ORG-02", "机关部室与“三定”方案", "departments and the three-fixings plan",
      .records(
        "department", "duties", "posts", ">revise", ">addPlate", counting: ["department.active", "department.revised"])),
    .kept(
      "ORG-03", "执委、常委职数", "executive and standing committee seats",
      .records("seats", "quota", ">add", ">cut", ">end", counting: ["seats.quota", "seats.added", "seats.vacant"]),
      .records("officeHolder", counting: ["officeHolder.seated"])),
    .kept(
      "ORG-04", "专职、挂职、兼职副主席", "full-time, seconded and part-time vice-chairs",
      .records(
        "officeHolder", "role=viceChair", "engagement", "duties", "project", "profession",
        counting: ["officeHolder.serving", "officeHolder.withProject"])),
    .kept(
      "ORG-05", "机关妇委会、女职委", "women's committees in offices and trade-union women-worker committees",
      .records("body", "type=womensCommittee", "type=unionCommittee", "leader", counting: ["body.active"]),
      .records("officeHolder", "role=committeeHead", counting: ["officeHolder.serving"])),
    .kept(
      "ORG-06", "村(社区)妇代会与妇联、妇女小组长", "village-level body, women's representatives and group leaders",
      .records(
        "officeHolder", "role=chair", "role=representative", "role=groupLeader", "branch", "committee",
        counting: ["officeHolder.serving", "officeHolder.inCommittees", "officeHolder.chairsInCommittees"]),
      .records("seats", "body=chairs", counting: ["seats.vacant"])),
    .kept(
      "ORG-07", "两新组织妇联", "women's organisations in new economic and new social organisations",
      .records(
        "founding", "field=enterprise", "field=society", "hasParty", ">qualify", ">found",
        counting: ["founding.qualified", "founding.founded", "founding.coverage"])),
    .kept(
      "ORG-08", "新领域建会", "organisations in buildings, estates, chambers, cooperatives, overseas",
      .records(
        "founding", "field=building", "field=chamber", "field=cooperative", "field=overseas", ">found",
        counting: ["founding.founded"]),
      note: Names("宗教场所不设领域：不按信仰分组", "no field for places of worship: nobody is grouped by belief")),
    .kept(
      "ORG-09", "团体会员", "affiliated group members",
      .records("body", "type=groupMember", "level", "termEnd", ">reelect", counting: ["body.active", "body.reelected"])),
    .kept(
      "ORG-10", "妇女之家", "Women's Home",
      .records(
        "site", "type=womensHome", "functions", ">name", counting: ["site.inUse", "site.opened", "site.models"]),
      .records("service", "what=opening", counting: ["service.given", "service.people"])),
    .kept(
      "ORG-11", "网上妇女之家与工作群", "the online Women's Home and working chat groups",
      .records("site", "type=online", "type=chatGroup", "type=newMedia", "count", "head", counting: ["site.inUse"]),
      .records("service", "what=law", counting: ["service.given", "service.people"]),
      note: Names("不记群成员，不记任何人在网上说的话", "neither members of groups nor what anybody says there are kept")),
    .next(
      "ORG-12", "妇女儿童活动中心", "activity centre for women and children", .plans,
      already: .records("site", "type=activityCentre", counting: ["site.inUse"]),
      .records("facility", "type=activityCentre", counting: ["facility.underWay"])),
    .kept(
      "ORG-13", "儿童之家、留守流动儿童之家", "Children's Home",
      .records(
        "site", "type=childrensHome", "type=leftBehindHome", "funding", "itemsDue", "itemsMet", ">name",
        counting: ["site.inUse", "site.itemsMet", "site.itemsDue", "site.standardRate"]),
      .records("service", "what=opening", counting: ["service.given", "service.people"])),
    .kept(
      "ORG-14", "区域化妇建联盟与“十分钟妇建圈”", "area alliances and ten-minute circles",
      .records("body", "type=alliance", "type=circle", "organizations", "tasks", counting: ["body.active"]),
      .records("memberUnit", "standing=partner", counting: ["memberUnit.active"])),
    .kept(
      "ORG-15", "社区妇女群众自治小组", "self-governing groups under the community federation",
      .records(
        "body", "type=selfGoverning", "type=arts", "type=antiDrug", "type=ceremonies", "tasks",
        counting: ["body.active", "body.members"])),
    .kept(
      "ORG-16", "党建带妇建、党日共学", "Party-led building and Party-day co-learning",
      .records(
        "activity", "form=study", "theme=organization", "series", counting: ["activity.held", "activity.people"]),
      .records("series", "rhythm=monthly"),
      note: Names("只登记到会人数，不登记谁到谁没到；不作考核赋分的签到", "Only how many came, never who; no sign-in for marks")),
    .kept(
      "ORG-17", "常委—执委—代表—群众联系制", "chain of contact", .records("pairing", "type=contact", counting: ["pairing.active"]),
      .records("followUp", "raised", ">answer", counting: ["followUp.made", "followUp.raised", "followUp.answered"])),
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
    .kept(
      "ORG-20", "辖区基本情况", "profile of the area",
      .records(
        "areaProfile", "households", "people", "women", "childbearing", "children", "area",
        counting: [
          "areaProfile.households", "areaProfile.people", "areaProfile.women", "areaProfile.childbearing",
          "areaProfile.children",
          "areaProfile.area", "healthService.coverage",
        ])),
  ]
}
