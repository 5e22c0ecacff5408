import Ledger

extension ViolenceCase {
  static let formsOfViolence = [
    Choice("bodily", "身体暴力", "bodily"), Choice("mental", "精神暴力", "mental"), Choice("sexual", "性暴力", "sexual"),
    Choice("money", "经济控制", "control of money"), Choice("confined", "限制人身自由", "confinement"),
    Choice("harassment", "性骚扰", "sexual harassment"), Choice("trafficking", "拐卖", "trafficking"),
  ]

  static let relations = [
    Choice("husband", "配偶", "spouse"), Choice("former", "前配偶、恋人或前恋人", "former spouse, partner or former partner"),
    Choice("parent", "父母", "parent"), Choice("child", "子女", "child"), Choice("kin", "其他家庭成员", "other family member"),
    Choice("household", "共同生活的人", "one of the household"), Choice("other", "家庭以外的人", "someone outside the family"),
  ]

  static let wishesOffered = [
    Choice("police", "报警", "police"), Choice("care", "就医或验伤", "care or an assessment of injuries"),
    Choice("leave", "离开住处", "to leave home"), Choice("warning", "申请告诫书", "a written warning"),
    Choice("order", "申请保护令", "a protection order"), Choice("law", "法律帮助", "legal help"),
    Choice("talk", "有人说说话", "someone to talk to"), Choice("wait", "先不采取措施", "nothing for now"),
  ]

  static let helpOffered = [
    Choice("police", "协助报警", "helped to call the police"), Choice("care", "陪同就医", "went to hospital with her"),
    Choice("shelter", "庇护安置", "found shelter"), Choice("plan", "商量安全计划", "planned for her safety"),
    Choice("warning", "协助申请告诫书", "helped to ask for a written warning"),
    Choice("order", "协助或代为申请保护令", "helped to apply, or applied, for a protection order"),
    Choice("law", "法律咨询", "legal advice"), Choice("counselling", "心理支持", "counselling"),
    Choice("relief", "生活救助", "relief"), Choice("children", "安顿孩子", "saw to the children"),
    Choice("talk", "批评教育施暴者", "spoke to the other"), Choice("referral", "转介其他单位", "referred to another body"),
  ]

  static let outcomes = [
    Choice("safe", "暴力停止，本人安全", "the violence has stopped and she is safe"),
    Choice("left", "已离开施暴者", "she has left the other"), Choice("court", "已进入司法程序", "before a court"),
    Choice("handedOver", "已交其他单位办理", "handed over to another body"),
    Choice("herWish", "本人要求结束", "she asked to end it"),
  ]
}
