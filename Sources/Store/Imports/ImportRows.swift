public import Ledger
import SQL

/// Table `import_run`: which files were taken in, by the digest of their bytes.
public struct ImportRows {
  let connection: any Connection

  public struct Run: Hashable, Sendable {
    public let id: String
    public let change: Int64
    public let file: String
    public let digest: String
    public let records: Int64
    /// The change that undid it.
    public let undone: Int64?

    public init(id: String, change: Int64, file: String, digest: String, records: Int64, undone: Int64? = nil) {
      self.undone = undone
      self.id = id
      self.change = change
      self.file = file
      self.digest = digest
      self.records = records
    }
  }

  public func find(digest: String, in county: CountyCode) throws -> Run? {
    try connection.rows(
      "SELECT id, change, file, digest, records, undone FROM import_run WHERE county = \(county) AND digest = \(digest)"
    ).first.map(read)
  }

  public func all(in county: CountyCode) throws -> [Run] {
    try connection.rows(
      "SELECT id, change, file, digest, records, undone FROM import_run WHERE county = \(county) ORDER BY change DESC"
    ).map(read)
  }

  func insert(_ run: Run, in county: CountyCode) throws {
    try connection.queue(
      """
      INSERT INTO import_run (county, id, change, file, digest, records, undone)
      VALUES (\(county), \(run.id), \(run.change), \(run.file), \(run.digest), \(run.records), \(run.undone))
      """)
  }

  private func read(_ row: Row) throws -> Run {
    Run(
      id: try row.text(0), change: try row.integer(1), file: try row.text(2), digest: try row.text(3),
      records: try row.integer(4), undone: try row.optionalInteger(5))
  }

  public func find(_ id: String, in county: CountyCode) throws -> Run? {
    try connection.rows(
      "SELECT id, change, file, digest, records, undone FROM import_run WHERE county = \(county) AND id = \(id)"
    ).first.map(read)
  }

  /// Whether any import of a county was ever undone.
  public func anyUndone(in county: CountyCode) throws -> Bool {
    try !connection.rows(
      "SELECT id FROM import_run WHERE county = \(county) AND undone IS NOT NULL LIMIT 1"
    ).isEmpty
  }

  /// Whether a record came with an import that was undone.
  public func isUndone(_ record: RecordID) throws -> Bool {
    try !connection.rows(
      """
      SELECT i.id FROM record r JOIN import_run i ON i.county = \(record.county) AND i.id = r.import_run
      WHERE r.county = \(record.county) AND r.id = \(record.text) AND r.voided = 1 AND i.undone IS NOT NULL
      """
    ).isEmpty
  }

  /// The file is forgotten, so that it can be taken in again.
  func markUndone(_ run: Run, by change: Int64, in county: CountyCode) throws {
    try connection.queue(
      """
      UPDATE import_run SET undone = \(change), digest = \("\(run.digest) undone \(change)")
      WHERE county = \(county) AND id = \(run.id)
      """)
  }
}

extension Transaction {
  /// Notes that everything an import brought was declared void.
  public func undo(_ run: ImportRows.Run, reason: String, records: Int64, in county: CountyCode) throws {
    try write(in: county) { change in
      try tables.imports.markUndone(run, by: change, in: county)
      return Act(
        "import.undo", in: county,
        detail: .object([
          "import": .text(run.id), "file": .text(run.file), "records": .integer(records), "reason": .text(reason),
        ]))
    }
  }

  public func addImport(
    _ id: String, file: String, digest: String, records: Int64, amended: Int64, in county: CountyCode
  ) throws {
    try write(in: county) { change in
      try tables.imports.insert(
        ImportRows.Run(id: id, change: change, file: file, digest: digest, records: records), in: county)
      return Act(
        "import", in: county,
        detail: .object([
          "file": .text(file), "digest": .text(digest), "records": .integer(records), "amended": .integer(amended),
        ]))
    }
  }
}
