/// Reads one number in any of the mixed ways reports write them: 二十万亿, 3万4000, 1千零1, 30余万, 二〇〇四.
struct NumberParser {
  private let characters: [UInt16]
  private let roles = NumeralTable.roles
  private let values = NumeralTable.values
  private var index: Int
  private let start: Int

  private var closed = DecimalNumber.zero
  private var section = DecimalNumber.zero
  private var pending: DecimalNumber?
  private var pendingPlace = 0
  private var exponent = 99
  private var lastExponent = 0
  private var sawZero = false
  private var result: WrittenNumber
  private var lastLarge = 0
  private var firstRunEnd = 0
  private var runs = 0
  private var hasChineseDigits = false

  /// The number that starts at `start`; nil when there is none, or it is too long for a number.
  static func read(_ characters: [UInt16], at start: Int) -> WrittenNumber? {
    var parser = NumberParser(characters: characters, start: start)
    return parser.run()
  }

  private init(characters: [UInt16], start: Int) {
    self.characters = characters
    self.start = start
    index = start
    result = WrittenNumber(range: start..<start, written: start..<start, value: .zero)
  }

  private func role(_ place: Int) -> NumeralTable.Role {
    place < characters.count ? NumeralTable.Role(rawValue: roles[Int(characters[place])]) ?? .none : .none
  }

  private mutating func run() -> WrittenNumber? {
    loop: while index < characters.count {
      switch role(index) {
      case .arabic: if !readArabic() { break loop }
      case .chinese: if !readDigits() { break loop }
      case .zero: if !readZero() { break loop }
      case .small: if !readSmall() { break loop }
      case .large: if !readLarge() { break loop }
      case .vague: if !readVague() { break loop }
      case .none: if !readInnerApproximation() { break loop }
      }
      if result.isDotted || result.isDigitString { break }
    }
    return finish()
  }

  private mutating func readArabic() -> Bool {
    if pending != nil || (lastExponent > 0 && lastExponent < 2) { return false }
    guard let run = ArabicNumerals.read(characters, at: index) else { return false }
    if lastExponent > 0 {
      let isRest = run.isWhole && run.value.double < DecimalNumber(1).shifted(by: lastExponent)?.double ?? 0
      if !isRest || result.approximation != nil { return false }
    }
    setPending(run.value, end: run.end)
    pendingPlace = -run.decimals
    if runs == 0 { firstRunEnd = run.end }
    runs += 1
    result.isDotted = run.isDotted
    return true
  }

  private mutating func setPending(_ value: DecimalNumber, end: Int) {
    pending = value
    pendingPlace = 0
    index = end
  }

  private mutating func setChinese(_ value: Int64, end: Int) {
    hasChineseDigits = true
    setPending(DecimalNumber(value), end: end)
  }

  /// One Chinese digit; or several in a row, which are a spelled string or an estimate like 三五.
  private mutating func readDigits() -> Bool {
    if pending != nil { return false }
    var end = index
    while end - index < 20, role(end) == .chinese || role(end) == .zero { end += 1 }
    if end - index > 1, end < characters.count, characters[end] == Glyph.hand { end -= 1 }
    if end - index == 1 || (end - index == 2 && role(index + 1) == .zero && lastExponent > 0) {
      return readOneDigit()
    }
    if role(end) == .small || role(end) == .large {
      return readEstimate(end: end)
    }
    if lastExponent > 0 { return false }
    return readDigitString(end: end)
  }

  private mutating func readOneDigit() -> Bool {
    let next = role(index + 1)
    let closesNumber = next != .small && next != .large
    if closesNumber && lastExponent == 0 && Trailing.isFormal(characters[index]) { return false }
    if closesNumber && lastExponent >= 2 && !sawZero && !Trailing.allows(characters, after: index) { return false }
    setChinese(Int64(values[Int(characters[index])]), end: index + 1)
    readChineseDecimals()
    if !closesNumber || lastExponent < 2 || sawZero || pendingPlace < 0 { return true }
    pending = pending?.shifted(by: lastExponent - 1)
    pendingPlace = lastExponent - 1
    return true
  }

  /// 三点五: digits behind 点, unless they are minutes.
  private mutating func readChineseDecimals() {
    guard index < characters.count, characters[index] == Glyph.dian else { return }
    var end = index + 1
    var significand = pending?.significand ?? 0
    while end - index <= 8, role(end) == .chinese || role(end) == .zero {
      significand = significand * 10 + Int64(values[Int(characters[end])])
      end += 1
    }
    let decimals = end - index - 1
    if decimals == 0 || (end < characters.count && Trailing.followsMinutes(characters[end])) { return }
    if role(end) == .small && values[Int(characters[end])] == 1 { return }
    pending = DecimalNumber(significand, scale: decimals)
    pendingPlace = -decimals
    index = end
  }

