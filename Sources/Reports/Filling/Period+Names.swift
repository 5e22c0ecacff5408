import Ledger

extension Period {
  /// The period as a report says it: `2013年第二季度`, `2011—2015年`, `2013年1月1日至10月31日`.
  public var names: Names {
    switch grain {
    case .month: Names("\(first.year)年\(first.month)月", "\(Period.months[first.month - 1]) \(first.year)")
    case .quarter:
      Names(
        "\(first.year)年第\(ChineseNumeral.text(quarter))季度",
        "the \(Period.ordinals[quarter - 1]) quarter of \(first.year)")
    case .half:
      first.month == 1
        ? Names("\(first.year)年上半年", "the first half of \(first.year)")
        : Names("\(first.year)年下半年", "the second half of \(first.year)")
    case .year: Names("\(first.year)年", "\(first.year)")
    case .years: Names("\(first.year)—\(last.year)年", "\(first.year)–\(last.year)")
    case .days: Names(days, "\(first) to \(last)")
    }
  }

  /// The earlier stretch that `previous` is, as a comparison names it.
  var previousNames: Names {
    switch grain {
    case .year: Names("上年", "the year before")
    case .years:
      Names("前\(ChineseNumeral.text(last.year - first.year + 1))年", "the \(last.year - first.year + 1) years before")
    case .month, .quarter, .half, .days: Names("上年同期", "the same period of the year before")
    }
  }

  private var quarter: Int { (first.month + 2) / 3 }

  private var days: String {
    if first == last { return "\(first.year)年\(first.month)月\(first.day)日" }
    let end = (first.year == last.year ? "" : "\(last.year)年") + "\(last.month)月\(last.day)日"
    return "\(first.year)年\(first.month)月\(first.day)日至\(end)"
  }

  private static let ordinals = ["first", "second", "third", "fourth"]
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
}

extension Period {
  /// The months, quarters or years that make the period up, the first and last cut to its days.
  func parts(_ grain: Grain) -> [Period] {
    var parts: [Period] = []
    var start = first
    while start <= last {
      let whole = Period(grain, of: start)
      guard let part = Period(from: start, through: min(whole.last, last)) else { break }
      parts.append(part)
      start = part.last.adding(days: 1)
    }
    return parts
  }
}

/// Numbers below a hundred in Chinese, for headings: 一, 十二, 二十.
enum ChineseNumeral {
  static func text(_ number: Int) -> String {
    let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    guard (1...99).contains(number) else { return String(number) }
    if number < 10 { return digits[number] }
    return (number < 20 ? "" : digits[number / 10]) + "十" + digits[number % 10]
  }
}
