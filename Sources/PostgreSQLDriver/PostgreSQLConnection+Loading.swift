internal import SQL

extension PostgreSQLConnection {
  /// Loads rows by `COPY` in binary form, a buffer of 64 KiB at a time.
  ///
  /// - Throws: `StoredDataProblem` when a value does not suit its column, and what `rows` throws: then nothing is loaded.
  func load(
    into table: StaticString, columns: [StaticString], _ rows: (_ append: ([SQLValue]) throws -> Void) throws -> Void
  ) throws {
    let types = try types(of: columns.map(\.description), in: table.description)
    let list = columns.map(\.description).joined(separator: ", ")
    try session.outsidePipeline {
      try session.copying("COPY \(table) (\(list)) FROM STDIN (FORMAT binary)") {
        var buffer = CopyBuffer(types: types)
        try rows { row in
          try buffer.append(row)
          if buffer.isFull { try session.put(buffer.take()) }
        }
        buffer.end()
        try session.put(buffer.take())
      }
    }
  }

  private func types(of columns: [String], in table: String) throws -> [UInt32] {
    let known = try session.perform(Command("TABLE \(table) LIMIT 0")).columns
    return try columns.map { column in
      guard let found = known.first(where: { $0.name == column }) else {
        throw StoredDataProblem("\(table) has no column \(column)")
      }
      return found.type
    }
  }
}

/// Rows in the binary form of `COPY`: a head, for each row a count and for each value its length and bytes, an end.
struct CopyBuffer {
  private let types: [UInt32]
  private var bytes: [UInt8] = Array("PGCOPY\n".utf8) + [0xFF] + Array("\r\n".utf8) + Array(repeating: 0, count: 9)

  init(types: [UInt32]) { self.types = types }

  var isFull: Bool { bytes.count >= 1 << 16 }

  mutating func append(_ row: [SQLValue]) throws {
    guard row.count == types.count else { throw StoredDataProblem("a row of \(row.count) values, not \(types.count)") }
    append(Int16(row.count))
    for (index, value) in row.enumerated() {
      guard value.type == types[index] || value == .null else {
        throw StoredDataProblem("value \(index) does not suit its column")
      }
      let place = bytes.count
      append(Int32(-1))
      if try value.append(to: &bytes) { continue }
      let length = Int32(bytes.count - place - 4)
      withUnsafeBytes(of: length.bigEndian) { bytes.replaceSubrange(place..<place + 4, with: $0) }
    }
  }

  mutating func end() { append(Int16(-1)) }

  mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  private mutating func append(_ number: some FixedWidthInteger) {
    withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
  }
}
