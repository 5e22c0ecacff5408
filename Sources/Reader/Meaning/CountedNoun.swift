/// The noun phrase that a plain figure counts: beside it, or further up when only a verb stands there.
extension MeaningReader {
  mutating func plain(_ statement: Statement, _ context: Context) -> String {
    if statement.isListedName { return listedName(statement) }
    if let team = membersOf(statement, context) { return team }
    let right = countedRight(context)
    let left = leftPhrase(context)
    if right.isEmpty, let noun = unitAsNoun(statement, left) { return noun }
    let hasLeft = !phrases.isBareVerb(left) && !(acts(statement, context) && Lexicon.isOpening(string(left)))
    let isAttribute =
      statement.kind != .money && !context.right.isEmpty && characters[context.right.lowerBound] == NounPhrase.particle
    let prefersLeft =
      !isAttribute && (statement.kind == .money || statement.kind == .percent || statement.kind == .other) && hasLeft
    if !right.isEmpty, !(prefersLeft && hasLeft) {
      memory.nounEnd = right.upperBound
      return withAction(right, context)
    }
    if hasLeft { return attributed(completed(string(left), statement, context), statement, left, context) }
    return elided(statement, left, context)
  }

  /// The phrase left of the number; 李某等 names nobody that is counted.
  private func leftPhrase(_ context: Context) -> Range<Int> {
    let left = phrases.left(context.left)
    guard let last = left.last, characters[last] == Glyph.of("等"), left.count < 6 else { return left }
    return left.lowerBound..<left.lowerBound
  }

  /// 有劳动能力的1.5万人: an attribute that ends right before the figure lacks its noun.
  private func attributed(_ phrase: String, _ statement: Statement, _ left: Range<Int>, _ context: Context) -> String {
    let end = context.left.upperBound
    guard statement.kind == .count, left.upperBound == end - 1, characters[end - 1] == NounPhrase.particle,
      phrase == string(left), let noun = Self.nouns[statement.unit]
    else { return phrase }
    return phrase + "的" + noun
  }

  /// 国家级1个 behind its whole, 城市98% behind a rate: the noun they share is added.
  private mutating func completed(_ phrase: String, _ statement: Statement, _ context: Context) -> String {
    readTopic(context)
    if statement.kind == .percent, !memory.rate.isEmpty, !Self.endsLikeRate(phrase) { return phrase + memory.rate }
    let isAmong = memory.amongSentence == context.sentence
    let total = isAmong ? memory.among : (memory.partSentence == context.sentence ? whole(context) : nil)
    if let whole = total, Self.lacksNoun(phrase) {
      return phrase + withoutLevel(head(withoutVerb(whole)))
    }
    guard phrase.hasSuffix("级") else { return phrase }
    if !memory.topic.isEmpty { return phrase + memory.topic }
    guard context.sentence == memory.sentence, let whole = memory.whole, !whole.hasSuffix("级") else { return phrase }
    return phrase + withoutLevel(head(withoutVerb(whole)))
  }

  /// 35岁以下, 大专以上, 专职: the noun is that of the whole.
  private static func lacksNoun(_ phrase: String) -> Bool {
    ["以上", "以下", "以内"].contains(where: phrase.hasSuffix) || ["专职", "兼职", "挂职"].contains(phrase)
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
    if let above = context.before, above.upperBound == context.left.lowerBound - 1,
      characters[above.upperBound] == 0x3A,
      context.left.isEmpty, !phrases.left(above).isEmpty
    {
      return string(phrases.left(above))
    }
    if continuesList(context), context.right.isEmpty, !memory.what.isEmpty, !Lexicon.isOpening(memory.what) {
      return memory.what
    }
    if let same = secondMeasure(statement, context) { return same }
    if let noun = Self.nouns[statement.unit], statement.kind != .money, let action = openingAction(context) {
      let joined = Self.joining.contains(action) && context.sentence == memory.sentence && !memory.isOfPeople
      return joined ? action + memory.what + "的" + noun : action + "的" + noun
    }
    if !Self.sameThing(memory.unit, statement.unit), let above = subjectOfState(context) { return above }
    if statement.kind == .other, verb.isEmpty, Self.nouns[statement.unit] == nil, !context.right.isEmpty {
      let object = string(phrases.left(context.right))
      if !object.isEmpty { return object }
    }
    let action = verb.isEmpty ? rightAction(context) : string(verb)
    if Self.joining.contains(action), context.sentence == memory.sentence, let noun = Self.nouns[statement.unit] {
      return action + memory.what + "的" + noun
    }
    if statement.kind == .money, verb.isEmpty, context.sentence == memory.sentence, !memory.money.isEmpty {
      return memory.money
    }
    if context.sentence == memory.sentence, !memory.what.isEmpty {
      let noun = Self.sameThing(memory.unit, statement.unit) ? head(memory.what) : (Self.nouns[statement.unit] ?? "")
      if !noun.isEmpty { return action.isEmpty ? noun : action + "的" + noun }
      return action.isEmpty ? memory.what : memory.what + action
    }
    let above = string(topic(context))
    if !above.isEmpty { return action.isEmpty ? above : action + "的" + head(above) }
    let noun = Self.nouns[statement.unit] ?? memory.what
    return action.isEmpty ? noun : (noun.isEmpty ? action : action + "的" + noun)
  }

