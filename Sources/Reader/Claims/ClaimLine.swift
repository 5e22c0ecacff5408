extension Claim {
  /// One JSON object on one line; keys that do not apply are left out.
  public var line: String {
    var line = JSONLine()
    line.add("offset", number: String(offset))
    line.add("text", text)
    line.add("value", number: value.description)
    line.add("unit", unit)
    line.add("kind", kind.rawValue)
    line.add("what", what)
    line.add("quote", quote)
    line.add("approx", approx)
    line.add("bound", bound?.rawValue)
    line.add("modality", modality?.rawValue)
    line.add("each", each)
    line.add("comparison", comparison)
    line.add("cumulative", isCumulative)
    line.add("level", level)
    line.add("of", of)
    line.add("period", period)
    line.add("masked", isMasked)
    if let range { line.add("range", numbers: [("from", range.from.description), ("to", range.to.description)]) }
    line.add("dup", isRepeated)
    line.add("damaged", isDamaged)
    return line.closed
  }
}

extension PassedOver {
  /// One JSON object on one line.
  public var line: String {
    var line = JSONLine()
    line.add("offset", number: String(offset))
    line.add("text", text)
    line.add("not_statement", reason.rawValue)
    line.add("quote", quote)
    return line.closed
  }
}

/// Writes one flat JSON object without a library.
struct JSONLine {
  private var text = "{"

  var closed: String { text + "}" }

  mutating func add(_ key: String, number: String) {
    if text.utf8.count > 1 { text += ", " }
    text += "\"\(key)\": \(number)"
  }

  mutating func add(_ key: String, _ value: String?) {
    if let value { add(key, number: Self.quoted(value)) }
  }

  mutating func add(_ key: String, _ flag: Bool) {
    if flag { add(key, number: "true") }
  }

  mutating func add(_ key: String, numbers: [(String, String)]) {
    add(key, number: "{" + numbers.map { "\"\($0.0)\": \($0.1)" }.joined(separator: ", ") + "}")
  }

  static func quoted(_ value: String) -> String {
    var quoted = "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      default:
        if scalar.value < 0x20 {
          let digits = String(scalar.value, radix: 16)
          quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        } else {
          quoted.unicodeScalars.append(scalar)
        }
      }
    }
    return quoted + "\""
  }
}
