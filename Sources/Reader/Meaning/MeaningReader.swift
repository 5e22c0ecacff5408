/// Turns statements into claims: walks the text once, with what was said just before in mind.
struct MeaningReader {
  let folded: FoldedText
  let source: [UInt32]
  let statements: [Statement]
  let characters: [UInt16]
  let clauses: Clauses
  let phrases: NounPhrase
  var periods: Periods
  var memory = Memory()

  /// What the sentences before left behind.
  struct Memory {
    /// The noun phrase of the last claim, and its unit.
    var what = ""
    var unit = ""
    var sentence = -1
    /// The total that 其中 refers to.
    var whole: String?
    var wholeSentence = -1
    /// The sentence in which 其中 still holds.
    var partSentence = -1
    /// The sentence that a total opened with 中: 200名主任中,….
    var amongSentence = -1
    var among = ""
    /// A rate that a clause with a colon announced: 覆盖率：城市98%.
    var rate = ""
    /// The phrase before a colon: what a list behind it is about.
    var topic = ""
    /// The noun phrases told so far in this sentence.
    var recent: [String] = []
    /// How the figures behind 分别 compare: 分别增长.
    var listComparison: String?
    /// The last sum of money.
    var money = ""
    /// Where the noun phrase behind the last number ends.
    var nounEnd = 0
    /// Of the last claim: whether it is part of a total, and whether 占 stands before it.
    var isPart = false
    var hasShareSign = false
    /// The sentence of the last rate in percent, and whether a change told behind it can only be its own.
    var rateSentence = -1
    var isRateAlone = false
    /// The kind of the last claim, and where its words end.
    var kind = ClaimKind.other
    var end = 0
    /// Names still waiting for their figures.
    var names: [String] = []
    var seen: [Int: Int] = [:]
  }

  init(folded: FoldedText, source: [UInt32], statements: [Statement]) {
    self.folded = folded
    self.source = source
    self.statements = statements
    characters = folded.characters
    clauses = Clauses(folded.characters)
    phrases = NounPhrase(characters: folded.characters)
    periods = Periods(folded.characters)
  }

  /// The claims in order, and what checking needs to know about each.
  mutating func read() -> (claims: [Claim], notes: [ClaimNote]) {
    var claims: [Claim] = []
    var notes: [ClaimNote] = []
    var paragraph = 0
    var clause = 0
    var sentence = 0
    var lastEnd = 0
    for (index, statement) in statements.enumerated() {
      let start = statement.number.range.lowerBound
      while clause + 1 < clauses.count, clauses.range(clause).upperBound < start {
        if clauses.closesSentence[clause] {
          sentence += 1
          if endsParagraph(clause) { paragraph += 1 }
          periods.beginSentence()
        }
        clause += 1
      }
      periods.advance(to: start)
      periods.note(statement)
      guard statement.isStatement else { continue }
      let context = context(index, clause: clause, sentence: sentence, lastEnd: lastEnd)
      claims.append(claim(statement, context))
      notes.append(note(statement, context, clause: clause, paragraph: paragraph))
      lastEnd = max(statement.span.upperBound, memory.nounEnd)
    }
    joinRanges(&claims)
    return (claims, notes)
  }

  private func endsParagraph(_ clause: Int) -> Bool {
    let end = clauses.range(clause).upperBound
    return end >= characters.count || characters[end] == Glyph.lineFeed
      || (end + 1 < characters.count && characters[end + 1] == Glyph.lineFeed)
  }

  private func note(_ statement: Statement, _ context: Context, clause: Int, paragraph: Int) -> ClaimNote {
    ClaimNote(
      span: statement.span, left: context.left, right: context.right, clause: clause, sentence: context.sentence,
      paragraph: paragraph, isPart: memory.isPart, hasShareSign: memory.hasShareSign, cell: statement.cell)
  }

  /// Where a statement stands among its neighbours.
  struct Context {
    var index: Int
    var sentence: Int
    var clause: Range<Int>
    var left: Range<Int>
    var right: Range<Int>
    /// The clause before this one in the same sentence, when no number stands in it.
    var before: Range<Int>?
  }

  private func context(_ index: Int, clause: Int, sentence: Int, lastEnd: Int) -> Context {
    let statement = statements[index]
    let whole = clauses.range(clause)
    let leftStart = min(max(whole.lowerBound, lastEnd, statement.span.lowerBound - 60), statement.span.lowerBound)
    var rightEnd = max(whole.upperBound, statement.span.upperBound)
    if index + 1 < statements.count { rightEnd = min(rightEnd, max(nextStart(index), statement.span.upperBound)) }
    let right = statement.span.upperBound..<min(rightEnd, statement.span.upperBound + 40)
    var before: Range<Int>?
    if clause > 0, !clauses.closesSentence[clause - 1], clauses.range(clause - 1).lowerBound >= lastEnd {
      before = clauses.range(clause - 1)
    }
    return Context(
      index: index, sentence: sentence, clause: whole, left: leftStart..<statement.span.lowerBound, right: right,
      before: before)
  }

  private func isDate(_ statement: Statement) -> Bool {
    let end = statement.number.range.upperBound
    return statement.reason == .date && end < characters.count && Self.dateMarks.contains(characters[end])
  }

  private static let dateMarks = Set("年月日".utf16)

