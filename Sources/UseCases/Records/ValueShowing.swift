import Ledger
import Store

/// Turns values into what people read: choices by name, organizations by name, parties by name, numbers masked.
struct ValueShowing {
  let tables: Tables
  let county: CountyCode
  /// The confidential record at hand, whose own parties are shown; nil for open kinds.
  var confidential: RecordID?
  /// The files of the record at hand.
  var files: [AttachmentRows.Attachment] = []

  static let erased = Names("（已抹去）", "(erased)")

  /// The title of a record, or that it was erased.
  func title(of envelope: Envelope, _ kind: RecordKind) throws -> String {
    try tables.records.readable(envelope, kind: kind).map { try title($0, kind) } ?? Self.erased.zh
  }

  func title(_ record: Record, _ kind: RecordKind) throws -> String {
    let parts = try kind.titleFields.compactMap { id -> String? in
      guard let field = kind.field(id), let value = record.body.values[id] else { return nil }
      return try text(value, field).zh
    }
    let title = parts.filter { !$0.isEmpty }.joined(separator: " · ")
    return title.isEmpty ? kind.names.zh : title
  }

  func values(_ values: [String: Value], _ fields: [FieldDeclaration]) throws -> [ShowRecord.ShownValue] {
    try fields.compactMap { field in
      guard let value = values[field.id] else { return nil }
      return ShowRecord.ShownValue(
        field: field.id, names: field.names, text: try text(value, field), written: try written(value, field),
        files: files(value))
    }
  }

  func text(_ value: Value, _ field: FieldDeclaration) throws -> Names {
    switch value {
    case .choice(let code): return choice(code, field)
    case .choices(let codes):
      let names = codes.map { choice($0, field) }
      return Names(names.map(\.zh).joined(separator: "、"), names.map(\.en).joined(separator: ", "))
    case .yesNo(let answer): return answer ? Names("是", "yes") : Names("否", "no")
    case .money(let fen): return Names("\(fen.yuan)元", "\(fen.yuan) yuan")
    case .identityNumber(let number): return Names(number.masked, number.masked)
    case .organization(let id): return try names([id])
    case .organizations(let ids): return try names(ids)
    case .text(let text) where field.type.isPhone: return Names(Phone.masked(text), Phone.masked(text))
    case .attachment(let list): return shown(AttachmentList.ids(list))
    default:
      let text = try written(value, field)
      return Names(text, text)
    }
  }

  /// What a user wrote, in the words in which a value is shown, where it can be read alone.
  func text(written: String, _ field: FieldDeclaration) throws -> Names {
    if case .ready(let value)? = try field.read(written) { return try text(value, field) }
    return Names(written.trimmed, written.trimmed)
  }

  /// As an amendment takes it back unchanged: parties by their ids, so that nobody is entered twice.
  func kept(_ value: Value, _ field: FieldDeclaration) throws -> String {
    try ValueShowing.kept(value) ?? written(value, field)
  }

  /// Nil for values whose written form says everything.
  static func kept(_ value: Value) -> String? {
    switch value {
    case .party(let id): id.text
    case .parties(let ids): ids.map(\.text).joined(separator: "\n")
    case .organization(let id): "\(id)"
    case .organizations(let ids): ids.map { "\($0)" }.joined(separator: "\n")
    case .identityNumber(let number): number.text
    default: nil
    }
  }

  func written(_ value: Value, _ field: FieldDeclaration) throws -> String {
    switch value {
    case .text(let text), .attachment(let text), .choice(let text): return text
    case .integer(let number): return Decimals.text(number, digits: digits(of: field), trimmed: 0)
    case .counted(let counted): return counted.text
    case .money(let fen): return fen.yuan
    case .day(let day): return day.description
    case .period(let period): return period.description
    case .choices(let codes): return codes.joined(separator: "、")
    case .yesNo(let answer): return answer ? "是" : "否"
    case .organization(let id): return try written([id])
    case .organizations(let ids): return try written(ids)
    case .party(let id): return try name(of: id)
    case .parties(let ids): return try ids.map(name).joined(separator: "、")
    case .record(let id): return id.description
    case .identityNumber(let number): return number.masked
    }
  }

  private func name(of party: PartyID) throws -> String {
    if let found = try tables.parties.find(party, in: county, of: confidential) { return found.name }
    return try tables.erased.find(party.text, in: county) == nil ? "—" : Self.erased.zh
  }

  /// The files a value names.
  func files(_ value: Value) -> [AttachmentRows.Attachment] {
    guard case .attachment(let list) = value else { return [] }
    return AttachmentList.ids(list).compactMap { id in files.first { $0.id == id } }
  }

  /// Files by their names; by their number where the record's files were not looked up.
  private func shown(_ ids: [String]) -> Names {
    let names = ids.compactMap { id in files.first { $0.id == id }?.name }
    if names.count == ids.count { return Names(names.joined(separator: "、"), names.joined(separator: ", ")) }
    return Names("\(ids.count)个文件", "\(ids.count) files")
  }

  private func names(_ ids: [OrganizationID]) throws -> Names {
    let names = try ids.map { try tables.organizations.find($0)?.name ?? "\($0)" }
    return Names(names.joined(separator: "、"), names.joined(separator: ", "))
  }

  /// By name where the name leads back to the organization; by number where it is shared or no longer in use.
  private func written(_ ids: [OrganizationID]) throws -> String {
    let lookup = OrganizationLookup(around: OrganizationID(county, serial: 0), in: tables)
    let texts = try ids.map { id in
      guard let name = try tables.organizations.find(id)?.name else { return "\(id)" }
      do {
        return try lookup.find(name).id == id ? name : "\(id)"
      } catch is Refusal {
        return "\(id)"
      }
    }
    return texts.joined(separator: "、")
  }

  func parties(in body: Body) throws -> [PartyID: PartyRows.Party] {
    var found: [PartyID: PartyRows.Party] = [:]
    for value in Array(body.values.values) + body.moves.flatMap({ Array($0.values.values) }) {
      let ids: [PartyID] =
        switch value {
        case .party(let id): [id]
        case .parties(let ids): ids
        default: []
        }
      for id in ids { found[id] = try tables.parties.find(id, in: county, of: confidential) }
    }
    return found
  }

  private func choice(_ code: String, _ field: FieldDeclaration) -> Names {
    field.choices.first { $0.code == code }?.names ?? Names(code, code)
  }

  private func digits(of field: FieldDeclaration) -> Int {
    switch field.type {
    case .decimal(let digits, _): digits
    case .percent: 2
    default: 0
    }
  }
}

extension FieldType {
  fileprivate var isPhone: Bool { if case .phone = self { true } else { false } }
}
