/// What a number format makes of a number.
enum DateFormat: Sendable, Hashable {
  case none, date, dateAndTime, time

  /// The formats that have numbers instead of a notation; 27 to 58 as Chinese Excel has them.
  init(builtIn number: Int) {
    switch number {
    case 14...17, 27...31, 36, 50...54, 57, 58: self = .date
    case 22: self = .dateAndTime
    case 18...21, 32...35, 45, 47, 55, 56: self = .time
    default: self = .none
    }
  }

  init(code: String) {
    let letters = Self.letters(of: code)
    if letters.contains("general") || letters.contains("[") {
      self = .none
      return
    }
    let hasTime = letters.contains("h") || letters.contains("s")
    let hasDate = letters.contains("y") || letters.contains("d") || letters.contains("aaa") || letters.contains("ggg")
    let hasMonth = letters.contains("m") && !hasTime
    switch (hasDate || hasMonth, hasTime) {
    case (true, true): self = .dateAndTime
    case (true, false): self = .date
    case (false, true): self = .time
    case (false, false): self = .none
    }
  }

  /// The first section's letters, without what is only shown; elapsed times ([h]) leave a bracket.
  private static func letters(of code: String) -> String {
    var letters = ""
    var rest = Substring(code.lowercased())
    while let character = rest.popFirst() {
      switch character {
      case ";": return letters
      case "\\", "_", "*": rest = rest.dropFirst()
      case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
      case "[":
        let name = rest.prefix { $0 != "]" }
        rest = rest.dropFirst(name.count + 1)
        if !name.isEmpty, name.allSatisfy({ "hms".contains($0) }) { letters += "[" }
      default: letters.append(character)
      }
    }
    return letters
  }
}
