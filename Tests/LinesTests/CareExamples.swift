extension WorkedExample {
  static let care = [
    WorkedExample(
      "aid", "2013-01-25",
      [
        "form": "visit", "recipient": "poorMother", "people": "5", "money": "1000", "goodsValue": "260.50",
        "occasion": "newYear",
      ],
      gives: [
        "aid.given 2013-01-25 form=visit;occasion=newYear;recipient=poorMother 1",
        "aid.goodsValue 2013-01-25 form=visit;occasion=newYear;recipient=poorMother 26050",
        "aid.money 2013-01-25 form=visit;occasion=newYear;recipient=poorMother 100000",
        "aid.times 2013-01-25 form=visit;occasion=newYear;recipient=poorMother 5",
      ]),
    WorkedExample(
      "aid", "2013-06-25", ["form": "relief", "recipient": "womenAndChildren", "people": "7", "money": "0.35万"],
      gives: [
        "aid.given 2013-06-25 form=relief;recipient=womenAndChildren 1",
        "aid.money 2013-06-25 form=relief;recipient=womenAndChildren 350000",
        "aid.relieved 2013-06-25 form=relief;recipient=womenAndChildren 7",
        "aid.times 2013-06-25 form=relief;recipient=womenAndChildren 7",
      ]),
    WorkedExample(
      "aidAgreement", "2013-03-01", ["mother": "甲", "goods": "piglet", "quantity": "4", "value": "800"],
      moves: [
        ("sign 2013-03-10", [:]), ("deliver 2013-03-15", [:]), ("revisit 2013-06-20", ["living": "长势好"]),
        ("reinvest 2013-09-01", ["reinvested": "500"]), ("lift 2014-01-10", [:]),
      ],
      gives: [
        "aidAgreement.alive 2013-03-15 goods=piglet 1",
        "aidAgreement.alive 2014-01-10 goods=piglet -1",
        "aidAgreement.reinvested 2013-09-01 goods=piglet 1",
        "aidAgreement.delivered 2013-03-15 goods=piglet 1",
        "aidAgreement.goods 2013-03-15 goods=piglet 4",
        "aidAgreement.lifted 2014-01-10 goods=piglet 1",
        "aidAgreement.revisits 2013-06-20 goods=piglet 1",
        "aidAgreement.value 2013-03-15 goods=piglet 80000",
      ]),
    WorkedExample(
      "sponsoredClass", "2012-09-03", ["name": "春蕾班", "pupils": "28", "yearly": "12000", "isFirst": "是"],
      moves: [("end 2013-07-01", [:]), ("resume 2014-02-17", [:])],
      gives: [
        "sponsoredClass.pupils 2012-09-03 28",
        "sponsoredClass.pupils 2013-07-01 -28",
        "sponsoredClass.pupils 2014-02-17 28",
        "sponsoredClass.running 2012-09-03 1",
        "sponsoredClass.running 2013-07-01 -1",
        "sponsoredClass.running 2014-02-17 1",
        "sponsoredClass.townships 2012-09-03 1",
        "sponsoredClass.townships 2013-07-01 -1",
        "sponsoredClass.townships 2014-02-17 1",
        "sponsoredClass.yearly 2012-09-03 1200000",
        "sponsoredClass.yearly 2013-07-01 -1200000",
        "sponsoredClass.yearly 2014-02-17 1200000",
      ]),
    WorkedExample(
      "pairing", "2012-04-11", ["type": "sisters", "helper": "broker", "help": "技术、资金"],
      moves: [("consolidate 2013-02-20", ["result": "继续联系"]), ("end 2013-12-20", [:])],
      gives: [
        "pairing.active 2012-04-11 helper=broker;type=sisters 1",
        "pairing.active 2013-12-20 helper=broker;type=sisters -1",
        "pairing.added 2012-04-11 helper=broker;type=sisters 1",
        "pairing.consolidated 2013-02-20 helper=broker;type=sisters 1",
      ]),
    WorkedExample(
      "healthService", "2013-04-11", ["form": "checkup", "people": "180", "cases": "46", "cancers": "1"],
      gives: [
        "healthService.cancers 2013-04-11 form=checkup 1",
        "healthService.cases 2013-04-11 form=checkup 46",
        "healthService.examined 2013-04-11 form=checkup 180",
        "healthService.served 2013-04-11 form=checkup 180",
      ]),
    WorkedExample(
      "healthService", "2013-05-12", ["form": "clinic", "people": "200余"],
      gives: [
        "healthService.served 2013-05-12 form=clinic 200余"
      ]),
    WorkedExample(
      "donation", "2013-04-11",
      ["purpose": "poorMothers", "round": "2", "source": "unit", "money": "1500", "goodsValue": "80"],
      gives: [
        "donation.gifts 2013-04-11 purpose=poorMothers;round=2;source=unit 1",
        "donation.goodsValue 2013-04-11 purpose=poorMothers;round=2;source=unit 8000",
        "donation.money 2013-04-11 purpose=poorMothers;round=2;source=unit 150000",
      ]),
    WorkedExample(
      "fundUse", "2013-04-11",
      ["purpose": "construction", "project": "活动中心", "source": "government", "amount": "500万"],
      gives: [
        "fundUse.money 2013-04-11 purpose=construction;source=government 500000000"
      ]),
  ]
}
