/// What a written answer amounts to before names are looked up.
public enum Draft: Hashable, Sendable {
  case ready(Value)
  /// A code or name of an organization.
  case organization(String)
  case organizations([String])
  case party(PartyDraft)
  case parties([PartyDraft])
  /// A record's address.
  case record(String)
}

/// A person, household or body as written on a form: `姓名`, or `姓名/身份证号/电话` in any order after the name.
public struct PartyDraft: Hashable, Sendable {
  public let kind: PartyKind
  public let name: String
  public let identityNumber: IdentityNumber?
  public let phone: String?
  /// Set when an existing entry of the registry is meant.
  public let existing: PartyID?

  public init(
    kind: PartyKind, name: String, identityNumber: IdentityNumber? = nil, phone: String? = nil,
    existing: PartyID? = nil
  ) {
    self.kind = kind
    self.name = name
    self.identityNumber = identityNumber
    self.phone = phone
    self.existing = existing
  }
}

extension FieldDeclaration {
  /// Reads a written answer; nil when it is empty.
  ///
  /// - Throws: a `Refusal` whose problem is placed at the field and says what to write instead.
  public func read(_ written: String) throws(Refusal) -> Draft? {
    let text = written.trimmed
    if text.isEmpty { return nil }
    switch type {
    case .text(let limit): return .ready(.text(try limited(text, limit, lines: false)))
    case .longText(let limit): return .ready(.text(try limited(text, limit, lines: true)))
    case .integer(let range): return .ready(.integer(try number(text, digits: 0, in: range)))
    case .decimal(let digits, let range): return .ready(.integer(try number(text, digits: digits, in: range)))
    case .percent: return .ready(.integer(try percent(text)))
    case .counted(let max): return .ready(.counted(try counted(text, max)))
    case .money(let max): return .ready(.money(try money(text, max)))
    case .day: return .ready(.day(try day(text)))
    case .time: return .ready(.text(try time(text)))
    case .period(let grains): return .ready(.period(try period(text, grains)))
    case .choice(let choices): return .ready(.choice(try choice(text, choices)))
    case .choices(let choices):
      return .ready(.choices(try several(text).map { (one) throws(Refusal) in try choice(one, choices) }))
    case .yesNo: return .ready(.yesNo(try yesNo(text)))
    case .organization: return .organization(text)
    case .organizations: return .organizations(several(text))
    case .party(let kinds): return .party(try party(text, kinds))
    case .parties(let kinds): return .parties(try several(text).map { (one) throws(Refusal) in try party(one, kinds) })
    case .record: return .record(text)
    case .attachment: return .ready(.attachment(text))
    case .phone: return .ready(.text(try phone(text)))
    case .identityNumber: return .ready(.identityNumber(try identityNumber(text)))
    }
  }

  func refusal(_ zh: String, _ en: String) -> Refusal {
    Refusal(.invalid, "“\(names.zh)”\(zh)", "“\(names.en)” \(en)", at: id)
  }
}

extension FieldDeclaration {
  private func limited(_ text: String, _ limit: Int, lines: Bool) throws(Refusal) -> String {
    if text.utf8.count > limit, text.count > limit {
      throw refusal(
        "最多\(limit)字，现有\(text.count)字，请缩短", "holds at most \(limit) characters, got \(text.count); shorten it")
    }
    let isForbidden: (UInt8) -> Bool = { $0 < 32 && !(lines && ($0 == 10 || $0 == 13 || $0 == 9)) }
    if text.utf8.contains(where: isForbidden) {
      throw refusal("只能写一行文字，请去掉换行和控制字符", "must be plain text; remove line breaks and control characters")
    }
    return text
  }

