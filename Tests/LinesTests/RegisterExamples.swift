/// Registers of the network: what hangs under a body, a site, an office holder, and the seats they fill.
extension WorkedExample {
  static let registers = [
    WorkedExample(
      "seats", "2011-03-08", ["body": "executive", "term": "第五届", "quota": "53", "termEnd": "2016-03-08"],
      moves: [
        ("add 2013-05-06", ["more": "2", "moreBasis": "市委批复"]), ("cut 2014-05-06", ["fewer": "1"]),
        ("end 2016-03-01", [:]),
      ],
      gives: [
        "seats.added 2013-05-06 body=executive 2",
        "seats.quota 2011-03-08 body=executive 53",
        "seats.quota 2013-05-06 body=executive 2",
        "seats.quota 2014-05-06 body=executive -1",
        "seats.quota 2016-03-01 body=executive -54",
      ]),
    WorkedExample(
      "officeHolder", "2013-04-11",
      [
        "person": "丙", "role": "chair", "engagement": "fullTime", "age": "36", "education": "bachelor",
        "partyMember": "√", "committee": "是", "project": "巾帼志愿",
      ],
      moves: [("leave 2014-04-11", [:])], isPart: true,
      gives: [
        "officeHolder.aged 2013-04-11 role=chair 1",
        "officeHolder.aged 2014-04-11 role=chair -1",
        "officeHolder.ages 2013-04-11 role=chair 36",
        "officeHolder.ages 2014-04-11 role=chair -36",
        "officeHolder.appointed 2013-04-11 engagement=fullTime;role=chair 1",
        "officeHolder.composition 2013-04-11 ageBand=to40;educationBand=bachelor;engagement=fullTime;membership=member;role=chair 1",
        "officeHolder.composition 2014-04-11 ageBand=to40;educationBand=bachelor;engagement=fullTime;membership=member;role=chair -1",
        "officeHolder.inCommittees 2013-04-11 engagement=fullTime;role=chair 1",
        "officeHolder.inCommittees 2014-04-11 engagement=fullTime;role=chair -1",
        "officeHolder.seated 2013-04-11 engagement=fullTime;role=chair 1",
        "officeHolder.seated 2014-04-11 engagement=fullTime;role=chair -1",
        "officeHolder.serving 2013-04-11 engagement=fullTime;role=chair 1",
        "officeHolder.serving 2014-04-11 engagement=fullTime;role=chair -1",
        "officeHolder.withProject 2013-04-11 engagement=fullTime;role=chair 1",
        "officeHolder.withProject 2014-04-11 engagement=fullTime;role=chair -1",
      ]),
    WorkedExample(
      "officerStep", "2013-04-11", ["step": "down", "host": "某镇", "until": "2014-04-11"],
      gives: ["officerStep.made 2013-04-11 step=down 1"]),
    WorkedExample(
      "founding", "2013-04-11", ["unit": "某公司", "field": "enterprise", "hasParty": "是"],
      moves: [("qualify 2013-05-06", [:]), ("found 2013-06-18", [:]), ("dissolve 2014-06-18", [:])],
      gives: [
        "founding.founded 2013-06-18 field=enterprise 1",
        "founding.founded 2014-06-18 field=enterprise -1",
        "founding.qualified 2013-05-06 field=enterprise 1",
        "founding.qualified 2014-06-18 field=enterprise -1",
      ]),
    WorkedExample(
      "department", "2010-04-11", ["name": "权益部", "posts": "3"],
      moves: [
        ("revise 2013-05-06", ["newDuties": "维权、信访"]), ("addPlate 2013-05-06", ["added": "家庭儿童工作部"]),
        ("abolish 2014-05-06", [:]),
      ],
      gives: [
        "department.active 2010-04-11 1",
        "department.active 2014-05-06 -1",
        "department.revised 2013-05-06 1",
      ]),
    WorkedExample(
      "memberUnit", "2013-04-11", ["unit": "某公益社", "standing": "settled", "round": "第二轮"],
      moves: [("review 2013-12-18", ["review": "服务达到约定"]), ("leave 2014-05-06", [:])],
      gives: [
        "memberUnit.active 2013-04-11 standing=settled 1",
        "memberUnit.active 2014-05-06 standing=settled -1",
        "memberUnit.joined 2013-04-11 standing=settled 1",
      ]),
    WorkedExample(
      "service", "2013-04-11", ["what": "court", "people": "1", "volunteers": "2"],
      moves: [("answer 2013-05-06", ["outcome": "法院已立案"])],
      gives: [
        "service.answered 2013-05-06 what=court 1",
        "service.given 2013-04-11 what=court 1",
        "service.people 2013-04-11 what=court 1",
        "service.volunteers 2013-04-11 what=court 2",
      ]),
    WorkedExample(
      "body", "2009-04-11",
      ["name": "女企业家联谊会", "type": "groupMember", "level": "city", "termEnd": "2013-04-11"],
      moves: [("reelect 2013-04-10", ["nextTermEnd": "2017-04-10"])],
      gives: [
        "body.active 2009-04-11 level=city;type=groupMember 1",
        "body.founded 2009-04-11 level=city;type=groupMember 1",
        "body.reelected 2013-04-10 level=city;type=groupMember 1",
      ]),
    WorkedExample(
      "site", "2013-04-11", ["name": "妇女微信群", "type": "chatGroup", "count": "近3000"],
      gives: [
        "site.inUse 2013-04-11 type=chatGroup 3000近",
        "site.opened 2013-04-11 type=chatGroup 3000近",
      ]),
    WorkedExample(
      "site", "2013-04-11",
      ["name": "儿童之家", "type": "childrensHome", "itemsDue": "13", "itemsMet": "11", "functions": "托管照料、阅读"],
      gives: [
        "site.inUse 2013-04-11 type=childrensHome 1",
        "site.itemsDue 2013-04-11 type=childrensHome 13",
        "site.itemsMet 2013-04-11 type=childrensHome 11",
        "site.opened 2013-04-11 type=childrensHome 1",
      ]),
    WorkedExample(
      "partyReturn", "2014-01-11", ["period": "2013", "activists": "18", "prospects": "6"],
      gives: [
        "partyReturn.activists 2013-12-31 18",
        "partyReturn.prospects 2013-12-31 6",
      ]),
    WorkedExample(
      "talent", "2013-04-11",
      ["person": "甲", "speciality": "craft", "recommender": "某镇妇联", "consent": "是"],
      moves: [("admit 2013-05-06", [:]), ("update 2014-05-06", [:]), ("leave 2015-05-06", [:])],
      gives: [
        "talent.inPool 2013-05-06 speciality=craft 1",
        "talent.inPool 2015-05-06 speciality=craft -1",
        "talent.recommended 2013-04-11 speciality=craft 1",
      ]),
    WorkedExample(
      "startUpPlan", "2010-04-11", ["planner": "乙", "group": "graduate", "idea": "花艺工作室"],
      moves: [
        ("approve 2010-05-06", [:]), ("practise 2010-06-18", [:]), ("apply 2010-09-06", [:]),
        ("fund 2010-10-06", ["fund": "1万"]),
      ],
      gives: [
        "startUpPlan.applied 2010-09-06 group=graduate 1",
        "startUpPlan.approved 2010-05-06 group=graduate 1",
        "startUpPlan.funded 2010-10-06 group=graduate 1",
        "startUpPlan.ideas 2010-04-11 group=graduate 1",
        "startUpPlan.practised 2010-06-18 group=graduate 1",
      ]),
  ]
}
