import Ledger

/// Reads what stands between braces, such as `比上年 petition.received where channel=visit`.
struct SlotReader {
  let catalogue: Catalogue
  private static let words: [String: Inline.Word] = [
    "组织": .organization, "organization": .organization, "期间": .period, "period": .period, "上级": .parent,
    "parent": .parent, "上年": .previousPeriod, "previous": .previousPeriod,
  ]
  private static let comparing: Set = ["比上年", "compare"]
  private static let listing: Set = ["分列", "list"]
  private static let earlier: Set = ["上年", "previous"]
  private static let filtering: Set = ["where", "其中"]
  private static let bare: Set = ["数", "number"]

  func inline(_ written: String) throws(Refusal) -> Inline {
    var parts = written.split(whereSeparator: \.isWhitespace).map(String.init)
    guard let first = parts.first else {
      throw Refusal(.invalid, "{ } 里是空的，请写统计项，例如 {petition.received}", "{ } is empty; name a measure")
    }
    if parts.count == 1, let word = SlotReader.words[first] { return .word(word) }
    if SlotReader.comparing.contains(first) { return .comparison(try slot(Array(parts.dropFirst()))) }
    var withUnit = true
    if let last = parts.last, SlotReader.bare.contains(last), parts.count > 1 {
      withUnit = false
      parts.removeLast()
    }
    if SlotReader.listing.contains(first) { return try breakdown(Array(parts.dropFirst()), withUnit) }
    return .figure(try slot(parts), withUnit: withUnit)
  }

  /// `[上年] measure [where filter]`
  func slot(_ written: [String]) throws(Refusal) -> Slot {
    var parts = written
    let isPrevious = parts.first.map(SlotReader.earlier.contains) ?? false
    if isPrevious { parts.removeFirst() }
    guard let name = parts.first else {
      throw Refusal(.invalid, "没有写统计项，例如 {比上年 petition.received}", "no measure is named")
    }
    let measure = try catalogue.measure(name)
    let filter = try filter(Array(parts.dropFirst()), measure)
    return Slot(measure: measure, filter: filter, isPrevious: isPrevious)
  }

  /// `[上年] measure dimension [where filter]`
  private func breakdown(_ written: [String], _ withUnit: Bool) throws(Refusal) -> Inline {
    let offset = written.first.map(SlotReader.earlier.contains) ?? false ? 2 : 1
    guard written.count > offset, !SlotReader.filtering.contains(written[offset]) else {
      throw Refusal(
        .invalid, "“分列”要写统计项和分列方式，例如 {分列 award.granted level}",
        "“list” wants a measure and a breakdown, such as {list award.granted level}")
    }
    var parts = written
    let dimensionName = parts.remove(at: offset)
    let slot = try slot(parts)
    guard let dimension = slot.measure.dimension(named: dimensionName) else {
      throw slot.measure.refusal(ofDimension: dimensionName)
    }
    return .breakdown(slot, dimension, withUnit: withUnit)
  }

  private func filter(_ parts: [String], _ measure: Measure) throws(Refusal) -> Filter {
    guard let keyword = parts.first else { return .all }
    guard SlotReader.filtering.contains(keyword), parts.count > 1 else {
      throw Refusal(
        .invalid, "不认识“\(parts.joined(separator: " "))”；筛选写成 {\(measure.id) 其中 渠道=来访}",
        "“\(parts.joined(separator: " "))” is not understood; a filter is written {\(measure.id) where channel=visit}")
    }
    return try Filter(measure.filterText(parts.dropFirst().joined()), for: measure)
  }
}

extension Measure {
  func dimension(named name: String) -> Dimension? {
    dimensions.first { $0.id == name || $0.names.zh == name || $0.names.en == name }
  }

  func refusal(ofDimension name: String) -> Refusal {
    let zh = dimensions.isEmpty ? "无" : dimensions.map { "\($0.names.zh)（\($0.id)）" }.joined(separator: "、")
    let en = dimensions.isEmpty ? "none" : dimensions.map(\.id).joined(separator: ", ")
    return Refusal(
      .invalid, "“\(names.zh)”不能按“\(name)”分列；可用：\(zh)", "“\(names.en)” has no breakdown “\(name)”; it has: \(en)")
  }

  /// A filter as a federation writes it (`渠道=来访，级别≥市`) in the ids and codes that `Filter` reads.
  func filterText(_ written: String) -> String {
    let signs = [("≥", ">="), ("≤", "<="), ("≠", "!="), ("＝", "="), ("，", ",")]
    let plain = signs.reduce(written) { $0.replacing($1.0, with: $1.1) }
    return plain.split(separator: ",").map { clauseText(String($0)) }.joined(separator: ",")
  }

  private func clauseText(_ clause: String) -> String {
    for relation in Filter.Relation.allCases {
      let parts = clause.split(separator: relation.rawValue, maxSplits: 1).map { String($0).trimmed }
      guard parts.count == 2, let dimension = dimension(named: parts[0]) else { continue }
      // Spaces are gone by now, so that a choice may be named by several English words.
      let choice = dimension.choices.first {
        [$0.code, $0.names.zh, $0.names.en.filter { !$0.isWhitespace }].contains(parts[1])
      }
      return dimension.id + relation.rawValue + (choice?.code ?? parts[1])
    }
    return clause
  }
}
