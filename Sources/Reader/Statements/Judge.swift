/// Decides whether a number with its unit states something, and if not, why.
enum Judge {
  static func judge(_ characters: [UInt16], _ statement: inout Statement) {
    if statement.unit.isEmpty && MoneyWithoutUnit.applies(characters, statement) {
      statement.unit = "元"
      statement.kind = .money
    }
    if statement.unit.isEmpty { LabelUnits.read(characters, &statement) }
    if statement.unit.isEmpty, BareRates.applies(characters, statement) {
      statement.isBareRate = true
      Qualifiers.readBehind(characters, &statement)
    }
    statement.reason = reason(characters, statement)
    if statement.reason == .idiom || statement.reason == .name, let unit = ListedNames.unit(characters, statement) {
      statement.unit = unit
      statement.kind = .count
      statement.isListedName = true
      statement.reason = nil
    }
    guard statement.isStatement else { return }
    if statement.each == nil { statement.each = EachWords.before(characters, statement.span.lowerBound) }
    statement.isDamaged = isDamaged(characters, statement)
    if statement.addsHalf, let half = statement.number.value.adding(DecimalNumber(5, scale: 1)) {
      statement.number.value = half
    }
  }

  private static func reason(_ characters: [UInt16], _ statement: Statement) -> NotStatement? {
    let number = statement.number
    if Masks.touch(characters, number.range) { return .masked }
    if let reason = Dates.reason(characters, statement) { return reason }
    if let reason = Names.reason(characters, statement) { return reason }
    if statement.unit.isEmpty && !statement.isBareRate { return noUnitReason(number) }
    if number.isVague { return .vague }
    if statement.unit == "节", number.value.scale > 0 { return .name }
    if number.isDotted || number.isDigitString && number.share == nil { return .name }
    if let reason = Furniture.reason(characters, statement) { return reason }
    if number.share == nil, number.style == .chinese, let reason = SmallNumerals.reason(characters, statement) {
      return reason
    }
    return nil
  }

  private static func noUnitReason(_ number: WrittenNumber) -> NotStatement {
    if number.isVague { return .vague }
    return number.style == .chinese ? .idiom : .noUnit
  }

  /// 2023多户: an estimate does not end in odd figures; a word was replaced there.
  private static func isDamaged(_ characters: [UInt16], _ statement: Statement) -> Bool {
    let isEstimate = statement.approximation == Glyph.yu || statement.approximation == Glyph.duo
    guard isEstimate, statement.number.style == .arabic, statement.number.written.count >= 4 else { return false }
    let digits = characters[statement.number.written]
    return digits.allSatisfy(ArabicNumerals.isDigit) && digits.last != 0x30
  }
}
