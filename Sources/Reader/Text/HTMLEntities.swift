/// Characters written as HTML entities, named or numbered.
enum HTMLEntities {
  /// The scalar meant by the entity that starts at `start` (an ampersand), and the index after it.
  static func read(_ source: [UInt32], at start: Int) -> (scalar: UInt32, end: Int)? {
    var name: [UInt8] = []
    var index = start + 1
    while index < source.count, name.count < 10 {
      let scalar = source[index]
      if scalar == 0x3B { return meaning(of: name).map { ($0, index + 1) } }
      guard scalar < 0x80, isNamePart(UInt8(scalar)) else { return nil }
      name.append(UInt8(scalar))
      index += 1
    }
    return nil
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x23
  }

  private static func meaning(of name: [UInt8]) -> UInt32? {
    guard let first = name.first else { return nil }
    if first != 0x23 { return named[String(decoding: name, as: UTF8.self)] }
    let isHexadecimal = name.count > 2 && (name[1] | 0x20) == 0x78
    let digits = String(decoding: name.dropFirst(isHexadecimal ? 2 : 1), as: UTF8.self)
    guard let value = UInt32(digits, radix: isHexadecimal ? 16 : 10), let scalar = Unicode.Scalar(value) else {
      return nil
    }
    return scalar.value
  }

  private static let named: [String: UInt32] = [
    "nbsp": 0xA0, "ensp": 0x2002, "emsp": 0x2003, "thinsp": 0x2009, "amp": 0x26, "lt": 0x3C, "gt": 0x3E, "quot": 0x22,
    "apos": 0x27, "ldquo": 0x201C, "rdquo": 0x201D, "lsquo": 0x2018, "rsquo": 0x2019, "mdash": 0x2014,
    "ndash": 0x2013, "middot": 0xB7, "hellip": 0x2026, "permil": 0x2030, "times": 0xD7, "bull": 0x2022,
    "laquo": 0xAB, "raquo": 0xBB, "yen": 0xA5, "deg": 0xB0, "sup2": 0xB2, "shy": 0xAD, "zwnj": 0x200C,
  ]
}
