/// Finds the noun phrase that a number counts, left or right of it.
struct NounPhrase {
  let characters: [UInt16]

  /// The phrase that opens `range`, up to the first verb; empty when a verb comes first.
  func right(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    if start < range.upperBound, characters[start] == of { start += 1 }
    let limit = min(range.upperBound, start + 34)
    if start >= limit || opensWithoutNoun(start) { return start..<start }
    let end = rightEnd(start, limit)
    return trimmed(start..<withoutJoiner(start, end))
  }

  /// Drops 及, 和 and 与 before the next number.
  private func withoutJoiner(_ start: Int, _ end: Int) -> Int {
    var end = end
    while end > start + 1, Self.joiners.contains(characters[end - 1]) { end -= 1 }
    return end
  }

  private static let joiners = Set("及和与、以中".utf16)

  private func opensWithoutNoun(_ start: Int) -> Bool {
    if Lexicon.nounsLikeVerbs.length(characters, at: start) > 0 { return false }
    if Lexicon.verbsRight.length(characters, at: start) > 0 { return true }
    let first = characters[start]
    return !TextFolding.isHan(first) && first != Glyph.openQuote && first != 0x300A && first != 0x2018
      && !TextFolding.isLatin(UInt32(first))
  }

  private func rightEnd(_ start: Int, _ limit: Int) -> Int {
    var index = start
    var depth = 0
    while index < limit {
      let character = characters[index]
      if character == Glyph.openQuote || character == 0x28 || character == 0x2018 { depth += 1 }
      if character == Glyph.closeQuote || character == 0x29 || character == 0x2019 {
        if depth == 0 { return index }
        depth -= 1
      }
      if depth == 0, isSeparator(character) { return index }
      if depth == 0, index > start {
        let noun = Lexicon.nounsLikeVerbs.length(characters, at: index)
        if noun > 0 {
          index += noun
          continue
        }
        if Lexicon.phraseEnd.length(characters, at: index) > 0 { return index }
      }
      index += 1
    }
    return limit
  }

  private func isSeparator(_ character: UInt16) -> Bool {
    character == Glyph.comma || character == Glyph.fullStop || character == 0x3B || character == Glyph.lineFeed
      || character == 0x3A || character == 0x2014
  }

  /// The phrase that closes `range`, without verbs before and links behind it.
  func left(_ range: Range<Int>) -> Range<Int> {
    let window = max(range.lowerBound, range.upperBound - 48)..<range.upperBound
    var phrase = withoutLinks(window)
    phrase = withoutOpenings(phrase)
    phrase = afterLastVerb(phrase)
    phrase = withoutOpenings(phrase)
    return trimmed(afterLongAttribute(phrase))
  }

  /// Names in a row that close `range`: only the first of them may have words before it.
  func names(_ range: Range<Int>) -> Range<Int> {
    let phrase = withoutOpenings(withoutLinks(range))
    guard let end = phrase.first(where: { characters[$0] == Glyph.listComma }) else { return left(range) }
    let first = withoutOpenings(afterLastVerb(phrase.lowerBound..<end))
    return trimmed((first.isEmpty ? phrase.lowerBound : first.lowerBound)..<phrase.upperBound)
  }

  /// Drops words like 共有, 达 and 分别为 at the end.
  func withoutLinks(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound {
      let length = Lexicon.links.length(characters, endingAt: end)
      let year = DateWords.length(characters, endingAt: end)
      if year > 0, end - year >= range.lowerBound {
        end -= year
      } else if length > 0, end - length >= range.lowerBound, !isPartOfNoun(end, length) {
        end -= length
      } else if isEdge(characters[end - 1]) {
        end -= 1
      } else {
        break
      }
    }
    return range.lowerBound..<end
  }

  /// 参加人数, 服务中 …: one-character links that close a noun.
  private func isPartOfNoun(_ end: Int, _ length: Int) -> Bool {
    length == 1 && Lexicon.nounEndings.length(characters, endingAt: end) > 1
  }

  private func withoutOpenings(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start < range.upperBound {
      if Lexicon.nounsLikeVerbs.length(characters, at: start) > 0 { break }
      let length = max(Lexicon.openings.length(characters, at: start), DateWords.length(characters, at: start))
      if length == 0 || start + length > range.upperBound { break }
      if length == 1, TextFolding.isHan(characters[start]), range.upperBound - start <= 2 { break }
      start += length
    }
    return start..<range.upperBound
  }

