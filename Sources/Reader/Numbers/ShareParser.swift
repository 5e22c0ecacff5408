/// Shares in words: 百分之三点五, 三分之一, 万分之四, 五成四, 一半; ratios like 1:8; and plain numbers.
enum ShareParser {
  /// The share or number that starts at `start`.
  static func read(_ characters: [UInt16], at start: Int) -> WrittenNumber? {
    if let share = fixedDenominator(characters, at: start) { return share }
    if start + 1 < characters.count, characters[start + 1] == Glyph.ban, characters[start] == one {
      return half(characters, at: start)
    }
    guard let number = NumberParser.read(characters, at: start) else { return nil }
    return manyths(characters, number) ?? fraction(characters, number) ?? tenths(characters, number) ?? ratio(
      characters, number)
      ?? slashed(characters, number) ?? number
  }

  private static let one = Glyph.of("一")
  private static let denominators: [(UInt16, WrittenNumber.Share, Int)] = [
    (Glyph.of("百"), .percent, 0), (Glyph.of("千"), .perThousand, 0), (Glyph.of("万"), .perTenThousand, 0),
    (Glyph.of("十"), .percent, 1),
  ]

  /// 百分之, 千分之, 万分之, 十分之.
  private static func fixedDenominator(_ characters: [UInt16], at start: Int) -> WrittenNumber? {
    guard isFractionSign(characters, at: start + 1),
      let (_, share, shift) = denominators.first(where: { $0.0 == characters[start] })
    else { return nil }
    let first = start + 3
    if first < characters.count, characters[first] == denominators[0].0, share == .percent {
      return make(share, DecimalNumber(100), start..<(first + 1), place: 0)
    }
    guard let number = NumberParser.read(characters, at: first), let value = number.value.shifted(by: shift) else {
      return nil
    }
    var result = make(share, value, start..<number.range.upperBound, place: number.lastPlace + shift)
    result.isVague = number.isVague || number.isBare
    result.approximation = number.approximation
    return result
  }

  private static func isFractionSign(_ characters: [UInt16], at index: Int) -> Bool {
    index + 2 < characters.count && characters[index] == Glyph.fen && characters[index + 1] == Glyph.zhi
  }

  /// 10万分之16.1: what is written, for each 100,000.
  private static func manyths(_ characters: [UInt16], _ whole: WrittenNumber) -> WrittenNumber? {
    let end = whole.range.upperBound
    guard isFractionSign(characters, at: end), whole.value == DecimalNumber(100_000),
      let part = NumberParser.read(characters, at: end + 2), !part.isVague, !part.isBare
    else { return nil }
    return make(
      .perHundredThousand, part.value, whole.range.lowerBound..<part.range.upperBound, place: part.lastPlace)
  }

  /// 三分之二 in percent, to two digits.
  private static func fraction(_ characters: [UInt16], _ whole: WrittenNumber) -> WrittenNumber? {
    let end = whole.range.upperBound
    guard isFractionSign(characters, at: end), !whole.isVague,
      let part = NumberParser.read(characters, at: end + 2), !part.isVague, !part.isBare,
      let value = part.value.percent(of: whole.value)
    else { return nil }
    return make(.percent, value, whole.range.lowerBound..<part.range.upperBound, place: -2)
  }

  /// 八成, 五成四, 七成以上.
  private static func tenths(_ characters: [UInt16], _ number: WrittenNumber) -> WrittenNumber? {
    let sign = number.range.upperBound
    guard sign < characters.count, characters[sign] == Glyph.cheng, !number.isVague, !number.hasFactor,
      number.value.double > 0, number.value.double <= 10, let tens = number.value.shifted(by: 1)
    else { return nil }
    var end = sign + 1
    var value = tens
    var place = number.lastPlace + 1
    if let digit = singleDigit(characters, at: end), let sum = tens.adding(DecimalNumber(digit)) {
      value = sum
      place = 0
      end += 1
    } else if end < characters.count, characters[end] == Glyph.ban, let sum = tens.adding(DecimalNumber(5)) {
      value = sum
      place = 0
      end += 1
    } else if end < characters.count, otherWords.contains(characters[end]) {
      return nil
    }
    return make(.percent, value, number.range.lowerBound..<end, place: place)
  }

  private static func singleDigit(_ characters: [UInt16], at index: Int) -> Int64? {
    guard index < characters.count, NumeralTable.roles[Int(characters[index])] == NumeralTable.Role.chinese.rawValue
    else { return nil }
    if index + 1 < characters.count, NumeralTable.roles[Int(characters[index + 1])] != 0 { return nil }
    return Int64(NumeralTable.values[Int(characters[index])])
  }

  /// Characters that make another word with 成: 成立, 成员, 成效 …
  private static let otherWords = Set("立员功长为果绩效了本就人年都交熟型套品对才事家名不".utf16)

  /// 1:8, 3∶1.
  private static func ratio(_ characters: [UInt16], _ first: WrittenNumber) -> WrittenNumber? {
    let colon = first.range.upperBound
    let start = first.range.lowerBound
    if start > 0, characters[start - 1] == 0x3A || characters[start - 1] == 0x2D { return nil }
    guard first.style == .arabic, !first.hasFactor, colon + 1 < characters.count, characters[colon] == 0x3A,
      ArabicNumerals.isDigit(characters[colon + 1]), first.range.count <= 3,
      let second = ArabicNumerals.read(characters, at: colon + 1), second.end - colon <= 5
    else { return nil }
    if second.end < characters.count, characters[second.end] == 0x3A { return nil }
    let isClock = second.end - colon == 3 && first.value.double < 24 && characters[colon + 1] < 0x36
    if isClock && !first.value.description.hasPrefix("1:") && first.value != DecimalNumber(1) { return nil }
    return make(.ratio, second.value, first.range.lowerBound..<second.end, place: -second.decimals)
  }

  /// 2/3以上, 1/4的.
  private static func slashed(_ characters: [UInt16], _ part: WrittenNumber) -> WrittenNumber? {
    let slash = part.range.upperBound
    guard part.style == .arabic, !part.hasFactor, slash < characters.count, characters[slash] == 0x2F,
      let whole = ArabicNumerals.read(characters, at: slash + 1), whole.isWhole, whole.value.double <= 10,
      part.value.double < whole.value.double, isShare.length(characters, at: whole.end) > 0,
      let value = part.value.percent(of: whole.value)
    else { return nil }
    return make(.percent, value, part.range.lowerBound..<whole.end, place: -2)
  }

  private static let isShare = Words("以上 的 左右 多 强")

  private static func half(_ characters: [UInt16], at start: Int) -> WrittenNumber {
    make(.percent, DecimalNumber(50), start..<(start + 2), place: 1)
  }

  private static func make(
    _ share: WrittenNumber.Share, _ value: DecimalNumber, _ range: Range<Int>, place: Int
  ) -> WrittenNumber {
    var number = WrittenNumber(range: range, written: range, value: value)
    number.style = .chinese
    number.share = share
    number.lastPlace = place
    return number
  }
}
