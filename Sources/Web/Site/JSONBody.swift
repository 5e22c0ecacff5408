import Ledger
import UseCases

/// The JSON object of a call to the API, read member by member.
struct JSONBody: Sendable {
  let members: [String: JSON]

  init(_ bytes: [UInt8]) throws(Refusal) {
    guard let members = JSON(bytes)?.objectValue else {
      throw Refusal(
        .invalid, "请求内容应是一个 JSON 对象；小数请写成文字，例如 \"36.5\"",
        "The body must be a JSON object; write decimals as text, such as \"36.5\"")
    }
    self.members = members
  }

  func text(_ name: String) -> String { members[name].map(JSONBody.written) ?? "" }
  func integer(_ name: String) -> Int64? { members[name]?.integerValue ?? Int64(text(name)) }

  /// The object of answers by field id, each as it would be written on a form.
  func values(_ name: String) -> WrittenValues {
    (members[name]?.objectValue ?? [:]).mapValues(JSONBody.written).filter { !$0.value.isEmpty }
  }

  /// Every member as a form would answer it; lists as several answers.
  var answers: FormAnswers {
    var answers = FormAnswers()
    for (name, value) in members {
      for item in value.listValue ?? [value] { answers.add(name, JSONBody.written(item)) }
    }
    return answers
  }

  private static func written(_ json: JSON) -> String {
    switch json {
    case .null, .object: ""
    case .bool(let flag): flag ? "是" : "否"
    case .integer(let number): String(number)
    case .text(let text): text
    case .list(let items): items.map(written).joined(separator: "\n")
    }
  }
}
