import Ledger

extension Petition {
  static let channels = [
    Choice("letter", "来信", "letter"), Choice("visit", "来访", "visit"), Choice("call", "来电", "call"),
    Choice("hotline", "12338热线", "hotline 12338"), Choice("online", "网上信访", "online"),
    Choice("outreach", "下访接待", "met on an outreach visit"),
  ]

  static let topics = [
    Choice("marriage", "婚姻家庭", "marriage and family"), Choice("violence", "家庭暴力", "domestic violence"),
    Choice("divorce", "离婚咨询", "advice on divorce"), Choice("support", "抚养赡养", "maintenance and support"),
    Choice("property", "财产权益", "property"), Choice("land", "土地承包权益", "land rights"),
    Choice("labour", "劳动和社会保障", "labour and social security"), Choice("health", "生育健康", "health and birth"),
    Choice("harassment", "性骚扰、性侵害", "sexual harassment or assault"),
    Choice("child", "未成年人保护", "protection of a minor"), Choice("trafficking", "拐卖", "trafficking"),
    Choice("aid", "生活困难求助", "asks for help in hardship"), Choice("policy", "政策咨询和建议", "policy and advice"),
    Choice("other", "其他", "other"),
  ]

  /// Topics of which nothing but the contact is kept here, and which are never closed without a safety check.
  static let violence: Set<String> = ["violence", "harassment", "child", "trafficking"]

  static let measuresOffered = [
    Choice("advice", "解答咨询", "advice given"), Choice("mediation", "调解", "mediated"),
    Choice("legalAid", "法律援助", "legal aid"), Choice("judicialRelief", "司法救助", "judicial relief"),
    Choice("police", "联系公安", "police called in"), Choice("warning", "申请告诫书", "written warning asked for"),
    Choice("protectionOrder", "申请人身安全保护令", "protection order asked for"),
    Choice("shelter", "庇护安置", "shelter found"), Choice("counselling", "心理疏导", "counselling"),
    Choice("relief", "生活救助", "relief given"), Choice("department", "协调部门解决", "settled with a department"),
  ]
}
