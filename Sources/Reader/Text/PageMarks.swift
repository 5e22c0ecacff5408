/// Page numbers that a converter left in the running text: a line with - 3 - or 第3页, or the like between two blanks.
enum PageMarks {
  /// The index of the line feed after a line that holds only a page mark.
  static func lineEnd(_ source: [UInt32], at start: Int) -> Int? {
    let body = blanksEnd(source, at: start)
    guard let mark = markEnd(source, at: body) ?? bareEnd(source, at: body) else { return nil }
    var end = blanksEnd(source, at: mark)
    if end < source.count, source[end] == 0x0D { end += 1 }
    return end < source.count && source[end] == 0x0A ? end : nil
  }

  /// The index after a page mark with blanks on both sides.
  static func inlineEnd(_ source: [UInt32], at start: Int) -> Int? {
    guard start < source.count, isDash(source[start]) || source[start] == 0x7B2C else { return nil }
    guard let end = markEnd(source, at: start), end < source.count else { return nil }
    return TextFolding.isBlank(source[end]) || source[end] == 0x0A ? blanksEnd(source, at: end) : nil
  }

  private static func markEnd(_ source: [UInt32], at start: Int) -> Int? {
    guard start < source.count else { return nil }
    if isDash(source[start]) { return dashedEnd(source, at: start) }
    return source[start] == 0x7B2C ? wordedEnd(source, at: start) : nil
  }

  /// - 3 -
  private static func dashedEnd(_ source: [UInt32], at start: Int) -> Int? {
    let first = blanksEnd(source, at: start + 1)
    let last = digitsEnd(source, at: first)
    let close = blanksEnd(source, at: last)
    return last > first && close < source.count && isDash(source[close]) ? close + 1 : nil
  }

  /// 第 3 页, and 共 5 页 behind it
  static func wordedEnd(_ source: [UInt32], at start: Int) -> Int? {
    guard let end = counterEnd(source, at: start + 1) else { return nil }
    let next = blanksEnd(source, at: end)
    if next < source.count, source[next] == 0x5171, let total = counterEnd(source, at: next + 1) { return total }
    return end
  }

  private static func counterEnd(_ source: [UInt32], at start: Int) -> Int? {
    let first = blanksEnd(source, at: start)
    let last = digitsEnd(source, at: first)
    let page = blanksEnd(source, at: last)
    let isPage = page < source.count && (source[page] == 0x9875 || source[page] == 0x9801)
    return last > first && isPage ? page + 1 : nil
  }

  private static func bareEnd(_ source: [UInt32], at start: Int) -> Int? {
    let end = digitsEnd(source, at: start)
    return end > start ? end : nil
  }

  private static func digitsEnd(_ source: [UInt32], at start: Int) -> Int {
    var index = start
    while index < source.count, index - start < 3, (0x30...0x39).contains(source[index]) { index += 1 }
    return index
  }

  private static func blanksEnd(_ source: [UInt32], at start: Int) -> Int {
    var index = start
    while index < source.count, TextFolding.isBlank(source[index]) { index += 1 }
    return index
  }

  private static func isDash(_ scalar: UInt32) -> Bool {
    scalar == 0x2D || scalar == 0x2014 || scalar == 0x2013 || scalar == 0xFF0D || scalar == 0x2015
  }
}
