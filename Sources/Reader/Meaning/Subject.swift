/// What a number counts, as far as the words around it tell.
struct Subject {
  var what: String
  /// Without the comparison or the share: what the next figure may be told of.
  var base: String?
  var of: String?
  var comparison: String?
  /// Behind 其中: a part of what was told before.
  var isPart = false
  /// 占总数的28%.
  var isShare = false
}

extension MeaningReader {
  mutating func subject(of statement: Statement, _ context: Context) -> Subject {
    var subject = Subject(what: "")
    memory.nounEnd = 0
    subject.isPart = isPart(context)
    if subject.isPart { subject.of = whole(context) }
    if let named = nextName(context) {
      subject.what = named
      subject.comparison = memory.listComparison
      return subject
    }
    if let range = Clues.comparison(characters, context.left), isChange(range, statement, context) {
      return compared(subject, range, context)
    }
    if statement.kind == .percent, let share = share(subject, context) { return share }
    subject.what = withExtent(plain(statement, context), statement.unit, context)
    return subject
  }

  /// 其中 holds for the rest of its sentence, until a verb or 共 begins something new.
  private mutating func isPart(_ context: Context) -> Bool {
    let announced = context.before.map { Self.among.occurs(characters, in: $0) && $0.count <= 4 } ?? false
    if announced || Self.among.occurs(characters, in: context.left) {
      memory.partSentence = context.sentence
      return true
    }
    if let sign = context.left.first.map({ characters[$0] }), context.sentence == memory.sentence {
      if sign == 0x28 { memory.partSentence = context.sentence }
      if sign == 0x29 { memory.partSentence = -1 }
    }
    guard memory.partSentence == context.sentence else { return false }
    let start = phrases.trimmed(context.left).lowerBound
    if Lexicon.light.length(characters, at: start) > 0 || Self.anew.length(characters, at: start) > 0 {
      memory.partSentence = -1
      return false
    }
    return true
  }

  /// The total of the parts told here, when it was said in this sentence or the one before.
  func whole(_ context: Context) -> String? {
    context.sentence - memory.wholeSentence <= 1 ? memory.whole : nil
  }

  /// The next of the names before 分别为.
  private mutating func nextName(_ context: Context) -> String? {
    if let range = SplitNames.names(characters, context.left) {
      let names = SplitNames.split(characters, phrases.names(range))
      memory.names = names.count > 1 ? names : []
      memory.listComparison = Clues.comparison(characters, context.left).map(string)
      if names.count < 2 { memory.names = namesTold(context, metric: names.first ?? "") }
      if memory.names.isEmpty { return names.first.flatMap { isComparing(context) || $0.isEmpty ? nil : $0 } }
    } else if context.left.count > 2 || context.sentence != memory.sentence {
      memory.names = []
    }
    return memory.names.isEmpty ? nil : memory.names.removeFirst()
  }

  /// 提高两个规划的知晓率: a verb before a figure with its own noun compares nothing.
  private func isChange(_ range: Range<Int>, _ statement: Statement, _ context: Context) -> Bool {
    range.count > 3 || statement.kind == .percent || phrases.right(context.right).isEmpty
  }

  private func isComparing(_ context: Context) -> Bool { Clues.comparison(characters, context.left) != nil }

  /// 宫颈癌12例、乳腺癌9例,检出率分别为0.1%和0.2%: the names are those told just before.
  private func namesTold(_ context: Context, metric: String) -> [String] {
    var count = 1
    while context.index + count < statements.count, statements[context.index + count].isStatement {
      let end = statements[context.index + count - 1].span.upperBound
      let start = statements[context.index + count].span.lowerBound
      guard start > end, start - end <= 2, Self.joins.contains(characters[end]) else { break }
      count += 1
    }
    guard count > 1, memory.sentence == context.sentence, memory.recent.count >= count else { return [] }
    return memory.recent.suffix(count).map { withoutVerb($0) + metric }
  }

  private func compared(_ subject: Subject, _ range: Range<Int>, _ context: Context) -> Subject {
    var subject = subject
    let own = string(phrases.left(context.left.lowerBound..<range.lowerBound))
    let base = own.isEmpty ? (memory.what.isEmpty ? string(topic(context)) : memory.what) : own
    subject.comparison = string(phrases.trimmed(withoutParticle(range)))
    subject.base = base
    subject.what = base + (subject.comparison ?? "")
    return subject
  }

  private func withoutParticle(_ range: Range<Int>) -> Range<Int> {
    let last = range.upperBound - 1
    return last > range.lowerBound && characters[last] == Glyph.of("了") ? range.lowerBound..<last : range
  }

  /// 占总数的28%: the share of the last claim in a total.
  private func share(_ subject: Subject, _ context: Context) -> Subject? {
    let window = max(context.left.lowerBound, context.left.upperBound - 24)..<context.left.upperBound
    guard let sign = Self.sharing.last(characters, in: window) else { return nil }
    let end = sign + Self.sharing.length(characters, at: sign)
    let total = string(phrases.trimmed(phrases.withoutLinks(end..<max(end, context.left.upperBound))))
    let own = string(phrases.left(context.left.lowerBound..<sign))
    var subject = subject
    let base = own.isEmpty ? memory.what : own
    subject.base = base
    subject.isShare = true
    subject.of = total.isEmpty || total == "总数" ? (subject.isPart ? whole(context) : nil) ?? total : total
    if subject.of?.isEmpty == true || subject.of == "总数" { subject.of = nil }
    let isNamed = subject.of != nil && subject.of == total && total.count >= 3
    subject.what = isNamed ? base + "占" + total : base + "占比"
    return subject
  }

  func string(_ range: Range<Int>) -> String {
    let slice = characters[range]
    if !slice.contains(Glyph.lineFeed) { return String(decoding: slice, as: UTF16.self) }
    return String(decoding: slice.filter { $0 != Glyph.lineFeed }, as: UTF16.self)
  }

  private static let among = Words("其中 其中: 含 其中,")
  private static let joins = Set("、和与及,".utf16)
  private static let anew = Words("共 累计 同时 另 此外 全年 并 还 先后")
  private static let sharing = Words("占 占到 占比 约占")
}
