public import Ledger
import Store

/// What `verify` found: nothing, or each finding with the exact row it is about.
public struct Verification: Sendable {
  public struct Finding: Sendable, Hashable {
    public let county: CountyCode
    /// The row, such as `fact 17/2` or `revision <record>/3`.
    public let row: String
    public let message: Names

    init(_ county: CountyCode, _ row: String, _ zh: String, _ en: String) {
      self.county = county
      self.row = row
      message = Names(zh, en)
    }
  }

  public var findings: [Finding] = []
  public var counties = 0
  public var changes = 0
  public var records = 0
  public var facts = 0
  public var rollups = 0
  /// Records and parties whose key was destroyed.
  public var erased = 0

  public init() {}
}

extension Application {
  /// Recounts every county two independent ways and walks its audit chain, then the stored sums of the feed; the machine's
  /// owner may do this.
  ///
  /// - Throws: `Refusal.unavailable` with every damaged place when the data file itself is damaged: nothing in it can be
  ///   relied upon then.
  ///
  /// - Parameter seals: ends of audit chains noted earlier; a chain that no longer reaches or holds one was cut or replaced.
  public func verify(against seals: [AuditSeal] = []) async throws -> Verification {
    let catalogue = catalogue
    return try await refusing {
      let damage = try await store.damage()
      if !damage.isEmpty { throw Application.damaged(damage) }
      let counties = try await store.read { try $0.counties.all() }
      var verification = Verification()
      for county in counties {
        // Each county is read in one consistent view.
        let part = try await store.read { tables in
          var verifying = CountyVerifying(county: county.code, tables: tables, catalogue: catalogue)
          try verifying.run()
          for seal in seals where seal.county == county.code { try verifying.compare(seal) }
          return verifying.verification
        }
        verification.add(part)
      }
      for keeper in try await store.read({ try $0.spread.states().keys.sorted() }) {
        let found = try await store.read { tables in
          var verifying = FeedVerifying(keeper: keeper, tables: tables, catalogue: catalogue)
          try verifying.run()
          return verifying.findings
        }
        verification.findings += found
      }
      let missing = Set(seals.map(\.county)).subtracting(counties.map(\.code))
      for county in missing.sorted() {
        verification.findings.append(
          Verification.Finding(county, "county \(county)", "封条上的县在这里没有", "a county of the seal is not here"))
      }
      return verification
    }
  }

  private static func damaged(_ places: [String]) -> Refusal {
    let advice = Problem(
      nil, "数据文件损坏，坏在下列各处；请停下服务，留好这个文件，用 halfsky restore 从最近的备份恢复",
      "The data file is damaged in the places below; stop serving, keep this file, and bring back the last backup with halfsky restore"
    )
    return Refusal(
      .unavailable, [advice] + places.map { Problem($0, "这里读不出来或前后不符", "cannot be read, or contradicts itself") })
  }
}

extension Verification {
  mutating func add(_ other: Verification) {
    findings += other.findings
    counties += 1
    changes += other.changes
    records += other.records
    facts += other.facts
    rollups += other.rollups
    erased += other.erased
  }
}
