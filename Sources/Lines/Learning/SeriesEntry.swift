import Ledger

/// 系列活动: what is to be held again and again, declared once by whoever asks for it.
///
/// What was held is read from the activities, courses and coverage that name it; nothing is ticked off here.
enum SeriesEntry {
  static let name = Field.text(
    "name", "系列名称", "Series", limit: 60, required: true, aliases: ["系列", "名称"],
    help: Names("登记每一场时写同样的名称", "Each session names it in the same words"))
  static let session = Field.choice("session", "每场登记为", "A session is recorded as", sessionKinds, required: true)
  static let form = Field.choice("form", "活动形式", "Form", Activity.forms, aliases: ["形式"])
  static let theme = Field.choice("theme", "活动类别", "Theme", Activity.themes, aliases: ["主题", "类别"])
  static let rhythm = Field.choice("rhythm", "多久一次", "How often", rhythms, required: true, aliases: ["周期", "频次"])
  static let weekday = Field.choice(
    "weekday", "星期几", "Day of the week", weekdays, help: Names("每周一次的才写", "Weekly ones only"))
  static let month = Field.integer("month", "几月", "Month", 1...12, help: Names("每年一次的才写", "Yearly ones only"))
  static let dayOfMonth = Field.integer(
    "dayOfMonth", "几日", "Day of the month", 1...31,
    help: Names("有固定日子的才写，如每月15日", "Where the day is settled, as the 15th of each month"))
  static let holders = Field.choice("holders", "由谁举办", "Held by", holdersOffered, required: true, aliases: ["举办组织"])
  static let until = Field.day("until", "办到哪天为止", "Until", aliases: ["截止日期"])

  /// The field by which a session names its series.
  static let nameOfASession = Field.text(
    "series", "所属系列", "Series", limit: 60, aliases: ["系列", "系列名称", "系列活动", "栏目"],
    help: Names("每月、每周、每年都办的，写系列名称", "What is held every month, week or year: the name of the series"))

  static let workflow = Workflow(
    stages: [Stage("running", "在办", "running"), Stage("ended", "已停办", "ended", open: false)],
    moves: [
      Move("end", "停办", "end", from: ["running"], to: "ended"),
      Move("resume", "恢复", "resume", from: ["ended"], to: "running"),
    ])

  static let running = Measure.stock(
    "series.running", "系列活动数", "Series", unit: Names("个", "series"), endingIn: ["ended"],
    by: [.field(rhythm), .field(theme)],
    definition: Names("期末在办的系列活动数", "Series that go on at the end of the period"))

  /// Days belong to the rhythm that has them; form and theme to activities.
  static func daysFit(_ record: Record) -> [Problem] {
    var problems: [Problem] = []
    let rhythm = record[rhythm]
    if record[weekday] != nil, rhythm != "weekly" {
      problems.append(Problem(weekday.id, "只有每周一次的写星期几", "Only a weekly series has a day of the week"))
    }
    if record[month] != nil, rhythm != "yearly" {
      problems.append(Problem(month.id, "只有每年一次的写几月", "Only a yearly series has a month"))
    }
    if record[dayOfMonth] != nil, rhythm != "monthly", rhythm != "yearly" || record[month] == nil {
      problems.append(
        Problem(dayOfMonth.id, "每月一次的写几日，每年一次的写几月几日", "A monthly series has a day, a yearly one a month and a day"))
    }
    if record[session] != "activity", record[form] != nil || record[theme] != nil {
      problems.append(Problem(form.id, "登记为培训班、媒体报道的不写活动形式和类别", "Form and theme belong to activities only"))
    }
    if let last = record[until], last < record.day {
      problems.append(Problem(until.id, "不能早于开始日期 \(record.day)", "Cannot be before it began on \(record.day)"))
    }
    return problems
  }

  /// The series that an entry declares.
  static func declared(_ record: Record) -> Series? {
    guard let name = record[name], let session = record[session], let rhythm = rhythmOf(record) else { return nil }
    var answers = ["series": Series.code(name)]
    if session == "activity" { answers["name"] = name }
    answers["form"] = record[form]
    answers["theme"] = record[theme]
    let ended = record.stage == "ended" ? record.body.moves.last?.day : nil
    return Series(
      name: name, rhythm: rhythm, since: record.day, until: [ended, record[until]].compactMap(\.self).min(),
      holders: holdersOf(record), session: session, answers: answers)
  }

  private static func rhythmOf(_ record: Record) -> Rhythm? {
    let day = record[dayOfMonth].map(Int.init)
    switch record[rhythm] {
    case "weekly": return .weekly(weekday: weekdays.firstIndex { $0.code == record[weekday] }.map { $0 + 1 })
    case "monthly": return .monthly(day: day)
    case "quarterly": return .quarterly
    case "halfYearly": return .halfYearly
    case "yearly": return .yearly(month: record[month].map(Int.init), day: day)
    default: return nil
    }
  }

  private static func holdersOf(_ record: Record) -> Series.Holders {
    switch record[holders] {
    case "villages": .below([.village])
    case "townships": .below([.township])
    case "all": .below([.township, .village])
    default: .itself
    }
  }

  static let kind = RecordKind(
    "series", .register, "系列活动", "Series",
    purpose: Names(
      "每周、每月、每季、每年都要办的，登记一次；没办的会看得出来",
      "What is to be held every week, month, quarter or year, declared once; what was missed shows"),
    day: Names("开始日期", "Since"),
    fields: [
      name.declaration, session.declaration, rhythm.declaration, weekday.declaration, month.declaration,
      dayOfMonth.declaration, holders.declaration, form.declaration, theme.declaration, until.declaration,
    ],
    title: [name.id, rhythm.id], workflow: workflow, measures: [running],
    levels: [.township, .county, .city, .province], rule: daysFit, series: declared)

  private static let sessionKinds = [
    Choice("activity", "活动", "activity"), Choice("course", "培训班", "course"),
    Choice("coverage", "媒体报道（专版专栏）", "coverage (column)"),
  ]

  private static let rhythms = [
    Choice("weekly", "每周一次", "weekly"), Choice("monthly", "每月一次", "monthly"),
    Choice("quarterly", "每季一次", "quarterly"), Choice("halfYearly", "每半年一次", "half-yearly"),
    Choice("yearly", "每年一次", "yearly"),
  ]

  private static let weekdays = [
    Choice("monday", "星期一", "Monday"), Choice("tuesday", "星期二", "Tuesday"), Choice("wednesday", "星期三", "Wednesday"),
    Choice("thursday", "星期四", "Thursday"), Choice("friday", "星期五", "Friday"), Choice("saturday", "星期六", "Saturday"),
    Choice("sunday", "星期日", "Sunday"),
  ]

  private static let holdersOffered = [
    Choice("own", "本组织", "this organization"), Choice("villages", "所辖各村社区", "each village and community below"),
    Choice("townships", "所辖各乡镇街道", "each township below"),
    Choice("all", "所辖各乡镇和村社区", "each township and village below"),
  ]
}
