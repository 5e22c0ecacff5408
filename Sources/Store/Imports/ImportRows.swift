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

    public init(id: String, change: Int64, file: String, digest: String, records: Int64) {
      self.id = id
      self.change = change
      self.file = file
      self.digest = digest
      self.records = records
    }
  }

  public func find(digest: String, in county: CountyCode) throws -> Run? {
    try connection.rows(
      "SELECT id, change, file, digest, records FROM import_run WHERE county = \(county) AND digest = \(digest)"
    ).first.map(read)
  }

  public func all(in county: CountyCode) throws -> [Run] {
    try connection.rows(
      "SELECT id, change, file, digest, records FROM import_run WHERE county = \(county) ORDER BY change DESC"
    ).map(read)
  }

  func insert(_ run: Run, in county: CountyCode) throws {
    try connection.queue(
      """
      INSERT INTO import_run (county, id, change, file, digest, records)
      VALUES (\(county), \(run.id), \(run.change), \(run.file), \(run.digest), \(run.records))
      """)
  }

  private func read(_ row: Row) throws -> Run {
    Run(
      id: try row.text(0), change: try row.integer(1), file: try row.text(2), digest: try row.text(3),
      records: try row.integer(4))
  }
}

extension Transaction {
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
