public import Ledger
import OfficeFiles
public import Store
import Vault

/// Takes the records of a file in: all of them, or none and every problem with its cell.
///
/// Each record's id is made from its content, so that the same row is never taken in twice; the same file is refused.
public struct ImportRecords: UseCase {
  public static let permission = Permission.importRecords

  public let file: String
  public let bytes: [UInt8]
  /// The kind of every row, when neither file nor sheet says.
  public let kind: String?
  /// Rows may name organizations of this one's county and of the counties below it.
  public let organization: OrganizationID
  /// Whether to stop after finding the problems.
  public let isRehearsal: Bool

  public init(file: String, bytes: [UInt8], kind: String?, organization: OrganizationID, isRehearsal: Bool = false) {
    self.file = file
    self.bytes = bytes
    self.kind = kind
    self.organization = organization
    self.isRehearsal = isRehearsal
  }

  public struct Outcome: Sendable, Hashable {
    public var new = 0
    /// Rows that had been taken in before.
    public var known = 0
    /// Kind id → new records.
    public var byKind: [String: Int] = [:]

    public init() {}
  }

  public func scope(in tables: Tables) -> OrganizationID { organization }

  public func perform(in transaction: borrowing Transaction, _ context: Context) throws -> Outcome {
    let digest = Digest.hex(Digest.sha256(bytes))
    if let before = try transaction.tables.imports.find(digest: digest, in: organization.county) {
      throw Refusal(
        .conflict, "这个文件已经导入过（\(before.file)，\(before.records) 条），没有重复导入",
        "This file was imported before (\(before.file), \(before.records) records); nothing was imported twice")
    }
    var reading = ImportReading(catalogue: context.catalogue, kind: try kind.map { try context.catalogue.kind($0) })
    try reading.read(bytes, named: file)
    var taking = Taking(
      importRun: Random.uuid(milliseconds: context.moment.milliseconds),
      lookup: OrganizationLookup(around: organization, in: transaction.tables), root: organization,
      problems: reading.problems)
    for row in reading.rows { try taking.take(row, in: transaction, context) }
    if reading.rows.isEmpty, taking.problems.isEmpty {
      taking.problems.append(Problem(nil, "“\(file)”只有表头，没有数据行", "“\(file)” has a header but no rows"))
    }
    if !taking.problems.isEmpty { throw Refusal(.invalid, taking.problems) }
    if !isRehearsal {
      try transaction.addImport(
        taking.importRun, file: file, digest: digest, records: Int64(taking.outcome.new), in: organization.county)
    }
    return taking.outcome
  }
}

/// One import on its way: what was taken in so far and what stands against it.
private struct Taking {
  let importRun: String
  let lookup: OrganizationLookup
  /// Where the import is made.
  let root: OrganizationID
  var problems: [Problem]
  var outcome = ImportRecords.Outcome()
  var places: [String: OrganizationID] = [:]
  var allowed: Set<OrganizationID> = []
  /// How often the very same row stood in the file so far.
  var repeats: [String: Int] = [:]

  init(importRun: String, lookup: OrganizationLookup, root: OrganizationID, problems: [Problem]) {
    self.importRun = importRun
    self.lookup = lookup
    self.root = root
    self.problems = problems
  }

  mutating func take(_ row: ImportRow, in transaction: borrowing Transaction, _ context: Context) throws {
    var isPlaced = false
    do {
      let organization = try place(row, in: transaction, context)
      isPlaced = true
      let opening = opening(row, organization, id(row, organization))
      let opened = try opening.perform(in: transaction, context, lookup: lookup)
      if opened.isNew {
        outcome.new += 1
        outcome.byKind[row.kind.id, default: 0] += 1
      } else {
        outcome.known += 1
      }
    } catch let refusal as Refusal {
      problems += refusal.problems.map(row.placed)
      // A row without a known organization still has all its other problems named.
      if !isPlaced {
        let rest = try opening(row, root, nil).answerProblems(in: transaction, context, lookup: lookup)
        problems += rest.map(row.placed)
      }
    }
  }

  private func opening(_ row: ImportRow, _ organization: OrganizationID, _ id: RecordID?) -> OpenRecord {
    OpenRecord(
      kind: row.kind.id, organization: organization, day: row.day, values: row.values, moves: row.moves,
      number: row.number, id: id, importRun: importRun)
  }

  private mutating func place(_ row: ImportRow, in transaction: borrowing Transaction, _ context: Context) throws
    -> OrganizationID
  {
    if let known = places[row.organization] { return known }
    if row.organization.trimmed.isEmpty {
      throw Refusal(.invalid, "请填写“组织”", "“Organization” is required", at: "organization")
    }
    do {
      let found = try lookup.find(row.organization).id
      try context.require(.importRecords, at: found, in: transaction.tables)
      places[row.organization] = found
      return found
    } catch let refusal as Refusal {
      throw Refusal(refusal.code, refusal.problems.map { $0.placed(at: "organization") })
    }
  }

  /// The record an exported row names, or one made from the row's content: the same row is the same record.
  private mutating func id(_ row: ImportRow, _ organization: OrganizationID) -> RecordID {
    if let named = row.record.flatMap({ RecordID($0) }) { return RecordID(organization.county, named.text) }
    var parts = [row.kind.id, "\(organization)", Day(written: row.day)?.description ?? row.day, row.number ?? ""]
    for (field, written) in row.values.sorted(by: { $0.key < $1.key }) {
      parts += [field, Taking.normal(written, row.kind.field(field))]
    }
    let content = parts.joined(separator: "\u{1F}")
    let time = repeats[content, default: 0]
    repeats[content] = time + 1
    return RecordID(
      organization.county, Random.uuid(digest: Digest.sha256(Array("\(content)\u{1F}\(time)".utf8))))
  }

  /// However an answer is written (来访 or visit, 3600万 or 36000000), it is the same answer.
  private static func normal(_ written: String, _ field: FieldDeclaration?) -> String {
    guard let draft = try? field?.read(written), case .ready(let value) = draft else { return written.trimmed }
    return String(decoding: value.json.bytes, as: UTF8.self)
  }
}

extension Application {
  /// Finds every problem of a file without taking anything in.
  public func check(_ importing: ImportRecords, as user: User) async throws -> ImportRecords.Outcome {
    let rehearsal = ImportRecords(
      file: importing.file, bytes: importing.bytes, kind: importing.kind, organization: importing.organization,
      isRehearsal: true)
    let context = Context(user: user, catalogue: catalogue, moment: now)
    return try await refusing {
      try await store.rehearse(by: user.name, at: context.moment) { transaction in
        let tables = transaction.tables
        try context.require(ImportRecords.permission, at: rehearsal.scope(in: tables), in: tables)
        return try rehearsal.perform(in: transaction, context)
      }
    }
  }
}

/// The files a county has taken in, newest first.
public struct ListImports: Query {
  public static let permission = Permission.importRecords

  public let organization: OrganizationID

  public init(of organization: OrganizationID) { self.organization = organization }

  public func scope(in tables: Tables) -> OrganizationID { organization }

  public func answer(in tables: Tables, _ context: Context) throws -> [ImportRows.Run] {
    try tables.imports.all(in: organization.county)
  }
}
