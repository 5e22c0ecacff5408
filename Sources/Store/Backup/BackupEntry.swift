import Ledger
import SQL
import Vault

/// One entry of a backup: a byte that says what it is, a count, and so many values.
///
/// A value is a byte (0 nothing, 1 number, 2 text, 3 bytes) and then the number, or the length and the bytes; numbers are
/// written seven bits a byte, the lowest first, their sign in the lowest bit.
struct BackupEntry: Hashable {
  enum Kind: UInt8 {
    /// moment, program, schema, engine, counties, digest that knows the key, key file
    case head = 1
    /// name, columns; the rows that follow are of this table
    case table = 2
    case row = 3
    /// county, rows: all of one county has been given
    case county = 4
    /// counties, rows: nothing follows
    case end = 5
  }

  let kind: Kind
  let values: [SQLValue]

  init(_ kind: Kind, _ values: [SQLValue]) {
    self.kind = kind
    self.values = values
  }

  var bytes: [UInt8] {
    var bytes: [UInt8] = [kind.rawValue]
    bytes.append(number: UInt64(values.count))
    for value in values { bytes.append(value) }
    return bytes
  }
}

extension [UInt8] {
  fileprivate mutating func append(_ value: SQLValue) {
    switch value {
    case .null: append(0)
    case .integer(let number):
      append(1)
      append(number: UInt64(bitPattern: number << 1 ^ number >> 63))
    case .text(let text):
      append(2)
      append(number: UInt64(text.utf8.count))
      append(contentsOf: text.utf8)
    case .bytes(let bytes):
      append(3)
      append(number: UInt64(bytes.count))
      append(contentsOf: bytes)
    }
  }

  fileprivate mutating func append(number: UInt64) {
    var rest = number
    while rest >= 128 {
      append(UInt8(truncatingIfNeeded: rest) | 128)
      rest >>= 7
    }
    append(UInt8(rest))
  }
}

extension BackupFileReader {
  private static let mostValues: UInt64 = 100
  private static let longestValue: UInt64 = 1 << 30

  /// - Throws: `StoredDataProblem` when what follows is no entry.
  func entry() throws -> BackupEntry {
    guard let kind = BackupEntry.Kind(rawValue: try byte()) else { throw StoredDataProblem("no kind of entry") }
    let count = try number()
    if count > BackupFileReader.mostValues { throw StoredDataProblem("too many values") }
    return BackupEntry(kind, try (0..<count).map { _ in try value() })
  }

  private func value() throws -> SQLValue {
    switch try byte() {
    case 0: return .null
    case 1:
      let number = try number()
      return .integer(Int64(bitPattern: number >> 1) ^ -Int64(bitPattern: number & 1))
    case 2:
      guard let text = String(validating: try sized(), as: UTF8.self) else { throw StoredDataProblem("no text") }
      return .text(text)
    case 3: return .bytes(try sized())
    default: throw StoredDataProblem("no kind of value")
    }
  }

  private func sized() throws -> [UInt8] {
    let length = try number()
    if length > BackupFileReader.longestValue { throw StoredDataProblem("a value too long") }
    return try bytes(Int(length))
  }

  private func number() throws -> UInt64 {
    var number: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 70, by: 7) {
      let next = UInt64(try byte())
      if shift == 63 && next > 1 { break }
      number |= (next & 127) << shift
      if next < 128 { return number }
    }
    throw StoredDataProblem("a number too long")
  }
}
