import Ledger

extension ProtectionOrder {
  static let applicants = [
    Choice("herself", "本人", "herself"), Choice("kin", "近亲属", "next of kin"),
    Choice("federation", "妇联代为申请", "the federation for her"), Choice("police", "公安代为申请", "the police for her"),
    Choice("village", "村（居）民委员会代为申请", "the village or residents' committee for her"),
    Choice("relief", "救助管理机构代为申请", "a relief station for her"),
    Choice("civilAffairs", "民政等代为申请", "civil affairs or another body for her"),
  ]

  static let measuresOffered = [
    Choice("noViolence", "禁止实施家庭暴力", "no violence"),
    Choice("noContact", "禁止骚扰、跟踪、接触", "no harassing, following or contact"),
    Choice("moveOut", "责令迁出住所", "to move out"), Choice("other", "其他保护措施", "other measures"),
  ]

  static let grounds = [
    Choice("evidence", "证据不足", "not enough evidence"), Choice("condition", "不符合条件", "conditions not met"),
    Choice("other", "其他", "other"),
  ]

  static let breaches = [
    Choice("violence", "又施暴", "violence"), Choice("contact", "骚扰、跟踪、接触", "harassing, following or contact"),
    Choice("home", "不迁出或返回住所", "did not move out, or came back"), Choice("other", "其他", "other"),
  ]

  static let authorities = [
    Choice("police", "公安", "police"), Choice("court", "法院", "court"),
    Choice("village", "村（居）委员会", "village or residents' committee"),
  ]
}
