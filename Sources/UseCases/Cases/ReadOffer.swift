public import Ledger
public import Store

/// What came with an offer: for whoever was asked to take the case over, and in the audit each time it is read.
public struct ReadOffer: Query {
  public static let permission = Permission.casework

  public let id: RecordID

  public init(_ id: RecordID) { self.id = id }

  public struct Answer: Sendable {
    public let kind: RecordKind
    public let since: Moment
    public let organizationName: String
    public let note: String
  }

  public var matter: Matter { .offer(id) }

  public func scope(in tables: Tables) throws -> OrganizationID { OrganizationID(id.county, serial: 0) }

  public func answer(in tables: Tables, _ context: Context) throws -> Answer {
    let offer = try tables.cases.all(of: id).last {
      $0.member.place == .offered && $0.member.account == context.user.name && $0.member.isInForce(at: context.moment)
    }
    guard let offer else { throw Refusal.noRecord(id) }
    let envelope = try tables.records.existing(id)
    return Answer(
      kind: try context.catalogue.kind(envelope.kind), since: offer.member.since,
      organizationName: try tables.organizations.find(envelope.organization)?.name ?? "",
      note: try tables.cases.note(offer))
  }
}
