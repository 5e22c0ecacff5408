public import Ledger
import SQL

/// Table `feedback`: who may read the answer to a complaint or suggestion without any right to read records.
public struct FeedbackRows {
  let connection: any Connection

  /// By whom the answer is read.
  public enum Writer: Hashable, Sendable {
    case account(String)
    /// Whoever knows the receipt of this digest.
    case receipt(String)
  }

  /// What an account said in a county, newest first.
  public func all(of account: String, in county: CountyCode) throws -> [RecordID] {
    try connection.rows(
      """
      SELECT record FROM feedback WHERE county = \(county) AND account = \(account) ORDER BY record DESC
      """
    ).map { RecordID(county, try $0.text(0)) }
  }

  /// What was said under a receipt, given its digest.
  public func find(receipt: String, in county: CountyCode) throws -> RecordID? {
    try connection.rows(
      "SELECT record FROM feedback WHERE county = \(county) AND receipt = \(receipt)"
    ).first.map { RecordID(county, try $0.text(0)) }
  }

  func insert(_ record: RecordID, by writer: Writer) throws {
    var (account, receipt): (String?, String?) = (nil, nil)
    switch writer {
    case .account(let name): account = name
    case .receipt(let digest): receipt = digest
    }
    try connection.queue(
      """
      INSERT INTO feedback (county, record, account, receipt)
      VALUES (\(record.county), \(record.text), \(account), \(receipt))
      """)
  }
}

extension Transaction {
  /// Notes who may read the answer to a record; the record itself is in the audit already.
  public func note(writer: FeedbackRows.Writer, of record: RecordID) throws {
    try tables.feedback.insert(record, by: writer)
  }
}
