/// Identity and telephone numbers as they stand in written text.
public enum NumbersInText {
  /// Every valid identity number and every telephone number, as they are kept of parties.
  ///
  /// Figures of full width, blanks and hyphens between them, and the country's code are read as people write them.
  public static func found(in text: String) -> Set<String> {
    var found: Set<String> = []
    for piece in text.map(folded).split(whereSeparator: { !isPart($0) }) {
      let words = piece.split { " -".contains($0) }.map { String($0) }
      for candidate in words + [words.joined()] {
        if let number = IdentityNumber(candidate) { found.insert(number.text) }
        if let phone = phone(candidate) { found.insert(phone) }
      }
    }
    return found
  }

  /// The ways in which a number may have been kept: with the country's code, or without.
  public static func spellings(of number: String) -> Set<String> {
    isMobile(number) ? [number, "86" + number, "+86" + number] : [number]
  }

  private static func isPart(_ character: Character) -> Bool {
    character.isASCII && (character.isNumber || "Xx+ -".contains(character))
  }

  private static func folded(_ character: Character) -> Character {
    if let value = character.unicodeScalars.first?.value, (0xFF01...0xFF5E).contains(value),
      let plain = Unicode.Scalar(value - 0xFEE0)
    {
      return Character(plain)
    }
    return character == "\u{3000}" ? " " : character
  }

  private static func phone(_ text: String) -> String? {
    var digits = text.hasPrefix("+") ? String(text.dropFirst()) : text
    guard digits.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    if digits.hasPrefix("86"), isMobile(String(digits.dropFirst(2))) { digits.removeFirst(2) }
    if isMobile(digits) { return digits }
    return digits.hasPrefix("0") && (10...12).contains(digits.count) ? digits : nil
  }

  private static func isMobile(_ digits: String) -> Bool {
    let bytes = Array(digits.utf8)
    return bytes.count == 11 && bytes[0] == 49 && (51...57).contains(bytes[1])
      && bytes.allSatisfy { (48...57).contains($0) }
  }
}
