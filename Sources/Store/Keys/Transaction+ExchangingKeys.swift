public import Ledger
import SQL
public import Vault

extension Transaction {
  /// Puts one county under the present master key: every wrapped key anew, and the digests of numbers and phones.
  ///
  /// Bodies, their hashes and the audit stay as they are. A county that lies under the present key already is left alone.
  ///
  /// - Parameter old: the sealer of the key before.
  /// - Returns: how many keys were wrapped anew; nil when there was nothing to do.
  /// - Throws: `StoredDataProblem` that names a key which the key before does not open.
  public func exchangeKeys(of county: CountyCode, from old: Sealer) throws -> Int? {
    try lock(county)
    let now = tables.sealer.mark
    guard let mark = try tables.counties.find(county).map(\.keyMark), mark != now else { return nil }
    try tables.keys.keepDigestKey(of: county, from: old)
    let count = try tables.keys.rewrap(in: county)
    try tables.parties.renewDigests(in: county)
    try tables.counties.setKeyMark(now, of: county)
    try write(Act("key.exchange", in: county, detail: .object(["key": .text(now), "count": .integer(Int64(count))])))
    return count
  }
}
