import Ledger

extension Petition {
  static let referredTo = Field.text("referredTo", "转办单位", "Referred to", required: true)
  static let answer = Field.longText(
    "answer", "答复", "Answer given", required: true, aliases: ["答复意见", "处理情况", "办理结果"])
  static let measuresTaken = Field.choices("measuresTaken", "办理措施", "Measures taken", measuresOffered)
  static let response = Field.choice(
    "response", "答复方式", "How she was answered", responses, required: true,
    help: Names("只选，不写经过；经过写在保护性个案里", "Choose only; what happened is kept in the protected case"))
  static let safety = Field.choice(
    "safety", "安全核查", "Safety check", safetyFound, required: true,
    help: Names("办结前向本人确认；确认不了的不办结", "Ask her before closing; what cannot be made sure of is not closed"))
  static let serviceLine = Field.choice("serviceLine", "服务项目", "Service", serviceLines, required: true)
  static let serviceResult = Field.text("serviceResult", "服务结果", "What came of the service", required: true)
  static let approvedBy = Field.text(
    "approvedBy", "批准人职务", "Approved by (office)", required: true,
    help: Names("写职务，不写姓名", "Their office, not their name"))
  static let extensionReason = Field.text("extensionReason", "延长理由", "Why it takes longer", required: true)
  static let reason = Field.text("reason", "重开原因", "Why it is taken up again", required: true)

  static let verdict = Field.choice("verdict", "复查复核结论", "Verdict", verdicts, required: true)

  static let workflow = Workflow(
    stages: [
      Stage("registered", "已登记", "registered"), Stage("inHand", "办理中", "in hand"),
      Stage("closed", "已办结", "closed", open: false), Stage("reexamination", "复查中", "re-examined"),
      Stage("review", "复核中", "reviewed"),
    ],
    moves: [
      Move("accept", "受理", "accept", from: ["registered"], to: "inHand"),
      Move("refer", "转办", "refer", from: ["registered", "inHand"], to: "inHand", asks: [referredTo.declaration]),
      Move(
        "openService", "开设服务", "open a service", from: ["registered", "inHand"], to: "inHand",
        asks: [serviceLine.declaration], only: opensAServiceOnce),
      Move(
        "endService", "结束服务", "end a service", from: ["inHand"], to: "inHand",
        asks: [serviceLine.declaration, serviceResult.declaration], only: endsAnOpenService),
      Move(
        "extend", "延长期限", "extend", from: ["inHand"], to: "inHand",
        asks: [approvedBy.declaration, extensionReason.declaration], by: [.chair, .officer], only: extendsOnce),
      Move(
        "close", "办结", "close", from: ["registered", "inHand"], to: "closed",
        asks: [answer.declaration, measuresTaken.declaration], only: mayCloseByAnAnswer),
      Move(
        "closeSafely", "安全核查后办结", "close after a safety check", from: ["registered", "inHand"], to: "closed",
        asks: [response.declaration, safety.declaration, measuresTaken.declaration], only: hasEndedItsServices),
      Move("reopen", "重开", "take up again", from: ["closed"], to: "inHand", asks: [reason.declaration]),
      Move("askReexamination", "申请复查", "ask for re-examination", from: ["closed"], to: "reexamination"),
      Move(
        "reexamine", "复查答复", "answer the re-examination", from: ["reexamination"], to: "closed",
        asks: [verdict.declaration]),
      Move("askReview", "申请复核", "ask for review", from: ["closed"], to: "review", only: followsReexamination),
      Move(
        "concludeReview", "复核答复", "answer the review", from: ["review"], to: "closed", asks: [verdict.declaration]),
    ])

  private static let responses = [
    Choice("case", "已另立保护性个案办理，本人知道", "taken up in a protected case, and she knows"),
    Choice("referred", "已转介公安、医院等，本人知道", "referred to police, hospital or others, and she knows"),
    Choice("told", "已告知去处和办法，本人不愿立案", "told where to turn; she wants no case"),
  ]

  private static let safetyFound = [
    Choice("safe", "本人确认目前安全", "she says she is safe now"), Choice("sheltered", "已到安全处所", "she is in a safe place"),
    Choice("police", "公安已到场处置", "the police have acted"),
    Choice("ordered", "已有告诫书或保护令", "a written warning or protection order is in force"),
  ]

  private static let verdicts = [
    Choice("upheld", "维持原处理意见", "upheld"), Choice("changed", "变更处理意见", "changed"),
    Choice("annulled", "撤销并重新办理", "annulled, to be handled anew"),
  ]

  private static let serviceLines = [
    Choice("law", "普法咨询", "legal advice"), Choice("legalAid", "法律援助", "legal aid"),
    Choice("counselling", "心理疏导", "counselling"), Choice("mediation", "调解帮扶", "mediation and help"),
  ]
}
