/// The rows of a sheet as they come, and its merged ranges behind them.
final class SheetPart: XMLReceiver {
  private(set) var mergedRanges: [CellRange] = []
  private let context: SheetContext
  private let receive: (Workbook.Row) throws -> Void

  private var row = 0
  private var column = 0
  private var cells: [Workbook.PlacedCell] = []
  private var current: CellValue?
  private var field = Field.none
  private var isInPhonetic = false

  private enum Field {
    case none, value, formula, inlineText
  }

  init(context: SheetContext, receive: @escaping (Workbook.Row) throws -> Void) {
    self.context = context
    self.receive = receive
  }

  func begin(_ name: String, _ attributes: [String: String]) throws {
    switch name {
    case "row": try beginRow(attributes["r"])
    case "c": try beginCell(attributes)
    case "v": field = .value
    case "f": field = .formula
    case "rPh": isInPhonetic = true
    case "t": field = isInPhonetic ? .none : .inlineText
    case "mergeCell": if let range = attributes["ref"].flatMap({ CellRange($0) }) { mergedRanges.append(range) }
    default: break
    }
  }

  func characters(_ text: String) {
    switch field {
    case .none: break
    case .value: current?.value += text
    case .formula: current?.formula += text
    case .inlineText: current?.inlineText += text
    }
  }

  func end(_ name: String) throws {
    switch name {
    case "v", "f", "t": field = .none
    case "rPh": isInPhonetic = false
    case "c": try endCell()
    case "row": try endRow()
    default: break
    }
  }

  private func beginRow(_ number: String?) throws {
    let next = number.flatMap { Int($0) } ?? row + 1
    if next <= row || next > CellAddress.lastRow { throw context.outOfOrder("\(number ?? "")") }
    row = next
    column = 0
    cells = []
  }

  private func beginCell(_ attributes: [String: String]) throws {
    if let text = attributes["r"] {
      guard let address = CellAddress(text), address.row == row, address.column > column else {
        throw context.outOfOrder(text)
      }
      column = address.column
    } else {
      column += 1
    }
    current = CellValue(
      type: attributes["t"] ?? "n", style: attributes["s"].flatMap { Int($0) } ?? 0)
  }

  private func endCell() throws {
    guard let value = current else { return }
    current = nil
    let address = CellAddress(column: column, row: row)
    let cell = try value.cell(
      texts: context.texts, formats: context.formats, serialDates: context.serialDates,
      at: "\(context.name)!\(address)")
    if cell == .empty { return }
    try context.limits.checkColumn(address, sheet: context.name)
    cells.append(Workbook.PlacedCell(address: address, cell: cell))
  }

  private func endRow() throws {
    if cells.isEmpty { return }
    try context.limits.checkRow(row, sheet: context.name)
    try receive(Workbook.Row(number: row, cells: cells))
    cells = []
  }
}

/// What a sheet's cells need of the rest of the workbook.
struct SheetContext {
  let name: String
  let texts: [String]
  let formats: CellFormatsPart
  let serialDates: SerialDate
  let limits: WorkbookLimits

  func outOfOrder(_ place: String) -> OfficeFileProblem {
    OfficeFileProblem(
      place: "\(name)!\(place)", zh: "工作表的行或单元格编号混乱，文件已损坏。请用 Excel 或 WPS 打开后另存为新文件再上传。",
      en: "Rows or cells are out of order; open the file in Excel or WPS, save it anew and upload that.")
  }
}
