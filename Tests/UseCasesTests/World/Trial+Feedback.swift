import Ledger
import UseCases

/// What anybody may say, small enough for a test.
extension Trial {
  static let words = Field<String>.longText("words", "内容", "what is said", limit: 40, required: true)
  static let reply = Field<String>.text("reply", "答复", "answer", required: true)

  static let feedback = RecordKind(
    "feedback", .case, "意见簿", "book of complaints", purpose: Names("记一条", "one entry"), fields: [words.declaration],
    title: ["words"],
    workflow: Workflow(
      stages: [Stage("received", "待答复", "to be answered"), Stage("answered", "已答复", "answered", open: false)],
      moves: [
        Move(
          "answer", "答复", "answer", from: ["received"], to: "answered", asks: [reply.declaration],
          by: [.chair, .officer])
      ]),
    measures: [], saidByAnyone: true)

  static let listening = Catalogue([line, LineOfWork("voices", "声音", "voices", kinds: [feedback])])
}
