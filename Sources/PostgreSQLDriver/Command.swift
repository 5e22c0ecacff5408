import CPostgreSQL
internal import SQL

/// A statement with its values as they travel: binary, one after the other.
struct Command {
  /// What it is prepared under.
  enum Key: Hashable {
    case text(String)
    case shape(Statement.Shape)
  }

  let key: Key
  fileprivate(set) var bytes: [UInt8] = []
  /// Where each value ends in `bytes`; -1 for null.
  fileprivate(set) var ends: [Int] = []
  /// The type each value says it is; 0 (let the server infer it) for null.
  fileprivate(set) var types: [Oid] = []

  /// The text with `?` for each value; put together only when it has to be prepared.
  var text: String {
    switch key {
    case .text(let text): text
    case .shape(let shape): shape.text
    }
  }

  init(_ text: String) { key = .text(text) }

  /// - Throws: `EngineProblem.unstorableText` when a text holds the character NUL.
  init(_ statement: Statement) throws { try self.init(.shape(statement.shape), statement.arguments) }

  init(_ key: Key, _ arguments: [SQLValue]) throws {
    self.key = key
    guard arguments.count <= Int(UInt16.max) else { throw EngineProblem.refused(state: "54023") }
    ends.reserveCapacity(arguments.count)
    types.reserveCapacity(arguments.count)
    for argument in arguments {
      let isNull = try argument.append(to: &bytes)
      ends.append(isNull ? -1 : bytes.count)
      types.append(argument.type)
    }
  }

  /// Gives libpq the addresses, lengths and formats of the values.
  func withParameters<R>(
    _ body: (
      _ values: UnsafePointer<UnsafePointer<CChar>?>?, _ lengths: UnsafePointer<Int32>?,
      _ formats: UnsafePointer<Int32>?
    ) -> R
  ) -> R {
    if ends.isEmpty { return body(nil, nil, nil) }
    // Never empty, so that an empty value has an address and is not null.
    let padded = bytes.isEmpty ? [0] : bytes
    return padded.withUnsafeBytes { buffer in
      var values: [UnsafePointer<CChar>?] = []
      var lengths: [Int32] = []
      values.reserveCapacity(ends.count)
      lengths.reserveCapacity(ends.count)
      var start = 0
      for end in ends {
        values.append(end < 0 ? nil : buffer.baseAddress?.assumingMemoryBound(to: CChar.self).advanced(by: start))
        lengths.append(end < 0 ? 0 : Int32(end - start))
        if end >= 0 { start = end }
      }
      return body(values, lengths, Array(repeating: 1, count: ends.count))
    }
  }
}

extension SQLValue {
  var type: Oid {
    switch self {
    case .null: 0
    case .integer: ColumnType.int8.rawValue
    case .text: ColumnType.text.rawValue
    case .bytes: ColumnType.bytea.rawValue
    }
  }

  /// Appends the value in binary form.
  ///
  /// - Returns: whether it is null, which has no bytes.
  func append(to bytes: inout [UInt8]) throws -> Bool {
    switch self {
    case .null: return true
    case .integer(let value): withUnsafeBytes(of: value.bigEndian) { bytes.append(contentsOf: $0) }
    case .text(let value):
      let start = bytes.count
      bytes.append(contentsOf: value.utf8)
      if bytes[start...].contains(0) { throw EngineProblem.unstorableText }
    case .bytes(let value): bytes.append(contentsOf: value)
    }
    return false
  }
}
