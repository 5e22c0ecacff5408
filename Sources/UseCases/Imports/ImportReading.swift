import Foundation
import Ledger
import OfficeFiles

/// One record as a file writes it, with the places its parts were read from.
struct ImportRow {
  let kind: RecordKind
  /// The record's own address, in files that were exported.
  let record: String?
  let organization: String
  let day: String
  let number: String?
  /// What the record belongs to: its address or its clerk's number.
  let parent: String?
  let values: WrittenValues
  let moves: [OpenRecord.MoveInput]
  /// The files named, by field, and the archive that holds them.
  var attached: [(field: FieldDeclaration, written: String)] = []
  var packet: ImportPacket?
  /// The fields the file covers; the others stay as they are in a record that is there already.
  let columns: Set<String>
  /// Where the row is.
  let place: String
  /// Field id (or `organization`, `day`, move id) → cell.
  let places: [String: String]

  /// The bytes of the files it names.
  func files() throws -> [AttachedFile] {
    guard let packet else { return [] }
    return try attached.flatMap { try packet.files($0.written, for: $0.field) }
  }

  func placed(_ problem: Problem) -> Problem {
    placed(problem, at: problem.place)
  }

  func placed(_ problem: Problem, at field: String?) -> Problem {
    problem.placed(at: field.flatMap { places[$0] } ?? place)
  }
}

/// Reads the rows of a file for the kinds of a catalogue.
struct ImportReading {
  let catalogue: Catalogue
  /// The kind every row is of, when the file does not say.
  let kind: RecordKind?
  var problems: [Problem] = []
  /// What was passed over and is no problem: totals, notes, columns that are not kept.
  private(set) var notes: [Problem] = []
  /// Headings as the file writes them → what they mean (a field, or nothing), by whoever imports.
  private let mapping: [String: String]
  /// The archive the table came in.
  private(set) var packet: ImportPacket?

  init(catalogue: Catalogue, kind: RecordKind?, mapping: [String: String] = [:]) {
    self.catalogue = catalogue
    self.kind = kind
    self.mapping = mapping
  }

  /// Hands out row after row, keeping none.
  mutating func read(_ bytes: [UInt8], named name: String, each: (ImportRow) throws -> Void) throws {
    if bytes.isEmpty { throw Refusal(.invalid, "“\(name)”是空文件", "“\(name)” is empty") }
    if packet == nil, let packet = try ImportPacket(bytes, named: name) {
      self.packet = packet
      return try read(packet.table, named: packet.tableName, each: each)
    }
    if name.lowercased().hasSuffix(".jsonl") || name.lowercased().hasSuffix(".json") {
      return try readLines(bytes, each: each)
    }
    let kinds = kind.map { [$0] } ?? catalogue.kinds
    let index = HeadingIndex(kinds, mapping: mapping)
    let tables = try ImportTable.tables(of: bytes, named: name, fit: index.fit)
    if tables.isEmpty {
      throw Refusal(.invalid, "“\(name)”里没有表格：第一行应是表头", "“\(name)” holds no table; its first row must name the columns")
    }
    for table in tables { try read(table, isOnly: tables.count == 1, each: each) }
  }

  private mutating func read(_ table: ImportTable, isOnly: Bool, each: (ImportRow) throws -> Void) throws {
    if kind == nil, let column = ImportColumns.kindColumn(table.header) {
      return try read(table, kindsIn: column, each: each)
    }
    guard let tableKind = try kind(of: table) else {
      if isOnly {
        throw Refusal(
          .invalid, "看不出“\(table.name)”是哪一类台账，请选择台账类别，或把工作表改名为类别名称",
          "It is not clear which kind of record “\(table.name)” holds; choose one, or name the sheet after it")
      }
      problems.append(
        Problem(
          table.name, "跳过工作表“\(table.name)”：不是任何台账类别的名称",
          "The sheet “\(table.name)” is passed over: no kind of record has that name"))
      return
    }
    let columns = ImportColumns(
      table.header, for: tableKind, hasFiles: packet != nil, mapping: mapping, problems: &problems)
    notes += columns.dropped
    for row in table.rows { if let cells = filled(row, table.header) { try each(self.row(cells, columns)) } }
  }

  /// The cells of a row that says something.
  private mutating func filled(
    _ row: Result<[ImportTable.Cell], ImportTable.Failure>, _ header: [ImportTable.Cell]
  ) -> [ImportTable.Cell]? {
    switch row {
    case .success(let cells):
      if cells.allSatisfy({ $0.text.trimmed.isEmpty }) { return nil }
      guard let note = PassedOver.note(on: cells, header: header) else { return cells }
      notes.append(note)
      return nil
    case .failure(let failure):
      problems.append(failure.problem)
      return nil
    }
  }

