import Ledger
import Store

extension CountyVerifying {
  /// Each span of an organization against the act that wrote it, each organization against its last span.
  mutating func compareTree() throws {
    var acts = treeActs
    var last: [OrganizationID: OrganizationRows.Span] = [:]
    for span in try tables.organizations.spans(in: county) {
      let row = "organization_span \(span.organization) \(span.since)"
      guard let told = acts.removeValue(forKey: span.change) else {
        found(row, "这段沿革没有对应的审计", "this stretch of the organization belongs to no audit row")
        continue
      }
      if span.detail != told { found(row, "这段沿革被改动过", "this stretch of the organization was changed") }
      if span.change > last[span.organization]?.change ?? 0 { last[span.organization] = span }
    }
    for change in acts.keys.sorted() {
      found(
        "organization_span of change \(change)", "第 \(change) 号审计写的沿革缺失",
        "the stretch written by change \(change) is missing")
    }
    for organization in try tables.organizations.all(in: county)
    where last.removeValue(forKey: organization.id)?.standing != organization.detail() {
      found(
        "organization \(organization.id)", "组织与它最后一段沿革不符", "the organization does not fit its last stretch")
    }
    for id in last.keys.sorted() { found("organization \(id)", "组织缺失", "the organization is missing") }
  }

  /// Who was counted where, against the facts.
  mutating func comparePresence() throws {
    var histories: [OrganizationID: PathHistory] = [:]
    var wanted: [RollupRows.PresenceKey: Int64] = [:]
    try tables.facts.forEach(in: county) { line in
      guard let party = line.key.party else { return }
      let organization = line.key.organization
      if histories[organization] == nil { histories[organization] = try tables.ancestry.history(of: organization) }
      for place in histories[organization]?.path(on: line.key.day) ?? [] {
        for period in RollupRows.grains(line.key.day) {
          let key = RollupRows.PresenceKey(
            organization: place, measure: line.key.measure, period: period, party: party)
          wanted[key, default: 0] += line.value
        }
      }
    }
    var wrong: Set<String> = []
    try tables.rollups.forEachPresence(in: county) { key, n in
      if wanted.removeValue(forKey: key) ?? 0 != n { wrong.insert(Self.name(key)) }
    }
    for (key, n) in wanted where n != 0 { wrong.insert(Self.name(key)) }
    for row in wrong.sorted() { found(row, "名册人数的底账与事实不符", "who was counted here does not fit the facts") }
  }

  private static func name(_ key: RollupRows.PresenceKey) -> String {
    "presence \(key.organization) \(key.measure) \(key.period)"
  }
}

extension OrganizationRows.Span {
  /// As the audit keeps it.
  fileprivate var detail: JSON {
    var members = standing.objectValue ?? [:]
    members["other"] = other.map { .integer($0.number) }
    return .object(members)
  }

  fileprivate var standing: JSON {
    var members: [String: JSON] = [
      "organization": .integer(organization.number), "code": .text(code), "name": .text(name), "kind": .text(kind),
      "level": .text(level),
    ]
    members["parent"] = parent.map { .integer($0.number) }
    members["closed"] = closed.map { .text($0.description) }
    return .object(members)
  }
}
