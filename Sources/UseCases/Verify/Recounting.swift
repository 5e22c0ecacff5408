public import Ledger
import Store

extension Application {
  /// After an upgrade: brings the facts of every county in line with the measures' present definitions.
  ///
  /// - Returns: how many records of each county count otherwise now. The machine's owner may do this.
  public func recount() async throws -> [CountyCode: Int] {
    let counties = try await refusing { try await store.read { try $0.counties.all() } }
    var counts: [CountyCode: Int] = [:]
    for county in counties {
      counts[county.code] = try await refusing {
        try await store.write(by: "owner", at: now) { try $0.recount(county.code) }
      }
    }
    return counts
  }
}
