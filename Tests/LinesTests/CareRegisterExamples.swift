/// Households in need, what is given them over time, and the files that only a team sees.
extension WorkedExample {
  static let careRegisters = [
    WorkedExample(
      "hardship", "2013-04-11",
      [
        "person": "某户", "category": "singleMother", "others": "残疾妇女", "cause": "illness", "children": "2",
        "income": "4200", "consent": "是",
      ],
      moves: [
        ("review 2013-10-06", ["found": "已就业"]), ("lift 2013-12-18", ["basis": "有固定收入"]),
        ("return 2014-05-06", ["newNeed": "因病返困"]),
      ],
      gives: [
        "hardship.added 2013-04-11 category=singleMother;cause=illness 1",
        "hardship.children 2013-04-11 category=singleMother;cause=illness 2",
        "hardship.children 2013-12-18 category=singleMother;cause=illness -2",
        "hardship.children 2014-05-06 category=singleMother;cause=illness 2",
        "hardship.lifted 2013-12-18 category=singleMother;cause=illness 1",
        "hardship.reviewed 2013-10-06 category=singleMother;cause=illness 1",
        "hardship.standing 2013-04-11 category=singleMother;cause=illness 1",
        "hardship.standing 2013-12-18 category=singleMother;cause=illness -1",
        "hardship.standing 2014-05-06 category=singleMother;cause=illness 1",
      ]),
    WorkedExample(
      "followUp", "2013-06-18", ["way": "visit", "found": "长势好", "raised": "想学养殖"],
      moves: [("answer 2013-06-28", ["reply": "已安排培训"])],
      gives: [
        "followUp.answered 2013-06-28 way=visit 1",
        "followUp.made 2013-06-18 way=visit 1",
        "followUp.raised 2013-06-18 way=visit 1",
      ]),
    WorkedExample(
      "goodsItem", "2013-03-15",
      ["item": "livestock", "name": "苗猪", "quantity": "4", "unit": "头", "price": "200"],
      gives: [
        "goodsItem.quantity 2013-03-15 item=livestock;unit=head 4",
        "goodsItem.value 2013-03-15 item=livestock 80000",
      ]),
    WorkedExample(
      "goodsItem", "2013-03-15",
      ["item": "food", "quantity": "30", "unit": "bag", "price": "85.50", "value": "2565"],
      gives: [
        "goodsItem.quantity 2013-03-15 item=food;unit=bag 30",
        "goodsItem.value 2013-03-15 item=food 256500",
      ]),
    WorkedExample(
      "instalment", "2013-09-02", ["amount": "1.2万", "people": "28", "use": "schooling", "schoolYear": "2013学年"],
      gives: [
        "instalment.money 2013-09-02 use=schooling 1200000",
        "instalment.people 2013-09-02 use=schooling 28",
      ]),
    WorkedExample(
      "instalment", "2013-09-02", ["amount": "600", "use": "schooling"],
      gives: [
        "instalment.money 2013-09-02 use=schooling 60000",
        "instalment.people 2013-09-02 use=schooling 1",
      ]),
    WorkedExample(
      "aid", "2013-01-25",
      ["form": "visit", "recipient": "poorMother", "people": "1", "money": "200", "party": "甲"],
      gives: [
        "aid.given 2013-01-25 form=visit;recipient=poorMother 1",
        "aid.money 2013-01-25 form=visit;recipient=poorMother 20000",
        "aid.persons 2013-01-25 form=visit;recipient=poorMother 1",
        "aid.times 2013-01-25 form=visit;recipient=poorMother 1",
      ]),
    WorkedExample(
      "aidAgreement", "2013-03-01",
      ["mother": "乙", "goods": "goat", "quantity": "6", "value": "800", "until": "2014-03-01"],
      moves: [
        ("sign 2013-03-10", [:]), ("deliver 2013-03-15", [:]), ("renew 2014-02-20", ["renewedUntil": "2015-03-01"]),
        ("fail 2014-06-20", ["reason": "疫病"]),
      ],
      gives: [
        "aidAgreement.alive 2013-03-15 goods=goat 1",
        "aidAgreement.alive 2014-06-20 goods=goat -1",
        "aidAgreement.delivered 2013-03-15 goods=goat 1",
        "aidAgreement.failed 2014-06-20 goods=goat 1",
        "aidAgreement.goods 2013-03-15 goods=goat 6",
        "aidAgreement.value 2013-03-15 goods=goat 80000",
      ]),
    WorkedExample(
      "childFile", "2015-09-02",
      ["code": "小禾", "situation": "springBud", "schooling": "primary", "guardian": "grandparents", "agreed": "是"],
      moves: [
        ("pay 2015-09-06", ["paid": "600", "schoolYear": "2015"]), ("recheck 2016-02-26", ["found": "在校"]),
        ("leave 2016-07-06", ["why": "parentsBack"]),
      ],
      gives: [
        "childFile.money 2015-09-01 60000",
        "childFile.opened 2015-09-01 1",
        "childFile.rechecked 2016-02-01 1",
      ]),
    WorkedExample(
      "cancerAid", "2016-03-02",
      [
        "code": "春兰", "disease": "breast", "clinical": "late", "diagnosedOn": "2015-11-20", "group": "minimum",
        "aided": "否",
      ],
      moves: [
        ("askFor 2016-03-03", ["missing": "困难证明"]),
        ("check 2016-03-10", ["papers": "申报表、身份证明、诊断证明、困难证明、本人银行卡"]),
        ("approve 2016-04-06", ["granted": "10000"]), ("pay 2016-05-06", ["paid": "10000", "source": "lottery"]),
        ("followUp 2016-11-06", ["found": "康复中"]),
      ],
      gives: [
        "cancerAid.applied 2016-03-01 1",
        "cancerAid.money 2016-05-01 1000000",
        "cancerAid.paid 2016-05-01 1",
      ]),
  ]
}
