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

  /// A record belongs to another only where the user may work with that one; a hidden one answers as an unknown one.
  func refuseHiddenParent(_ kind: RecordKind, in tables: Tables, _ context: Context) throws {
    guard let parent else { return }
    guard parent.county == organization.county, try context.may(.record, with: parent, in: tables),
      let envelope = try tables.records.find(parent)
    else { throw Refusal.noRecord(parent) }
    let above = try context.catalogue.kind(envelope.kind)
    if above.isConfidential == kind.isConfidential { return }
    throw Refusal(
      .invalid, "“\(kind.names.zh)”不能登记在“\(above.names.zh)”之下：保密与公开的记录要分开",
      "“\(kind.names.en)” cannot belong to “\(above.names.en)”: confidential and open records are kept apart",
      at: "parent")
  }
}
