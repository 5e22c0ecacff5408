import Foundation
import Ledger

/// What commands print: results to standard output, everything else to standard error.
enum Console {
  static func out(_ text: String) { write(text, to: .standardOutput) }
  static func err(_ text: String) { write(text, to: .standardError) }

  /// All problems, each with its place, in Chinese and English.
  static func show(_ refusal: Refusal) {
    for problem in refusal.problems {
      let place = problem.place.map { "[\($0)] " } ?? ""
      err("✗ \(place)\(problem.message.zh)\n  \(place)\(problem.message.en)")
    }
  }

  /// Tab-separated columns padded so that Chinese and Latin text line up.
  static func table(_ rows: [[String]]) {
    let widths = rows.reduce(into: [Int]()) { widths, row in
      for (index, cell) in row.enumerated() {
        if index == widths.count { widths.append(0) }
        widths[index] = max(widths[index], width(cell))
      }
    }
    for row in rows {
      let cells = row.enumerated().map { index, cell in
        index == row.count - 1 ? cell : cell + String(repeating: " ", count: widths[index] - width(cell))
      }
      out(cells.joined(separator: "  "))
    }
  }

  static func exit(_ code: Int32) -> Never { Foundation.exit(code) }

  private static func width(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x1100 ? 2 : 1) }
  }

  private static func write(_ text: String, to handle: FileHandle) {
    try? handle.write(contentsOf: Data((text + "\n").utf8))
  }
}

/// A refusal on its way to exit code 1.
struct Refused: Error {
  let refusal: Refusal
}
