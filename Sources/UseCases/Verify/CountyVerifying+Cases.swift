import Ledger
import Store

/// What the audit says of case teams and releases, gathered while its chain is walked.
struct CaseActs {
  /// Who came into which team, and until when.
  private(set) var members: [Place: Moment?] = [:]
  /// Change → what was released by it.
  private(set) var releases: [Int64: JSON] = [:]

  struct Place: Hashable {
    let record: String
    let account: String
    let place: String
    let since: Moment
  }

  mutating func take(_ entry: AuditRows.Entry) {
    if entry.act == "figures.release" { releases[entry.change] = entry.detail }
    guard entry.act.hasPrefix("case."), let record = entry.record, let account = entry.detail["account"]?.textValue,
      let place = entry.detail["place"]?.textValue
    else { return }
    switch entry.act {
    case "case.take", "case.offer", "case.join", "case.glass":
      let until = entry.detail["until"]?.textValue.flatMap { Moment($0) }
      members[Place(record: record, account: account, place: place, since: entry.at)] = .some(until)
    default:
      for (key, until) in members
      where key.record == record && key.account == account && key.place == place
        && (until.map { entry.at < $0 } ?? true)
      {
        members[key] = .some(entry.at)
      }
    }
  }
}

extension CountyVerifying {
  /// Each place in a team against the acts that made and ended it.
  mutating func compareTeams() throws {
    var wanted = caseActs.members
    for membership in try tables.cases.all(in: county) {
      let member = membership.member
      let row = "case_member \(membership.record) \(member.account) \(member.since)"
      let key = CaseActs.Place(
        record: membership.record.text, account: member.account, place: member.place.rawValue, since: member.since)
      guard let until = wanted.removeValue(forKey: key) else {
        found(row, "专案组的这一行没有对应的审计", "this place in a team belongs to no audit row")
        continue
      }
      if until != member.until { found(row, "专案组的这一行被改动过", "this place in a team was changed") }
    }
    for key in wanted.keys.sorted(by: { ($0.record, $0.account, $0.since) < ($1.record, $1.account, $1.since) }) {
      found("case_member \(county)-\(key.record) \(key.account)", "专案组缺一行", "a place in a team is missing")
    }
  }

  /// Each release against the digest that its act left in the chain.
  mutating func compareReleases() throws {
    let rows = Dictionary(grouping: try tables.releases.all(in: county), by: \.change)
    for change in Set(rows.keys).union(caseActs.releases.keys).sorted() {
      let lines = (rows[change] ?? []).filter { !$0.measure.isEmpty }.map {
        ReleaseRows.line($0.organization, $0.measure, $0.value)
      }
      if caseActs.releases[change]?["digest"]?.textValue != ReleaseRows.digest(of: lines) {
        found("release of change \(change)", "已发布的保密类数据被改动过", "released figures of confidential kinds were changed")
      }
    }
  }
}
