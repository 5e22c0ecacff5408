extension WorkedExample {
  static let families = [
    WorkedExample(
      "familyHonour", "2013-06-18", ["category": "lowCarbon", "level": "county", "household": "某家"],
      moves: [("withdraw 2014-06-18", ["reason": "家庭申请"])],
      gives: [
        "familyHonour.named 2013-06-18 category=lowCarbon;level=county 1",
        "familyHonour.standing 2013-06-18 category=lowCarbon;level=county 1",
        "familyHonour.standing 2014-06-18 category=lowCarbon;level=county -1",
      ]),
    WorkedExample(
      "careAgreement", "2013-06-18", ["households": "36", "elders": "51", "voluntary": "是"],
      gives: [
        "careAgreement.elders 2013-06-18 51",
        "careAgreement.households 2013-06-18 36",
        "careAgreement.newHouseholds 2013-06-18 36",
      ]),
    WorkedExample(
      "modelPost", "2009-03-05", ["post": "某窗口", "level": "city", "sector": "service", "entry": "named"],
      moves: [
        ("keep 2011-05-06", ["guidance": "合格"]), ("keep 2013-05-06", [:]),
        ("handOver 2013-06-28", ["receiver": "邻区妇联"]),
      ],
      gives: [
        "modelPost.handedOver 2013-06-28 level=city;sector=service 1",
        "modelPost.kept 2011-05-06 level=city;sector=service 1",
        "modelPost.kept 2013-05-06 level=city;sector=service 1",
        "modelPost.named 2009-03-05 level=city;sector=service 1",
        "modelPost.rechecked 2011-05-06 level=city;sector=service 1",
        "modelPost.rechecked 2013-05-06 level=city;sector=service 1",
        "modelPost.rechecked 2013-06-28 level=city;sector=service 1",
        "modelPost.standing 2009-03-05 level=city;sector=service 1",
        "modelPost.standing 2013-06-28 level=city;sector=service -1",
      ]),
    WorkedExample(
      "modelPost", "2010-03-05", ["post": "某班组", "level": "province", "entry": "received"],
      moves: [("revoke 2013-05-06", ["reason": "机构撤并"])],
      gives: [
        "modelPost.rechecked 2013-05-06 level=province 1",
        "modelPost.revoked 2013-05-06 level=province 1",
        "modelPost.standing 2010-03-05 level=province 1",
        "modelPost.standing 2013-05-06 level=province -1",
      ]),
    WorkedExample(
      "modelPost", "2010-03-05", ["post": "某科室", "level": "county", "entry": "named"],
      moves: [("promote 2013-05-06", ["newLevel": "city"])],
      gives: [
        "modelPost.named 2010-03-05 level=county 1",
        "modelPost.standing 2010-03-05 level=county 1",
        "modelPost.standing 2013-05-06 level=county -1",
      ]),
    WorkedExample(
      "award", "2013-03-05", ["honour": "merit", "level": "city", "recipient": "person", "person": "甲"],
      gives: [
        "award.granted 2013-03-05 honour=merit;level=city;recipient=person 1"
      ]),
    WorkedExample(
      "award", "2012-03-05", ["honour": "advanced", "level": "city", "recipient": "collective", "body": "某科"],
      moves: [("withdraw 2013-05-06", ["reason": "材料不实"])], gives: []),
  ]
}