  private func number(_ text: String, digits: Int, in range: ClosedRange<Int64>) throws(Refusal) -> Int64 {
    guard let value = Decimals.read(text, digits: digits) else {
      let example = Decimals.text(12 * power(digits) + (digits > 0 ? 5 * power(digits - 1) : 0), digits: digits)
      throw refusal("要写数字，例如 \(example)，不能写“\(text)”", "must be a number such as \(example), not “\(text)”")
    }
    guard range.contains(value) else {
      let low = Decimals.text(range.lowerBound, digits: digits)
      let high = Decimals.text(range.upperBound, digits: digits)
      throw refusal("应在 \(low) 到 \(high) 之间，写的是 \(text)", "must lie between \(low) and \(high), got \(text)")
    }
    return value
  }

  private func percent(_ text: String) throws(Refusal) -> Int64 {
    var bare = text
    while let last = bare.last, "%％".contains(last) { bare.removeLast() }
    return try number(bare.trimmed, digits: 2, in: 0...10_000)
  }

  private func counted(_ text: String, _ max: Int64) throws(Refusal) -> Counted {
    var bare = text
    while let last = bare.last, !last.isASCII, "人名位次户个件份只头株场期对篇家所例笔条册元".contains(last) { bare.removeLast() }
    guard let (value, qualifier) = Qualifier.read(bare) else {
      throw refusal(
        "要写人数或件数，例如 30、30余、近200，不能写“\(text)”", "must be a count such as 30, 30余 or 近200, not “\(text)”")
    }
    guard (0...max).contains(value) else {
      throw refusal("应在 0 到 \(max) 之间，写的是 \(text)", "must lie between 0 and \(max), got \(text)")
    }
    return Counted(value, qualifier)
  }

  private func money(_ text: String, _ max: Fen) throws(Refusal) -> Fen {
    var bare = text
    if !text.utf8.allSatisfy({ $0 < 0x80 }) {
      bare = text.filter { $0 != "￥" && $0 != "¥" }
      if bare.hasSuffix("元") { bare.removeLast() }
    }
    guard let (value, qualifier) = Qualifier.read(bare, digits: 2), qualifier == .exact else {
      throw refusal(
        "要写金额，例如 800、1234.50、36.66万（元），不能写“\(text)”",
        "must be an amount in yuan such as 800, 1234.50 or 36.66万, not “\(text)”")
    }
    guard (0...max.amount).contains(value) else {
      throw refusal("应在 0 到 \(max.yuan) 元之间，写的是 \(text)", "must lie between 0 and \(max.yuan) yuan, got \(text)")
    }
    return Fen(value)
  }

  private func day(_ text: String) throws(Refusal) -> Day {
    guard let day = Day(written: text) else {
      throw refusal("要写日期，例如 2013-06-26，不能写“\(text)”", "must be a day such as 2013-06-26, not “\(text)”")
    }
    return day
  }

  private func time(_ text: String) throws(Refusal) -> String {
    guard let time = TimeOfDay(written: text) else {
      throw refusal("要写时刻，例如 14:30，不能写“\(text)”", "must be a time such as 14:30, not “\(text)”")
    }
    return time.description
  }

  private func period(_ text: String, _ grains: Set<Period.Grain>) throws(Refusal) -> Period {
    guard let period = Period(text), grains.isEmpty || grains.contains(period.grain) else {
      throw refusal(
        "要写期间，例如 2013、2013Q2、2013H1、2013-06，不能写“\(text)”",
        "must be a period such as 2013, 2013Q2, 2013H1 or 2013-06, not “\(text)”")
    }
    return period
  }

  private func choice(_ text: String, _ choices: [Choice]) throws(Refusal) -> String {
    if let found = choices.first(where: { $0.code == text || $0.names.zh == text || $0.names.en == text }) {
      return found.code
    }
    let offered = choices.map(\.names.zh).joined(separator: "、")
    let offeredInEnglish = choices.map(\.names.en).joined(separator: ", ")
    throw refusal("没有“\(text)”这一项，可选：\(offered)", "does not offer “\(text)”; choose from: \(offeredInEnglish)")
  }

