public import Ledger
public import Store
import Vault

/// Offers a confidential record to a case worker, who accepts or refuses; until then nothing changes.
///
/// Refuses: whoever is not in the team, accounts that are no case workers above the keeping organization, a second offer
/// while one is open.
public struct OfferCase: UseCase {
  public static let permission = Permission.record

  public let id: RecordID
  public let to: String
  /// What whoever takes over must know before she answers; kept sealed.
  public let note: String

  public init(id: RecordID, to: String, note: String = "") {
    self.id = id
    self.to = to
    self.note = note
  }

  public var matter: Matter { .record(id) }

  public func scope(in tables: Tables) throws -> OrganizationID { try tables.records.existing(id).organization }

  public func perform(in transaction: borrowing Transaction, _ context: Context) throws {
    let team = try context.team(of: id, in: transaction.tables)
    guard try context.leads(id, in: transaction.tables) else { throw Refusal.notTheOwner }
    if team.contains(where: { $0.place == .offered }) {
      throw Refusal(
        .conflict, "已经提出移交，等对方答复；要改交别人，请先撤回", "An offer is open; take it back before asking somebody else", at: "to")
    }
    let worker = try context.caseWorker(to, for: id, in: transaction.tables)
    if team.contains(where: { $0.account == worker && $0.place == .owner }) {
      throw Refusal(.conflict, "对方已经是负责人", "She is the owner already", at: "to")
    }
    try transaction.admit(
      CaseMember(account: worker, place: .offered, since: context.moment), to: id, as: "case.offer",
      note: try CaseNote.checked(note))
  }
}

/// Answers an offer: with yes the record is hers, and whoever took it in or owned it loses sight of it.
public struct AnswerOffer: UseCase {
  public static let permission = Permission.casework

  public let id: RecordID
  public let accepts: Bool

  public init(id: RecordID, accepts: Bool) {
    self.id = id
    self.accepts = accepts
  }

  public var matter: Matter { .team(id) }

  /// The county whose row is locked; the offer itself is what opens the matter.
  public func scope(in tables: Tables) throws -> OrganizationID { OrganizationID(id.county, serial: 0) }

  public func perform(in transaction: borrowing Transaction, _ context: Context) throws {
    let team = try context.team(of: id, in: transaction.tables)
    guard let offer = team.first(where: { $0.place == .offered && $0.account == context.user.name }) else {
      throw Refusal.noRecord(id)
    }
    try transaction.dismiss(offer, from: id, as: accepts ? "case.accept" : "case.refuse")
    if !accepts { return }
    for member in team where member.place == .intake || member.place == .owner {
      try transaction.dismiss(member, from: id, as: "case.leave")
    }
    try transaction.admit(
      CaseMember(account: context.user.name, place: .owner, since: context.moment), to: id, as: "case.take")
  }
}

/// Lets a further case worker into the team, or ends somebody's place in it; the owner does this.
public struct ChangeTeam: UseCase {
  public static let permission = Permission.record

  public enum Change: Sendable, Hashable {
    case add(String, note: String)
    /// Also takes an offer back.
    case remove(String)
  }

  public let id: RecordID
  public let change: Change

  public init(id: RecordID, _ change: Change) {
    self.id = id
    self.change = change
  }

  public var matter: Matter { .record(id) }

  public func scope(in tables: Tables) throws -> OrganizationID { try tables.records.existing(id).organization }

  public func perform(in transaction: borrowing Transaction, _ context: Context) throws {
    let team = try context.team(of: id, in: transaction.tables)
    guard try context.leads(id, in: transaction.tables) else { throw Refusal.notTheOwner }
    switch change {
    case .add(let account, let note):
      let worker = try context.caseWorker(account, for: id, in: transaction.tables)
      if team.contains(where: { $0.account == worker && $0.place != .glass && $0.place != .offered }) { return }
      try transaction.admit(
        CaseMember(account: worker, place: .member, since: context.moment), to: id, as: "case.join",
        note: try CaseNote.checked(note))
    case .remove(let account):
      let leaving = team.filter { $0.account == account && $0.place != .owner && $0.place != .intake }
      if leaving.isEmpty {
        throw Refusal(
          .invalid, "“\(account)”不是组员；负责人要先移交给别人", "“\(account)” is no member; an owner hands over first", at: "account"
        )
      }
      for member in leaving { try transaction.dismiss(member, from: id, as: "case.leave") }
    }
  }
}

