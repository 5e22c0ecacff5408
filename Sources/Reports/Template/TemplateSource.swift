import Ledger

/// Where a character stands in a template, counted from one.
struct TextPlace: Hashable, Sendable {
  let line: Int
  let column: Int

  func problem(_ zh: String, _ en: String) -> Problem {
    Problem("\(line):\(column)", "第\(line)行第\(column)字：\(zh)", "line \(line), column \(column): \(en)")
  }

  func problem(_ names: Names) -> Problem { problem(names.zh, names.en) }
}

/// A character that knows where it was written, however lines are joined.
struct Mark: Sendable {
  let character: Character
  let place: TextPlace
}

extension [Mark] {
  init(line text: Substring, number: Int) {
    self = text.enumerated().map { Mark(character: $1, place: TextPlace(line: number, column: $0 + 1)) }
  }

  var text: String { String(map(\.character)) }

  /// Without spaces (also full-width ones) at both ends.
  var trimmed: [Mark] {
    guard let start = firstIndex(where: { !$0.character.isWhitespace }),
      let end = lastIndex(where: { !$0.character.isWhitespace })
    else { return [] }
    return Array(self[start...end])
  }

  func dropping(prefix count: Int) -> [Mark] { Array(dropFirst(count)).trimmed }

  /// Split at bars, also full-width ones.
  func cells() -> [[Mark]] {
    var cells: [[Mark]] = [[]]
    for mark in self {
      if mark.character == "|" || mark.character == "｜" {
        cells.append([])
      } else {
        cells[cells.count - 1].append(mark)
      }
    }
    return cells.map(\.trimmed)
  }
}
