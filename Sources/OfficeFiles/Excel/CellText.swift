/// Cell text with Excel's own escapes resolved: `_x000D_` is a carriage return, `_x005F_` an underscore.
func unescapedCellText(_ text: String) -> String {
  if !text.utf8.contains(0x5F) || !text.contains("_x") { return text }
  let bytes = Array(text.utf8)
  var units: [UInt8] = []
  var index = 0
  while index < bytes.count {
    if let code = escape(at: index, of: bytes), let scalar = Unicode.Scalar(code) {
      units += Array(String(Character(scalar)).utf8)
      index += 7
    } else {
      units.append(bytes[index])
      index += 1
    }
  }
  return String(decoding: units, as: UTF8.self)
}

/// The other way round, for text that happens to look like an escape; characters that XML forbids are dropped.
func escapedCellText(_ text: String) -> String {
  let allowed =
    text.unicodeScalars.allSatisfy(isAllowedInXML)
    ? text : String(String.UnicodeScalarView(text.unicodeScalars.filter(isAllowedInXML)))
  if !allowed.contains("_x") { return allowed }
  let bytes = Array(allowed.utf8)
  var escaped: [UInt8] = []
  for index in bytes.indices {
    if escape(at: index, of: bytes) != nil { escaped += Array("_x005F".utf8) }
    escaped.append(bytes[index])
  }
  return String(decoding: escaped, as: UTF8.self)
}

private func escape(at index: Int, of bytes: [UInt8]) -> UInt32? {
  guard index + 6 < bytes.count, bytes[index] == 0x5F, bytes[index + 1] == 0x78, bytes[index + 6] == 0x5F else {
    return nil
  }
  let digits = bytes[index + 2..<index + 6]
  let areHexadecimal = digits.allSatisfy { byte in
    (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte) || (0x61...0x66).contains(byte)
  }
  return areHexadecimal ? UInt32(String(decoding: digits, as: UTF8.self), radix: 16) : nil
}
