/// 每村, 人均, 户均: what the number is told for each of.
enum EachWords {
  /// The word behind 每 (or before 均) in the same clause before `end`.
  static func before(_ characters: [UInt16], _ end: Int) -> String? {
    let limit = max(0, end - 14)
    var index = end - 1
    while index >= limit {
      let character = characters[index]
      if character == Glyph.lineFeed || character == Glyph.fullStop || character == 0x3B { return nil }
      if character == Glyph.comma && end - index > 2 { return nil }
      if character == each { return word(characters, from: first(characters, index) + 1, to: end) }
      if character == mean, index > 0, let unit = means[characters[index - 1]] { return unit }
      index -= 1
    }
    return nil
  }

  /// 每人每年: the first of several.
  private static func first(_ characters: [UInt16], _ index: Int) -> Int {
    for distance in 2...3 where index >= distance && characters[index - distance] == each { return index - distance }
    return index
  }

  private static func word(_ characters: [UInt16], from start: Int, to end: Int) -> String? {
    var first = start
    if first < end, characters[first] == measure || characters[first] == one { first += 1 }
    if first < end, characters[first] == measure { first += 1 }
    let length = words.length(characters, at: first)
    if length > 0, first + length <= end {
      return String(decoding: characters[first..<(first + length)], as: UTF16.self)
    }
    return nil
  }

  private static let each = Glyph.of("每")
  private static let mean = Glyph.of("均")
  private static let measure = Glyph.of("个")
  private static let one = Glyph.of("一")
  private static let means: [UInt16: String] = [
    Glyph.of("人"): "人", Glyph.of("户"): "户", Glyph.of("村"): "村", Glyph.of("亩"): "亩",
  ]
  private static let words = Words(
    """
    人 名 位 户 家 村 村居 村(居) 镇 乡 乡镇 县 市 区 社区 街道 年 年度 月 季度 季 周 天 日 次 期 场 班 组 校 所 处 岗 对 件 亩 学期 半年 学年 学校 家庭 孩子
    妇女 儿童 学生 单位 企业 部门 干部 执委 队 批 届 机关 站 点 基地
    """)
}
