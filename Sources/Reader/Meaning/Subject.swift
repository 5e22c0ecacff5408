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
  /// Where to look for 省级, 市级 …
  var levelRange: Range<Int>
}

extension MeaningReader {
  mutating func subject(of statement: Statement, _ context: Context) -> Subject {
    let levelRange =
      context.left
      .lowerBound..<max(context.right.lowerBound, min(context.right.upperBound, context.right.lowerBound + 14))
    var subject = Subject(what: "", levelRange: levelRange)
    memory.nounEnd = 0
    subject.isPart = isPart(context)
    if subject.isPart { subject.of = whole(context) }
    if let named = nextName(context) {
      subject.what = named
      return subject
    }
    if let range = Clues.comparison(characters, context.left) { return compared(subject, range, context) }
    if statement.kind == .percent, let share = share(subject, context) { return share }
    subject.what = plain(statement, context) + (Self.extents[statement.unit] ?? "")
    return subject
  }

  /// 其中 holds for the rest of its sentence, until a verb or 共 begins something new.
  private mutating func isPart(_ context: Context) -> Bool {
    let announced = context.before.map { Self.among.occurs(characters, in: $0) && $0.count <= 4 } ?? false
    if announced || Self.among.occurs(characters, in: context.left) {
      memory.partSentence = context.sentence
      return true
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
  private func whole(_ context: Context) -> String? {
    context.sentence - memory.wholeSentence <= 1 ? memory.whole : nil
  }

  /// The next of the names before 分别为.
  private mutating func nextName(_ context: Context) -> String? {
    if let range = SplitNames.names(characters, context.left) {
      let names = SplitNames.split(characters, phrases.left(range))
      memory.names = names.count > 1 ? names : []
      if names.count == 1, let name = names.first, !name.isEmpty { return name }
    } else if context.left.count > 2 || context.sentence != memory.sentence {
      memory.names = []
    }
    return memory.names.isEmpty ? nil : memory.names.removeFirst()
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
    subject.what = base + "占比"
    return subject
  }

  private mutating func plain(_ statement: Statement, _ context: Context) -> String {
    let right = phrases.right(context.right)
    let left = leftPhrase(context)
    let hasLeft = !phrases.isBareVerb(left)
    let isAttribute = !context.right.isEmpty && characters[context.right.lowerBound] == NounPhrase.particle
    let prefersLeft =
      !isAttribute && (statement.kind == .money || statement.kind == .percent || statement.kind == .other) && hasLeft
    if !right.isEmpty, !(prefersLeft && hasLeft) {
      memory.nounEnd = right.upperBound
      return withAction(right, context)
    }
    if hasLeft { return completed(string(left), statement, context) }
    return elided(statement, left, context)
  }

  /// The phrase left of the number; 李某等 names nobody that is counted.
  private func leftPhrase(_ context: Context) -> Range<Int> {
    let left = phrases.left(context.left)
    guard let last = left.last, characters[last] == Glyph.of("等"), left.count < 6 else { return left }
    return left.lowerBound..<left.lowerBound
  }

  /// 国家级1个 behind its whole, 城市98% behind a rate: the noun they share is added.
  private mutating func completed(_ phrase: String, _ statement: Statement, _ context: Context) -> String {
    if let above = context.before, above.upperBound < characters.count, characters[above.upperBound] == 0x3A {
      let rate = string(phrases.left(above))
      memory.rate = Self.endsLikeRate(rate) ? rate : ""
    } else if context.sentence != memory.sentence {
      memory.rate = ""
    }
    if statement.kind == .percent, !memory.rate.isEmpty, !Self.endsLikeRate(phrase) { return phrase + memory.rate }
    guard phrase.hasSuffix("级"), context.sentence == memory.sentence, let whole = memory.whole else { return phrase }
    return phrase + head(whole)
  }

  private static func endsLikeRate(_ phrase: String) -> Bool {
    ["率", "比例", "比重", "度", "占比"].contains { phrase.hasSuffix($0) }
  }

  /// 参加培训的女大学生: a short action behind the noun becomes its attribute.
  private func withAction(_ noun: Range<Int>, _ context: Context) -> String {
    let start = noun.upperBound
    let end = min(context.right.upperBound, context.clause.upperBound)
    let text = string(noun)
    guard end > start, end - start <= 18, context.right.upperBound == context.clause.upperBound,
      Lexicon.verbsRight.length(characters, at: start) > 0
    else { return text }
    let action = string(phrases.trimmed(start..<end))
    return action.isEmpty ? text : action + "的" + text
  }

  /// 保留726个, 1.4万人次参加: the noun stands further up.
  private func elided(_ statement: Statement, _ verb: Range<Int>, _ context: Context) -> String {
    let action = verb.isEmpty ? rightAction(context) : string(verb)
    if context.sentence == memory.sentence, !memory.what.isEmpty {
      let noun = Self.sameThing(memory.unit, statement.unit) ? head(memory.what) : (nouns[statement.unit] ?? "")
      if !noun.isEmpty { return action.isEmpty ? noun : action + "的" + noun }
      return action.isEmpty ? memory.what : memory.what + action
    }
    let above = string(topic(context))
    if !above.isEmpty { return action.isEmpty ? above : action + "的" + head(above) }
    let noun = nouns[statement.unit] ?? memory.what
    return action.isEmpty ? noun : (noun.isEmpty ? action : action + "的" + noun)
  }

  private func rightAction(_ context: Context) -> String {
    let end = min(context.right.upperBound, context.right.lowerBound + 16)
    return end > context.right.lowerBound ? string(phrases.trimmed(context.right.lowerBound..<end)) : ""
  }

  /// The noun phrase at the end of the clause before, which has no number of its own.
  private func topic(_ context: Context) -> Range<Int> {
    context.before.map { phrases.left($0) } ?? 0..<0
  }

  /// The part behind the last 的.
  private func head(_ phrase: String) -> String {
    guard let of = phrase.lastIndex(of: "的") else { return phrase }
    let rest = phrase[phrase.index(after: of)...]
    return rest.count < 2 ? phrase : String(rest)
  }

  func string(_ range: Range<Int>) -> String {
    String(decoding: characters[range].filter { $0 != Glyph.lineFeed }, as: UTF16.self)
  }

  private static func sameThing(_ first: String, _ second: String) -> Bool {
    first == second || (people.contains(first) && people.contains(second))
  }

  private var nouns: [String: String] {
    ["名": "人员", "人": "人员", "位": "人员", "人次": "人次", "户": "家庭", "元": "资金", "件": "事项", "起": "事项"]
  }

  /// What a span of time is the measure of.
  private static let extents = [
    "年": "期限", "月": "期限", "天": "期限", "周": "期限", "星期": "期限", "小时": "时长", "学时": "时长", "课时": "时长", "分钟": "时长",
  ]
  private static let people: Set<String> = ["名", "人", "位", "人次"]
  private static let among = Words("其中 其中: 含 其中,")
  private static let anew = Words("共 累计 同时 另 此外 全年 并 还 先后")
  private static let sharing = Words("占 占到 占比 约占")
}
