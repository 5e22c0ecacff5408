/// What each character can be inside a number.
enum NumeralTable {
  enum Role: UInt8 {
    case none, arabic, chinese, zero, small, large, vague
  }

  /// Role by code unit.
  static let roles: [UInt8] = {
    var table = [UInt8](repeating: Role.none.rawValue, count: 65_536)
    for (character, _) in digits { table[Int(character)] = Role.chinese.rawValue }
    for unit in UInt16(0x30)...0x39 { table[Int(unit)] = Role.arabic.rawValue }
    for unit in "零〇".utf16 { table[Int(unit)] = Role.zero.rawValue }
    for (character, exponent) in exponents {
      table[Int(character)] = exponent < 4 ? Role.small.rawValue : Role.large.rawValue
    }
    for unit in "几数".utf16 { table[Int(unit)] = Role.vague.rawValue }
    return table
  }()

  /// Digit, or power of ten, by code unit.
  static let values: [UInt8] = {
    var table = [UInt8](repeating: 0, count: 65_536)
    for (character, value) in digits { table[Int(character)] = value }
    for unit in UInt16(0x30)...0x39 { table[Int(unit)] = UInt8(unit - 0x30) }
    for (character, exponent) in exponents { table[Int(character)] = exponent }
    return table
  }()

  private static let digits: [(UInt16, UInt8)] = paired(
    "一二三四五六七八九两俩仨壹贰叁肆伍陆柒捌玖",
    [
      1, 2, 3, 4, 5, 6, 7, 8, 9, 2, 2, 3, 1, 2, 3, 4, 5, 6, 7, 8, 9,
    ])

  private static let exponents: [(UInt16, UInt8)] = paired("十百千拾佰仟万亿", [1, 2, 3, 1, 2, 3, 4, 8])

  private static func paired(_ characters: String, _ values: [UInt8]) -> [(UInt16, UInt8)] {
    Array(zip(characters.utf16, values))
  }
}

/// Code units of single characters, so that hot loops compare integers.
enum Glyph {
  static func of(_ scalar: Unicode.Scalar) -> UInt16 { UInt16(truncatingIfNeeded: scalar.value) }
  static let comma: UInt16 = 0x2C
  static let point: UInt16 = 0x2E
  static let blank: UInt16 = 0x20
  static let lineFeed: UInt16 = 0x0A
  static let fullStop: UInt16 = 0x3002
  static let listComma: UInt16 = 0x3001
  static let yu = of("余")
  static let duo = of("多")
  static let lai = of("来")
  static let ji = of("几")
  static let dian = of("点")
  static let fen = of("分")
  static let zhi = of("之")
  static let ban = of("半")
  static let cheng = of("成")
  static let hand = of("手")
  static let openQuote: UInt16 = 0x201C
  static let closeQuote: UInt16 = 0x201D
}
