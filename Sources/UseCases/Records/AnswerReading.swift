import Ledger
import Store

/// Reads written answers against declared fields, collecting every problem.
struct AnswerReading {
  let lookup: OrganizationLookup
  let county: CountyCode
  /// The confidential record at hand, whose parties nobody else gets to know; nil for open kinds.
  let confidential: RecordID?
  /// The files given with the answers.
  private(set) var files = GivenFiles.none
  var problems: [Problem] = []

  init(at organization: OrganizationID, in tables: Tables, confidential: RecordID? = nil) {
    self.init(
      lookup: OrganizationLookup(around: organization, in: tables), county: organization.county,
      confidential: confidential)
  }

  init(lookup: OrganizationLookup, county: CountyCode, confidential: RecordID? = nil) {
    self.lookup = lookup
    self.county = county
    self.confidential = confidential
  }

  /// The values of all fields that were answered; problems for wrong, missing and unknown ones.
  mutating func values(
    _ written: WrittenValues, for fields: [FieldDeclaration], in transaction: borrowing Transaction
  ) throws -> [String: Value] {
    var values: [String: Value] = [:]
    for field in fields {
      do {
        if field.type.isAttachment {
          values[field.id] = try files.value(written[field.id] ?? "", field)
          if values[field.id] == nil, field.isRequired { problems.append(missing(field)) }
        } else if let draft = try field.read(written[field.id] ?? "") {
          values[field.id] = try resolved(draft, field, in: transaction)
        } else if field.isRequired {
          problems.append(missing(field))
        }
      } catch let refusal as Refusal {
        problems += refusal.problems.map { $0.place == nil ? $0.placed(at: field.id) : $0 }
      }
    }
    let unknown = written.filter { id, text in !fields.contains { $0.id == id } && !text.trimmed.isEmpty }
    for id in unknown.keys.sorted() {
      problems.append(Problem(id, "没有“\(id)”这个字段", "There is no field “\(id)”"))
    }
    return values
  }

  /// Takes the files that come with the answers; their problems count with the others.
  mutating func take(_ given: GivenFiles) {
    files = given
    problems += given.problems
  }

  private func missing(_ field: FieldDeclaration) -> Problem {
    Problem(field.id, "请填写“\(field.names.zh)”", "“\(field.names.en)” is required")
  }

  func refuseIfWrong() throws {
    if !problems.isEmpty { throw Refusal(.invalid, problems) }
  }

  private func resolved(_ draft: Draft, _ field: FieldDeclaration, in transaction: borrowing Transaction)
    throws
    -> Value
  {
    switch draft {
    case .ready(let value): return value
    case .organization(let text): return .organization(try lookup.find(text).id)
    case .organizations(let texts): return .organizations(try distinct(texts.map { try lookup.find($0).id }, field))
    case .party(let party): return .party(try known(party, in: transaction))
    case .parties(let parties):
      var ids: [PartyID] = []
      for party in parties { ids.append(try known(party, in: transaction)) }
      return .parties(try distinct(ids, field))
    case .record(let text):
      guard let id = RecordID(text), try transaction.tables.records.findListed(id) != nil else {
        throw Refusal(.notFound, "没有编号为“\(text)”的记录", "There is no record “\(text)”", at: field.id)
      }
      return .record(id)
    }
  }

  private func known(_ party: PartyDraft, in transaction: borrowing Transaction) throws -> PartyID {
    try transaction.party(party, in: county, onlyFor: confidential)
  }

  private func distinct<T: Hashable>(_ items: [T], _ field: FieldDeclaration) throws -> [T] {
    if Set(items).count == items.count { return items }
    throw Refusal(
      .invalid, "“\(field.names.zh)”里有重复，请删去重复的一个", "“\(field.names.en)” names something twice; remove one",
      at: field.id)
  }
}
