/// Section numbers that skip one: 一、 二、 四、.
enum Numbering {
  static func check(_ ground: Ground) -> [Finding] {
    let characters = ground.characters
    var findings: [Finding] = []
    var last: [String: (value: Int, place: Int)] = [:]
    var start = 0
    while start < characters.count {
      let end = characters[start...].firstIndex(of: Glyph.lineFeed) ?? characters.count
      if let mark = mark(characters, start..<end) {
        if let finding = gap(ground, mark, last[mark.style]) { findings.append(finding) }
        if mark.style == "一、" { last = [:] }
        last[mark.style] = (mark.value, start)
      } else if isTitle(characters, start..<end) {
        last = [:]
      }
      start = end + 1
    }
    return findings
  }

  private static func gap(
    _ ground: Ground, _ mark: (style: String, value: Int, place: Int), _ last: (value: Int, place: Int)?
  ) -> Finding? {
    guard let last, mark.value > last.value + 1, mark.value <= last.value + 3 else { return nil }
    let missing = ((last.value + 1)..<mark.value).map(String.init).joined(separator: ", ")
    return ground.finding(
      .numbering, .contradiction, "\(last.value) → \(mark.value): − \(missing)", at: [mark.place, last.place])
  }

  /// The number at the start of a line: 一、, (一), with Chinese numerals only.
  private static func mark(_ characters: [UInt16], _ line: Range<Int>) -> (style: String, value: Int, place: Int)? {
    guard let mark = line.isEmpty ? nil : ListMarks.read(characters, at: line.lowerBound) else { return nil }
    switch mark.style {
    case .heading: return ("一、", mark.value, mark.place)
    case .bracket: return ("(一)", mark.value, mark.place)
    case .colon, .must, .step, .figure: return nil
    }
  }

  private static func isTitle(_ characters: [UInt16], _ line: Range<Int>) -> Bool {
    line.count > 3 && line.count < 40 && titles.occurs(characters, in: line)
  }

  private static let titles = Words("总结 汇报 报告 述职 要点 计划 篇 思路")
}
