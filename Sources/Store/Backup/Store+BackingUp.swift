public import Ledger
import SQL
public import Vault

extension Store {
  /// Writes everything but sign-ins to a new file, as it is at one moment, while others go on working.
  ///
  /// The same form from either engine, and for either. Rows pass in constant memory; the file gets its name when it is
  /// whole and on disk.
  /// - Parameters:
  ///   - program: this program's version, which a later one will name.
  ///   - keyFile: travels inside; only in a sealed backup.
  /// - Throws: `BackupFileProblem`, `EngineProblem`.
  public func backUp(
    to path: String, lock: BackupLock, program: String, at made: Moment, keyFile: [UInt8]? = nil,
    progress: @Sendable (CountyCode, _ done: Int, _ of: Int) -> Void = { _, _, _ in }
  ) async throws -> BackupTally {
    try await backUp(
      to: path, lock: lock, BackingUp(program: program, made: made, keyFile: keyFile), progress: progress)
  }

  /// As another program would, without some tables and columns, for trying what this one does with its backups.
  package func backUp(
    to path: String, lock: BackupLock, program: String, at made: Moment, schema: Int64, without missing: Set<String>
  ) async throws -> BackupTally {
    let work = BackingUp(
      program: program, made: made, keyFile: nil, schema: schema,
      shapes: TableShape.all.filter { !missing.contains("\($0.name)") }.map { $0.without(missing) })
    return try await backUp(to: path, lock: lock, work, progress: { _, _, _ in })
  }

  private func backUp(
    to path: String, lock: BackupLock, _ work: BackingUp, progress: @Sendable (CountyCode, Int, Int) -> Void
  ) async throws -> BackupTally {
    let part = "\(path).\(Digest.hex(Random.bytes(4))).part"
    do {
      let tally = try await read { tables in
        // A server that was lost is asked once more, from the start.
        BackupFileWriter.discard(part)
        let file = try BackupFileWriter(path: part, lock: lock, program: work.program)
        return try work.write(tables, to: file, progress)
      }
      try BackupFileWriter.publish(part, as: path)
      return tally
    } catch {
      BackupFileWriter.discard(part)
      throw error
    }
  }
}

/// The walk through one consistent view: county by county, table by table, a few thousand rows at a time.
private struct BackingUp: Sendable {
  let program: String
  let made: Moment
  let keyFile: [UInt8]?
  var schema = Schema.head
  var shapes = TableShape.all

  func write(
    _ tables: Tables, to file: BackupFileWriter, _ progress: (CountyCode, Int, Int) -> Void
  ) throws -> BackupTally {
    let counties = try tables.counties.all()
    try file.append(head(tables, counties.count).bytes)
    var tally = BackupTally()
    for county in counties {
      progress(county.code, tally.counties, counties.count)
      let rows = try write(county, tables.connection, to: file)
      try file.append(BackupEntry(.county, [county.code.sqlValue, .integer(rows)]).bytes)
      tally.counties += 1
      tally.changes += county.change
      tally.rows += rows
    }
    try file.append(BackupEntry(.end, [tally.counties.sqlValue, .integer(tally.rows)]).bytes)
    try file.finish()
    return tally
  }

  private func head(_ tables: Tables, _ counties: Int) -> BackupEntry {
    BackupEntry(
      .head,
      [
        made.sqlValue, .text(program), .integer(schema), .text(tables.dialect.name), counties.sqlValue,
        .text(tables.sealer.backupCheck), keyFile?.sqlValue ?? .null,
      ])
  }

  private func write(
    _ county: CountyRows.County, _ connection: any Connection, to file: BackupFileWriter
  ) throws -> Int64 {
    let knowsMark = schema >= Schema.keyMarks
    let columns = ["county", "parent", "change", "head"] + (knowsMark ? ["key_mark"] : [])
    try file.append(BackupEntry(.table, columns.naming("county")).bytes)
    let own: [SQLValue] = [
      county.code.sqlValue, county.parent?.sqlValue ?? .null, .integer(county.change), .text(county.head),
    ]
    try file.append(BackupEntry(.row, own + (knowsMark ? [.text(county.keyMark)] : [])).bytes)
    var count: Int64 = 1
    for shape in shapes { count += try write(shape, of: county.code, connection, to: file) }
    return count
  }

  private func write(
    _ shape: TableShape, of county: CountyCode, _ connection: any Connection, to file: BackupFileWriter
  ) throws -> Int64 {
    var count: Int64 = 0
    var last: Row?
    repeat {
      let rows = try connection.rows(shape.rows(of: county, after: last))
      if count == 0, !rows.isEmpty {
        try file.append(BackupEntry(.table, shape.columns.map { "\($0)" }.naming("\(shape.name)")).bytes)
      }
      for row in rows { try file.append(BackupEntry(.row, row.values).bytes) }
      count += Int64(rows.count)
      last = rows.count < shape.chunk ? nil : rows.last
    } while last != nil
    return count
  }
}

extension [String] {
  fileprivate func naming(_ table: String) -> [SQLValue] { [.text(table)] + map { .text($0) } }
}

extension Sealer {
  /// The same for the same key only; tells nothing of it.
  var backupCheck: String { lookupDigest("halfsky backup") }
}