/// Opens a confidential record in an emergency, for three hours and to read only: with its number and a reason.
///
/// The owner is told, it stands in the yearly list, and the reason is kept.
/// Source: DHIS2's "breaking the glass", which lasts as long.
public struct BreakGlass: UseCase {
  public static let permission = Permission.casework
  public static let seconds: Int64 = 3 * 3600

  public let id: RecordID
  public let reason: String

  public init(id: RecordID, reason: String) {
    self.id = id
    self.reason = reason
  }

  public var matter: Matter { .team(id) }

  /// The county whose row is locked.
  public func scope(in tables: Tables) throws -> OrganizationID { OrganizationID(id.county, serial: 0) }

  public func perform(in transaction: borrowing Transaction, _ context: Context) throws {
    try AnswerReading.refuse(reason: reason)
    guard let envelope = try transaction.tables.records.find(id), envelope.parent == nil,
      try context.catalogue.kind(envelope.kind).isConfidential,
      context.user.may(.casework, at: try transaction.chain(from: envelope.organization).map(\.id))
    else { throw Refusal.noRecord(id) }
    let until = context.moment.adding(seconds: Self.seconds)
    try transaction.admit(
      CaseMember(account: context.user.name, place: .glass, since: context.moment, until: until), to: id,
      as: "case.glass", note: reason.trimmed)
  }
}

/// A note of a hand-over.
enum CaseNote {
  static func checked(_ note: String) throws(Refusal) -> String {
    if note.count <= 500 { return note.trimmed }
    throw Refusal(.invalid, "说明最多500字", "The note holds at most 500 characters", at: "note")
  }
}

extension Context {
  /// Who is in the team of a record now.
  func team(of id: RecordID, in tables: Tables) throws -> [CaseMember] {
    try tables.cases.all(of: id).map(\.member).filter { $0.isInForce(at: moment) }
  }

  /// Whether the user is the owner of a record or of the one it belongs to, or took it in while there is none.
  func leads(_ id: RecordID, in tables: Tables) throws -> Bool {
    let parent = try tables.records.existing(id).parent
    return try tables.cases.members(named: user.name, of: id, parent: parent, at: moment)
      .contains { [.owner, .intake].contains($0.place) && $0.may(.record, user) }
  }

  /// The account written, which must be a case worker where the record is kept or above.
  func caseWorker(_ written: String, for id: RecordID, in tables: Tables) throws -> String {
    let offered = try caseWorkers(for: id, in: tables)
    if let found = offered.first(where: { $0.name == written.trimmed }) { return found.name }
    let names = offered.map { "\($0.displayName)（\($0.name)）" }.joined(separator: "、")
    throw Refusal(
      .invalid, "“\(written)”不是这里的个案工作者；可选：\(names.isEmpty ? "无，请管理员授权" : names)",
      "“\(written)” is no case worker here; there are: \(names.isEmpty ? "none; ask the administrator" : names)",
      at: "to")
  }

  /// The case workers where a record is kept and above, the user left out, by name.
  func caseWorkers(for id: RecordID, in tables: Tables) throws -> [AccountRows.Account] {
    let chain = try tables.organizations.chain(from: tables.records.existing(id).organization).map(\.id)
    // An account lies in the county of its first grant, its grants may lie in counties below.
    return try Set(chain.map(\.county)).sorted().flatMap { county in
      try tables.accounts.holders(of: .caseWorker, at: chain, in: county, on: today)
    }.filter { $0.name != user.name }
  }
}

extension Refusal {
  static let notTheOwner = Refusal(.forbidden, "由负责人（受理人）办理", "The owner (or whoever took it in) does this")
}
