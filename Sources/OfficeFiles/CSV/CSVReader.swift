/// The rows of a CSV file (RFC 4180, with what Excel and WPS do besides), read one by one.
///
/// Encodings as in `decodeText`; the separator (comma, semicolon, tab) is found out, or taken from a first line `sep=;`.
/// Lines end with LF, CR LF or CR. Empty lines are left out. A row that cannot be read is a failure in its place and
/// reading goes on behind it, so that all problems can be told at once; an unclosed quotation mark ends the file.
public struct CSVReader: Sequence, Sendable {
  public let encoding: TextEncoding
  public let separator: CSVSeparator
  private let text: ArraySlice<UInt8>
  private let firstLine: Int
  private let removesFormulaGuards: Bool

  /// `removesFormulaGuards` takes away the apostrophes that `CSVWriter` puts before would-be formulas.
  public init(_ bytes: [UInt8], separator: CSVSeparator? = nil, removesFormulaGuards: Bool = true) throws {
    let decoded = try decodeText(bytes)
    encoding = decoded.encoding
    self.removesFormulaGuards = removesFormulaGuards
    if let named = CSVSeparator.named(inFirstLineOf: decoded.utf8) {
      self.separator = separator ?? named.separator
      text = named.rest
      firstLine = 2
    } else {
      self.separator = separator ?? CSVSeparator(detectedIn: decoded.utf8)
      text = decoded.utf8
      firstLine = 1
    }
  }

  public func makeIterator() -> Iterator {
    Iterator(
      text: text, separator: separator.rawValue, line: firstLine, removesFormulaGuards: removesFormulaGuards)
  }

  /// Every row and every problem of the file.
  public func read() -> (rows: [CSVRow], problems: [OfficeFileProblem]) {
    var rows: [CSVRow] = []
    var problems: [OfficeFileProblem] = []
    for result in self {
      switch result {
      case .success(let row): rows.append(row)
      case .failure(let problem): problems.append(problem)
      }
    }
    return (rows, problems)
  }
}