  private func yesNo(_ text: String) throws(Refusal) -> Bool {
    if ["是", "有", "√", "✓", "1", "yes", "true", "on", "y"].contains(text.lowercased()) { return true }
    if ["否", "无", "没有", "×", "0", "no", "false", "off", "n"].contains(text.lowercased()) { return false }
    throw refusal("要写“是”或“否”，不能写“\(text)”", "must be yes or no, not “\(text)”")
  }

  private func phone(_ text: String) throws(Refusal) -> String {
    let kept = text.filter { !" -－()（）".contains($0) }
    guard kept.utf8.allSatisfy({ (48...57).contains($0) || $0 == 43 }), (5...15).contains(kept.count) else {
      throw refusal(
        "要写电话号码，例如 13800000000 或 0571-12345678，不能写“\(text)”",
        "must be a phone number such as 13800000000, not “\(text)”")
    }
    return kept
  }

  private func identityNumber(_ text: String) throws(Refusal) -> IdentityNumber {
    guard let number = IdentityNumber(text) else {
      throw refusal(
        "不是有效的身份证号：应为18位且校验码正确，请核对证件", "is not a valid identity number: 18 characters with a correct check digit")
    }
    return number
  }

  private func party(_ text: String, _ kinds: Set<PartyKind>) throws(Refusal) -> PartyDraft {
    let parts = text.split(whereSeparator: { "/／".contains($0) }).map { String($0).trimmed }
    guard let name = parts.first, name.count <= 100 else {
      throw refusal("要先写姓名或名称（100字以内）", "must begin with a name of at most 100 characters")
    }
    if let existing = PartyID(name) { return PartyDraft(kind: .person, name: "", existing: existing) }
    var number: IdentityNumber?
    var telephone: String?
    for part in parts.dropFirst() {
      if part.count >= 15 { number = try identityNumber(part) } else { telephone = try phone(part) }
    }
    let kind = PartyKind.allCases.first { kinds.contains($0) } ?? .person
    return PartyDraft(kind: kind, name: name, identityNumber: number, phone: telephone)
  }

  private func several(_ text: String) -> [String] {
    text.split(whereSeparator: { "、,，;；\n".contains($0) }).map { String($0).trimmed }.filter { !$0.isEmpty }
  }

  private func power(_ digits: Int) -> Int64 { (0..<max(0, digits)).reduce(1) { value, _ in value * 10 } }
}

extension Day {
  /// Reads a day as clerks write it: `2013-6-26`, `2013/6/26`, `2013.6.26`, `2013年6月26日`, `20130626`.
  public init?(written: some StringProtocol) {
    if let exact = Day(written) {
      self = exact
      return
    }
    let text = String(String.UnicodeScalarView(String(written).trimmed.unicodeScalars.map(halfWidth)))
    if let exact = Day(text) {
      self = exact
      return
    }
    if text.utf8.count == 8, let whole = number(text.utf8) {
      self.init(whole / 10_000, whole / 100 % 100, whole % 100)
      return
    }
    let parts = text.split(whereSeparator: { "-/.年月日．／".contains($0) }).map { String($0).trimmed.utf8 }
    guard parts.count == 3, parts.allSatisfy({ $0.count <= 4 }), let year = number(parts[0]),
      let month = number(parts[1]), let day = number(parts[2])
    else { return nil }
    self.init(year, month, day)
  }
}

/// A full-width digit as an ordinary one; anything else as it is.
private func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  (0xFF10...0xFF19).contains(scalar.value) ? Unicode.Scalar(UInt8(scalar.value - 0xFF10 + 48)) : scalar
}

extension String {
  /// Without spaces (also full-width ones) and line breaks at both ends.
  public var trimmed: String {
    if let first = utf8.first, let last = utf8.last, (0x21...0x7E).contains(first), (0x21...0x7E).contains(last) {
      return self
    }
    guard let start = firstIndex(where: { !$0.isWhitespace }), let end = lastIndex(where: { !$0.isWhitespace }) else {
      return ""
    }
    return String(self[start...end])
  }
}