  /// 300批次、1.2万人次: a second measure of the same thing.
  private func continuesList(_ context: Context) -> Bool {
    context.left.count == 1 && characters[context.left.lowerBound] == Glyph.listComma
      && context.sentence == memory.sentence
  }

  /// 280人实现就业: what those counted do, when that is short.
  func openingAction(_ context: Context) -> String? {
    let end = min(context.right.upperBound, context.clause.upperBound)
    guard end > context.right.lowerBound, end - context.right.lowerBound <= 14, end == context.right.upperBound,
      Lexicon.verbsRight.length(characters, at: context.right.lowerBound) > 0
    else { return nil }
    return string(phrases.trimmed(context.right.lowerBound..<end))
  }

  private func rightAction(_ context: Context) -> String {
    let end = min(context.right.upperBound, context.right.lowerBound + 16)
    return end > context.right.lowerBound ? string(phrases.trimmed(context.right.lowerBound..<end)) : ""
  }

  /// The noun phrase at the end of the clause before, which has no number of its own.
  func topic(_ context: Context) -> Range<Int> {
    context.before.map { phrases.left($0) } ?? 0..<0
  }

  /// 检出宫颈癌 → 宫颈癌, before another word is added to it.
  func withoutVerb(_ phrase: String) -> String {
    let units = Array(phrase.utf16)
    let length = Lexicon.telling.length(units, at: 0)
    return length > 0 && units.count - length >= 2 ? String(decoding: units[length...], as: UTF16.self) : phrase
  }

  /// Keeps the phrase before a colon for the list behind it.
  private mutating func readTopic(_ context: Context) {
    if let above = context.before, above.upperBound < characters.count, characters[above.upperBound] == 0x3A {
      memory.topic = withoutVerb(string(phrases.left(above)))
      memory.rate = Self.endsLikeRate(memory.topic) ? memory.topic : ""
    } else if context.sentence != memory.sentence {
      memory.topic = ""
      memory.rate = ""
    }
  }

  private func withoutLevel(_ phrase: String) -> String {
    guard let level = phrase.firstIndex(of: "级"), phrase.distance(from: phrase.startIndex, to: level) <= 3 else {
      return phrase
    }
    let rest = phrase[phrase.index(after: level)...]
    return rest.count < 2 ? phrase : String(rest)
  }

  /// The part behind the last 的.
  private func head(_ phrase: String) -> String {
    guard let of = phrase.lastIndex(of: "的") else { return phrase }
    let rest = phrase[phrase.index(after: of)...]
    return rest.count < 2 ? phrase : String(rest)
  }

  static func sameThing(_ first: String, _ second: String) -> Bool {
    first == second || (people.contains(first) && people.contains(second))
  }

  /// What a unit counts when no noun stands by: people, homes, or the unit itself where it is a noun.
  static let nouns: [String: String] = {
    var nouns = [
      "名": "人员", "人": "人员", "位": "人员", "人次": "人次", "户": "家庭", "元": "资金", "件": "事项", "起": "事项",
    ]
    let places = "部委 部门 社区 村 镇 乡 县 乡镇 镇街 县区 街道 学校 企业 单位 院校 家庭 村居 行政村 岗位 网点 站点 点位 小组 团队 队伍 案例"
    for place in places.split(separator: " ") { nouns[String(place)] = String(place) }
    return nouns
  }()

  /// What a span of time is the measure of.
  private static let extents = [
    "年": "期限", "月": "期限", "天": "期限", "周": "期限", "星期": "期限", "小时": "时长", "学时": "时长", "课时": "时长", "分钟": "时长",
  ]

  private static let running = Words("连续 连续第")
  private static let joining: Set<String> = ["参加", "参与", "到场", "受益", "受训"]
  private static let people: Set<String> = ["名", "人", "位", "人次"]

  /// 培训期限, 服务时长: a span of time is the measure of something.
  func withExtent(_ phrase: String, _ unit: String, _ context: Context) -> String {
    if unit == "年", Self.running.length(characters, endingAt: context.left.upperBound) > 0 { return phrase + "连续年数" }
    guard let extent = Self.extents[unit], !["时长", "期限", "时间", "年限", "周期"].contains(where: phrase.hasSuffix) else {
      return phrase
    }
    return phrase + extent
  }
}
