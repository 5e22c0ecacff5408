extension WorkedExample {
  static let enterprise = [
    WorkedExample(
      "loan", "2013-03-01", ["borrower": "甲", "residence": "rural", "use": "breeding", "asked": "6万"],
      moves: [
        ("recommend 2013-03-06", [:]), ("grant 2013-03-20", ["granted": "5万", "months": "12", "subsidized": "是"]),
        ("fallDue 2014-03-21", [:]), ("repay 2014-05-05", [:]),
      ],
      gives: [
        "loan.granted 2013-03-20 residence=rural;use=breeding 1",
        "loan.money 2013-03-20 residence=rural;use=breeding 5000000",
        "loan.outstanding 2013-03-01 residence=rural;use=breeding 1",
        "loan.outstanding 2014-05-05 residence=rural;use=breeding -1",
        "loan.women 2013-03-20 residence=rural;use=breeding 1",
      ]),
    WorkedExample(
      "loan", "2013-03-01", ["borrower": "乙", "use": "trade", "asked": "3万"],
      moves: [("refuse 2013-03-20", ["reason": "项目未落实"])],
      gives: [
        "loan.outstanding 2013-03-01 use=trade 1",
        "loan.outstanding 2013-03-20 use=trade -1",
      ]),
    WorkedExample(
      "startUpPlan", "2013-03-01", ["planner": "甲", "group": "graduate", "idea": "花店"],
      moves: [("approve 2013-03-20", [:]), ("fund 2013-10-18", ["fund": "10000"]), ("start 2013-11-15", [:])],
      gives: [
        "startUpPlan.approved 2013-03-20 group=graduate 1",
        "startUpPlan.funded 2013-10-18 group=graduate 1",
        "startUpPlan.ideas 2013-03-01 group=graduate 1",
        "startUpPlan.started 2013-11-15 group=graduate 1",
      ]),
    WorkedExample(
      "jobFair", "2013-03-08", ["form": "special", "audience": "women", "posts": "100多", "employed": "62"],
      gives: [
        "jobFair.employed 2013-03-08 audience=women;form=special 62",
        "jobFair.held 2013-03-08 audience=women;form=special 1",
        "jobFair.posts 2013-03-08 audience=women;form=special 100多",
      ]),
    WorkedExample(
      "broker", "2012-03-01", ["person": "甲", "trade": "knitting", "standing": "excellent", "households": "30"],
      moves: [("leave 2013-06-01", [:]), ("rejoin 2014-06-01", [:])],
      gives: [
        "broker.active 2012-03-01 standing=excellent;trade=knitting 1",
        "broker.active 2013-06-01 standing=excellent;trade=knitting -1",
        "broker.active 2014-06-01 standing=excellent;trade=knitting 1",
        "broker.added 2012-03-01 standing=excellent;trade=knitting 1",
      ]),
    WorkedExample(
      "base", "2012-05-11",
      ["name": "基地", "type": "demonstration", "level": "city", "trade": "crops", "jobs": "60"],
      moves: [("recheck 2013-05-01", [:]), ("withdraw 2014-05-01", ["reason": "停产"])],
      gives: [
        "base.named 2012-05-11 level=city;type=demonstration 1",
        "base.standing 2012-05-11 level=city;type=demonstration 1",
        "base.standing 2014-05-01 level=city;type=demonstration -1",
        "base.women 2012-05-11 level=city;type=demonstration 60",
        "base.women 2014-05-01 level=city;type=demonstration -60",
      ]),
    WorkedExample(
      "entrepreneur", "2012-05-11", ["person": "甲", "role": "owner", "sales": "over100m"],
      moves: [("leave 2013-05-01", [:])],
      gives: [
        "entrepreneur.active 2012-05-11 role=owner;sales=over100m 1",
        "entrepreneur.active 2013-05-01 role=owner;sales=over100m -1",
      ]),
    WorkedExample(
      "outworkReturn", "2013-07-05",
      ["period": "2013H1", "women": "280", "fees": "56万", "poorWomen": "5", "poorFees": "9000"],
      gives: [
        "outworkReturn.fees 2013-06-30 56000000",
        "outworkReturn.poorFees 2013-06-30 900000",
        "outworkReturn.poorWomen 2013-06-30 5",
        "outworkReturn.women 2013-06-30 280",
      ]),
  ]
}