  /// The part behind the last light verb that leaves two characters or more.
  private func afterLastVerb(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var depth = 0
    var index = range.lowerBound
    while index < range.upperBound {
      let character = characters[index]
      if character == Glyph.openQuote || character == 0x28 { depth += 1 }
      if character == Glyph.closeQuote || character == 0x29 { depth = max(0, depth - 1) }
      if depth > 0 {
        index += 1
        continue
      }
      let noun = Lexicon.nounsLikeVerbs.length(characters, at: index)
      let length = noun > 0 ? 0 : max(Lexicon.light.length(characters, at: index), having(index, range))
      if length > 0, index + length + 2 <= range.upperBound, breaksPhrase(index, length, range) {
        start = Lexicon.telling.length(characters, at: index) == length ? index : index + length
        index += length
      } else {
        index += max(1, noun)
      }
    }
    return start..<range.upperBound
  }

  /// 1 where 有 parts a place from what it has: 全村有妇女.
  private func having(_ index: Int, _ range: Range<Int>) -> Int {
    guard characters[index] == have, index > range.lowerBound, !withHave.contains(characters[index - 1]) else {
      return 0
    }
    return 1
  }

  /// Whether a word that can be a verb is one here: it opens the phrase, follows a subject, or carries 了.
  private func breaksPhrase(_ index: Int, _ length: Int, _ range: Range<Int>) -> Bool {
    if index == range.lowerBound || length > 2 { return true }
    let rest = range.upperBound - index - length
    if characters[index] == have { return rest >= 2 }
    if Lexicon.compoundTails.length(characters, at: index + length) > 0 && rest <= 3 { return false }
    let before = characters[index - 1]
    return before == of || rest >= 3 || before == Glyph.listComma
  }

  /// A long phrase with 的 keeps what follows the last one.
  private func afterLongAttribute(_ range: Range<Int>) -> Range<Int> {
    guard range.count > 14 else { return range }
    var depth = 0
    for index in range.reversed() {
      if characters[index] == 0x29 || characters[index] == Glyph.closeQuote { depth += 1 }
      if characters[index] == 0x28 || characters[index] == Glyph.openQuote { depth -= 1 }
      if depth <= 0, characters[index] == of, range.upperBound - index > 2 { return (index + 1)..<range.upperBound }
    }
    return range
  }

  /// Without signs at both ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, isEdge(characters[start]) || characters[start] == of { start += 1 }
    while start < end, isEdge(characters[end - 1]) || (characters[end - 1] == of && end - start > 1) { end -= 1 }
    return start..<end
  }

  private func isEdge(_ character: UInt16) -> Bool {
    character == Glyph.listComma || character == Glyph.comma || character == 0x3A || character == 0x20
      || character == 0x28 || character == 0x2A || character == 0x23 || character == 0xA5 || character == 0xFFE5
      || character == 0x2D || character == 0x2014
      || character == Glyph.lineFeed
  }

  /// Whether a phrase holds only a verb, so that its noun stands further up.
  func isBareVerb(_ range: Range<Int>) -> Bool {
    if range.isEmpty { return true }
    let start = range.lowerBound + Lexicon.beforeVerbs.length(characters, at: range.lowerBound)
    return start >= range.upperBound || Lexicon.bareVerbs.length(characters, at: start) == range.upperBound - start
  }

  private let have = Glyph.of("有")
  private let withHave = Set("拥具没所公私国享持含富占共".utf16)
  private let of = particle
  static let particle = Glyph.of("的")

  init(characters: [UInt16]) { self.characters = characters }
}

extension Lexicon {
  /// Nouns that end in a character which is otherwise a link.
  static let nounEndings = Words(
    "参与 给予 统计 设计 审计 会计 行为 成就 演出 支出 产出 输出 外出 存在 心得 面对 应对 结对 配对 普及 涉及 提及 惠及 谈及 意向 方向 去向 导向 签约 预约 节约 条约 特约 人数 户数 次数 件数 场数 总数 份数 户均 集中 家中 其中 活动中 工作中 之中 初中 高中 中心 期中 目的 得分 存在 先和 总和 家和 祥和"
  )
  /// Nouns that make a compound with the verb before them: 培训班, 招聘会, 服务队.
  static let compoundTails = Words(
    "班 会 队 点 站 员 岗 户 费 金 率 量 数 面 对象 中心 基地 活动 人员 项目 机构 小组 资金 家庭 单位 物资 品 款 车 团 者 卡 书 证 室 所 课 营 周 月 节")
}
