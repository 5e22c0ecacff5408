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

  public init() {}
}

extension Application {
  /// Recounts every county two independent ways and walks its audit chain; the machine's owner may do this.
  public func verify() async throws -> Verification {
    let catalogue = catalogue
    return try await refusing {
      let counties = try await store.read { try $0.counties.all() }
      var verification = Verification()
      for county in counties {
        // Each county is read in one consistent view.
        let part = try await store.read { tables in
          var verifying = CountyVerifying(county: county.code, tables: tables, catalogue: catalogue)
          try verifying.run()
          return verifying.verification
        }
        verification.add(part)
      }
      return verification
    }
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
  }
}
