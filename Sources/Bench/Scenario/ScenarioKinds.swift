import Ledger

/// Eight kinds of all four shapes with forty measures: three activities, two registers, two cases, one return.
enum ScenarioKinds {
  static let line = LineOfWork(
    "bench", "测速", "Benchmark",
    kinds: [
      activity("lecture", "讲座"), activity("visit", "慰问"), activity("course", "培训"), register("family", "家庭"),
      register("post", "岗位"), process("petition", "信访"), process("loan", "贷款"), survey,
    ])

  static let topics = (0..<6).map { Choice("t\($0)", "主题\($0 + 1)", "topic \($0 + 1)") }
  private static let topic = Field.choice("topic", "主题", "Topic", topics, required: true)
  private static let people = Field.counted("people", "人数", "People", required: true)
  private static let pieces = Field.counted("pieces", "件数", "Pieces")
  private static let money = Field.money("money", "金额", "Money")
  private static let person = Field.party("person", "对象", "Person")
  private static let note = Field.longText("note", "说明", "Note")
  private static let period = Field.period("period", "期间", "Period", [.year], required: true)
  private static let defined = Names("测速用", "for the benchmark")

  private static var asked: [FieldDeclaration] {
    [
      topic.declaration, people.declaration, pieces.declaration, money.declaration, person.declaration,
      note.declaration,
    ]
  }

  private static func activity(_ id: String, _ zh: String) -> RecordKind {
    RecordKind(
      id, .activity, zh, id, purpose: defined, fields: asked, title: ["topic", "note"],
      measures: [
        .count("\(id).count", zh + "次数", id, unit: .times, by: [.field(topic)], definition: defined),
        .sum("\(id).people", zh + "人次", id, of: people, unit: .times, people: .times, definition: defined),
        .sum("\(id).pieces", zh + "件数", id, of: pieces, unit: .items, definition: defined),
        .sum("\(id).money", zh + "金额", id, of: money, definition: defined),
        .persons("\(id).persons", zh + "人数", id, on: person, definition: defined),
      ])
  }

  private static func register(_ id: String, _ zh: String) -> RecordKind {
    RecordKind(
      id, .register, zh, id, purpose: defined, fields: asked, title: ["topic", "note"],
      workflow: Workflow(
        stages: [Stage("kept", "在册", "kept"), Stage("ended", "已撤销", "ended", open: false)],
        moves: [Move("end", "撤销", "end", from: ["kept"], to: "ended")]),
      measures: [
        .stock(
          "\(id).stock", zh + "在册", id, unit: .households, endingIn: ["ended"], by: [.field(topic)], definition: defined
        ),
        .count("\(id).named", zh + "命名", id, unit: .households, definition: defined),
        .moves("\(id).ended", zh + "撤销", id, ["end"], unit: .households, definition: defined),
        .sum("\(id).people", zh + "成员", id, of: people, unit: .persons, definition: defined),
        .sum("\(id).money", zh + "奖金", id, of: money, definition: defined),
      ])
  }

  private static func process(_ id: String, _ zh: String) -> RecordKind {
    RecordKind(
      id, .case, zh, id, purpose: defined, fields: asked, title: ["topic", "note"],
      workflow: Workflow(
        stages: [Stage("open", "办理中", "open"), Stage("closed", "已办结", "closed", open: false)],
        moves: [Move("close", "办结", "close", from: ["open"], to: "closed")]),
      measures: [
        .count("\(id).received", zh + "受理", id, unit: .items, by: [.field(topic)], definition: defined),
        .moves("\(id).closed", zh + "办结", id, ["close"], unit: .items, by: [.field(topic)], definition: defined),
        .stock("\(id).open", zh + "未结", id, unit: .items, endingIn: ["closed"], definition: defined),
        .sum("\(id).people", zh + "涉及人数", id, of: people, unit: .persons, definition: defined),
        .sum("\(id).money", zh + "涉及金额", id, of: money, definition: defined),
      ])
  }

  private static let answers = (1...5).map { Field.counted("n\($0)", "指标\($0)", "Indicator \($0)", required: true) }

  private static let survey = RecordKind(
    "survey", .return, "年报", "survey", purpose: defined, fields: [period.declaration] + answers.map(\.declaration),
    title: ["period"],
    measures: answers.map { answer in
      .level(
        "survey.\(answer.id)", "年报" + answer.declaration.names.zh, answer.id, of: answer, unit: .persons,
        period: period, definition: defined)
    },
    period: period)
}
