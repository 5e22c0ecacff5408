public import Ledger
import Store

/// The end of a county's audit chain at some time, to be printed or kept elsewhere: whoever goes back to an older copy of
/// the data, or makes the chain anew, cannot make it fit.
///
/// Written `330122 1455 <64 hexadecimal digits> 2026-11-22T10:00:00.000Z`.
public struct AuditSeal: Hashable, Sendable, CustomStringConvertible {
  public let county: CountyCode
  public let change: Int64
  public let hash: String
  public let at: Moment

  public init(county: CountyCode, change: Int64, hash: String, at: Moment) {
    self.county = county
    self.change = change
    self.hash = hash
    self.at = at
  }

  public var description: String { "\(county) \(change) \(hash) \(at)" }

  /// Reads a sheet of seals, one a line; lines that begin with `#` and empty ones are passed over.
  ///
  /// - Throws: `Refusal.invalid` with every line that is no seal.
  public static func read(_ text: String) throws(Refusal) -> [AuditSeal] {
    var seals: [AuditSeal] = []
    var problems: [Problem] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let written = String(line).trimmed
      if written.isEmpty || written.hasPrefix("#") { continue }
      let parts = written.split(separator: " ").map(String.init)
      if parts.count == 4, let county = Int64(parts[0]).flatMap(CountyCode.init), let change = Int64(parts[1]),
        parts[2].utf8.count == 64, let at = Moment(parts[3])
      {
        seals.append(AuditSeal(county: county, change: change, hash: parts[2].lowercased(), at: at))
      } else {
        problems.append(
          Problem(
            "\(index + 1)", "第 \(index + 1) 行不是封条：应为“县代码 改动号 校验值 时刻”",
            "Line \(index + 1) is no seal: it should be “county change hash moment”"))
      }
    }
    if seals.isEmpty, problems.isEmpty { problems = [Problem(nil, "里面没有封条", "There is no seal in it")] }
    if !problems.isEmpty { throw Refusal(.invalid, problems) }
    return seals
  }
}

extension Application {
  /// The ends of all audit chains now; the machine's owner may print them.
  public func auditSeals() async throws -> [AuditSeal] {
    let now = now
    return try await refusing {
      try await store.read { tables in
        try tables.counties.all().filter { $0.change > 0 }.map {
          AuditSeal(county: $0.code, change: $0.change, hash: $0.head, at: now)
        }
      }
    }
  }
}

extension CountyVerifying {
  /// The chain must still hold the very row that the seal names.
  mutating func compare(_ seal: AuditSeal) throws {
    let row = "audit \(seal.change)"
    guard let entry = try tables.audit.find(seal.change, in: county) else {
      found(
        row, "封条上的第 \(seal.change) 号已不在：数据可能被换回了旧的副本",
        "change \(seal.change) of the seal is gone: the data may have been rolled back to an older copy")
      return
    }
    if entry.hash != seal.hash {
      found(row, "与封条不符：第 \(seal.change) 号或它以前的审计被改动过", "does not fit the seal: this row or one before it was changed")
    }
  }
}
