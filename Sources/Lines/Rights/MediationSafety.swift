import Ledger

extension Mediation {
  /// Asked of each side alone, in words that can be said aloud.
  static let safetyQuestions = [
    question(
      "afraid", "害怕回家", "Afraid at home", "单独问：“在家里，您会不会害怕对方？”",
      "Ask each alone: “Are you ever afraid of the other at home?”"),
    question(
      "hurt", "动手或扬言伤害", "Hurt or threatened", "单独问：“对方有没有动过手，或者说过要伤害您、孩子？”",
      "Ask each alone: “Has the other ever laid hands on you, or threatened to hurt you or a child?”",
      aliases: ["是否涉及家暴"]),
    question(
      "confined", "限制出门用钱交往", "Kept in", "单独问：“有没有不让您出门、用钱，或者和亲友来往？”",
      "Ask each alone: “Are you kept from going out, from money, from seeing your people?”"),
    question(
      "ordered", "有过报警告诫保护令", "Police or court before", "单独问：“为这事报过警，或者有过告诫书、保护令吗？”",
      "Ask each alone: “Were the police called about it, was there a written warning or a protection order?”"),
  ]

  private static func question(
    _ id: String, _ zh: String, _ en: String, _ aloudZh: String, _ aloudEn: String, aliases: [String] = []
  ) -> Field<Bool> {
    .yesNo(id, zh, en, required: true, aliases: aliases, help: Names(aloudZh, aloudEn))
  }
}
