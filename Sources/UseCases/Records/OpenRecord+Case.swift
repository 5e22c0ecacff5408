import Ledger
import Store

extension OpenRecord {
  /// Opens a record of a confidential kind: kept at the township or higher, open to whoever takes it in and nobody else.
  func openCase(_ kind: RecordKind, in transaction: borrowing Transaction, _ context: Context) throws -> Opened {
    let opening = OpenRecord(
      kind: kind.id, organization: try keeper(in: transaction), day: day, values: values, files: files, moves: moves,
      number: nil, id: id, parent: parent, importRun: nil)
    let opened = try opening.perform(
      kind, in: transaction, context, lookup: OrganizationLookup(around: organization, in: transaction.tables))
    if opened.isNew, parent == nil {
      let place: CaseMember.Place = context.user.holds(.caseWorker) ? .owner : .intake
      let member = CaseMember(account: context.user.name, place: place, since: context.moment)
      try transaction.admit(member, to: opened.id, as: "case.take")
    }
    return opened
  }

  /// The organization itself from the township up; what a village takes in its township keeps.
  private func keeper(in transaction: borrowing Transaction) throws -> OrganizationID {
    let chain = try transaction.chain(from: organization)
    return chain.first { $0.level >= .township }?.id ?? organization
  }

  /// A record belongs to another only where its kind says so and the user may work with that one; a hidden one answers
  /// as an unknown one.
  func refuseWrongParent(_ kind: RecordKind, in tables: Tables, _ context: Context) throws {
    guard let parent else { return try refuseLooseEnd(kind, context) }
    guard parent.county == organization.county, try context.may(.record, with: parent, in: tables),
      let envelope = try tables.records.find(parent)
    else { throw Refusal.noRecord(parent) }
    let above = try context.catalogue.kind(envelope.kind)
    if above.isConfidential != kind.isConfidential {
      throw Refusal(
        .invalid, "“\(kind.names.zh)”不能登记在“\(above.names.zh)”之下：保密与公开的记录要分开",
        "“\(kind.names.en)” cannot belong to “\(above.names.en)”: confidential and open records are kept apart",
        at: "parent")
    }
    if !kind.isConfidential, !kind.under.contains(above.id) {
      let names = context.catalogue.kinds.filter { kind.under.contains($0.id) }.map(\.names)
      throw Refusal(
        .invalid,
        "“\(kind.names.zh)”不能登记在“\(above.names.zh)”之下；"
          + (names.isEmpty ? "它不属于别的记录" : "可以属于：\(names.map(\.zh).joined(separator: "、"))"),
        "“\(kind.names.en)” cannot belong to “\(above.names.en)”; "
          + (names.isEmpty
            ? "it belongs to no other record" : "it can belong to: \(names.map(\.en).joined(separator: ", "))"),
        at: "parent")
    }
    if envelope.isVoided || envelope.stage == Stage.movedAway.id {
      throw Refusal(
        .conflict, "记录 \(parent) 已经作废或移到外县，不能再往下登记",
        "The record \(parent) is void or went to another county; nothing can be added to it", at: "parent")
    }
  }

  /// What is only part of something cannot stand alone.
  private func refuseLooseEnd(_ kind: RecordKind, _ context: Context) throws {
    if kind.standsAlone || kind.isConfidential { return }
    let names = context.catalogue.kinds.filter { kind.under.contains($0.id) }.map(\.names)
    throw Refusal(
      .invalid,
      "“\(kind.names.zh)”要登记在一条记录之下（\(names.map(\.zh).joined(separator: "、"))）：打开那条记录点“加：\(kind.names.zh)”，导入时在“所属记录”一列写它的编号",
      "“\(kind.names.en)” belongs to a record (\(names.map(\.en).joined(separator: ", "))): open that one and choose “Add: \(kind.names.en)”; in a file write its number in the column “parent”",
      at: "parent")
  }
}
