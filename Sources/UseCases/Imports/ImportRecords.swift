public import Ledger
public import Store
import Vault

/// Takes the records of a file in: all of them, or none and every problem with its cell.
///
/// A row that was taken in before is known by its content, the clerk's number or the address an export gave it. Known
/// and equal, it is left alone; known and different, it is a problem, or amends the record when a reason is given.
public struct ImportRecords: UseCase {
  public static let permission = Permission.importRecords
  public static let isBulk = true

  public let file: String
  public let bytes: [UInt8]
  /// The kind of every row, when neither file nor sheet says.
  public let kind: String?
  /// Rows may name organizations of this one's county and of the counties below it.
  public let organization: OrganizationID
  /// Why known records are amended to what the file says; nil when differences are problems.
  public let amending: String?
  /// What headings mean that the kind does not know by themselves: a field's id or name; nothing for columns left out.
  public let mapping: [String: String]
  /// Whether to stop after finding the problems.
  public let isRehearsal: Bool
  /// Whether rows with problems are left out instead of stopping the others.
  public let leavingOut: LeavingOut

  /// What becomes of rows with problems.
  public enum LeavingOut: Sendable, Hashable {
    /// They stop the whole file.
    case nothing
    /// They are only named: for finding out which they are.
    case naming
    /// These rows, by their places, are passed over.
    case rows(Set<String>)
  }

  public init(
    file: String, bytes: [UInt8], kind: String?, organization: OrganizationID, amending: String? = nil,
    mapping: [String: String] = [:], isRehearsal: Bool = false, leavingOut: LeavingOut = .nothing
  ) {
    self.mapping = mapping
    self.leavingOut = leavingOut
    self.file = file
    self.bytes = bytes
    self.kind = kind
    self.organization = organization
    self.amending = amending
    self.isRehearsal = isRehearsal
  }

  public struct Outcome: Sendable, Hashable {
    public var new = 0
    /// Rows that are there already and equal.
    public var known = 0
    /// Of these, rows that say what their record said before it was corrected; the correction stands.
    public var older = 0
    /// Kind id → new records.
    public var byKind: [String: Int] = [:]
    /// What is amended, in the order of the file.
    public var corrections: [Correction] = []
    /// What was passed over and is no problem: totals, notes, columns that are not kept.
    public var notes: [Problem] = []
    /// What is wrong with the rows that were left out.
    public var problems: [Problem] = []
    /// The rows that were left out, by their places.
    public var leftOut: Set<String> = []

    public init() {}
  }

  /// A record that a row amends, and in what.
  public struct Correction: Sendable, Hashable {
    public let place: String
    public let record: RecordID
    public let differences: [RecordDifference]
    /// Moves that the row adds.
    public let moves: [Names]
  }

  public func scope(in tables: Tables) -> OrganizationID { organization }

  public func perform(in transaction: borrowing Transaction, _ context: Context) throws -> Outcome {
    let digest = Digest.hex(Digest.sha256(bytes))
    if let before = try transaction.tables.imports.find(digest: digest, in: organization.county) {
      throw Refusal(
        .conflict, "这个文件已经导入过（\(before.file)，\(before.records) 条），没有重复导入",
        "This file was imported before (\(before.file), \(before.records) records); nothing was imported twice")
    }
    var reading = ImportReading(
      catalogue: context.catalogue, kind: try kind.map { try context.catalogue.kind($0) },
      mapping: mapping)
    if let amending { try AnswerReading.refuse(reason: amending) }
    var taking = Taking(
      importRun: Random.uuid(milliseconds: context.moment.milliseconds),
      lookup: OrganizationLookup(around: organization, in: transaction.tables), root: organization, amending: amending)
    var isEmpty = true
    try reading.read(bytes, named: file) { row in
      isEmpty = false
      if case .rows(let places) = leavingOut, places.contains(row.place) { return }
      try taking.add(row, in: transaction, context)
    }
    try taking.finish(in: transaction, context)
    var problems = reading.problems + taking.problems
    if isEmpty, problems.isEmpty {
      problems.append(Problem(nil, "“\(file)”只有表头，没有数据行", "“\(file)” has a header but no rows"))
    }
    var outcome = taking.outcome
    outcome.notes = reading.notes
    outcome.problems = problems
    outcome.leftOut = taking.wrongRows
    // A table whose columns are wrong has no good rows.
    if leavingOut == .nothing || outcome.new + outcome.known + outcome.corrections.count == 0, !problems.isEmpty {
      throw Refusal(.invalid, problems)
    }
    if !isRehearsal {
      if !taking.wrongRows.isEmpty { throw Refusal(.invalid, problems) }
      try transaction.addImport(
        taking.importRun, file: file, digest: digest, records: Int64(outcome.new),
        amended: Int64(outcome.corrections.count), in: organization.county)
    }
    return outcome
  }
}

extension Application {
  /// Takes in the good rows of a file and names what is wrong with the others, which are left out.
  ///
  /// The file is read twice: rows are known to be good only when all of them have been tried.
  public func takeGood(of importing: ImportRecords, as user: User) async throws -> ImportRecords.Outcome {
    let tried = try await check(importing, as: user, leavingOut: .naming)
    if tried.problems.isEmpty { return try await perform(importing, as: user) }
    let good = ImportRecords(
      file: importing.file, bytes: importing.bytes, kind: importing.kind, organization: importing.organization,
      amending: importing.amending, mapping: importing.mapping, leavingOut: .rows(tried.leftOut))
    var outcome = try await perform(good, as: user)
    outcome.problems = tried.problems
    outcome.leftOut = tried.leftOut
    return outcome
  }

  /// Finds every problem of a file without taking anything in.
  public func check(
    _ importing: ImportRecords, as user: User, leavingOut: ImportRecords.LeavingOut = .nothing
  ) async throws -> ImportRecords.Outcome {
    let rehearsal = ImportRecords(
      file: importing.file, bytes: importing.bytes, kind: importing.kind, organization: importing.organization,
      amending: importing.amending, mapping: importing.mapping, isRehearsal: true, leavingOut: leavingOut)
    let context = Context(user: user, catalogue: catalogue, moment: now)
    return try await refusing {
      try await store.rehearse(by: user.name, at: context.moment, isBulk: true) { transaction in
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
