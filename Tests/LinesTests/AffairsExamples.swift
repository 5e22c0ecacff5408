extension WorkedExample {
  static let affairs = [
    WorkedExample(
      "matter", "2010-04-01", ["title": "路灯夜里不亮", "source": "妇女议事会", "people": "15", "due": "2010-05-01"],
      moves: [
        ("resolve 2010-04-01", ["resolution": "请村委会修好"]), ("submit 2010-04-02", ["to": "村委会"]),
        ("feedBack 2010-04-21", ["feedback": "已修好，张贴告知"]),
      ],
      gives: [
        "matter.closed 2010-04-21 source=deliberation 1", "matter.days 2010-04-01 source=deliberation 20",
        "matter.raised 2010-04-01 source=deliberation 1", "matter.settled 2010-04-01 source=deliberation 1",
      ]),
    WorkedExample(
      "matter", "2010-02-10", ["title": "办法草案评估", "source": "政策性别平等评估"],
      moves: [("submit 2010-02-12", ["to": "法制办"]), ("answer 2010-03-01", ["outcome": "部分采纳", "changed": "增加一条"])],
      gives: [
        "matter.adopted 2010-03-01 source=policy 1", "matter.raised 2010-02-10 source=policy 1",
      ]),
    WorkedExample(
      "publication", "2020-03-09",
      ["title": "工作总结", "channel": "网站（政务公开）", "about": "工作报告", "made": "2020-03-01"],
      moves: [("check 2020-03-10", [:]), ("publish 2020-03-11", [:]), ("withdraw 2021-03-11", ["reason": "已过期"])],
      gives: [
        "publication.published 2020-03-11 about=report;channel=website 1",
        "publication.standing 2020-03-11 channel=website 1", "publication.standing 2021-03-11 channel=website -1",
      ]),
    WorkedExample(
      "partnership", "2018-04-20",
      ["name": "带妈妈去旅行", "form": "公益项目认领", "field": "困难母亲"],
      moves: [
        ("claim 2018-05-01", ["partner": "某旅行社", "partnerType": "企业", "until": "2023-05-01"]),
        ("report 2018-05-13", ["done": "带40位母亲出游", "served": "40", "value": "8000"]),
        ("end 2023-05-01", ["result": "约定到期"]), ("renew 2023-06-01", ["until": "2028-06-01"]),
      ],
      gives: [
        "partnership.claimed 2018-05-01 field=mothers;form=claim 1",
        "partnership.published 2018-04-20 field=mothers;form=claim 1",
        "partnership.running 2018-05-01 field=mothers;form=claim 1",
        "partnership.running 2023-05-01 field=mothers;form=claim -1",
        "partnership.running 2023-06-01 field=mothers;form=claim 1",
        "partnership.served 2018-05-13 field=mothers;form=claim 40",
        "partnership.value 2018-05-13 field=mothers;form=claim 800000",
      ]),
    WorkedExample(
      "labourReturn", "2011-01-05",
      [
        "period": "2010", "distant": "35", "local": "120", "knitting": "60", "crochet": "20", "income": "40.5万",
        "earners": "100",
      ],
      gives: [
        "labourReturn.earners 2010-12-31 100", "labourReturn.income 2010-12-31 40500000",
        "labourReturn.women 2010-12-31 trade=crochet;way=local 20",
        "labourReturn.women 2010-12-31 trade=knitting;way=local 60", "labourReturn.women 2010-12-31 way=distant 35",
        "labourReturn.women 2010-12-31 way=local 40",
      ]),
    WorkedExample(
      "networkReturn", "2019-01-11", ["period": "2018", "villages": "32", "parentGroups": "2"],
      gives: [
        "networkReturn.parentGroups 2018-12-31 2", "networkReturn.townships 2018-12-31 1",
        "networkReturn.villages 2018-12-31 32", "networkReturn.withParentGroup 2018-12-31 1",
      ]),
  ]
}
