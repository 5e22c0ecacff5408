import Ledger
import UseCases

/// A confidential kind with a child of its own, small enough to be recounted by hand.
extension Trial {
  static let victim = Field<PartyID>.party("victim", "当事人", "victim")
  static let story = Field<String>.longText("story", "情况", "what happened")
  static let harm = Field<String>.choice(
    "harm", "伤害", "harm", [Choice("body", "身体", "body"), Choice("mind", "精神", "mind")], required: true)
  static let safety = Field<String>.text("safety", "安全核查", "safety check", required: true)

  static let complaintReceived = Measure.count(
    "complaint.received", "受理家暴投诉", "complaints of violence", unit: .items, by: [.field(harm)],
    definition: Names("受理的投诉", "complaints received"))
  static let complaintOpen = Measure.stock(
    "complaint.open", "在办家暴投诉", "open complaints", unit: .items, endingIn: ["closed"],
    definition: Names("期末在办", "open at the end"))

  static let complaint = RecordKind(
    "complaint", .case, "家暴投诉", "complaint of violence", purpose: Names("记一件投诉", "one complaint"),
    day: Names("受理日期", "Day received"), fields: [victim.declaration, harm.declaration, story.declaration],
    title: ["story"],
    workflow: Workflow(
      stages: [Stage("received", "已受理", "received"), Stage("closed", "已结案", "closed", open: false)],
      moves: [
        Move("close", "结案", "close", from: ["received"], to: "closed", asks: [safety.declaration], by: [.caseWorker])
      ]),
    measures: [complaintReceived, complaintOpen], levels: [.township, .county], confidential: true,
    releasing: [complaintReceived, complaintOpen])

  static let consent = RecordKind(
    "consent", .register, "同意书", "consent", purpose: Names("记一份同意", "one consent"),
    fields: [Field<String>.text("wording", "内容", "wording", required: true).declaration], title: ["wording"],
    measures: [],
    confidential: true)

  static let protection = LineOfWork(
    "protection", "保护", "protection", kinds: [complaint, consent],
    derived: [
      .ratio(
        "complaint.share", "投诉占比", "share of complaints", [.init("complaint.received")],
        over: [.init("complaint.received"), .init("petition.received")],
        definition: Names("投诉比信访", "complaints over all"))
    ])

  static let protecting = Catalogue([line, protection])
}

extension SmallCity {
  /// Somebody of that name with roles at places.
  func user(named name: String, _ grants: User.Grant...) -> User {
    User(name: name, displayName: name, grants: grants)
  }

  /// A case worker of 河口县 and one of the city.
  var worker: User { user(named: "worker", User.Grant(.caseWorker, at: county)) }
  var colleague: User { user(named: "colleague", User.Grant(.caseWorker, at: city)) }
  var intake: User { user(named: "intake", User.Grant(.recorder, at: village)) }

  /// Accounts for those who can be handed a case: the team is made of accounts.
  func addCaseWorkers() async throws {
    try await application.addFirstAdministrator(
      name: "keeper", displayName: "管理员", password: "green-hills-42-green", at: city)
    let keeper = try await application.user(named: "keeper")
    for (name, place) in [("worker", county), ("colleague", city)] {
      try await application.perform(
        AddAccount(
          name: name, displayName: name, password: "blue-river-17-blue", role: .caseWorker, organization: place),
        as: keeper)
    }
  }

  @discardableResult
  func complaint(
    at place: OrganizationID? = nil, _ day: String = "2013-03-08", victim: String = "", story: String = "很怕回家",
    id: RecordID? = nil, as user: User? = nil
  ) async throws -> RecordID {
    var values: WrittenValues = ["harm": "body", "story": story]
    if !victim.isEmpty { values["victim"] = victim }
    return try await application.perform(
      OpenRecord(kind: "complaint", organization: place ?? village, day: day, values: values, id: id),
      as: user ?? intake
    ).id
  }
}