  /// 二三十, 七八百: two neighbouring digits before a factor are an estimate.
  private mutating func readEstimate(end: Int) -> Bool {
    if end - index != 2 || role(index) != .chinese || role(index + 1) != .chinese { return false }
    result.isVague = true
    setChinese(Int64(values[Int(characters[index])]), end: end)
    return true
  }

  private mutating func readDigitString(end: Int) -> Bool {
    if end - index > 18 { return false }
    var value: Int64 = 0
    for place in index..<end { value = value * 10 + Int64(values[Int(characters[place])]) }
    result.isVague = end - index == 2 && Trailing.isEstimate(characters[index], characters[index + 1], values)
    setChinese(value, end: end)
    result.isDigitString = true
    return true
  }

  private mutating func readZero() -> Bool {
    if pending != nil { return false }
    let next = role(index + 1)
    if lastExponent == 0 {
      if next == .chinese || next == .zero {
        var end = index
        while end - index < 20, role(end) == .chinese || role(end) == .zero { end += 1 }
        return readDigitString(end: end)
      }
      setChinese(0, end: index + 1)
      readChineseDecimals()
      return true
    }
    guard next == .chinese || next == .arabic || (next == .small && values[Int(characters[index + 1])] == 1) else {
      return false
    }
    sawZero = true
    index += 1
    return true
  }

  private mutating func readSmall() -> Bool {
    let power = Int(values[Int(characters[index])])
    if power >= exponent || (pending == nil && result.approximation != nil) { return false }
    var figure = pending
    if figure == nil {
      if power > 1 && lastExponent > 0 { return false }
      if power > 1 { result.isBare = true }
      figure = DecimalNumber(1)
    }
    guard let value = figure?.shifted(by: power), let sum = section.adding(value) else { return false }
    section = sum
    exponent = power
    close(power)
    return true
  }

  private mutating func readLarge() -> Bool {
    let power = Int(values[Int(characters[index])])
    if pending == nil && section == .zero && closed == .zero {
      if index > start { return false }
      result.isBare = true
      section = DecimalNumber(1)
    }
    guard let part = section.adding(pending ?? .zero) else { return false }
    if power == 4 {
      if part == .zero || lastLarge == 4 { return false }
      guard let value = part.shifted(by: 4), let sum = closed.adding(value) else { return false }
      closed = sum
    } else {
      if lastLarge == 8 { return false }
      guard let whole = closed.adding(part), let sum = whole.shifted(by: 8) else { return false }
      closed = sum
    }
    lastLarge = power
    section = .zero
    exponent = 99
    close(power)
    return true
  }

  private mutating func close(_ power: Int) {
    result.lastPlace = (pending == nil ? (lastExponent > 0 ? result.lastPlace : 0) : pendingPlace) + power
    pending = nil
    lastExponent = power
    sawZero = false
    result.hasFactor = true
    index += 1
  }

  /// 几十, 数百, 十几万.
  private mutating func readVague() -> Bool {
    if pending != nil { return false }
    let next = role(index + 1)
    let isInside = lastExponent > 0 && characters[index] == Glyph.ji
    guard next == .small || next == .large || isInside else { return false }
    result.isVague = true
    setChinese(1, end: index + 1)
    return true
  }

  /// 30余万, 三十多万亿: the qualifier stands before a factor.
  private mutating func readInnerApproximation() -> Bool {
    let character = characters[index]
    if character == Glyph.of("个"), pending != nil, index + 1 < characters.count, characters[index + 1] == Glyph.of("亿")
    {
      index += 1
      return readLarge()
    }
    guard character == Glyph.yu || character == Glyph.duo || character == Glyph.lai, index > start,
      result.approximation == nil, role(index + 1) == .large || role(index + 1) == .small
    else { return false }
    let power = Int(values[Int(characters[index + 1])])
    if character == Glyph.lai && power < 4 { return false }
    if role(index + 1) == .small && (power >= exponent || pending == nil) { return false }
    result.approximation = character
    index += 1
    if role(index) == .small { return readSmall() }
    return readLarge()
  }

  private mutating func finish() -> WrittenNumber? {
    guard index > start, let part = section.adding(pending ?? .zero), let value = closed.adding(part) else {
      return nil
    }
    if pending != nil { result.lastPlace = pendingPlace }
    result.range = start..<index
    result.value = value
    let isArabic = runs == 1 && !hasChineseDigits && firstRunEnd > 0 && ArabicNumerals.isDigit(characters[start])
    result.style = isArabic ? .arabic : (runs > 0 ? .mixed : .chinese)
    result.written = start..<(isArabic ? firstRunEnd : index)
    return result
  }
}
