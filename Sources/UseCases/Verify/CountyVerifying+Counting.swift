import Ledger
import Store

extension CountyVerifying {
  /// Each revision against the digest its act left in the chain, and each record against its last revision.
  mutating func compareRevisions(_ written: [Int64: String]) throws {
    var missing = written
    var envelopes: [Envelope] = []
    try tables.records.forEach(in: county) { envelopes.append($0) }
    verification.records = envelopes.count
    let margins = try tables.records.margins(in: county)
    for envelope in envelopes {
      compare(envelope, margins[envelope.id.text])
      let revisions = try tables.records.revisions(of: envelope.id)
      for (index, revision) in revisions.enumerated() {
        let row = "revision \(revision.place)"
        if revision.number != Int64(index + 1) {
          found(row, "记录缺少第 \(index + 1) 次修订", "revision \(index + 1) of the record is missing")
        }
        guard let digest = missing.removeValue(forKey: revision.change) else {
          found(row, "这次修订没有对应的审计", "this revision belongs to no audit row")
          continue
        }
        if digest != AuditRows.Entry.digest(of: revision) { found(row, "这次修订的内容被改动过", "this revision was changed") }
      }
      compare(envelope, revisions)
    }
    for change in missing.keys.sorted() {
      found(
        "revision of change \(change)", "第 \(change) 号审计写的修订缺失", "the revision written by change \(change) is missing")
    }
  }

  private mutating func compare(_ envelope: Envelope, _ revisions: [Revision]) {
    guard let last = revisions.last else {
      found("record \(envelope.id)", "记录没有任何修订", "the record has no revision")
      return
    }
    let isSame =
      envelope.revision == last.number && envelope.organization == last.organization && envelope.day == last.day
      && envelope.stage == last.stage && envelope.isVoided == last.isVoided
      && envelope.origin == revisions[0].organization && envelope.isOpen == isOpen(last, envelope.kind)
    if !isSame { found("record \(envelope.id)", "记录与它最后一次修订不符", "the record does not fit its last revision") }
  }

  /// The record's row against what the audit said when it was opened.
  private mutating func compare(_ envelope: Envelope, _ margin: RecordRows.Margin?) {
    guard let opening = openings[envelope.id.text] else { return }
    let told = envelope.opening(margin?.importRun)
    let isSame = ["kind", "number", "parent", "import"].allSatisfy { opening[$0] == told[$0] }
    if !isSame {
      found("record \(envelope.id)", "记录的类别、编号、上级或批次被改动过", "the record's kind, number, parent or import was changed")
    }
  }

  private func isOpen(_ last: Revision, _ kind: String) -> Bool {
    guard !last.isVoided, let kind = catalogue.kinds.first(where: { $0.id == kind }) else { return false }
    return kind.workflow.stage(last.stage)?.isOpen ?? false
  }

  /// First way: bodies opened, counted by the measures, booked along the tree of spans; facts and ancestry unused.
  ///
  /// On the way each record's facts are compared with what its body stands for.
  mutating func recountFromBodies() throws -> Rollups {
    let tree = TreeHistory(try parentages())
    var histories: [OrganizationID: PathHistory] = [:]
    var adding = Adding()
    var envelopes: [Envelope] = []
    try tables.records.forEach(in: county) { envelopes.append($0) }
    let margins = try tables.records.margins(in: county)
    for envelope in envelopes where !envelope.isVoided {
      do {
        let kind = try catalogue.kind(envelope.kind)
        let rest = try tables.records.remainder(of: envelope.id, kind: kind)
        let record = try rest?.record ?? tables.records.record(envelope, kind: kind)
        try comparePassages(of: envelope, record.body)
        let paths = { (organization: OrganizationID) throws -> PathHistory in
          if let known = histories[organization] { return known }
          guard let history = tree.history(of: organization) else {
            throw Refusal(.notFound, "没有组织 \(organization)", "no organization \(organization)")
          }
          histories[organization] = history
          return history
        }
        let facts =
          try rest.map { try Counting.facts(of: $0, kind, paths: paths) }
          ?? Counting.facts(of: record, kind, paths: paths)
        for (key, value) in facts { adding.add(value, key, along: tree.path(of: key.organization, on: key.day)) }
        if rest == nil, kind.slot(record) != margins[envelope.id.text]?.slot {
          found("record \(envelope.id)", "记录占的期间与正文不符", "the period the record takes does not fit its body")
        }
        if try tables.facts.facts(of: envelope.id) != facts {
          found("record \(envelope.id)", "记录的事实与正文不符", "the record's facts do not fit its body")
        }
      } catch {
        found("record \(envelope.id)", "记录的正文打不开或读不懂", "the record's body cannot be opened or read")
      }
    }
    for envelope in envelopes where envelope.isVoided {
      if !(try tables.facts.facts(of: envelope.id).isEmpty) {
        found("record \(envelope.id)", "已作废的记录仍在计数", "a void record still counts")
      }
    }
    return adding.rollups()
  }

