import Ledger
import SQL

extension CountyCode: SQLConvertible {
  public var sqlValue: SQLValue { .integer(code) }
}

extension OrganizationID: SQLConvertible {
  public var sqlValue: SQLValue { .integer(number) }
}

extension Day: SQLConvertible {
  public var sqlValue: SQLValue { .text(description) }
}

extension Moment: SQLConvertible {
  public var sqlValue: SQLValue { .text(description) }
}

extension PartyID: SQLConvertible {
  public var sqlValue: SQLValue { .text(text) }
}

extension Breakdown: SQLConvertible {
  public var sqlValue: SQLValue { .text(description) }
}

extension Qualifier: SQLConvertible {
  public var sqlValue: SQLValue { .text(rawValue) }
}

extension Row {
  func county(_ column: Int) throws(StoredDataProblem) -> CountyCode {
    guard let county = CountyCode(try integer(column)) else { throw StoredDataProblem("no county code") }
    return county
  }

  func organization(_ column: Int) throws(StoredDataProblem) -> OrganizationID {
    guard let id = OrganizationID(try integer(column)) else { throw StoredDataProblem("no organization id") }
    return id
  }

  func optionalOrganization(_ column: Int) throws(StoredDataProblem) -> OrganizationID? {
    values[column] == .null ? nil : try organization(column)
  }

  func day(_ column: Int) throws(StoredDataProblem) -> Day {
    guard let day = Day(try text(column)) else { throw StoredDataProblem("no day") }
    return day
  }

  func optionalDay(_ column: Int) throws(StoredDataProblem) -> Day? { values[column] == .null ? nil : try day(column) }

  func moment(_ column: Int) throws(StoredDataProblem) -> Moment {
    guard let moment = Moment(try text(column)) else { throw StoredDataProblem("no moment") }
    return moment
  }

  func optionalMoment(_ column: Int) throws(StoredDataProblem) -> Moment? {
    values[column] == .null ? nil : try moment(column)
  }

  func word<W: RawRepresentable<String>>(_ column: Int) throws(StoredDataProblem) -> W {
    guard let word = W(rawValue: try text(column)) else { throw StoredDataProblem("unknown word") }
    return word
  }

  func figure(from column: Int) throws(StoredDataProblem) -> FigureValue {
    FigureValue(
      try integer(column), above: try integer(column + 1), below: try integer(column + 2),
      around: try integer(column + 3))
  }
}

/// How the columns of a row are put in line before they are digested.
enum Columns {
  /// Texts with a unit separator (U+001F) between them.
  static func joined(_ texts: [String]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(texts.reduce(texts.count) { $0 + $1.utf8.count })
    for (index, text) in texts.enumerated() {
      if index > 0 { bytes.append(separator) }
      bytes.append(contentsOf: text.utf8)
    }
    return bytes
  }

  static let separator: UInt8 = 0x1F
}
