public import Ledger
public import Store

/// Declares everything that an import brought void, as one act; the file can then be taken in again.
///
/// Refuses, naming each record, when others have built on it: amended or moved a record since, or recorded something
/// under it; and an import that amended records, whose corrections stand in records of others.
public struct UndoImport: UseCase {
  public static let permission = Permission.importRecords
  public static let isBulk = false

  public let id: String
  /// An organization of the county that took the file in.
  public let organization: OrganizationID
  public let reason: String

  public init(_ id: String, at organization: OrganizationID, reason: String) {
    self.id = id
    self.organization = organization
    self.reason = reason
  }

  /// More than anyone reads at once.
  private static let named = 200

  public func scope(in tables: Tables) -> OrganizationID { organization }

  /// - Returns: how many records were declared void.
  public func perform(in transaction: borrowing Transaction, _ context: Context) throws -> Int {
    let tables = transaction.tables
    guard let run = try tables.imports.find(id, in: organization.county) else {
      throw Refusal(.notFound, "没有这次导入", "There is no such import")
    }
    if run.undone != nil { throw Refusal(.conflict, "这次导入已经撤销过了", "This import was undone already") }
    try AnswerReading.refuse(reason: reason)
    if let amended = try tables.audit.find(run.change, in: organization.county)?.detail["amended"]?.integerValue,
      amended > 0
    {
      throw Refusal(
        .conflict, "这次导入按文件更正了\(amended)条已有的记录，不能整体撤销；请逐条更正，或另导入一份改回的文件",
        "This import amended \(amended) records that were there before and cannot be undone as a whole; amend them back, one by one or by a file"
      )
    }
    let records = try tables.records.imported(with: run.id, in: organization.county)
    var standing: [Problem] = []
    for envelope in records {
      let kind = try context.catalogue.kind(envelope.kind)
      try context.require(
        .void, at: envelope.organization, line: context.catalogue.line(of: kind), in: tables)
      standing += try built(on: envelope, kind, tables)
    }
    if !standing.isEmpty {
      let rest = standing.count - Self.named
      throw Refusal(
        .conflict,
        standing.prefix(Self.named)
          + (rest > 0 ? [Problem(nil, "另有\(rest)条", "\(rest) more")] : []))
    }
    let voiding = records.filter { !$0.isVoided }
    for envelope in voiding {
      try VoidRecord(id: envelope.id, revision: envelope.revision, reason: reason).perform(in: transaction, context)
    }
    try transaction.undo(run, reason: reason.trimmed, records: Int64(voiding.count), in: organization.county)
    return voiding.count
  }

  /// What others have made of a record since.
  private func built(on envelope: Envelope, _ kind: RecordKind, _ tables: Tables) throws -> [Problem] {
    if envelope.isVoided { return [] }
    var problems: [Problem] = []
    if envelope.revision > 1 {
      problems.append(
        Problem(
          "\(envelope.id)", "“\(kind.names.zh)” \(envelope.id) 导入以后又更正或办理过；请先看过，确实不要的单独作废",
          "“\(kind.names.en)” \(envelope.id) was amended or moved on since; look at it, and void it by itself"))
    }
    let children = try tables.records.children(of: envelope.id).filter { !$0.isVoided }
    if !children.isEmpty {
      problems.append(
        Problem(
          "\(envelope.id)", "“\(kind.names.zh)” \(envelope.id) 之下已登记\(children.count)条记录",
          "\(children.count) records were recorded under “\(kind.names.en)” \(envelope.id)"))
    }
    return problems
  }
}
