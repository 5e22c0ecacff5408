public import Ledger
public import Store

/// Whether somebody that a new register entry names stands on a register already, so that whoever writes can look first.
///
/// The same identity number, or the same name with the same phone, is the same person or household. Only entries of open
/// registers that the asker may read are looked at; what is confidential, or another's, might as well not be there.
public struct FindSamePerson: Query {
  public static let permission = Permission.record
  public static let limit = 5

  public let kind: String
  public let organization: OrganizationID
  public let values: WrittenValues
  /// The record being written, which is not found: a form sent twice is one record.
  public let except: RecordID?

  public init(kind: String, organization: OrganizationID, values: WrittenValues, except: RecordID? = nil) {
    self.kind = kind
    self.organization = organization
    self.values = values
    self.except = except
  }

  public struct Found: Sendable {
    /// The field that names her.
    public let field: String
    public let envelope: Envelope
    public let kind: RecordKind
    public let title: String
    public let organizationName: String
  }

  public var matter: Matter { .kind(kind) }

  public func scope(in tables: Tables) -> OrganizationID { organization }

  public func answer(in tables: Tables, _ context: Context) throws -> [Found] {
    let kind = try context.catalogue.kind(kind)
    if kind.shape != .register || kind.isConfidential { return [] }
    var found: [Found] = []
    for field in kind.fields where field.type.namesParties {
      let parties = try drafts(field).flatMap { try same(as: $0, in: tables) }
      let known = try tables.namings.records(naming: parties, in: organization.county, limit: 50)
      for id in known where id != except && found.count < Self.limit && !found.contains(where: { $0.envelope.id == id })
      {
        if let line = try self.found(id, field, in: tables, context) { found.append(line) }
      }
    }
    return found
  }

  /// What is wrong with an answer is said when it is recorded, not here.
  private func drafts(_ field: FieldDeclaration) -> [PartyDraft] {
    switch try? field.read(values[field.id] ?? "") {
    case .party(let draft): [draft]
    case .parties(let drafts): drafts
    default: []
    }
  }

  private func same(as draft: PartyDraft, in tables: Tables) throws -> [PartyID] {
    let county = organization.county
    var found = [draft.existing].compactMap(\.self)
    if let number = draft.identityNumber, let id = try tables.parties.find(number, in: county) { found.append(id) }
    if let phone = draft.phone {
      // A phone is shared by a household; the name tells whose it is.
      found += try tables.parties.find(phone: phone, in: county, limit: 20).filter {
        try tables.parties.find($0, in: county)?.name == draft.name
      }
    }
    return found
  }

  private func found(_ id: RecordID, _ field: FieldDeclaration, in tables: Tables, _ context: Context) throws -> Found?
  {
    guard let envelope = try tables.records.findListed(id), !envelope.isVoided, envelope.stage != Stage.movedAway.id,
      let kind = try? context.catalogue.kind(envelope.kind), kind.shape == .register,
      try context.may(.readRecords, with: id, in: tables)
    else { return nil }
    let record = try tables.records.record(envelope, kind: kind)
    return Found(
      field: field.id, envelope: envelope, kind: kind,
      title: try ValueShowing(tables: tables, county: id.county).title(record, kind),
      organizationName: try tables.organizations.find(envelope.organization)?.name ?? "")
  }
}
