extension WorkedExample {
  static let network = [
    WorkedExample(
      "body", "2012-04-11", ["name": "议事会", "type": "deliberation", "members": "15"],
      moves: [("dissolve 2013-04-11", [:]), ("revive 2014-04-11", [:])],
      gives: [
        "body.active 2012-04-11 type=deliberation 1",
        "body.active 2013-04-11 type=deliberation -1",
        "body.active 2014-04-11 type=deliberation 1",
        "body.founded 2012-04-11 type=deliberation 1",
        "body.members 2012-04-11 type=deliberation 15",
        "body.members 2013-04-11 type=deliberation -15",
        "body.members 2014-04-11 type=deliberation 15",
      ]),
    WorkedExample(
      "officeHolder", "2012-04-11", ["person": "甲", "role": "petitionAgent", "engagement": "partTime"],
      moves: [("leave 2013-04-11", [:])],
      gives: [
        "officeHolder.appointed 2012-04-11 engagement=partTime;role=petitionAgent 1",
        "officeHolder.serving 2012-04-11 engagement=partTime;role=petitionAgent 1",
        "officeHolder.serving 2013-04-11 engagement=partTime;role=petitionAgent -1",
      ]),
    WorkedExample(
      "site", "2011-04-11", ["name": "妇女之家", "type": "womensHome", "host": "village", "funding": "own"],
      moves: [
        ("name 2012-05-06", ["titleLevel": "city", "batch": "1"]), ("name 2013-05-06", ["titleLevel": "省级"]),
        ("close 2014-05-06", [:]),
      ],
      gives: [
        "site.inUse 2011-04-11 funding=own;host=village;type=womensHome 1",
        "site.inUse 2014-05-06 funding=own;host=village;type=womensHome -1",
        "site.models 2012-05-06 titleLevel=city;type=womensHome 1",
        "site.models 2013-05-06 titleLevel=province;type=womensHome 1",
        "site.opened 2011-04-11 funding=own;host=village;type=womensHome 1",
      ]),
    WorkedExample(
      "topic", "2013-02-25", ["title": "婆媳文化", "field": "family"],
      moves: [
        ("approve 2013-03-10", [:]), ("start 2013-03-20", [:]), ("showResults 2013-10-11", ["results": "有成效"]),
        ("showResults 2013-11-11", ["results": "更有成效"]), ("conclude 2013-12-11", ["summary": "完成"]),
      ],
      gives: [
        "topic.approved 2013-03-10 field=family 1",
        "topic.withResults 2013-02-25 field=family 1",
      ]),
    WorkedExample(
      "selection", "2013-04-08", ["post": "townshipChair", "candidate": "甲", "source": "institution"],
      moves: [
        ("qualify 2013-04-14", [:]), ("examine 2013-04-20", [:]), ("interview 2013-04-26", [:]),
        ("inspect 2013-05-04", [:]),
        ("appoint 2013-05-06", ["appointedTo": "某镇妇联"]),
      ],
      gives: [
        "selection.applied 2013-04-08 post=townshipChair;source=institution 1",
        "selection.appointed 2013-04-08 post=townshipChair;source=institution 1",
        "selection.months 2013-04-08 post=townshipChair;source=institution 93",
      ]),
    WorkedExample(
      "selection", "2013-04-08", ["post": "townshipChair", "candidate": "乙", "source": "agency"],
      moves: [("decline 2013-04-14", [:])],
      gives: [
        "selection.applied 2013-04-08 post=townshipChair;source=agency 1"
      ]),
    WorkedExample(
      "facility", "2010-03-22", ["name": "活动中心", "type": "activityCentre"],
      moves: [
        ("build 2011-04-18", [:]), ("topOut 2013-01-25", [:]), ("fitOut 2013-09-16", [:]), ("finish 2014-03-01", [:]),
        ("open 2014-06-01", [:]),
      ],
      gives: [
        "facility.underWay 2010-03-22 type=activityCentre 1",
        "facility.underWay 2014-06-01 type=activityCentre -1",
      ]),
    WorkedExample(
      "document", "2013-04-11",
      ["title": "联合通知", "direction": "received", "level": "nation", "field": "violence", "issuers": "7"],
      gives: [
        "document.count 2013-04-11 direction=received;field=violence;level=nation 1",
        "document.issuers 2013-04-11 direction=received;field=violence;level=nation 7",
      ]),
    WorkedExample(
      "areaProfile", "2014-01-11",
      [
        "period": "2013", "households": "820", "women": "1074", "children": "340", "careDue": "310",
        "businesswomen": "9", "people": "2150", "childbearing": "560", "area": "0.23",
      ],
      gives: [
        "areaProfile.area 2013-12-31 23",
        "areaProfile.areas 2013-12-31 1",
        "areaProfile.businesswomen 2013-12-31 9",
        "areaProfile.careDue 2013-12-31 310",
        "areaProfile.children 2013-12-31 340",
        "areaProfile.childbearing 2013-12-31 560",
        "areaProfile.households 2013-12-31 820",
        "areaProfile.people 2013-12-31 2150",
        "areaProfile.women 2013-12-31 1074",
      ]),
    WorkedExample(
      "networkReturn", "2014-01-11", ["period": "2013", "villages": "32", "fullTime": "1", "partTime": "3"],
      gives: [
        "networkReturn.fullTime 2013-12-31 1",
        "networkReturn.partTime 2013-12-31 3",
        "networkReturn.townships 2013-12-31 1",
        "networkReturn.villages 2013-12-31 32",
      ]),
    WorkedExample(
      "feedback", "2026-03-05", ["subject": "重复填报、层层加码", "text": "同一件事要填三张表", "page": "/figures"],
      moves: [
        ("answer 2026-03-12", ["answer": "以后只填一次"]), ("reopen 2026-03-20", ["reason": "又要填了"]),
        ("answer 2026-03-23", ["answer": "已经通知各部门"]),
      ],
      gives: [
        "feedback.answered 2026-03-12 subject=burden 1", "feedback.answered 2026-03-23 subject=burden 1",
        "feedback.received 2026-03-05 subject=burden 1",
      ]),
  ]
}
