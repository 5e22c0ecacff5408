import Ledger

/// Figures as a report writes them: `36.66万元`, `30余人`, `96.8%`, `近5000人次`.
enum FigureText {
  /// A number and the unit that goes with it; money from ten thousand yuan on is told in 万元, to the last fen.
  static func parts(_ value: Int64, _ measure: Measure, _ language: Language) -> (number: String, unit: String) {
    if language == .zh, isTenThousands(value, measure) { return (tenThousands(value), "万元") }
    return (number(value, measure), measure.unit(language))
  }

  /// Without needless zeros, but yuan with two digits or none.
  static func number(_ value: Int64, _ measure: Measure) -> String {
    if measure.unit.zh.contains("元") { return measure.text(value) }
    let zeros = zeros(value, atMost: measure.digits)
    return Decimals.text(value, digits: measure.digits, trimmed: zeros)
  }

  private static func zeros(_ value: Int64, atMost limit: Int) -> Int {
    var (zeros, rest) = (0, value)
    while zeros < limit, rest % 10 == 0 {
      rest /= 10
      zeros += 1
    }
    return zeros
  }

  static func text(
    _ value: FigureValue?, _ measure: Measure, _ language: Language, withUnit: Bool = true
  ) -> String {
    guard let value else { return "—" }
    let (number, unit) = parts(value.value, measure, language)
    return qualified(number, value.qualifier, withUnit ? unit : "", language)
  }

  static func isTenThousands(_ value: Int64, _ measure: Measure) -> Bool {
    measure.isMoney && value.magnitude >= 1_000_000
  }

  /// Fen in 万元: all six digits that count, no more.
  static func tenThousands(_ fen: Int64) -> String {
    Decimals.text(fen, digits: 6, trimmed: zeros(fen, atMost: 6))
  }

  static func qualified(_ number: String, _ qualifier: Qualifier, _ unit: String, _ language: Language) -> String {
    switch language {
    case .zh:
      switch qualifier {
      case .exact: number + unit
      // 2万余元, not 2余万元: the former is the usual way, and says which digit is uncertain.
      case .over, .more, .atLeast:
        unit == "%" ? number + "%以上" : unit == "万元" ? number + "万余元" : number + "余" + unit
      case .nearly, .about: qualifier.rawValue + number + unit
      }
    case .en:
      switch qualifier {
      case .exact: joined(number, unit)
      case .over, .more, .atLeast: "over " + joined(number, unit)
      case .nearly: "nearly " + joined(number, unit)
      case .about: "about " + joined(number, unit)
      }
    }
  }

  private static func joined(_ number: String, _ unit: String) -> String {
    unit.isEmpty || unit == "%" ? number + unit : number + " " + unit
  }
}

extension Measure {
  /// Whether its whole numbers are fen.
  var isMoney: Bool { digits == 2 && unit == .yuan }
  var isPercent: Bool { unit == .percent }

  /// The name with the part a filter leaves of it: `接待来访（渠道：来访）`.
  func name(_ filter: Filter, _ language: Language) -> String {
    if filter.clauses.isEmpty { return names(language) }
    let parts = filter.clauses.map { clause -> String in
      let dimension = dimensions.first { $0.id == clause.dimension }
      let choice = dimension?.names(of: clause.code)(language) ?? clause.code
      let head = dimension?.names(language) ?? clause.dimension
      switch (clause.relation, language) {
      case (.equal, .zh): return head + "：" + choice
      case (.isNot, .zh): return head + "：非" + choice
      case (.atLeast, .zh): return head + "：" + choice + "以上"
      case (.atMost, .zh): return head + "：" + choice + "以下"
      case (.equal, .en): return head + ": " + choice
      case (.isNot, .en): return head + ": not " + choice
      case (.atLeast, .en): return head + ": " + choice + " and above"
      case (.atMost, .en): return head + ": " + choice + " and below"
      }
    }
    return language == .zh
      ? names.zh + "（" + parts.joined(separator: "，") + "）" : names.en + " (" + parts.joined(separator: ", ") + ")"
  }
}
