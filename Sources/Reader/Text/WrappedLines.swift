/// Lines that a converter cut at a fixed width, in the middle of sentences.
enum WrappedLines {
  /// Whether the line that ends at `breakAt` is as long as a neighbour, or longer than any heading.
  static func isWrapped(_ source: [UInt32], breakAt end: Int) -> Bool {
    let start = lineStart(source, before: end)
    let length = end - start
    if length < 20 { return false }
    if length >= limit { return true }
    let next = lineEnd(source, from: end + 1) - end - 1
    if isTitle(source, start..<end, next) { return false }
    if abs(next - length) <= 3 { return true }
    return start > 0 && abs(start - 1 - lineStart(source, before: start - 1) - length) <= 3
  }

  /// A line that stands twice is a title, not a piece of a paragraph.
  private static func isTitle(_ source: [UInt32], _ line: Range<Int>, _ next: Int) -> Bool {
    if next == line.count, source[line] == source[(line.upperBound + 1)...(line.upperBound + next)] { return true }
    let before = line.lowerBound - line.count - 1
    return before >= 0 && source[before..<(line.lowerBound - 1)] == source[line]
      && (before == 0 || source[before - 1] == 0x0A)
  }

  private static let limit = 160

  private static func lineStart(_ source: [UInt32], before end: Int) -> Int {
    var index = end
    while index > 0, end - index < limit, source[index - 1] != 0x0A { index -= 1 }
    return index
  }

  private static func lineEnd(_ source: [UInt32], from start: Int) -> Int {
    var index = start
    while index < source.count, index - start < limit, source[index] != 0x0A { index += 1 }
    return index
  }
}