  /// Where the next number begins that states something or names a date.
  private func nextStart(_ index: Int) -> Int {
    var next = index + 1
    while next < statements.count, !statements[next].isStatement, !isDate(statements[next]) { next += 1 }
    return next < statements.count ? statements[next].span.lowerBound : characters.count
  }

  private mutating func claim(_ statement: Statement, _ context: Context) -> Claim {
    let range = folded.source(statement.number.written)
    let around =
      max(
        context.clause.lowerBound, statement.span.lowerBound - 80)..<min(
        max(context.clause.upperBound, statement.span.upperBound), statement.span.upperBound + 24)
    let (period, isMasked) = periods.period(around)
    var subject = subject(of: statement, context)
    let isPoints = isPointsOfRate(statement, subject, context)
    if let phrase = statement.cell?.phrase(characters), !phrase.isEmpty { subject.what = phrase }
    if isPoints || statement.unit == Self.points { subject.what = withExtentOfChange(subject) }
    var claim = Claim(
      offset: range.lowerBound, text: SourceText.string(source[range]), value: statement.number.value,
      lastPlace: statement.number.lastPlace, unit: isPoints ? Self.points : statement.unit, kind: statement.kind,
      what: subject.what,
      quote: quote(statement, context))
    claim.approx = statement.approximation.map { String(decoding: [$0], as: UTF16.self) }
    claim.bound = statement.bound
    claim.each = statement.each
    claim.of = subject.of
    claim.comparison = subject.comparison
    claim.period = period
    if let year = statement.cell?.year, year > 0 { claim.period = String(year) }
    claim.isMasked = isMasked
    claim.isDamaged = statement.isDamaged
    let near = max(context.clause.lowerBound, statement.span.lowerBound - 40)..<statement.span.upperBound
    claim.isCumulative = Clues.isCumulative(
      characters, near.lowerBound..<statement.span.lowerBound, sinceWindow(context))
    claim.modality = Clues.modality(characters, near, isPlan: periods.isPlan, bound: statement.bound)
    claim.level = Clues.level(characters, context.left.lowerBound..<max(statement.span.upperBound, memory.nounEnd))
    claim.isRepeated = isRepeated(statement, context)
    remember(subject, statement, context)
    return claim
  }

  private func sinceWindow(_ context: Context) -> Range<Int> {
    let start = max(0, context.left.upperBound - 60)
    return start..<context.left.upperBound
  }

  private mutating func remember(_ subject: Subject, _ statement: Statement, _ context: Context) {
    if !subject.what.hasSuffix(memory.topic) { memory.topic = "" }
    rememberRate(subject, statement, context)
    memory.isPart = subject.isPart
    memory.hasShareSign = subject.isShare
    if !subject.isPart && statement.kind != .percent && statement.kind != .other {
      memory.whole = String(subject.what.suffix(40))
      memory.wholeSentence = context.sentence
    }
    if subject.comparison == nil && statement.kind != .percent {
      memory.what = String(subject.what.suffix(40))
      memory.unit = statement.unit
      if statement.kind == .money { memory.money = memory.what }
    } else if subject.comparison == nil {
      memory.what = String((subject.base ?? subject.what).suffix(40))
    }
    if memory.sentence != context.sentence && statement.kind != .money { memory.money = "" }
    if memory.sentence != context.sentence { memory.recent = [] }
    if subject.comparison == nil, !subject.isShare { memory.recent = memory.recent.suffix(7) + [memory.what] }
    memory.sentence = context.sentence
    if memory.nounEnd > 0, opensList(at: memory.nounEnd) {
      memory.amongSentence = context.sentence
      memory.among = memory.what
    }
    memory.kind = statement.kind
    memory.end = statement.span.upperBound
  }

  /// 中 and a comma, behind a counted noun.
  private func opensList(at index: Int) -> Bool {
    index + 1 < characters.count && characters[index] == Glyph.of("中") && characters[index + 1] == Glyph.comma
  }

  private func quote(_ statement: Statement, _ context: Context) -> String {
    let start = max(context.left.lowerBound, statement.span.lowerBound - 16)
    let end = min(context.right.upperBound, statement.span.upperBound + 12)
    return SourceText.string(
      source[folded.source(min(start, statement.span.lowerBound)..<max(end, statement.span.upperBound))])
  }

  /// Whether the same clause, with the number at the same place, stood earlier.
  private mutating func isRepeated(_ statement: Statement, _ context: Context) -> Bool {
    let window =
      max(
        context.clause.lowerBound, statement.span.lowerBound - 40)..<min(
        context.clause.upperBound, statement.span.upperBound + 40)
    guard window.count >= 8 else { return false }
    var hasher = Hasher()
    for character in characters[window] { hasher.combine(character) }
    hasher.combine(statement.number.range.lowerBound - window.lowerBound)
    let key = hasher.finalize()
    let isRepeated = memory.seen[key] != nil
    memory.seen[key] = 1
    return isRepeated
  }

  private func joinRanges(_ claims: inout [Claim]) {
    var position = 0
    for statement in statements where statement.isStatement {
      if statement.isRangeStart, position + 1 < claims.count {
        let range = Claim.ValueRange(from: claims[position].value, to: claims[position + 1].value)
        claims[position].range = range
        claims[position + 1].range = range
        claims[position].what = claims[position + 1].what.isEmpty ? claims[position].what : claims[position + 1].what
      }
      position += 1
    }
  }
}
