import Ledger

/// The answers of a submitted form, exactly as written, so that they can be shown again.
struct FormAnswers: Hashable, Sendable {
  private(set) var values: [String: [String]] = [:]

  init(_ values: [String: [String]] = [:]) { self.values = values }

  subscript(_ name: String) -> String { values[name]?.first ?? "" }
  func all(_ name: String) -> [String] { values[name] ?? [] }
  func has(_ name: String) -> Bool { values[name] != nil }
  mutating func add(_ name: String, _ value: String) { values[name, default: []].append(value) }
  mutating func set(_ name: String, _ value: String) { values[name] = [value] }
}

extension FormAnswers {
  static let pairLimit = 5000

  /// Reads `application/x-www-form-urlencoded` bytes, or the query of an address.
  ///
  /// - Throws: `invalid` for a broken percent-escape or bytes that are not UTF-8, `tooLarge` for over 5000 answers.
  init(urlEncoded bytes: some Collection<UInt8>) throws(Refusal) {
    let pairs = bytes.split(separator: UInt8(ascii: "&"))
    if pairs.count > FormAnswers.pairLimit {
      throw Refusal(
        .tooLarge, "表单的项目超过\(FormAnswers.pairLimit)个，请分几次提交",
        "The form holds more than \(FormAnswers.pairLimit) answers; submit it in parts")
    }
    for pair in pairs {
      let halves = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      let name = try FormAnswers.decoded(halves[0])
      let value = try halves.count == 2 ? FormAnswers.decoded(halves[1]) : ""
      add(name, value)
    }
  }

  private static func decoded(_ bytes: some Collection<UInt8>) throws(Refusal) -> String {
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    var rest = bytes.makeIterator()
    while let byte = rest.next() {
      switch byte {
      case UInt8(ascii: "+"): plain.append(32)
      case UInt8(ascii: "%"):
        guard let high = rest.next().flatMap(nibble), let low = rest.next().flatMap(nibble) else { throw broken }
        plain.append(high << 4 | low)
      default: plain.append(byte)
      }
    }
    guard let text = String(validating: plain, as: UTF8.self) else { throw broken }
    return text
  }

  private static var broken: Refusal {
    Refusal(
      .invalid, "提交的内容在传送中损坏（编码不对），请返回重新提交",
      "What was submitted is damaged (broken encoding); go back and submit again")
  }

  private static func nibble(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 48...57: byte - 48
    case 65...70: byte - 55
    case 97...102: byte - 87
    default: nil
    }
  }
}
