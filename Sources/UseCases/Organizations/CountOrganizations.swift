public import Ledger
import Store

/// How many organizations stood at and below one on a day, by kind and level; today when no day is written.
///
/// Each county's tree is that of the day; which counties stand below is as it is today. Refuses what is no day, and days to
/// come.
public struct CountOrganizations: Query {
  public static let permission = Permission.readFigures

  public let root: OrganizationID
  public let day: String

  public init(below root: OrganizationID, on day: String = "") {
    self.root = root
    self.day = day
  }

  public struct Answer: Sendable, Hashable {
    public let day: Day
    /// By kind, then from the highest level down; those without any are left out.
    public let lines: [Line]
    public var total: Int64 { lines.map(\.number).reduce(0, +) }
  }

  public struct Line: Sendable, Hashable {
    public let kind: OrganizationKind
    public let level: OrganizationLevel
    public let number: Int64
  }

  public func scope(in tables: Tables) -> OrganizationID { root }

  public func answer(in tables: Tables, _ context: Context) throws -> Answer {
    guard let day = day.trimmed.isEmpty ? context.today : Day(written: day), day <= context.today else {
      throw Refusal(
        .invalid, "“\(day.prefix(40))”不是今天或以前的日期；要写像 2013-06-26",
        "“\(day.prefix(40))” is no day up to today; write one like 2013-06-26",
        at: "day")
    }
    var sums: [OrganizationKind: [OrganizationLevel: Int64]] = [:]
    for place in [root] + (try tables.counties.below(root).map(\.root)) {
      for count in try tables.organizations.count(below: place, on: day) {
        sums[count.kind, default: [:]][count.level, default: 0] += count.number
      }
    }
    let lines = OrganizationKind.allCases.flatMap { kind in
      OrganizationLevel.allCases.compactMap { level in
        sums[kind]?[level].map { Line(kind: kind, level: level, number: $0) }
      }
    }
    return Answer(day: day, lines: lines)
  }
}
