public import Ledger
import Store

extension Application {
  /// Releases the figures of confidential kinds that are due, in every county: the machine's owner and the server's clock
  /// do this, never a record.
  ///
  /// - Returns: the quarters released now, by county.
  @discardableResult
  public func releaseFigures() async throws -> [CountyCode: [String]] {
    let counties = try await refusing { try await store.read { try $0.counties.all() } }
    let due = Transaction.lastDue(on: now.chinaDay)?.description ?? ""
    var released: [CountyCode: [String]] = [:]
    for county in counties {
      let last = try await refusing { try await store.read { try $0.releases.last(in: county.code) } }
      if let last, due <= last { continue }
      let quarters = try await refusing {
        try await store.write(by: "owner", at: now) { try $0.releaseFigures(in: county.code) }
      }
      if !quarters.isEmpty { released[county.code] = quarters }
    }
    return released
  }
}
