public import Ledger
public import Store

/// Writes the records of a kind below an organization into a file that import reads back, oldest first.
///
/// One record at a time: memory does not grow with their number. Refuses confidential kinds, and with their files more
/// than 200 MB of these. A file that could not be written whole is not there.
public struct ExportRecords: Query {
  public static let permission = Permission.export

  public let kind: String
  public let organization: OrganizationID
  public let period: Period?
  public let form: ExportForm
  /// Where to write.
  public let path: String

  public init(
    kind: String, organization: OrganizationID, period: Period? = nil, as form: ExportForm, to path: String
  ) {
    self.kind = kind
    self.organization = organization
    self.period = period
    self.form = form
    self.path = path
  }

  public struct Written: Sendable {
    public let kind: RecordKind
    public let records: Int
    /// Files of records that stand beside the table.
    public let files: Int
  }

  public var matter: Matter { .kind(kind) }

  public func scope(in tables: Tables) -> OrganizationID { organization }

  public func answer(in tables: Tables, _ context: Context) throws -> Written {
    let kind = try context.catalogue.kind(kind)
    if kind.isConfidential {
      throw Refusal(
        .forbidden, "“\(kind.names.zh)”是保密类别，不能导出", "“\(kind.names.en)” is confidential and cannot be exported",
        at: "kind")
    }
    let selected = SelectedRecords(
      kind: kind, places: [organization] + (try tables.counties.below(organization).map(\.root)), period: period,
      tables: tables)
    let (records, files) = try OfficeRefusal.refusing {
      switch form {
      case .jsonl: (try writeLines(selected), 0)
      case .csv, .xlsx: (try writeTable(selected, on: context.today), 0)
      case .zip: try writePacket(selected, on: context.today)
      }
    }
    return Written(kind: kind, records: records, files: files)
  }

  private func writeLines(_ selected: SelectedRecords) throws -> Int {
    let columns = ExportColumns(kind: selected.kind, times: [])
    return try OutputFile.write(to: path) { file in
      var count = 0
      try selected.forEach { envelope, record, showing in
        try file.append(columns.object(envelope, record, showing).bytes + [10])
        count += 1
      }
      return count
    }
  }

  private func writeTable(_ selected: SelectedRecords, on day: Day) throws -> Int {
    let columns = ExportColumns(kind: selected.kind, times: try selected.times())
    let table = ExportTable(form, to: path, named: selected.kind.names.zh, on: day)
    return try table.write { rows in
      try rows.add(columns.header)
      var count = 0
      try selected.forEach { envelope, record, showing in
        try rows.add(try columns.row(envelope, record, showing) { _ in [] })
        count += 1
      }
      return count
    }
  }

  private func writePacket(_ selected: SelectedRecords, on day: Day) throws -> (records: Int, files: Int) {
    var packet = ExportPacket(tables: selected.tables)
    let columns = ExportColumns(kind: selected.kind, times: try selected.times(), hasFiles: true)
    let count = try packet.write(to: path, named: selected.kind.names.zh, on: day) { packet, rows in
      try rows.add(columns.header)
      var count = 0
      try selected.forEach { envelope, record, showing in
        try rows.add(try columns.row(envelope, record, showing) { try packet.names(of: $0, in: envelope.id) })
        count += 1
      }
      return count
    }
    return (count, packet.count)
  }
}
