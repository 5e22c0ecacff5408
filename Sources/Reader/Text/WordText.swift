/// The running text of a Word document's main part, to which the offsets of its claims refer.
public enum WordText {
  /// Text of `word/document.xml`: a line for each paragraph and table row, tabs between cells; without deleted text,
  /// field codes and the second copy of drawings. Numbers that Word counts itself are not in the file.
  public static func plainText(document xml: String) -> String {
    let bytes = Array(xml.utf8)
    var scanner = MarkupScanner(bytes)
    var text = PlainText(keepsBlanks: true)
    var isRun = false
    var cellDepth = 0
    var skipped = 0
    let blank = Array(" ".utf8)[...]
    while let event = scanner.next() {
      switch event {
      case .text(let range): if isRun && skipped == 0 { text.append(bytes[range]) }
      case .open(let name, let isEmpty):
        if passedOver.contains(name) && !isEmpty { skipped += 1 }
        if name == "w:t" { isRun = !isEmpty }
        if name == "w:tc" && !isEmpty { cellDepth += 1 }
        if skipped == 0 { readBreak(name, &text) }
      case .close(let name):
        if passedOver.contains(name) { skipped = max(0, skipped - 1) }
        if name == "w:t" { isRun = false }
        if name == "w:p" && skipped == 0 { cellDepth == 0 ? text.breakLine() : text.append(blank) }
        if name == "w:tc" {
          cellDepth = max(0, cellDepth - 1)
          text.tab()
        }
        if name == "w:tr" { text.breakLine() }
      }
    }
    return text.finished()
  }

  private static func readBreak(_ name: String, _ text: inout PlainText) {
    if name == "w:tab" { text.tab() }
    if name == "w:br" || name == "w:cr" { text.breakLine() }
  }

  private static let passedOver: Set<String> = ["w:del", "w:instrtext", "mc:fallback", "w:ppr", "w:rpr", "w:sectpr"]
}
