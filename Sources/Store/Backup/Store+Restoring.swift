import Ledger
import SQL
public import Vault

extension Store {
  /// What a backup says of itself, read from its beginning.
  ///
  /// - Throws: `BackupFileProblem`, `NewerBackup`, `StoredDataProblem`.
  public static func contents(ofBackup path: String, lock: BackupLock) throws -> BackupContents {
    try BackupFileReader(path: path, lock: lock).contents()
  }

  /// Fills this empty store from a backup of either engine, in one transaction: all of it or nothing.
  ///
  /// A backup of an older program is read in its own schema and brought up to date afterwards.
  /// - Throws: `BackupFileProblem`, `NewerBackup`, `WrongBackupKey`, `StoredDataProblem`, `EngineProblem`, and
  ///   `Refusal.conflict` when the store is not empty.
  public func restore(
    from path: String, lock: BackupLock,
    progress: @Sendable (CountyCode, _ done: Int, _ of: Int) -> Void = { _, _, _ in }
  ) async throws -> BackupTally {
    guard try await isEmpty() else { throw Store.isTaken }
    return try await engine.write { connection in
      let file = try BackupFileReader(path: path, lock: lock)
      let contents = try file.contents()
      if contents.keyCheck != sealer.backupCheck { throw WrongBackupKey() }
      try Schema.migrate(connection, engine.dialect, upTo: contents.schema)
      if try CountyRows.isAny(connection) { throw Store.isTaken }
      let restoring = Restoring(file: file, connection: connection)
      let tally = try restoring.run { progress($0, $1, contents.counties) }
      try Schema.migrate(connection, engine.dialect)
      return tally
    }
  }

  private static var isTaken: Refusal {
    Refusal(
      .conflict, "目标里已经有数据，没有改动；请换一个空的目标", "The target holds data already and was left alone; choose an empty one")
  }
}

extension BackupFileReader {
  fileprivate func contents() throws -> BackupContents {
    let entry = try entry()
    let row = Row(entry.values)
    guard entry.kind == .head, row.values.count >= 7, let made = Moment(try row.text(0)) else {
      throw StoredDataProblem("no head")
    }
    let (program, schema) = (try row.text(1), try row.integer(2))
    if schema > Schema.head { throw NewerBackup(program: program, schema: schema, known: Schema.head) }
    return BackupContents(
      made: made, program: program, schema: schema, engine: try row.text(3), counties: Int(try row.integer(4)),
      keyFile: row.values[6] == .null ? nil : try row.bytes(6), keyCheck: try row.text(5))
  }
}

/// Loads entry after entry; used inside one transaction.
private final class Restoring {
  private let file: BackupFileReader
  private let connection: any Connection
  private var tally = BackupTally()
  private var rowsOfCounty: Int64 = 0

  init(file: BackupFileReader, connection: any Connection) {
    self.file = file
    self.connection = connection
  }

  func run(_ progress: (CountyCode, Int) -> Void) throws -> BackupTally {
    var next = try file.entry()
    while true {
      let row = Row(next.values)
      switch next.kind {
      case .table: next = try load(row, progress)
      case .county:
        guard row.values.count == 2, try row.integer(1) == rowsOfCounty else {
          throw StoredDataProblem("a county with too few rows")
        }
        tally.counties += 1
        tally.rows += rowsOfCounty
        rowsOfCounty = 0
        next = try file.entry()
      case .end:
        let isWhole = try row.values == [tally.counties.sqlValue, .integer(tally.rows)] && file.isAtEnd()
        if !isWhole { throw StoredDataProblem("an end that does not fit") }
        return tally
      case .head, .row: throw StoredDataProblem("an entry out of place")
      }
    }
  }

  /// - Returns: the first entry that is not a row of this table.
  private func load(_ names: Row, _ progress: (CountyCode, Int) -> Void) throws -> BackupEntry {
    let (table, columns) = try place(names)
    var next = try file.entry()
    try connection.load(into: table, columns: columns) { append in
      while next.kind == .row {
        guard next.values.count == columns.count else { throw StoredDataProblem("a row of another length") }
        if "\(table)" == "county" {
          progress(try Row(next.values).county(0), tally.counties)
          tally.changes += try Row(next.values).integer(2)
        }
        try append(next.values)
        rowsOfCounty += 1
        next = try file.entry()
      }
    }
    return next
  }

  /// The table and columns of those names that this program knows.
  private func place(_ names: Row) throws -> (StaticString, [StaticString]) {
    let written = try names.values.indices.map { try names.text($0) }
    guard let known = Restoring.known.first(where: { "\($0.name)" == written.first }) else {
      throw StoredDataProblem("no table of that name")
    }
    let columns = try written.dropFirst().map { name in
      guard let column = known.columns.first(where: { "\($0)" == name }) else {
        throw StoredDataProblem("no column of that name")
      }
      return column
    }
    return (known.name, columns)
  }

  private static var known: [(name: StaticString, columns: [StaticString])] {
    [("county", ["county", "parent", "change", "head", "key_mark"])] + TableShape.all.map { ($0.name, $0.columns) }
      + [
        // Stood in schemas 7 to 11.
        ("case_trace", ["county", "digest", "record"])
      ]
  }
}
