/// The values of a measure's dimensions that a fact belongs to, written `channel=visit;topic=marriage`.
public struct Breakdown: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Dimensions in order, each with its value; those without a value are left out.
  public let description: String

  public init(_ values: [String: String]) {
    description = values.filter { !$0.value.isEmpty }.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
      .joined(separator: ";")
  }

  /// Reads what `description` wrote.
  public init(text: some StringProtocol) { description = String(text) }

  /// Of no dimension.
  public static let none = Breakdown([:])

  public var values: [String: String] { Breakdown.values(description) }

  public subscript(_ dimension: String) -> String { description.isEmpty ? "" : values[dimension] ?? "" }

  public static func < (a: Breakdown, b: Breakdown) -> Bool { a.description < b.description }

  private static func values(_ text: some StringProtocol) -> [String: String] {
    var values: [String: String] = [:]
    for part in text.split(separator: ";") {
      let pair = part.split(separator: "=", maxSplits: 1)
      if pair.count == 2 { values[String(pair[0])] = String(pair[1]) }
    }
    return values
  }
}

/// Which breakdowns a figure takes in: `level=city`, `level>=city` (以上), `channel!=call`, several joined by `,`.
public struct Filter: Hashable, Sendable, CustomStringConvertible {
  public enum Relation: String, Sendable, CaseIterable {
    case atLeast = ">="
    case atMost = "<="
    case isNot = "!="
    case equal = "="
  }

  public struct Clause: Hashable, Sendable {
    public let dimension: String
    public let relation: Relation
    public let code: String
  }

  public let clauses: [Clause]
  public static let all = Filter(clauses: [])

  init(clauses: [Clause]) { self.clauses = clauses }

  /// Reads a filter for a measure; refuses dimensions it lacks, choices the dimension lacks (an open one takes any), and "以上" without an order.
  public init(_ text: String, for measure: Measure) throws(Refusal) {
    var clauses: [Clause] = []
    for part in text.split(separator: ",") {
      guard let clause = Filter.clause(String(part).trimmed) else {
        throw Refusal(
          .invalid, "筛选“\(part)”写法不对，例如 level=city 或 level>=city",
          "The filter “\(part)” is not written like level=city or level>=city", at: "where")
      }
      try Filter.check(clause, measure)
      clauses.append(clause)
    }
    self.clauses = clauses
  }

  /// A filter written in code; every clause must name a dimension and code of the measure (`CatalogueTests`).
  public init(_ text: String) { clauses = text.split(separator: ",").compactMap { Filter.clause(String($0)) } }

  public var description: String {
    clauses.map { $0.dimension + $0.relation.rawValue + $0.code }.joined(separator: ",")
  }

  public func lets(_ breakdown: Breakdown, of measure: Measure) -> Bool {
    clauses.allSatisfy { clause in
      let code = breakdown[clause.dimension]
      switch clause.relation {
      case .equal: return code == clause.code
      case .isNot: return code != clause.code
      case .atLeast, .atMost: return Filter.ranked(code, clause, measure)
      }
    }
  }

  private static func ranked(_ code: String, _ clause: Clause, _ measure: Measure) -> Bool {
    let choices = measure.dimensions.first { $0.id == clause.dimension }?.choices ?? []
    guard let rank = choices.first(where: { $0.code == code })?.rank,
      let bound = choices.first(where: { $0.code == clause.code })?.rank
    else { return false }
    return clause.relation == .atLeast ? rank >= bound : rank <= bound
  }

  private static func clause(_ text: String) -> Clause? {
    for relation in Relation.allCases {
      let parts = text.split(separator: relation.rawValue, maxSplits: 1).map { String($0).trimmed }
      if parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty {
        return Clause(dimension: parts[0], relation: relation, code: parts[1])
      }
    }
    return nil
  }

  private static func check(_ clause: Clause, _ measure: Measure) throws(Refusal) {
    guard let dimension = measure.dimensions.first(where: { $0.id == clause.dimension }) else {
      let offered = measure.dimensions.map(\.id).joined(separator: ", ")
      throw Refusal(
        .invalid, "“\(measure.names.zh)”不能按“\(clause.dimension)”分；可用：\(offered.isEmpty ? "无" : offered)",
        "“\(measure.names.en)” has no breakdown “\(clause.dimension)”; it has: \(offered.isEmpty ? "none" : offered)",
        at: "where")
    }
    let isOpen = dimension.choices.isEmpty && (clause.relation == .equal || clause.relation == .isNot)
    if isOpen { return }
    guard let choice = dimension.choices.first(where: { $0.code == clause.code }) else {
      let offered = dimension.choices.map(\.code).joined(separator: ", ")
      throw Refusal(
        .invalid, "“\(dimension.names.zh)”没有“\(clause.code)”；可用：\(offered)",
        "“\(dimension.names.en)” has no value “\(clause.code)”; it has: \(offered)", at: "where")
    }
    if choice.rank == nil, clause.relation == .atLeast || clause.relation == .atMost {
      throw Refusal(
        .invalid, "“\(dimension.names.zh)”没有高低之分，不能用 >= 或 <=",
        "“\(dimension.names.en)” has no order, so >= and <= mean nothing", at: "where")
    }
  }
}
