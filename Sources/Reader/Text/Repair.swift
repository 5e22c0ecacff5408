/// One place where a damaged text was mended before reading.
public struct Repair: Sendable, Equatable {
  public enum Kind: String, Sendable, CaseIterable {
    /// A pronunciation in brackets behind a character.
    case pinyin
    /// A page number or running line inside a sentence.
    case pageMark
    /// Blanks between all characters of a line.
    case spacing
    /// A character written as an HTML entity.
    case entity
    /// A line broken inside a sentence or a number.
    case brokenLine
  }

  public let kind: Kind
  /// Unicode scalars from the start of the decoded text.
  public let offset: Int
  /// Unicode scalars of the source that were passed over or replaced.
  public let length: Int
}
