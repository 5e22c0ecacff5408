/// Reads the numbers of a Chinese work report: text in, claims out.
///
/// Time and memory grow with the length of the text, whatever stands in it.
public enum ProseReader {
  /// Every claim of a decoded text, with its meaning; with `passedOver` also the numbers that are none.
  public static func read(_ text: String, passedOver: Bool = false) -> Reading {
    read(scalars: text.unicodeScalars.map(\.value), passedOver: passedOver)
  }

  /// The same for Unicode scalars, of which offsets count.
  public static func read(scalars source: [UInt32], passedOver: Bool = false) -> Reading {
    let folded = TextFolding.fold(source)
    let statements = StatementScanner.scan(folded)
    var meaning = MeaningReader(folded: folded, source: source, statements: statements)
    let (claims, notes) = meaning.read()
    let others = passedOver ? PassedOverReader.read(folded, source, statements) : []
    return Reading(
      claims: claims, passedOver: others, repairs: folded.repairs, notes: notes, folded: folded, source: source)
  }

  /// Only where the claims stand: offset and length in scalars of each number as written.
  public static func detect(scalars source: [UInt32]) -> [(offset: Int, length: Int)] {
    let folded = TextFolding.fold(source)
    return StatementScanner.scan(folded).lazy.filter(\.isStatement).map { statement in
      let range = folded.source(statement.number.written)
      return (range.lowerBound, range.count)
    }
  }
}
