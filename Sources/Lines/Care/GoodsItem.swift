import Ledger

/// 物资明细: one sort of goods, with quantity, unit and value, under the gift or the aid it was part of.
enum GoodsItem {
  static let item = Field.choice("item", "物资类别", "Sort", items, required: true, aliases: ["类别", "物品类别"])
  static let name = Field.text("name", "品名", "Name", aliases: ["物资名称", "物品名称"])
  static let quantity = Field.counted("quantity", "数量", "Quantity", required: true)
  static let unit = Field.choice("unit", "计量单位", "Unit", units, required: true, aliases: ["单位"])
  static let price = Field.money("price", "单价", "Price of one", aliases: ["单价（元）"])
  static let value = Field.money("value", "价值", "Value", aliases: ["金额", "折价"])

  /// A value that is written down is what the price makes of the quantity.
  static func multiplies(_ record: Record) -> [Problem] {
    guard let price = record[price], let value = record[value], let count = record[quantity], count.qualifier == .exact,
      price.amount.multipliedReportingOverflow(by: count.value).partialValue != value.amount
    else { return [] }
    let right = Fen(price.amount.multipliedReportingOverflow(by: count.value).partialValue).yuan
    return [Problem(GoodsItem.value.id, "单价×数量是\(right)元，请核对", "Price times quantity is \(right) yuan; check them")]
  }

  /// The value as written, or what the price makes of the quantity.
  static func worth(_ record: Record) -> [Tally] {
    if let value = record[value] { return [Tally(value.amount)] }
    guard let price = record[price], let count = record[quantity] else { return [] }
    let (worth, overflow) = price.amount.multipliedReportingOverflow(by: count.value)
    return overflow ? [] : [Tally(worth, count.qualifier)]
  }

  static let quantities = Measure.sum(
    "goodsItem.quantity", "物资明细数量", "Goods by quantity", of: quantity, unit: Names("件、头、只等", "of each unit"),
    by: [.field(item), .field(unit)],
    definition: Names("期间内登记的物资数量，应按类别和计量单位分开看", "Goods of the period; read them by sort and unit"))
  static let values = Measure.tallies(
    "goodsItem.value", "物资明细价值", "Goods by value", unit: .yuan, digits: 2, by: [.field(item)],
    definition: Names(
      "期间内物资明细的价值之和；是捐赠和慰问折价的明细，不与它们相加",
      "Value of the goods item by item; a breakdown of gifts and aid, not to be added to them"),
    from: worth)

  static let kind = RecordKind(
    "goodsItem", .activity, "物资明细", "Item of goods",
    purpose: Names("一次捐赠或慰问的物资，一个品种记一条", "Goods of one gift or aid, one entry a sort"),
    day: Names("交付日期", "Day handed over"),
    fields: [
      item.declaration, name.declaration, quantity.declaration, unit.declaration, price.declaration, value.declaration,
    ],
    title: [item.id, name.id], measures: [quantities, values],
    under: ["aid", "donation", "aidAgreement", "hardship"], keeping: .accounts, rule: multiplies)

  private static let items = [
    Choice("food", "米面粮油食品", "food"), Choice("clothes", "衣被", "clothes and bedding"),
    Choice("school", "学习用品", "school things"), Choice("books", "图书", "books"), Choice("medicine", "药品防护用品", "medicine"),
    Choice("household", "家电家具", "household things"), Choice("livestock", "苗猪、山羊等畜禽", "livestock"),
    Choice("seedling", "种苗", "seedlings"), Choice("machine", "机具", "machines"), Choice("hygiene", "卫生用品", "hygiene"),
    Choice("other", "其他", "other"),
  ]

  private static let units = [
    Choice("piece", "件", "pieces"), Choice("bag", "袋", "bags"), Choice("barrel", "桶", "barrels"),
    Choice("box", "箱", "boxes"), Choice("pack", "份", "packs"), Choice("book", "册", "books"), Choice("set", "套", "sets"),
    Choice("machine", "台", "machines"), Choice("head", "头", "head"), Choice("animal", "只", "animals"),
    Choice("plant", "株", "plants"), Choice("kilogram", "公斤", "kilograms"), Choice("quilt", "床", "quilts"),
  ]
}
