import Ledger
import SQL
import Store

/// Verifies one county: the audit chain with what it covers, then the figures recounted two ways.
struct CountyVerifying {
  let county: CountyCode
  let tables: Tables
  let catalogue: Catalogue
  var verification = Verification()
  /// What the audit says of each record when it was opened, and of the tree, by change.
  var openings: [String: JSON] = [:]
  var treeActs: [Int64: JSON] = [:]
  var caseActs = CaseActs()
  var accountActs = AccountActs()
  /// The files that acts brought, by record.
  var files: [String: Set<String>] = [:]
  /// What acts erased, by change.
  var erasures: [Int64: Erasure] = [:]

  init(county: CountyCode, tables: Tables, catalogue: Catalogue) {
    self.county = county
    self.tables = tables
    self.catalogue = catalogue
  }

  typealias Rollups = [RollupRows.Key: FigureValue]

  mutating func run() throws {
    if let written = try readable({ try $0.walkChain() }) { try readable { try $0.compareRevisions(written) } }
    if let facts = try readable({ try $0.recountFromFacts() }) {
      try readable { try $0.compareRollups(facts, "由事实重算", "recounted from facts") }
    }
    if let bodies = try readable({ try $0.recountFromBodies() }) {
      try readable { try $0.compareRollups(bodies, "由记录正文重算", "recounted from the records' bodies") }
    }
    try readable { try $0.compareAncestry() }
    try readable { try $0.comparePastAncestry() }
    try readable { try $0.compareTree() }
    try readable { try $0.compareOthers() }
    try readable { try $0.comparePresence() }
    try readable { try $0.compareAccounts() }
    try readable { try $0.compareTeams() }
    try readable { try $0.compareReleases() }
    try readable { try $0.compareErased() }
    for record in files.keys.sorted() {
      for file in (files[record] ?? []).sorted() { try readable { try $0.openFile(file, of: record) } }
    }
  }

  /// Takes one step; nil, with the row as a finding, when it meets one that cannot even be read.
  @discardableResult
  private mutating func readable<T>(_ step: (inout Self) throws -> T) throws -> T? {
    do {
      return try step(&self)
    } catch let problem as StoredDataProblem {
      let row = problem.row ?? "county \(county)"
      if !verification.findings.contains(where: { $0.row == row }) {
        found(row, "这一行读不懂，可能被改动过", "this row cannot be read; it may have been changed")
      }
      return nil
    }
  }

  /// A file's id is a digest of its bytes: opening it tells whether they are what the audit says.
  private func openFile(_ id: String, of record: String) throws {
    if try tables.erased.find(record, in: county) != nil { return }
    _ = try tables.attachments.bytes(of: id, in: RecordID(county, record))
  }

  mutating func found(_ row: String, _ zh: String, _ en: String) {
    verification.findings.append(Verification.Finding(county, row, zh, en))
  }

  /// Every audit row in order, with the facts it covers; returns change → digest of the revision it wrote.
  private mutating func walkChain() throws -> [Int64: String] {
    var leaves: [Int64: [(line: FactRows.Line, leaf: [UInt8])]] = [:]
    var count = 0
    try tables.facts.forEach(in: county) { line in
      leaves[line.change, default: []].append((line, AuditRows.Entry.leafDigest(of: line)))
      count += 1
    }
    verification.facts = count
    var previous = ""
    var expected: Int64 = 1
    var written: [Int64: String] = [:]
    var problems: [(String, String, String)] = []
    try tables.audit.forEach(in: county) { entry in
      while expected < entry.change {
        problems.append(("audit \(expected)", "审计第 \(expected) 号缺失", "audit row \(expected) is missing"))
        expected += 1
      }
      if entry.hash != entry.expectedHash(after: previous) {
        problems.append(
          (
            "audit \(entry.change)", "审计第 \(entry.change) 号与链不符，或前一号被改动",
            "audit row \(entry.change) does not fit the chain, or the row before it was changed"
          ))
      }
      problems += CountyVerifying.compare(entry, leaves.removeValue(forKey: entry.change) ?? [])
      if !entry.bodyDigest.isEmpty { written[entry.change] = entry.bodyDigest }
      if ["record.open", "record.arrive"].contains(entry.act), let record = entry.record {
        openings[record] = entry.detail
      }
      caseActs.take(entry)
      accountActs.take(entry)
      if let erasure = Erasure(entry) { erasures[entry.change] = erasure }
      if let brought = entry.detail["files"]?.listValue, let record = entry.record {
        files[record, default: []].formUnion(brought.compactMap(\.textValue))
      }
      if entry.detail["organization"] != nil, entry.act.hasPrefix("organization.") {
        treeActs[entry.change] = entry.detail
      }
      previous = entry.hash
      expected = entry.change + 1
    }
    for (zh, en, row) in problems.map({ ($0.1, $0.2, $0.0) }) { found(row, zh, en) }
    for (change, lines) in leaves.sorted(by: { $0.key < $1.key }) {
      for item in lines {
        found(
          "fact \(change)/\(item.line.line)", "事实 \(change)/\(item.line.line) 没有对应的审计",
          "fact \(change)/\(item.line.line) belongs to no audit row")
      }
    }
    try compareHead(expected - 1, previous)
    verification.changes = Int(expected - 1)
    return written
  }

  private mutating func compareHead(_ last: Int64, _ hash: String) throws {
    guard let head = try tables.counties.find(county) else { return }
    if head.change != last {
      let missing = last + 1 <= head.change ? "\(last + 1)…\(head.change)" : "\(head.change + 1)…\(last)"
      found(
        "audit \(missing)", "审计链应到第 \(head.change) 号，实际到第 \(last) 号",
        "the audit chain should end at \(head.change) but ends at \(last)")
    } else if head.head != hash {
      found("county \(county)", "审计链末端与县登记不符", "the end of the audit chain does not fit the county's row")
    }
  }

  /// The facts of one change against its leaves: names the very line that was changed, added or removed.
  private static func compare(_ entry: AuditRows.Entry, _ lines: [(line: FactRows.Line, leaf: [UInt8])]) -> [(
    String, String, String
  )] {
    let count = entry.leaves.count / 16
    var problems: [(String, String, String)] = []
    var seen: Set<Int64> = []
    for (line, leaf) in lines {
      seen.insert(line.line)
      let start = Int(line.line - 1) * 16
      let row = "fact \(entry.change)/\(line.line)"
      if line.line < 1 || line.line > Int64(count) {
        problems.append(
          (
            row, "事实 \(entry.change)/\(line.line) 是审计之外添加的",
            "fact \(entry.change)/\(line.line) was added beside the audit"
          ))
      } else if Array(entry.leaves[start..<start + 16]) != leaf {
        problems.append((row, "事实 \(entry.change)/\(line.line) 被改动过", "fact \(entry.change)/\(line.line) was changed"))
      }
    }
    for number in 0..<count where !seen.contains(Int64(number + 1)) {
      problems.append(
        (
          "fact \(entry.change)/\(number + 1)", "事实 \(entry.change)/\(number + 1) 缺失",
          "fact \(entry.change)/\(number + 1) is missing"
        ))
    }
    return problems
  }

  func parentages() throws -> [TreeHistory.Parentage] {
    try tables.organizations.spans(in: county).map {
      TreeHistory.Parentage($0.organization, since: $0.since, parent: $0.parent)
    }
  }
}
