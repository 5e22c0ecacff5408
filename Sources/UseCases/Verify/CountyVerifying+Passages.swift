import Ledger
import Store

extension CountyVerifying {
  /// A record's links into other counties, each against the link at its other end.
  mutating func comparePassages(of envelope: Envelope, _ body: Body) throws {
    let row = "record \(envelope.id)"
    if let left = body.left {
      let isAnswered =
        try passages(at: left.record)?.came
        == Passage(since: left.since, record: envelope.id, stage: left.stage)
      if !isAnswered {
        found(row, "它移往的 \(left.record) 没有相应的来源", "\(left.record), to which it went, does not say that it came from it")
      }
    }
    if let came = body.came {
      let isAnswered =
        try passages(at: came.record)?.left
        == Passage(since: came.since, record: envelope.id, stage: came.stage)
      if !isAnswered {
        found(
          row, "它来自的 \(came.record) 没有相应的去向", "\(came.record), from which it came, does not say that it left for it")
      }
    }
  }

  /// The newest body at the other end; nil when there is none to read.
  ///
  /// What is wrong with that one is found where its own county is verified.
  private func passages(at id: RecordID) throws -> Body? {
    guard let envelope = try tables.records.find(id) else { return nil }
    let kind = try catalogue.kind(envelope.kind)
    if let rest = try? tables.records.remainder(of: id, kind: kind) { return rest.record.body }
    return try? tables.records.record(envelope, kind: kind).body
  }

  /// Each organization that passed to or from another county, against the one it became or was.
  mutating func compareOthers() throws {
    for span in try tables.organizations.spans(in: county) {
      guard let other = span.other else { continue }
      let isAnswered = try tables.organizations.spans(of: other).contains { end in
        end.other == span.organization && end.since == span.since && (end.closed == nil) != (span.closed == nil)
      }
      if !isAnswered {
        found(
          "organization_span \(span.organization) \(span.since)", "跨县的另一头 \(other) 没有相应的沿革",
          "the other end \(other) has no stretch that answers it")
      }
    }
  }
}
