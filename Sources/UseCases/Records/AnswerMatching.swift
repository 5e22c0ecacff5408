import Ledger
import Store

/// Whether a written answer means the value that is there, without entering anything.
struct AnswerMatching {
  let lookup: OrganizationLookup
  let tables: Tables
  let county: CountyCode
  var confidential: RecordID?
  /// The files given, as the record at hand would name them.
  var files: [String: [String]] = [:]

  /// - Throws: a `Refusal` when the answer cannot be read.
  func isSame(_ written: String, _ value: Value?, _ field: FieldDeclaration) throws -> Bool {
    if field.type.isAttachment {
      let ids = AttachmentList.ids(written) + (files[field.id] ?? [])
      guard case .attachment(let known)? = value else { return ids.isEmpty }
      return Set(ids) == Set(AttachmentList.ids(known))
    }
    if case .identityNumber(let number)? = value, written.trimmed == number.masked { return true }
    guard let draft = try field.read(written) else { return value == nil }
    guard let value else { return false }
    switch (draft, value) {
    case (.ready(.choices(let codes)), .choices(let known)): return Set(codes) == Set(known)
    case (.ready(let read), _): return read == value
    case (.organization(let text), .organization(let id)): return try lookup.find(text).id == id
    case (.organizations(let texts), .organizations(let ids)):
      return try Set(texts.map { try lookup.find($0).id }) == Set(ids)
    case (.party(let party), .party(let id)): return try isSame(party, id)
    case (.parties(let parties), .parties(let ids)):
      return try parties.count == ids.count && matches(parties, ids).allSatisfy { $0 != nil }
    case (.record(let text), .record(let id)): return RecordID(text) == id
    default: return false
    }
  }

  /// The written answer for an amendment, in which everybody who was named before stays the very same party.
  func keeping(_ value: Value?, in written: String, _ field: FieldDeclaration) throws -> String {
    guard case .parties(let ids)? = value, case .parties(let parties)? = try field.read(written) else { return written }
    let lines = written.split(whereSeparator: { "\n、,，;；".contains($0) }).map { String($0).trimmed }
      .filter { !$0.isEmpty }
    let known = try matches(parties, ids)
    guard lines.count == known.count else { return written }
    return zip(lines, known).map { line, id in id?.text ?? line }.joined(separator: "\n")
  }

  /// For each written party the one on the roster that is meant, none twice.
  private func matches(_ parties: [PartyDraft], _ ids: [PartyID]) throws -> [PartyID?] {
    var left = ids
    return try parties.map { party in
      guard let index = try left.firstIndex(where: { try isSame(party, $0) }) else { return nil }
      return left.remove(at: index)
    }
  }

  /// A name alone means whoever of that name stands there; a number or phone must fit as well.
  private func isSame(_ draft: PartyDraft, _ id: PartyID) throws -> Bool {
    if let existing = draft.existing { return existing == id }
    guard let party = try tables.parties.find(id, in: county, of: confidential), party.name == draft.name else {
      return false
    }
    if let number = draft.identityNumber, number != party.identityNumber { return false }
    return draft.phone == nil || draft.phone == party.phone
  }
}
