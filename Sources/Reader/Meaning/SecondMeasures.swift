/// Figures whose noun is told by their measure word, or by the figure just before them.
extension MeaningReader {
  /// 13个村的妇代会主任, 14亿人口的医疗网: what is counted stands before 的, when it is a place or people.
  func countedRight(_ context: Context) -> Range<Int> {
    let right = phrases.right(context.right)
    guard let particle = right.first(where: { characters[$0] == NounPhrase.particle }), particle > right.lowerBound,
      Self.wholes.length(characters, at: right.lowerBound) == particle - right.lowerBound
    else { return right }
    return right.lowerBound..<particle
  }

  /// 七部委, 五个方面: the measure word itself is what is counted.
  func unitAsNoun(_ statement: Statement, _ left: Range<Int>) -> String? {
    guard statement.kind == .count, statement.unit.utf8.count >= 6 else { return nil }
    if statement.unit == "方面" { return "方面" }
    guard statement.number.style == .chinese, Self.bodies.contains(statement.unit) else { return nil }
    let before = left.count <= 4 ? string(left) : ""
    return before + statement.unit
  }

  /// 八好, “五个万”培训, 九心原则: the name with its numeral.
  func listedName(_ statement: Statement) -> String {
    let start = statement.number.range.lowerBound
    var end = statement.number.range.upperBound
    let limit = min(characters.count, end + 10)
    while end < limit, TextFolding.isHan(characters[end]) { end += 1 }
    guard start > 0, characters[start - 1] == Glyph.openQuote, end < limit, characters[end] == Glyph.closeQuote else {
      return string(start..<end)
    }
    let noun = phrases.right((end + 1)..<min(characters.count, end + 9))
    return string((start - 1)..<max(noun.upperBound, end + 1))
  }

  /// 23人组成的服务队: its members.
  func membersOf(_ statement: Statement, _ context: Context) -> String? {
    let length = statement.kind == .count ? Self.madeOf.length(characters, at: context.right.lowerBound) : 0
    guard length > 0, Self.people.contains(statement.unit) else { return nil }
    let team = phrases.right(
      context.right.lowerBound + length..<max(context.right.upperBound, context.right.lowerBound + length))
    return team.isEmpty ? nil : string(team) + "成员"
  }

  /// 全村有84人外出打工: those counted do something behind the figure.
  func acts(_ statement: Statement, _ context: Context) -> Bool {
    statement.kind == .count && Self.people.contains(statement.unit) && openingAction(context) != nil
  }

  /// 2期120人, 2400笔3600万元: a figure right behind another one measures the same thing once more.
  func secondMeasure(_ statement: Statement, _ context: Context) -> String? {
    guard context.left.isEmpty, context.sentence == memory.sentence, !memory.what.isEmpty,
      statement.span.lowerBound - memory.end <= 1, !Lexicon.isOpening(memory.what)
    else { return nil }
    if statement.kind == .money {
      return Self.sums.contains(where: memory.what.hasSuffix) ? memory.what : nil
    }
    guard Self.people.contains(statement.unit), context.right.isEmpty else { return nil }
    return memory.isOfPeople ? memory.what : "参加" + memory.what + "的" + (statement.unit == "人次" ? "人次" : "人员")
  }

  private static let people: Set<String> = ["名", "人", "位", "人次"]
  private static let madeOf = Words("组成的 组建的 构成的")
  private static let wholes = Words("村 社区 乡镇 镇 街道 县 市 区 县区 市县 省 国家 地区 学校 单位 企业 家庭 部门 人口 乡 村居 行政村 镇街 省市 旗")
  private static let bodies: Set<String> = ["部委", "部门", "委"]
  private static let sums = ["款", "资金", "金", "经费", "贷款", "补助", "补贴"]
}

extension MeaningReader.Memory {
  /// Whether the last figure told people.
  var isOfPeople: Bool {
    if ["名", "人", "位", "人次"].contains(unit) { return true }
    return ["妇女", "女性", "人员", "儿童", "干部", "群众", "家长", "学员", "志愿者", "能手", "主席", "代表"].contains(where: what.hasSuffix)
  }
}
