/// Numbers that share the unit behind the last of them: 3-5年, 12、30和45人, 分别为90%、81%, 2.5个、3.1个百分点.
enum ShiftedUnits {
  static func share(_ characters: [UInt16], _ statements: inout [Statement]) {
    guard statements.count > 1 else { return }
    for index in stride(from: statements.count - 2, through: 0, by: -1) {
      join(characters, &statements, index)
    }
  }

  private static func join(_ characters: [UInt16], _ statements: inout [Statement], _ index: Int) {
    let next = statements[index + 1]
    let end = statements[index].span.upperBound
    let start = next.number.range.lowerBound
    if start <= end || start - end > 3 { return }
    let between = end..<start
    let link = kind(of: characters[between])
    if link == .none { return }
    if link == .list, next.unit == points, statements[index].unit == "个" {
      statements[index].unit = next.unit
      statements[index].kind = next.kind
      statements[index].reason = nil
    } else if link == .range {
      joinRange(&statements, index)
    } else if lacksUnit(statements[index]), next.isStatement, next.kind != .percent || link == .list {
      borrow(&statements, index)
    } else if lacksUnit(statements[index]), let reason = next.reason, reason != .noUnit, link == .list {
      statements[index].reason = reason
    }
  }

  private static func lacksUnit(_ statement: Statement) -> Bool {
    statement.reason == .noUnit || statement.reason == .idiom && statement.unit.isEmpty
  }

  private static func joinRange(_ statements: inout [Statement], _ index: Int) {
    let next = statements[index + 1]
    if let reason = next.reason, reason != .noUnit, lacksUnit(statements[index]) {
      statements[index].reason = reason
      return
    }
    if statements[index].reason == .ordinal {
      statements[index + 1].reason = .ordinal
      return
    }
    guard next.isStatement else { return }
    if lacksUnit(statements[index]) {
      if statements[index].number.value.double >= 1900 && next.unit == "年" { return }
      borrow(&statements, index)
    }
    guard statements[index].isStatement, statements[index].unit == next.unit else { return }
    statements[index].isRangeStart = true
    statements[index + 1].isRangeEnd = true
  }

  private static func borrow(_ statements: inout [Statement], _ index: Int) {
    let next = statements[index + 1]
    statements[index].unit = next.unit
    statements[index].kind = next.kind
    statements[index].reason = nil
    let own = statements[index].number
    guard next.number.hasFactor, !own.hasFactor, own.value.double < 10_000 else { return }
    let factor = next.number.value.double >= 1e8 ? 8 : (next.number.value.double >= 1e4 ? 4 : 0)
    if let value = own.value.shifted(by: factor) {
      statements[index].number.value = value
      statements[index].number.lastPlace += factor
    }
  }

  private enum Link { case none, list, range }

  private static func kind(of between: ArraySlice<UInt16>) -> Link {
    if between.count == 1, let only = between.first {
      if only == 0x2D || only == 0x7E || only == 0x2014 || only == Glyph.of("至") || only == Glyph.of("到") {
        return .range
      }
      return only == Glyph.listComma || joiners.contains(only) ? .list : .none
    }
    if between.allSatisfy({ $0 == 0x2014 || $0 == 0x2D }) { return .range }
    return between.elementsEqual(asWell) || between.elementsEqual(andThen) ? .list : .none
  }

  private static let points = "个百分点"
  private static let joiners = Set("和与及,".utf16)
  private static let asWell = Array("以及".utf16)
  private static let andThen = Array("、和".utf16)
}
