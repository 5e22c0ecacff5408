public import Ledger
import SQL

/// Organizations of many counties, each statement naming the counties it asks.
extension OrganizationRows {
  /// The roots of counties, in the order of their ids.
  public func roots(of counties: [CountyCode]) throws -> [Organization] {
    try organizations(
      counties.map { county in
        "SELECT \(Self.columns) FROM organization WHERE county = \(county) AND id = \(OrganizationID(county, serial: 0))"
      })
  }

  /// Those of a code in any of some counties, in the order of their ids.
  public func coded(_ code: String, in counties: [CountyCode]) throws -> [Organization] {
    try organizations(
      counties.slices(of: CountyRows.atATime).map { slice in
        "SELECT \(Self.columns) FROM organization WHERE county IN (\(list: slice)) AND code = \(code)"
      })
  }

  /// Those of a name in any of some counties, in the order of their ids.
  public func named(_ name: String, in counties: [CountyCode]) throws -> [Organization] {
    try organizations(
      counties.slices(of: CountyRows.atATime).map { slice in
        "SELECT \(Self.columns) FROM organization WHERE county IN (\(list: slice)) AND name = \(name)"
      })
  }

  private func organizations(_ questions: [Statement]) throws -> [Organization] {
    try connection.rows(all: questions).joined().map(read).sorted { $0.id < $1.id }
  }
}

extension CountyCode {
  /// The city, province and nation that a code of GB/T 2260 names by its first digits; whether they are above it is
  /// said by their rows.
  var likelyAbove: [CountyCode] {
    [code / 100 * 100, code / 10_000 * 10_000, 100_000].reduce(into: []) { above, likely in
      if let found = CountyCode(likely), found != self, !above.contains(found) { above.append(found) }
    }
  }
}
