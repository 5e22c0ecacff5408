public import Ledger

/// The forms of file in which records leave and come back.
public enum ExportForm: String, Sendable, CaseIterable {
  case xlsx, csv, jsonl, zip

  public var names: Names {
    switch self {
    case .xlsx: Names("Excel（.xlsx）", "Excel (.xlsx)")
    case .csv: Names("CSV（.csv）", "CSV (.csv)")
    case .jsonl: Names("JSON Lines（.jsonl，含全部办理经过，给程序用）", "JSON Lines (.jsonl, with all moves, for programs)")
    case .zip: Names("Excel 连同附件（.zip）", "Excel with the attached files (.zip)")
    }
  }

  public var mediaType: String {
    switch self {
    case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    case .csv: "text/csv; charset=utf-8"
    case .jsonl: "application/jsonl; charset=utf-8"
    case .zip: "application/zip"
    }
  }
}