  /// Second way: the facts as they stand, booked along the ancestry rows.
  mutating func recountFromFacts() throws -> Rollups {
    var histories: [OrganizationID: PathHistory] = [:]
    var adding = Adding()
    try tables.facts.forEach(in: county) { line in
      let organization = line.key.organization
      if histories[organization] == nil { histories[organization] = try tables.ancestry.history(of: organization) }
      adding.add(line.value, line.key, along: histories[organization]?.path(on: line.key.day) ?? [])
    }
    return adding.rollups()
  }

  mutating func compareRollups(_ recounted: Rollups, _ zh: String, _ en: String) throws {
    var left = recounted.filter { !$0.value.isZero }
    var problems: [(String, String)] = []
    var count = 0
    try tables.rollups.forEach(in: county) { key, stored in
      count += 1
      let wanted = left.removeValue(forKey: key) ?? FigureValue()
      if !stored.agrees(with: wanted) {
        problems.append((CountyVerifying.name(key), "\(stored.value) ≠ \(wanted.value)"))
      }
    }
    for (key, value) in left { problems.append((CountyVerifying.name(key), "0 ≠ \(value.value)")) }
    verification.rollups = count
    for (row, difference) in problems.sorted(by: { $0.0 < $1.0 }) {
      found(row, "汇总数与\(zh)不符：\(difference)", "the roll-up differs from what is \(en): \(difference)")
    }
  }

  private static func name(_ key: RollupRows.Key) -> String {
    "rollup \(key.organization) \(key.measure) \(key.period) \(key.breakdown)".trimmed
  }
}

/// Adds facts up independently of the store's own queue.
private struct Adding {
  private var sums: [RollupRows.Key: FigureValue] = [:]
  private var persons: [RollupRows.Key: [PartyID: Int64]] = [:]

  mutating func add(_ value: Int64, _ key: FactKey, along path: [OrganizationID]) {
    for organization in path {
      if let party = key.party {
        for period in RollupRows.grains(key.day) {
          let key = RollupRows.Key(
            organization: organization, measure: key.measure, period: period, breakdown: Breakdown([:]))
          persons[key, default: [:]][party, default: 0] += value
        }
      } else {
        let rollup = RollupRows.Key(
          organization: organization, measure: key.measure, period: Month(of: key.day).description,
          breakdown: key.breakdown)
        sums[rollup, default: FigureValue()] += FigureValue(fact: value, key.qualifier)
      }
    }
  }

  func rollups() -> CountyVerifying.Rollups {
    sums.merging(persons.mapValues { FigureValue(Int64($0.values.count(where: { $0 > 0 }))) }, uniquingKeysWith: +)
  }
}

extension FigureValue {
  /// Same value, and inexact in the same ways; how many facts are inexact depends on the order of amendments.
  fileprivate func agrees(with other: FigureValue) -> Bool {
    value == other.value && (above != 0) == (other.above != 0) && (below != 0) == (other.below != 0)
      && (around != 0) == (other.around != 0)
  }
}
