public import Ledger
import Store
public import Vault

extension Application {
  /// Puts every county under the present master key, one transaction each; what is done already is left alone.
  ///
  /// The machine's owner may do this; the store must hold the key before as well.
  ///
  /// - Parameter progress: told each county with the number of its keys.
  public func exchangeKeys(from old: MasterKeys, progress: @Sendable (CountyCode, Int) -> Void) async throws {
    let sealer = Sealer(old)
    // Until none is left: others may have added one meanwhile.
    while let county = try await nextUnderOtherKey() {
      let count = try await refusing {
        try await store.write(by: "owner", at: now) { try $0.exchangeKeys(of: county, from: sealer) }
      }
      if let count { progress(county, count) }
    }
  }

  private func nextUnderOtherKey() async throws -> CountyCode? {
    let mark = store.keyMark
    return try await refusing {
      try await store.read { try $0.counties.all().first { $0.keyMark != mark }?.code }
    }
  }
}
