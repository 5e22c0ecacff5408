public import Ledger
public import Store

/// Corrects a record: a new revision with a reason; the old one stays readable.
///
/// Refuses: a missing reason, wrong answers, a voided record, a revision that is no longer the newest.
public struct AmendRecord: UseCase {
  public static let permission = Permission.record

  public let id: RecordID
  /// The revision the user was looking at.
  public let revision: Int64
  public let day: String
  /// For a field of files, the ids of those it keeps.
  public let values: WrittenValues
  public let files: [AttachedFile]
  public let reason: String

  public init(
    id: RecordID, revision: Int64, day: String, values: WrittenValues, files: [AttachedFile] = [], reason: String
  ) {
    self.id = id
    self.revision = revision
    self.day = day
    self.values = values
    self.files = files
    self.reason = reason
  }

  public var matter: Matter { .record(id) }

  public func scope(in tables: Tables) throws -> OrganizationID { try tables.records.existing(id).organization }

  public func perform(in transaction: borrowing Transaction, _ context: Context) throws -> Int64 {
    let envelope = try transaction.tables.records.existing(id)
    let kind = try context.catalogue.kind(envelope.kind)
    if envelope.isVoided { throw Refusal.voided }
    if envelope.revision != revision { throw Transaction.changedMeanwhile }
    let old = try transaction.tables.records.record(envelope, kind: kind)
    var reading = AnswerReading(
      at: envelope.organization, in: transaction.tables, confidential: kind.isConfidential ? id : nil)
    let given = try GivenFiles(files, for: kind.fields, of: id, isNew: false, in: transaction.tables)
    reading.take(given)
    reading.require(reason: reason)
    let day = reading.day(day, kind, context.today)
    try reading.check(envelope.origin, kind, on: day, in: transaction)
    reading.check(day, against: old.body)
    var body = old.body
    body.values = try reading.values(values, for: kind.fields, in: transaction)
    try reading.refuseIfWrong()
    let record = Record(
      kind: kind.id, origin: old.origin, day: day ?? old.day, stage: old.stage, body: body, isPart: old.isPart)
    var wrong = kind.rule?(record) ?? []
    // What had gone out before she took her consent back may still be corrected.
    if let needs = kind.needs, envelope.parent == nil || !needs.isSame(record, as: old) {
      wrong += try context.consentProblems(
        record, kind, parent: envelope.parentID, in: transaction.tables)
    }
    if !wrong.isEmpty { throw Refusal(.invalid, wrong) }
    return try write(record, envelope, kind, given.all, in: transaction)
  }

  private func write(
    _ record: Record, _ envelope: Envelope, _ kind: RecordKind, _ files: [NewAttachment],
    in transaction: borrowing Transaction
  ) throws -> Int64 {
    let slot = kind.slot(record)
    if let slot, let taken = try transaction.tables.records.find(slot: slot, kind: kind.id, in: id.county), taken != id
    {
      throw Refusal(
        .conflict, "这一期已有另一条记录（\(taken)）", "There is another return for that period (\(taken))", at: kind.periodField)
    }
    var next = envelope
    next.day = record.day
    var detail: [String: JSON] = ["reason": .text(reason.trimmed)]
    detail["ground"] = kind.needs?.ground(record).map(JSON.text)
    let because = Transaction.Reason("record.amend", detail: detail, files: files)
    let change = try transaction.revise(envelope, to: next, record, kind, because: because, slot: slot)
    try transaction.attach(files, to: id, change: change)
    return envelope.revision + 1
  }
}

/// Declares a record void: it no longer counts, but stays, with the reason.
public struct VoidRecord: UseCase {
  public static let permission = Permission.void

  public let id: RecordID
  public let revision: Int64
  public let reason: String

  public init(id: RecordID, revision: Int64, reason: String) {
    self.id = id
    self.revision = revision
    self.reason = reason
  }

  public var matter: Matter { .record(id) }

  public func scope(in tables: Tables) throws -> OrganizationID { try tables.records.existing(id).organization }

  public func perform(in transaction: borrowing Transaction, _ context: Context) throws {
    let envelope = try transaction.tables.records.existing(id)
    let kind = try context.catalogue.kind(envelope.kind)
    if envelope.isVoided { throw Refusal.voided }
    if envelope.revision != revision { throw Transaction.changedMeanwhile }
    var reading = AnswerReading(at: envelope.organization, in: transaction.tables)
    reading.require(reason: reason)
    try reading.refuseIfWrong()
    let record = try transaction.tables.records.record(envelope, kind: kind)
    if let left = record.body.left, try transaction.tables.records.existing(left.record).isVoided == false {
      throw Refusal(
        .conflict, "这条记录已移到外县，续为 \(left.record)；请先在那里作废",
        "This record went to another county and goes on as \(left.record); declare that one void first")
    }
    if !kind.isConfidential { try refuseWithParts(in: transaction.tables, context) }
    var next = envelope
    next.isVoided = true
    next.isOpen = false
    try transaction.revise(
      envelope, to: next, record, kind,
      because: Transaction.Reason("record.void", detail: ["reason": .text(reason.trimmed)]))
  }
}

extension VoidRecord {
  /// What others have built on stays until they have taken theirs back.
  private func refuseWithParts(in tables: Tables, _ context: Context) throws {
    let parts = try tables.records.parts(of: id, limit: 6)
    if parts.isEmpty { return }
    let shown = try parts.prefix(5).map { part in (part, try context.catalogue.kind(part.kind).names) }
    let more = parts.count > 5
    throw Refusal(
      .conflict,
      "还有登记在它之下的记录，请先作废它们：\(shown.map { "\($1.zh) \($0.day)（\($0.id)）" }.joined(separator: "、"))\(more ? "等" : "")",
      "Records belong to it; declare them void first: \(shown.map { "\($1.en) \($0.day) (\($0.id))" }.joined(separator: ", "))\(more ? " and others" : "")"
    )
  }
}

extension AnswerReading {
  mutating func require(reason: String) { problems += AnswerReading.problems(reason: reason) }

  /// What happened to the record later keeps its day from being any later.
  mutating func check(_ day: Day?, against body: Body) {
    guard let day else { return }
    if let first = body.moves.first, first.day < day {
      problems.append(
        Problem("day", "日期不能晚于已办理的 \(first.day)", "The day cannot be later than the move made on \(first.day)"))
    }
    let handed = [body.homes.first?.since, body.came?.since, body.left?.since].compactMap(\.self).min()
    if let handed, handed <= day {
      problems.append(Problem("day", "日期应早于移交的 \(handed)", "The day must be earlier than the hand-over on \(handed)"))
    }
  }

  static func refuse(reason: String) throws {
    let problems = problems(reason: reason)
    if !problems.isEmpty { throw Refusal(.invalid, problems) }
  }

  private static func problems(reason: String) -> [Problem] {
    if reason.trimmed.isEmpty {
      return [Problem("because", "请写明原因，例如“人数登记有误”", "Say why, for example “headcount was wrong”")]
    }
    if reason.count > 500 {
      return [Problem("because", "原因最多500字", "The reason holds at most 500 characters")]
    }
    return []
  }
}

extension Refusal {
  static let voided = Refusal(
    .conflict, "这条记录已经作废，不能再改；如仍需要，请重新登记", "This record is void and cannot change; record it anew if it is needed")
}

extension RecordRows {
  /// The envelope, or the refusal that it does not exist.
  public func existing(_ id: RecordID) throws -> Envelope {
    guard let envelope = try find(id) else {
      throw Refusal.noRecord(id)
    }
    return envelope
  }
}
