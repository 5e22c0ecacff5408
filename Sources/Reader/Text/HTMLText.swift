/// The running text of a web page, to which the offsets of its claims refer.
public enum HTMLText {
  /// Text without tags, scripts, styles and comments; a line for each block and table row, tabs between cells.
  /// Nothing is refused; broken markup is read as far as it goes.
  public static func plainText(_ page: String) -> String {
    let bytes = Array(page.utf8)
    var scanner = MarkupScanner(bytes)
    var text = PlainText(keepsBlanks: false)
    while let event = scanner.next() {
      switch event {
      case .text(let range): text.append(bytes[range])
      case .open(let name, let isEmpty):
        if hidden.contains(name) && !isEmpty {
          scanner.skip(to: name)
        } else if blocks.contains(name) {
          text.breakLine()
        }
      case .close(let name):
        if cells.contains(name) { text.tab() }
        if blocks.contains(name) { text.breakLine() }
      }
    }
    return text.finished()
  }

  private static let hidden: Set<String> = ["script", "style", "noscript", "template", "svg", "head"]
  private static let cells: Set<String> = ["td", "th"]
  private static let blocks: Set<String> = [
    "p", "div", "br", "tr", "table", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "section", "article",
    "header", "footer", "nav", "main", "aside", "blockquote", "pre", "hr", "title", "body", "html", "form", "dd", "dt",
  ]
}
