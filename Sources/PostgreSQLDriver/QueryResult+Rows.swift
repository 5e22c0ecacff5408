import CPostgreSQL
internal import SQL

extension QueryResult {
  /// - Throws: `StoredDataProblem` for a value that is none of ours, such as a fraction.
  func rows() throws -> [Row] {
    let columns = (0..<PQnfields(handle)).map { ($0, PQftype(handle, $0), PQfformat(handle, $0) == 1) }
    var rows: [Row] = []
    rows.reserveCapacity(rowCount)
    for row in 0..<PQntuples(handle) {
      var values: [SQLValue] = []
      values.reserveCapacity(columns.count)
      for (column, type, isBinary) in columns {
        let value = isBinary ? value(row, column, type) : text(row, column)
        guard let value else { throw StoredDataProblem("column \(column): not a whole number, text or bytes") }
        values.append(value)
      }
      rows.append(Row(values))
    }
    return rows
  }

  private func value(_ row: Int32, _ column: Int32, _ type: Oid) -> SQLValue? {
    if PQgetisnull(handle, row, column) == 1 { return .null }
    let bytes = UnsafeRawBufferPointer(start: PQgetvalue(handle, row, column), count: length(row, column))
    switch ColumnType(rawValue: type) {
    case .int8, .int4, .int2, .oid: return .integer(BigEndian.integer(bytes))
    case .bool: return .integer(bytes.first == 0 ? 0 : 1)
    case .text, .varchar, .name: return .text(String(decoding: bytes, as: UTF8.self))
    case .bytea: return .bytes(Array(bytes))
    case .numeric: return BigEndian.wholeNumeric(bytes).map(SQLValue.integer)
    case nil: return nil
    }
  }

  /// Scripts answer in text; only whole numbers are asked of them.
  private func text(_ row: Int32, _ column: Int32) -> SQLValue? {
    if PQgetisnull(handle, row, column) == 1 { return .null }
    return Int64(String(cString: PQgetvalue(handle, row, column))).map(SQLValue.integer)
  }

  private func length(_ row: Int32, _ column: Int32) -> Int { Int(PQgetlength(handle, row, column)) }

  /// How many bytes the values take.
  var byteCount: Int {
    var count = 0
    for row in 0..<PQntuples(handle) {
      for column in 0..<PQnfields(handle) { count += length(row, column) }
    }
    return count
  }
}

/// The types we read, by their object ids. Source: PostgreSQL's `pg_type.dat`.
enum ColumnType: Oid {
  case bool = 16
  case bytea = 17
  case name = 19
  case int8 = 20
  case int2 = 21
  case int4 = 23
  case text = 25
  case oid = 26
  case varchar = 1043
  case numeric = 1700
}

/// Numbers as PostgreSQL sends them.
enum BigEndian {
  static func integer(_ bytes: UnsafeRawBufferPointer) -> Int64 {
    switch bytes.count {
    case 8: Int64(bigEndian: bytes.loadUnaligned(as: Int64.self))
    case 4: Int64(Int32(bigEndian: bytes.loadUnaligned(as: Int32.self)))
    case 2: Int64(Int16(bigEndian: bytes.loadUnaligned(as: Int16.self)))
    default: 0
    }
  }

  /// A `numeric` (what `sum` of whole numbers is): nil when it has a fraction, is no number or needs more than 64 bits.
  ///
  /// Four 16-bit words (count of digits, weight of the first, sign, scale), then digits to the base 10,000.
  static func wholeNumeric(_ bytes: UnsafeRawBufferPointer) -> Int64? {
    func word(_ index: Int) -> Int {
      Int(Int16(bigEndian: bytes.loadUnaligned(fromByteOffset: 2 * index, as: Int16.self)))
    }
    guard bytes.count >= 8 else { return nil }
    let (count, weight, sign) = (word(0), word(1), word(2))
    guard count >= 0, bytes.count == 8 + 2 * count, sign == 0 || sign == 0x4000, weight < 5 else { return nil }
    let whole = weight + 1
    if count > whole, (max(0, whole)..<count).contains(where: { word(4 + $0) != 0 }) { return nil }
    // Downward, since the least number has no positive counterpart.
    var value: Int64 = 0
    for index in 0..<max(0, whole) {
      let (shifted, overflows) = value.multipliedReportingOverflow(by: 10_000)
      let (added, overflowsToo) = shifted.subtractingReportingOverflow(index < count ? Int64(word(4 + index)) : 0)
      if overflows || overflowsToo { return nil }
      value = added
    }
    if sign != 0 { return value }
    let (positive, overflows) = Int64(0).subtractingReportingOverflow(value)
    return overflows ? nil : positive
  }
}
