extension WorkingCalendar {
  /// Reads the lines a clerk keeps: `2027 文号` once for each year, then `2027-02-05 休 春节` and `2027-02-14 班`.
  ///
  /// Empty lines and lines that begin with `#` are passed over.
  /// - Throws: one refusal with every problem, each placed at its line.
  public init(text: String) throws(Refusal) {
    var reading = CalendarReading()
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      reading.read(String(line).trimmed, at: index + 1)
    }
    try self.init(reading)
  }

  private init(_ reading: CalendarReading) throws(Refusal) {
    let problems = reading.problems + reading.daysWithoutNotice
    if !problems.isEmpty { throw Refusal(.invalid, problems) }
    self.init(notices: reading.notices, entries: reading.entries.map(\.entry))
  }

  /// The calendar in the form that it is read in.
  public var text: String {
    var lines: [String] = []
    for (year, notice) in notices.sorted(by: { $0.key < $1.key }) {
      lines.append("\(year) \(notice)")
      for entry in listed where entry.day.year == year {
        let words = [entry.day.description, entry.isWorked ? "班" : "休", entry.name]
        lines.append(words.filter { !$0.isEmpty }.joined(separator: " "))
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }
}

/// The lines read so far and what was wrong with them.
private struct CalendarReading {
  var notices: [Int: String] = [:]
  var entries: [(entry: WorkingCalendar.Entry, line: Int)] = []
  var problems: [Problem] = []
  private var seen: [Day: Int] = [:]

  mutating func read(_ line: String, at number: Int) {
    if line.isEmpty || line.hasPrefix("#") { return }
    let words = line.split(maxSplits: 2, whereSeparator: \.isWhitespace).map(String.init)
    if words[0].utf8.count == 4, let year = Int(words[0]) {
      readNotice(year, line, at: number)
    } else if let day = Day(written: words[0]) {
      readDay(day, words, at: number)
    } else {
      refuse(
        number, "“\(words[0])”不是日期；写 2027-02-05 休 春节、2027-02-14 班，或年份和文号",
        "“\(words[0])” is no day; write 2027-02-05 休 春节, 2027-02-14 班, or a year and its notice")
    }
  }

  private mutating func readNotice(_ year: Int, _ line: String, at number: Int) {
    let notice = line.dropFirst(4).description.trimmed
    if !(1949...2199).contains(year) {
      refuse(number, "年份应在 1949 到 2199 之间", "The year must lie between 1949 and 2199")
    } else if notice.isEmpty || notice.count > 100 {
      refuse(
        number, "年份后面写放假通知的文号（100字以内），例如 2027 国办发明电〔2026〕1号",
        "After the year write the number of the notice (at most 100 characters)")
    } else if notices[year] != nil {
      refuse(number, "\(year) 年的文号写了两次", "The notice of \(year) is given twice")
    } else {
      notices[year] = notice
    }
  }

  private mutating func readDay(_ day: Day, _ words: [String], at number: Int) {
    if let line = seen[day] {
      refuse(number, "\(day) 在第\(line)行已经写过", "\(day) was given in line \(line) already")
      return
    }
    seen[day] = number
    let name = words.count > 2 ? words[2].trimmed : ""
    if name.count > 20 { refuse(number, "节日名称最多20字", "The name of a holiday has at most 20 characters") }
    switch words.count > 1 ? words[1] : "" {
    case "休", "off": entries.append((.init(day, isWorked: false, name: name), number))
    case "班", "work": entries.append((.init(day, isWorked: true, name: name), number))
    default:
      refuse(number, "\(day) 后面写“休”或“班”", "After \(day) write 休 (off) or 班 (worked)")
    }
  }

  /// A year counts as entered by its notice, so that half a year's days are not taken for the whole.
  var daysWithoutNotice: [Problem] {
    let missing = entries.filter { notices[$0.entry.day.year] == nil }
    let first = Dictionary(missing.map { ($0.entry.day.year, $0.line) }, uniquingKeysWith: { a, _ in a })
    return first.sorted { $0.key < $1.key }.map { year, line in
      Problem(
        "\(line)", "\(year) 年缺少文号一行，例如“\(year) 国办发明电〔\(year - 1)〕1号”",
        "The year \(year) lacks its line with the number of the notice")
    }
  }

  private mutating func refuse(_ line: Int, _ zh: String, _ en: String) { problems.append(Problem("\(line)", zh, en)) }
}
