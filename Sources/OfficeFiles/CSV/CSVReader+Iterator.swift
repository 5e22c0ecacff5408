extension CSVReader {
  public struct Iterator: IteratorProtocol {
    private let text: ArraySlice<UInt8>
    private let separator: UInt8
    private let removesFormulaGuards: Bool
    private var index: Int
    private var line: Int

    private static let quote: UInt8 = 0x22
    private static let lineFeed: UInt8 = 0x0A
    private static let carriageReturn: UInt8 = 0x0D
    /// As many as Excel has.
    private static let mostFields = 16_384

    init(text: ArraySlice<UInt8>, separator: UInt8, line: Int, removesFormulaGuards: Bool) {
      self.text = text
      self.separator = separator
      self.line = line
      self.removesFormulaGuards = removesFormulaGuards
      index = text.startIndex
    }

    public mutating func next() -> Result<CSVRow, OfficeFileProblem>? {
      while index < text.endIndex, isLineEnd(text[index]) { endLine() }
      if index == text.endIndex { return nil }
      let start = line
      var fields: [String] = []
      var problem: OfficeFileProblem?
      while true {
        let field = field()
        fields.append(field.text)
        problem = problem ?? field.problem
        if index == text.endIndex || isLineEnd(text[index]) { break }
        index += 1
        if fields.count == Self.mostFields {
          problem = problem ?? tooManyFields(start)
          skipLine()
          break
        }
      }
      if index < text.endIndex { endLine() }
      return problem.map { .failure($0) } ?? .success(CSVRow(line: start, fields: fields))
    }

    /// A field; stops at the separator or line end behind it.
    private mutating func field() -> (text: String, problem: OfficeFileProblem?) {
      if index < text.endIndex, text[index] == Self.quote { return quotedField() }
      let start = index
      while index < text.endIndex, text[index] != separator, !isLineEnd(text[index]) { index += 1 }
      return (string(text[start..<index]), nil)
    }

    private mutating func quotedField() -> (text: String, problem: OfficeFileProblem?) {
      let openingLine = line
      var content: [UInt8] = []
      index += 1
      while index < text.endIndex {
        let byte = text[index]
        if byte == Self.quote {
          index += 1
          if index == text.endIndex || text[index] != Self.quote { return (string(content[...]), textBehindQuote()) }
        } else if byte == Self.lineFeed || (byte == Self.carriageReturn && !isFollowedByLineFeed) {
          line += 1
        }
        content.append(byte)
        index += 1
      }
      return ("", unclosedQuote(openingLine))
    }

    private mutating func textBehindQuote() -> OfficeFileProblem? {
      if index == text.endIndex || text[index] == separator || isLineEnd(text[index]) { return nil }
      while index < text.endIndex, text[index] != separator, !isLineEnd(text[index]) { index += 1 }
      return OfficeFileProblem(
        place: linePlace(line), zh: "这一行的引号后面还有文字。含引号的内容要用引号括起来，里面的每个引号写两遍。",
        en: "There is text behind a closing quotation mark; write marks inside a quoted field twice.")
    }

    private func unclosedQuote(_ line: Int) -> OfficeFileProblem {
      OfficeFileProblem(
        place: linePlace(line), zh: "从这一行开始的引号没有配对，后面的内容都无法读取。请补上或删去这个引号。",
        en:
          "The quotation mark opened in this line is never closed, so nothing behind it can be read; close or delete it."
      )
    }

    private func tooManyFields(_ line: Int) -> OfficeFileProblem {
      OfficeFileProblem(
        .tooLarge, place: linePlace(line), zh: "这一行超过 \(Self.mostFields) 列。请检查分隔符是否正确。",
        en: "This line has more than \(Self.mostFields) columns; check the separator.")
    }

    private func string(_ bytes: ArraySlice<UInt8>) -> String {
      let content = removesFormulaGuards ? FormulaGuard.removed(from: bytes) : bytes
      return String(decoding: content, as: UTF8.self)
    }

    private func isLineEnd(_ byte: UInt8) -> Bool { byte == Self.lineFeed || byte == Self.carriageReturn }

    private var isFollowedByLineFeed: Bool { index + 1 < text.endIndex && text[index + 1] == Self.lineFeed }

    private mutating func endLine() {
      index += text[index] == Self.carriageReturn && isFollowedByLineFeed ? 2 : 1
      line += 1
    }

    private mutating func skipLine() {
      while index < text.endIndex, !isLineEnd(text[index]) { index += 1 }
    }
  }
}
