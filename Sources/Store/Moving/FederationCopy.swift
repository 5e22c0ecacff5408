public import Ledger
import SQL

/// Copies a living federation from one database to an empty one, county by county, and proves the copy.
///
/// Can be broken off and run again: counties that are there as they are here are left alone. Until it has ended well, the
/// target is marked and nobody can open it. Bodies stay sealed: the target is read with the same key.
public struct FederationCopy: Sendable {
  private let source: Store
  private let target: Store

  public init(from source: Store, to target: Store) {
    self.source = source
    self.target = target
  }

  /// What was compared of one county, the same in both databases.
  public struct Proof: Hashable, Sendable {
    public let county: CountyCode
    /// The number and hash of the last change: the end of the audit chain.
    public let change: Int64
    public let head: String
    /// Rows by table.
    public let rows: [String: Int64]
    /// The sum of all roll-up values.
    public let figures: Int64
  }

  /// How far it has come.
  public enum Progress: Sendable {
    /// The rows of one county are next, so many are done.
    case copying(CountyCode, done: Int, of: Int)
    case comparing
  }

  /// - Throws: `Refusal.conflict` when the target holds other data, or the source went on meanwhile; run it again then.
  public func run(progress: @Sendable (Progress) -> Void) async throws -> [Proof] {
    try await prepare()
    let counties = try await source.read { try $0.counties.all() }
    for (index, county) in counties.enumerated() {
      progress(.copying(county.code, done: index, of: counties.count))
      try await copy(county)
    }
    progress(.comparing)
    let proofs = try await prove(counties.map(\.code))
    try await target.engine.write { try $0.queue("DELETE FROM migration WHERE number = \(Schema.filling)") }
    return proofs
  }

  private func prepare() async throws {
    if try await target.isEmpty() {
      try await target.migrate()
      try await target.engine.write { try $0.queue("INSERT INTO migration (number) VALUES (\(Schema.filling))") }
    }
    let isMarked = try await target.engine.read {
      try !$0.rows("SELECT number FROM migration WHERE number = \(Schema.filling)").isEmpty
    }
    if isMarked { return }
    throw Refusal(
      .conflict, "目标里已经有完整的数据，没有改动；请换一个空的目标", "The target holds complete data and was left alone; choose an empty one")
  }

  /// Copies a county anew unless it is there already; again when it changed meanwhile.
  private func copy(_ county: CountyRows.County) async throws {
    for _ in 0..<5 {
      let now = try await head(of: county.code, in: source)
      if try await head(of: county.code, in: target) == now, now != nil { return }
      try await target.engine.write { connection in
        for table in TableShape.all.reversed() { try connection.run(table.removal(of: county.code)) }
        try connection.run("DELETE FROM county WHERE county = \(county.code)")
        // Its head comes last: without it the county is not there yet.
        try connection.queue(
          """
          INSERT INTO county (county, parent, change, head, key_mark)
          VALUES (\(county.code), \(county.parent), \(0), \(""), \(county.keyMark))
          """)
      }
      for table in TableShape.all { try await copy(table, of: county.code) }
      guard let after = try await head(of: county.code, in: source), after == now else { continue }
      try await target.engine.write { connection in
        try connection.queue(
          "UPDATE county SET change = \(after.change), head = \(after.hash) WHERE county = \(county.code)")
      }
      return
    }
    throw goesOn(county.code)
  }

  private func copy(_ table: TableShape, of county: CountyCode) async throws {
    var last: Row?
    while true {
      let after = last
      let rows = try await source.engine.read { try $0.rows(table.rows(of: county, after: after)) }
      if !rows.isEmpty {
        try await target.engine.write { connection in
          try connection.load(into: table.name, columns: table.columns) { append in
            for row in rows { try append(row.values) }
          }
        }
      }
      if rows.count < table.chunk { return }
      last = rows.last
    }
  }

  private struct Head: Equatable {
    let change: Int64
    let hash: String
  }

  private func head(of county: CountyCode, in store: Store) async throws -> Head? {
    try await store.read { try $0.counties.find(county).map { Head(change: $0.change, hash: $0.head) } }
  }

  private func prove(_ counties: [CountyCode]) async throws -> [Proof] {
    var proofs: [Proof] = []
    for county in counties {
      let here = try await proof(of: county, in: source)
      if try await proof(of: county, in: target) != here { throw goesOn(county) }
      proofs.append(here)
    }
    return proofs
  }

  private func proof(of county: CountyCode, in store: Store) async throws -> Proof {
    try await store.engine.read { connection in
      var rows: [String: Int64] = [:]
      for table in TableShape.all {
        rows["\(table.name)"] = try connection.rows(table.count(of: county)).first?.integer(0)
      }
      let figures = try connection.rows("SELECT sum(value) FROM rollup WHERE county = \(county)")
      let head = try connection.rows("SELECT change, head FROM county WHERE county = \(county)").first
      return Proof(
        county: county, change: try head?.integer(0) ?? -1, head: try head?.text(1) ?? "", rows: rows,
        figures: try figures.first?.optionalInteger(0) ?? 0)
    }
  }

  private func goesOn(_ county: CountyCode) -> Refusal {
    Refusal(
      .conflict, "搬迁时原来的数据还在变动（县 \(county)）；请停下服务，再运行一次，已搬好的县不会重搬",
      "The source went on changing meanwhile (county \(county)); stop serving and run it again: what is done is kept")
  }
}

extension FederationCopy {
  /// What is copied, as `table.column`.
  package static var columns: [String] {
    TableShape.all.flatMap { table in table.columns.map { "\(table.name).\($0)" } }
  }

  /// The key by which each table is walked.
  package static var keys: [String: [String]] {
    Dictionary(
      uniqueKeysWithValues: TableShape.all.map { table in
        ("\(table.name)", table.columns.prefix(table.keyCount).map { "\($0)" })
      })
  }
}
