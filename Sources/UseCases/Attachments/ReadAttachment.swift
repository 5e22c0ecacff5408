public import Ledger
public import Store

/// A file of a record, for whoever may read the record.
public struct ReadAttachment: Query {
  public static let permission = Permission.readRecords

  public let record: RecordID
  public let id: String

  public init(_ id: String, of record: RecordID) {
    self.record = record
    self.id = id
  }

  public struct Answer: Sendable {
    public let file: AttachmentRows.Attachment
    public let bytes: [UInt8]
  }

  public var matter: Matter { .record(record) }

  public func scope(in tables: Tables) throws -> OrganizationID { try tables.records.existing(record).organization }

  public func answer(in tables: Tables, _ context: Context) throws -> Answer {
    if try tables.erased.find(record.text, in: record.county) != nil { throw Refusal.erasedRecord }
    guard let file = try tables.attachments.all(of: record).first(where: { $0.id == id }) else {
      throw Refusal(.notFound, "这条记录没有这个附件", "The record has no such file")
    }
    return Answer(file: file, bytes: try tables.attachments.bytes(of: id, in: record))
  }
}
