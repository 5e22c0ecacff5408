import Ledger

extension ChildCase {
  static let ages = [
    Choice("under6", "不满6岁", "under 6"), Choice("under14", "6岁以上不满14岁", "6 to under 14"),
    Choice("under18", "14岁以上不满18岁", "14 to under 18"),
  ]

  static let kindsOfHarm = [
    Choice("beaten", "殴打虐待", "beaten or maltreated"), Choice("sexual", "性侵害", "sexual abuse"),
    Choice("neglected", "疏于照看或遗弃", "neglected or abandoned"), Choice("bullied", "欺凌", "bullied"),
    Choice("lured", "拐骗拐卖", "lured away or trafficked"), Choice("mental", "精神伤害", "mental harm"),
    Choice("schooling", "被迫辍学或做工", "kept from school or made to work"), Choice("other", "其他", "other"),
  ]

  static let screenings = [
    Choice("found", "属实", "true"), Choice("suspected", "有疑点，继续核实", "still in doubt"),
    Choice("unfounded", "未发现侵害", "no harm found"),
  ]

  static let placements = [
    Choice("home", "留在家中，侵害人离开", "at home, the other is away"), Choice("kin", "亲属照料", "with kin"),
    Choice("civilAffairs", "民政临时监护", "with civil affairs for the time"), Choice("hospital", "住院", "in hospital"),
    Choice("school", "住校", "at school"),
  ]

  static let servicesOffered = [
    Choice("care", "医疗", "health care"), Choice("counselling", "心理辅导", "counselling"),
    Choice("law", "法律援助", "legal aid"), Choice("guardian", "监护指导或变更监护", "guidance or change of guardians"),
    Choice("living", "生活照料", "care"), Choice("schooling", "就学", "schooling"), Choice("relief", "救助", "relief"),
  ]

  static let outcomes = [
    Choice("safe", "侵害停止，生活安定", "the harm has stopped and life is settled"),
    Choice("guardian", "监护已变更", "guardians were changed"), Choice("court", "已进入司法程序", "before a court"),
    Choice("handedOver", "已交其他单位办理", "handed over to another body"),
    Choice("unfounded", "核实未发现侵害", "no harm was found"),
  ]
}
