public import Ledger
public import Store

/// Keeps a record whose term is over until a day, for a reason; on the day after it is proposed again.
///
/// The other decision is `EraseRecord`. Refuses: a record whose term is not over, a day that is past or more than ten
/// years off, no reason.
public struct KeepRecord: UseCase {
  public static let permission = Permission.void
  public static let years = 10

  public let id: RecordID
  public let until: String
  public let reason: String

  public init(id: RecordID, until: String, reason: String) {
    self.id = id
    self.until = until
    self.reason = reason
  }

  public var matter: Matter { .record(id) }

  public func scope(in tables: Tables) throws -> OrganizationID { try tables.records.existing(id).organization }

  public func perform(in transaction: borrowing Transaction, _ context: Context) throws {
    let envelope = try transaction.tables.records.existing(id)
    let kind = try context.catalogue.kind(envelope.kind)
    if kind.isConfidential {
      throw Refusal(
        .conflict, "保护性个案由专案组在个案里决定，不在这里办", "Of protected cases their teams decide, in the case itself")
    }
    var problems: [Problem] = []
    do { try AnswerReading.refuse(reason: reason) } catch let refusal as Refusal { problems += refusal.problems }
    let day = Day(written: until)
    let latest = Day(context.today.year + Self.years, 12, 31)
    if let day, let latest, day > context.today, day <= latest {
      try refuseEarly(envelope, kind, transaction.tables, context)
      if problems.isEmpty { return try transaction.keep(id, until: day, because: reason.trimmed) }
    } else {
      problems.append(
        Problem(
          "until", "请写今天以后、\(Self.years)年以内的日期，例如 \(context.today.year + 1)-12-31",
          "Write a day after today and within \(Self.years) years, such as \(context.today.year + 1)-12-31"))
    }
    throw Refusal(.invalid, problems)
  }

  private func refuseEarly(_ envelope: Envelope, _ kind: RecordKind, _ tables: Tables, _ context: Context) throws {
    let record = try tables.records.record(envelope, kind: kind)
    let keeping = context.catalogue.keeping(of: kind)
    let term = keeping?.lastDay(of: record, kind, isVoided: envelope.isVoided)
    if let term, term < context.today { return }
    throw Refusal(
      .conflict, "这条记录还没有到保管期满，不用决定", "The term of this record is not over; there is nothing to decide")
  }
}
