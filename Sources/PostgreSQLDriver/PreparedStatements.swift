import CPostgreSQL

/// What is prepared on one connection, by its key; the one unused longest gives way.
struct PreparedStatements {
  final class Entry {
    let name: String
    let types: [Oid]
    fileprivate var lastUse = 0

    fileprivate init(name: String, types: [Oid]) {
      self.name = name
      self.types = types
    }

    /// Whether values of these types can be bound: a null fits everything, and what was null when the server inferred
    /// its type fits nothing else.
    func takes(_ wanted: [Oid]) -> Bool { zip(types, wanted).allSatisfy { $0 == $1 || $1 == 0 } }
  }

  let limit: Int
  private var entries: [Command.Key: Entry] = [:]
  private var clock = 0

  init(limit: Int) { self.limit = limit }

  var count: Int { entries.count }

  mutating func find(_ command: Command) -> Entry? {
    guard let entry = entries[command.key], entry.takes(command.types) else { return nil }
    clock += 1
    entry.lastUse = clock
    return entry
  }

  /// - Returns: the new entry, and the names of those that gave way to it.
  mutating func add(_ command: Command) -> (entry: Entry, gone: [String]) {
    clock += 1
    var (types, gone) = (command.types, [String]())
    if let old = entries.removeValue(forKey: command.key) {
      for (index, type) in old.types.enumerated() where types[index] == 0 { types[index] = type }
      gone.append(old.name)
    }
    if entries.count >= limit, let oldest = entries.min(by: { $0.value.lastUse < $1.value.lastUse }) {
      entries[oldest.key] = nil
      gone.append(oldest.value.name)
    }
    let entry = Entry(name: "s\(clock)", types: types)
    entry.lastUse = clock
    entries[command.key] = entry
    return (entry, gone)
  }

  mutating func forget(_ entry: Entry) {
    if let key = entries.first(where: { $0.value === entry })?.key { entries[key] = nil }
  }

  /// The text with `$1`, `$2`, … for the `?` that stand outside quotes.
  static func numbered(_ text: String) -> String {
    var numbered: [UInt8] = []
    numbered.reserveCapacity(text.utf8.count + 16)
    var number = 0
    var quote: UInt8?
    for byte in text.utf8 {
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
        quote = byte
      } else if byte == UInt8(ascii: "?") {
        number += 1
        numbered.append(contentsOf: "$\(number)".utf8)
        continue
      }
      numbered.append(byte)
    }
    return String(decoding: numbered, as: UTF8.self)
  }
}
