/// A decoded text made even: simplified, half-width, without notes and page marks; every character knows where it stood.
struct FoldedText: Sendable {
  /// One code unit of the basic plane each; a line feed only where a paragraph ends.
  private(set) var characters: [UInt16] = []
  /// Offset of the first source scalar of each character.
  private(set) var starts: [Int32] = []
  /// Offset after the last source scalar of each character.
  private(set) var ends: [Int32] = []
  /// What stood between each character and the one before it.
  private(set) var marks: [Mark] = []
  /// What was mended on the way, in order of the source.
  private(set) var repairs: [Repair] = []

  /// Where cells of tables begin, in order.
  private(set) var cells: [CellStart] = []

  /// The first character of a cell behind the first one of its line.
  struct CellStart: Sendable, Equatable {
    let index: Int
    /// Tabs since the cell before: more than one where cells between are empty.
    let tabs: Int
  }

  struct Mark: OptionSet, Sendable {
    let rawValue: UInt8
    /// White space was dropped before this character.
    static let gap = Mark(rawValue: 1)
    /// A line was broken before this character, inside a sentence.
    static let brokenLine = Mark(rawValue: 2)
    /// A note in brackets was dropped before this character.
    static let note = Mark(rawValue: 4)
    /// A page mark was dropped before this character.
    static let pageMark = Mark(rawValue: 8)
  }

  var count: Int { characters.count }

  mutating func reserve(_ capacity: Int) {
    characters.reserveCapacity(capacity)
    starts.reserveCapacity(capacity)
    ends.reserveCapacity(capacity)
    marks.reserveCapacity(capacity)
  }

  @inline(__always)
  mutating func append(_ character: UInt16, from start: Int, to end: Int, mark: Mark) {
    characters.append(character)
    starts.append(Int32(truncatingIfNeeded: start))
    ends.append(Int32(truncatingIfNeeded: end))
    marks.append(mark)
  }

  mutating func beginCell(behind tabs: Int) { cells.append(CellStart(index: count, tabs: tabs)) }

  mutating func note(_ repair: Repair) { repairs.append(repair) }

  /// The source range of a range of folded characters.
  func source(_ range: Range<Int>) -> Range<Int> {
    range.isEmpty ? 0..<0 : Int(starts[range.lowerBound])..<Int(ends[range.upperBound - 1])
  }

  /// The folded characters as a string.
  func string(_ range: Range<Int>) -> String { String(decoding: characters[range], as: UTF16.self) }
}
