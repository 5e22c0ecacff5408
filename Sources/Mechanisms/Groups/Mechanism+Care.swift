import Ledger

extension Mechanism {
  static let care: [Mechanism] = [
    .kept(
      "CARE-01", "困难妇女儿童建档立卡", "poverty register",
      .records(
        "hardship", "category", "cause", "consent", ">review",
        counting: ["hardship.standing", "hardship.added", "hardship.reviewed"]),
      .records("followUp", counting: ["followUp.made"])),
    .kept(
      "CARE-02", "节日走访慰问", "festival visits",
      .records(
        "aid", "form=visit", "occasion", "money", counting: ["aid.given", "aid.times", "aid.money", "aid.goodsValue"]),
      .records("goodsItem", "item", "quantity", "unit", "value", counting: ["goodsItem.quantity", "goodsItem.value"])),
    .kept(
      "CARE-03", "贫困母亲救助(慰问)", "aid to poor mothers",
      .records("aid", "recipient=poorMother", "people", "money", counting: ["aid.times", "aid.persons", "aid.money"])),
    .kept(
      "CARE-04", "项目(实物)帮扶协议与回访", "in-kind project aid with agreement and revisit",
      .records(
        "aidAgreement", "goods", "quantity", "value", ">sign", ">deliver", ">revisit", ">renew", ">reinvest", ">fail",
        counting: [
          "aidAgreement.delivered", "aidAgreement.goods", "aidAgreement.value", "aidAgreement.alive",
          "aidAgreement.reinvested", "aidAgreement.failed",
        ]),
      .records("followUp", counting: ["followUp.made"])),
    .next(
      "CARE-05", "募捐活动", "fundraising", .money,
      already: .records("donation", counting: ["donation.gifts", "donation.money"])),
    .next(
      "CARE-06", "专款专用与审计立项", "earmarking and audit", .money, already: .records("fundUse", counting: ["fundUse.money"])),
    .kept(
      "CARE-07", "春蕾班", "sponsored school classes",
      .records(
        "sponsoredClass", "sponsor", "pupils", "yearly",
        counting: [
          "sponsoredClass.running", "sponsoredClass.pupils", "sponsoredClass.yearly", "sponsoredClass.townships",
        ]),
      .records("instalment", "use=schooling", "schoolYear", counting: ["instalment.money"])),
    .kept(
      "CARE-08", "春蕾计划结对", "girls' education sponsorship",
      .records("pairing", "type=schooling", "helperParty", counting: ["pairing.active", "pairing.added"]),
      .records("instalment", "use=schooling", "people", counting: ["instalment.people", "instalment.money"]),
      .records("childFile", "situation=springBud", "agreed", ">pay", counting: ["childFile.money"]),
      note: Names("孩子的姓名只在纸质材料上", "children's names stay on paper")),
    .kept(
      "CARE-09", "两癌贫困母亲救助", "aid for the two cancers",
      .records(
        "cancerAid", "clinical", ">check", ">approve", ">pay",
        counting: ["cancerAid.applied", "cancerAid.paid", "cancerAid.money"]),
      .records("aid", "form=cancerRelief", counting: ["aid.relieved", "aid.money"]),
      note: Names(
        "病情只有承办人能看；发布的人数、金额按季度取整", "a diagnosis is open to its team alone; what is released is rounded by quarter")),
    .kept(
      "CARE-10", "两癌与妇女病检查组织", "screening campaigns",
      .records("healthService", "form=twoCancers", "people", counting: ["healthService.examined"]),
      .records("activity", "theme=health", "form=campaign", counting: ["activity.held", "activity.people"]),
      note: Names("只登记人数和总数，结果只给本人", "Totals only; a result belongs to the woman")),
    .kept(
      "CARE-11", "免费健康体检(女性健康促进工程)", "health promotion project",
      .records(
        "healthService", "form=checkup", "people", "cases", "cancers",
        counting: ["healthService.examined", "healthService.cases", "healthService.cancers"])),
    .kept(
      "CARE-12", "生殖健康检查登记与结果发放", "reproductive health checks",
      .records(
        "healthService", "form=gynaecology", "people", counting: ["healthService.examined", "healthService.served"]),
      note: Names(
        "化验结果由医疗机构交本人，这里不登记，妇联也不转交", "Results go from the clinic to the woman; they are not kept here nor handed on")),
    .kept(
      "CARE-13", "婚前医学检查与出生缺陷", "premarital and prenatal services",
      .records("healthService", "form=premarital", "people", counting: ["healthService.examined"]),
      .records(
        "activity", "theme=health", "form=contest", "output=answerSheet", "quantity",
        counting: ["activity.held", "activity.output"]),
      note: Names(
        "婚检率、出生缺陷率是卫生部门发布的指标，归入指标监测",
        "Rates of premarital checks and birth defects are published by the health office: engine E10")),
    .kept(
      "CARE-14", "留守儿童信息库与动态管理", "left-behind children register",
      .records(
        "childFile", "situation=leftBehind", "schooling", "guardian", "away", ">recheck", ">leave",
        counting: ["childFile.opened", "childFile.rechecked"]),
      .records("hardship", "category=leftBehind", counting: ["hardship.standing", "hardship.children"]),
      note: Names("儿童名单不能导出", "lists of children cannot be exported")),
    .next(
      "CARE-15", "关爱留守流动妇女儿童五年行动计划", "five-year plan of care", .plans, already: .records("aid", counting: ["aid.times"])
    ),
    .kept(
      "CARE-16", "姐妹帮扶结对", "sister pairing",
      .records(
        "pairing", "type=sisters", ">consolidate", ">end",
        counting: ["pairing.added", "pairing.active", "pairing.consolidated"])),
    .kept(
      "CARE-17", "贫困户结对帮扶", "pairing with poor households",
      .records(
        "pairing", "type=household", "help", "helper", ">consolidate",
        counting: ["pairing.added", "pairing.active", "pairing.consolidated"])),
    .next(
      "CARE-18", "单亲特困母亲帮扶(母亲小组)", "single mothers in hardship", .plans,
      already: .records("pairing", counting: ["pairing.active"]),
      .records("body", "type=mutualHelp", counting: ["body.active"])),
    .kept(
      "CARE-19", "爱心妈妈、爱心书屋、夏令营", "loving mothers, book rooms, summer camp",
      .records("pairing", "type=lovingMother", counting: ["pairing.added", "pairing.active"]),
      .records("site", "type=bookRoom", counting: ["site.inUse"]),
      .records(
        "activity", "form=camp", "audience=children", "children", counting: ["activity.held", "activity.children"])),
    .kept(
      "CARE-20", "特殊困境儿童关爱行动", "actions for children in need",
      .records(
        "activity", "theme=hardship", "partner", "children", "series", "value",
        counting: ["activity.held", "activity.people", "activity.children", "activity.value", "activity.inSeries"]),
      .records("partnership", counting: ["partnership.running", "partnership.value"]),
      note: Names("儿童只计人数", "Children are counted, not named")),
    .kept(
      "CARE-21", "延习托管班", "after-school care",
      .records(
        "activity", "form=childcare", "children", "volunteers", "series",
        counting: ["activity.held", "activity.children", "activity.volunteers"]),
      note: Names("看护的儿童只计人数，名单由办班点保管", "Children are counted; their roll stays with the room")),
    .next(
      "CARE-22", "灾害捐赠", "disaster donations", .money,
      already: .records("donation", counting: ["donation.money", "donation.goodsValue"])),
    .kept(
      "CARE-23", "老年关爱", "care for the old",
      .records(
        "activity", "theme=elderly", "form=service", "volunteers",
        counting: ["activity.held", "activity.people", "activity.volunteers"])),
    .kept(
      "CARE-24", "义诊与健康知识普及", "free clinics and health talks",
      .records("healthService", "form=clinic", "people", counting: ["healthService.served"]),
      .records("activity", "theme=health", "form=lecture", counting: ["activity.held", "activity.people"])),
    .kept(
      "CARE-25", "流动妇女儿童服务", "services for mobile women and children",
      .records("site", "type=migrantHome", "functions", ">name", counting: ["site.inUse", "site.models"]),
      .records("service", "what=poor", counting: ["service.given", "service.people"]),
      note: Names("不登记居住信息", "no residence records")),
    .kept(
      "CARE-26", "“关爱女孩”与计生扶助", "girl-child care and family-planning support",
      .records("activity", "theme=girls", "form=campaign", counting: ["activity.held", "activity.people"]),
      .records("petition", ">refer", counting: ["petition.received"])),
    .kept(
      "CARE-27", "救助对象退出与脱贫认定", "leaving the register",
      .records("hardship", ">lift", ">leave", ">return", counting: ["hardship.lifted"]),
      .records("aidAgreement", ">lift", counting: ["aidAgreement.lifted"])),
    .kept(
      "CARE-28", "公益救助行动(恒爱行动、阳光救助)", "public-benefit actions",
      .records(
        "activity", "theme=hardship", "series", "people", "value",
        counting: ["activity.people", "activity.value", "activity.inSeries"]),
      .records("aid", counting: ["aid.times", "aid.money"])),
  ]
}