  /// A table that mixes kinds and names each row's in a column.
  private mutating func read(_ table: ImportTable, kindsIn column: Int, each: (ImportRow) throws -> Void) throws {
    var kinds: [String: ImportColumns] = [:]
    for row in table.rows {
      guard let cells = filled(row, table.header) else { continue }
      let cell = cells.indices.contains(column) ? cells[column] : nil
      let written = cell?.text.trimmed ?? ""
      let columns: ImportColumns
      do {
        columns =
          try kinds[written]
          ?? ImportColumns(mixed: table.header, for: catalogue.kind(written), hasFiles: packet != nil, mapping: mapping)
        kinds[written] = columns
      } catch let refusal as Refusal {
        problems += refusal.problems.map { $0.placed(at: cell?.place ?? cells.first?.place ?? table.name) }
        continue
      }
      for (index, stray) in cells.enumerated() where columns.unknown.contains(index) && !stray.text.trimmed.isEmpty {
        problems.append(
          Problem(
            stray.place, "“\(columns.kind.names.zh)”没有“\(table.header[index].text.trimmed)”这一列，请清空这一格",
            "“\(columns.kind.names.en)” has no column “\(table.header[index].text.trimmed)”; empty this cell"))
      }
      try each(self.row(cells, columns))
    }
  }

  /// The chosen kind, the one the sheet is named after, or the one whose fields the header names best.
  private func kind(of table: ImportTable) throws -> RecordKind? {
    if let kind { return kind }
    if let named = catalogue.kinds.first(where: { [$0.names.zh, $0.id].contains(table.name.trimmed) }) { return named }
    // What is only part of a record cannot come without the column that says of which.
    let namesWhole = ImportColumns.namesWhole(table.header)
    let fits = catalogue.kinds.filter { $0.standsAlone || namesWhole }.map { ($0, ImportColumns.fit(table.header, $0)) }
      .sorted { $0.1 > $1.1 }
    guard let best = fits.first, best.1 >= 2, fits.count < 2 || fits[1].1 < best.1 else { return nil }
    return best.0
  }

  private func row(_ cells: [ImportTable.Cell], _ columns: ImportColumns) -> ImportRow {
    var organization = ""
    var day = ""
    var record: String?
    var number: String?
    var parent: String?
    var values: WrittenValues = [:]
    var days: [String: [Int: String]] = [:]
    var asked: [Int: WrittenValues] = [:]
    var places: [String: String] = [:]
    var attached: [(field: FieldDeclaration, written: String)] = []
    for (cell, meaning) in zip(cells, columns.meanings) {
      if let name = meaning.place { places[name] = cell.place }
      if cell.text.trimmed.isEmpty { continue }
      switch meaning {
      case .record: record = cell.text.trimmed
      case .number: number = cell.text.trimmed
      case .parent: parent = cell.text.trimmed
      case .organization: organization = cell.text
      case .day: day = cell.text
      case .kind, .nothing: break
      case .field(let id):
        if let field = columns.kind.field(id), field.type.isAttachment {
          attached.append((field, cell.text))
        } else {
          values[id] = cell.text
        }
      case .moveDay(let move, let time):
        days[move, default: [:]][time] = cell.text
        places[move] = cell.place
      case .moveField(let field, let time):
        asked[time, default: [:]][field] = cell.text
        places[field] = cell.place
      }
    }
    return ImportRow(
      kind: columns.kind, record: record, organization: organization, day: day, number: number, parent: parent,
      values: values,
      moves: moves(days, asked, columns.kind), attached: attached, packet: packet,
      columns: columns.fields, place: cells.first?.place ?? "", places: places)
  }

  /// In the order of their days; moves of one day in the order the kind declares them.
  private func moves(_ days: [String: [Int: String]], _ asked: [Int: WrittenValues], _ kind: RecordKind) -> [OpenRecord
    .MoveInput]
  {
    var made: [(day: String, order: Int, time: Int, input: OpenRecord.MoveInput)] = []
    for (order, move) in kind.workflow.moves.enumerated() {
      for (time, day) in days[move.id] ?? [:] {
        let fields = Set(move.fields.map(\.id))
        let input = OpenRecord.MoveInput(
          move: move.id, day: day, values: (asked[time] ?? [:]).filter { fields.contains($0.key) })
        made.append((Day(written: day)?.description ?? day, order, time, input))
      }
    }
    return made.sorted { ($0.day, $0.order, $0.time) < ($1.day, $1.order, $1.time) }.map(\.input)
  }
}
