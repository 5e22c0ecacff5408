/// What one code unit of the basic plane becomes when a text is folded: simplified, half-width, one kind of dash.
enum CharacterTable {
  /// Indexed by code unit; the value is the folded code unit.
  static let folded: [UInt16] = makeTable()

  /// Stands for every character outside the basic plane; such characters never belong to a number.
  static let beyond: UInt16 = 0xFFFD

  private static func makeTable() -> [UInt16] {
    var table = (0...UInt16.max).map { $0 }
    var traditional: UInt16?
    for unit in TraditionalCharacters.pairs.utf16 {
      if let key = traditional {
        table[Int(key)] = unit
        traditional = nil
      } else {
        traditional = unit
      }
    }
    for unit in UInt16(0xFF01)...0xFF5E { table[Int(unit)] = unit - 0xFEE0 }
    for (from, into) in look { table[Int(from)] = into }
    return table
  }

  /// Characters that look alike in reports, whatever the keyboard or the scanner made of them.
  private static let look: [(UInt16, UInt16)] = {
    var pairs: [(UInt16, UInt16)] = []
    func fold(_ variants: String, into target: Unicode.Scalar) {
      for unit in variants.utf16 { pairs.append((unit, UInt16(truncatingIfNeeded: target.value))) }
    }
    fold("–−‒‐‑﹣", into: "-")
    fold("～〜∼﹏", into: "~")
    fold("﹪％", into: "%")
    fold("○◯Ｏ", into: "〇")
    fold("﹐", into: ",")
    fold("﹒．", into: ".")
    fold("﹕∶︰", into: ":")
    fold("〝＂「『", into: "“")
    fold("〞」』", into: "”")
    fold("﹔", into: ";")
    fold("―", into: "—")
    return pairs
  }()
}
