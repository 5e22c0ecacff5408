import Ledger

/// 走访慰问和救助: money or goods handed over on one occasion in one place, with how many people received them.
enum Aid {
  static let form = Field.choice("form", "帮扶形式", "Form", forms, required: true, aliases: ["慰问类型", "救助形式"])
  static let recipient = Field.choice(
    "recipient", "帮扶对象", "Recipients", recipients, required: true, aliases: ["慰问对象", "救助对象", "人员类别"])
  static let people = Field.counted(
    "people", "受助人数", "People helped", max: 100_000, required: true, aliases: ["人数", "慰问人数", "受助人次"])
  static let money = Field.money("money", "慰问金额", "Money", aliases: ["金额", "救助金额", "慰问金"])
  static let goodsValue = Field.money(
    "goodsValue", "物资折价", "Value of goods", aliases: ["慰问品金额", "折价"],
    help: Names("物品按购买价折算", "Goods at their purchase price"))
  static let occasion = Field.choice("occasion", "时节", "Occasion", occasions)
  static let note = Field.text("note", "事由", "What for", limit: 500, aliases: ["慰问备注", "备注", "慰问原因"])
  static let party = Field.party(
    "party", "受助人", "Person helped", [.person, .household, .body], aliases: ["被慰问人", "慰问人"],
    help: Names("只发给一人一户时可写，须本人同意", "Only for a single recipient, and with consent"))

  static let dimensions: [Dimension] = [.field(form), .field(recipient), .field(occasion)]

  static let given = Measure.count(
    "aid.given", "走访救助批次", "Occasions of aid", unit: Names("次", "occasions"), by: dimensions,
    definition: Names(
      "期间内走访慰问和救助的次数，一地一次记一次；走访学校、机构的，一所一次",
      "Occasions on which aid was brought, one per place and time; a school or institution visited is one"))
  static let times = Measure.sum(
    "aid.times", "慰问救助人次", "People aided", of: people, unit: .times, people: .times, by: dimensions,
    definition: Names(
      "各次走访救助的受助人数之和，同一人多次受助重复计算", "Sum of people helped on every occasion; who is helped twice counts twice"))
  static let relieved = Measure.sum(
    "aid.relieved", "救助人数", "Persons given relief", of: people, unit: .persons, people: .once(onceAYear),
    by: dimensions,
    definition: Names(
      "领取救助的人数，按人数登记；同一救助每人每年只发一次",
      "Persons who were given relief, by headcount; the same relief is given to a person once a year"),
    where: { $0[form] == "relief" })
  static let moneyGiven = Measure.sum(
    "aid.money", "慰问救助金额", "Money given", of: money, by: dimensions,
    definition: Names("走访救助发放的现金之和，不含物资折价", "Cash handed over, without the value of goods"))
  static let goodsGiven = Measure.sum(
    "aid.goodsValue", "慰问救助物资折价", "Value of goods given", of: goodsValue, by: dimensions,
    definition: Names("走访救助发放物资的折价之和", "Value of the goods handed over"))

  static let named = Measure.persons(
    "aid.persons", "具名受助对象数", "Recipients by name", on: party, by: dimensions,
    definition: Names(
      "期间内写了受助人的走访救助中不同的受助人（户）数，一人多次只计一次", "Different recipients of aid that name one; who is helped twice is one"))

  static let kind = RecordKind(
    "aid", .activity, "走访慰问救助", "Aid",
    purpose: Names("到一地慰问、救助一次，登记一次的人数和钱物", "Money or goods brought to one place on one occasion"),
    day: Names("慰问日期", "Day of aid"),
    fields: [
      form.declaration, recipient.declaration, people.declaration, money.declaration, goodsValue.declaration,
      occasion.declaration, note.declaration, party.declaration,
    ],
    title: [form.id, recipient.id], measures: [given, times, relieved, moneyGiven, goodsGiven, named],
    under: ["hardship"], alone: true)

  private static let onceAYear = Names("同一救助每人每年只发一次", "the same relief is given to a person once a year")

  private static let forms = [
    Choice("visit", "走访慰问", "visit"), Choice("relief", "困难救助", "relief"),
    Choice("medicalRelief", "大病救助", "medical relief"), Choice("cancerRelief", "两癌救助", "relief for the two cancers"),
    Choice("schooling", "助学", "help with schooling"), Choice("disaster", "灾害救助", "disaster relief"),
    Choice("goods", "物资捐助", "goods"),
  ]

  private static let recipients = [
    Choice("poorMother", "贫困母亲", "poor mothers"), Choice("singleMother", "单亲困难母亲", "single mothers in hardship"),
    Choice("woman", "困难妇女", "women in hardship"), Choice("child", "困难儿童", "children in hardship"),
    Choice("leftBehind", "留守流动儿童", "left-behind and mobile children"),
    Choice("womenAndChildren", "困难妇女儿童", "women and children in hardship"),
    Choice("elder", "老人", "old people"), Choice("institution", "学校、福利院等机构", "schools and institutions"),
    Choice("officer", "困难妇女干部", "women officers in hardship"), Choice("model", "先进典型", "honoured women"),
    Choice("frontline", "一线女职工", "women at the front line"),
  ]

  private static let occasions = [
    Choice("newYear", "元旦春节", "New Year and Spring Festival"), Choice("womensDay", "三八节", "Women's Day"),
    Choice("mothersDay", "母亲节", "Mother's Day"), Choice("childrensDay", "六一", "Children's Day"),
    Choice("autumn", "中秋重阳", "autumn festivals"), Choice("schoolYear", "开学季", "start of school"),
    Choice("ordinary", "平时", "any other time"),
  ]
}
