import Ledger

extension Template {
  /// The longest template that is read, in UTF-8 bytes.
  public static let limit = 200_000

  /// Reads a template.
  ///
  /// - Throws: a `Refusal` with every problem, each placed at `line:column`: unknown measures (with the nearest name),
  ///   filters and breakdowns the measure lacks, brackets left open, table rows that do not exist, a missing title.
  public init(_ text: String, catalogue: Catalogue) throws(Refusal) {
    guard text.utf8.count <= Template.limit else {
      throw Refusal(
        .tooLarge, "模板超过 \(Template.limit / 1000) KB，请分成几个模板",
        "The template is larger than \(Template.limit / 1000) KB; split it into several")
    }
    var reader = TemplateReader(catalogue: catalogue)
    reader.read(text)
    guard reader.problems.isEmpty else { throw Refusal(.invalid, reader.problems) }
    blocks = reader.blocks
    names = reader.names
  }
}

/// Reads lines into blocks and collects what is wrong with them.
private struct TemplateReader {
  let catalogue: Catalogue
  var blocks: [TemplateBlock] = []
  var problems: [Problem] = []
  private var chineseName: String?
  private var englishName: String?
  private var title: String?
  private var paragraph: [Mark] = []

  init(catalogue: Catalogue) { self.catalogue = catalogue }

  var names: Names {
    let chinese = chineseName ?? title ?? ""
    return Names(chinese, englishName ?? chinese)
  }

  mutating func read(_ text: String) {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() {
      read([Mark](line: line.first == "\u{FEFF}" ? line.dropFirst() : line, number: index + 1).trimmed)
    }
    endParagraph()
    if title == nil {
      let start = TextPlace(line: 1, column: 1)
      problems.append(start.problem("缺少标题，请加一行“# 标题”", "there is no title; add a line “# Title”"))
    }
  }

  private mutating func read(_ line: [Mark]) {
    guard let first = line.first else { return endParagraph() }
    switch first.character {
    case "/" where line.text.hasPrefix("//"): return
    case "@", "＠": directive(line)
    case "#", "＃": heading(line)
    case "|", "｜": table(line)
    default: append(line)
    }
  }

  /// Lines of one paragraph follow each other without a space, unless there is Latin text on both sides.
  private mutating func append(_ line: [Mark]) {
    let isText: (Mark) -> Bool = { !"[]{}".contains($0.character) }
    if let last = paragraph.last(where: isText), let first = line.first(where: isText), last.character.isASCII,
      first.character.isASCII
    {
      paragraph.append(Mark(character: " ", place: last.place))
    }
    paragraph += line
  }

  private mutating func endParagraph() {
    if paragraph.isEmpty { return }
    blocks.append(.paragraph(inlines(paragraph)))
    paragraph = []
  }

  private mutating func inlines(_ marks: [Mark]) -> [Inline] {
    var reader = InlineReader(marks, catalogue: catalogue)
    let inlines = reader.read()
    problems += reader.problems
    return inlines
  }

  private mutating func directive(_ line: [Mark]) {
    endParagraph()
    let parts = line.text.dropFirst().split(maxSplits: 1, whereSeparator: \.isWhitespace)
    switch (parts.first.map(String.init), parts.count) {
    case ("名称", 2): chineseName = String(parts[1])
    case ("name", 2): englishName = String(parts[1])
    default:
      problems.append(
        line[0].place.problem(
          "以 @ 开头的行只能是“@名称 …”或“@name …”", "a line starting with @ must be “@名称 …” or “@name …”"))
    }
  }

  private mutating func heading(_ line: [Mark]) {
    endParagraph()
    let level = line.prefix { "#＃".contains($0.character) }.count
    let content = line.dropping(prefix: level)
    if content.isEmpty || level > 4 {
      problems.append(
        line[0].place.problem(
          "标题写成“# 标题”“## 一级”“### 二级”或“#### 三级”，后面要有文字",
          "a heading is written “# Title”, “## first”, “### second” or “#### third” with text after it"))
      return
    }
    if level > 1 {
      blocks.append(.heading(level - 1, inlines(content)))
    } else if title != nil {
      problems.append(line[0].place.problem("标题只能有一个；下一级用 ##", "there can be one title only; use ## below it"))
    } else {
      title = content.text
      blocks.append(.title(inlines(content)))
    }
  }

  private mutating func table(_ line: [Mark]) {
    endParagraph()
    var reader = TableReader(catalogue: catalogue)
    if let table = reader.read(line) { blocks.append(.table(table)) }
    problems += reader.problems
  }
}
