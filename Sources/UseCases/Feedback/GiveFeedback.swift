public import Ledger
public import Store
import Vault

/// Complains of something or suggests it, with whatever role.
///
/// It is kept by the organization above the one it is about, which must be the writer's own or one above her. Refuses:
/// wrong or missing answers, an organization elsewhere.
public struct GiveFeedback: UseCase {
  public static let permission = Permission.complain

  /// Where the writer works.
  public let organization: OrganizationID
  /// Whom it is about: the writer's organization when nil, or one above it.
  public let about: OrganizationID?
  public let values: WrittenValues
  /// Made with the form, so that sending it twice says it once.
  public let number: String?

  public init(
    from organization: OrganizationID, about: OrganizationID? = nil, values: WrittenValues, number: String? = nil
  ) {
    self.organization = organization
    self.about = about
    self.values = values
    self.number = number
  }

  public func scope(in tables: Tables) -> OrganizationID { organization }

  public func counties(in tables: Tables) throws -> [CountyCode] { [try keeper(in: tables).county] }

  public func perform(in transaction: borrowing Transaction, _ context: Context) throws -> RecordID {
    let keeper = try keeper(in: transaction.tables)
    let id = number.flatMap { RecordID("\(keeper.county)-\($0)") }
    if let id, try transaction.tables.records.find(id) != nil {
      if try transaction.tables.feedback.all(of: context.user.name, in: keeper.county).contains(id) { return id }
      throw Refusal(.conflict, "没有保存；请重新打开这一页再写", "Nothing was saved; open the page again")
    }
    return try transaction.keepFeedback(
      values, at: keeper, as: id, by: .account(context.user.name), context: context)
  }

  private func keeper(in tables: Tables) throws -> OrganizationID {
    let places = try FeedbackPlace.all(from: organization, in: tables)
    guard let about else { return places.first?.keeper.id ?? organization }
    if let place = places.first(where: { $0.about.id == about }) { return place.keeper.id }
    throw Refusal(
      .invalid, "只能写本组织或它的上级组织", "Choose your own organization or one above it", at: "about")
  }
}

/// An organization that something can be said about, and the one that answers.
public struct FeedbackPlace: Hashable, Sendable {
  public let about: Organization
  /// The next one above; the same where nothing is above.
  public let keeper: Organization

  /// The organization and those above it, lowest first.
  static func all(from organization: OrganizationID, in tables: Tables) throws -> [FeedbackPlace] {
    let chain = try tables.organizations.chain(from: organization)
    return chain.indices.map { FeedbackPlace(about: chain[$0], keeper: chain[min($0 + 1, chain.count - 1)]) }
  }
}

extension Application {
  /// Who acts where nobody signed in; no account can be called so.
  private static let anonymous = User(name: "*anonymous", displayName: "", grants: [])

  /// The topmost organization, which answers what is said without signing in; nil before there is any organization.
  public func feedbackReceiver() async throws -> Organization? {
    try await refusing { try await store.read { try Application.receiver(in: $0) } }
  }

  private static func receiver(in tables: Tables) throws -> Organization? {
    guard let top = try tables.counties.all().first(where: { $0.parent == nil }) else { return nil }
    return try tables.organizations.find(top.root)
  }

  /// Complains of something or suggests it without signing in; neither address nor anything else of the writer is kept.
  ///
  /// - Returns: the receipt, shown this once; of it only a digest is kept.
  public func giveFeedback(anonymously values: WrittenValues) async throws -> String {
    let code = HumanCode.make()
    let context = Context(user: Application.anonymous, catalogue: catalogue, moment: now)
    return try await refusing {
      try await store.write(by: context.user.name, at: context.moment) { transaction in
        guard let keeper = try Application.receiver(in: transaction.tables)?.id else {
          throw Refusal(.unavailable, "这里还没有组织，不能受理", "There is no organization here yet to answer")
        }
        try transaction.lock(keeper.county)
        let receipt = FeedbackReceipt(county: keeper.county, code: code)
        _ = try transaction.keepFeedback(
          values, at: keeper, as: nil, by: .receipt(receipt.digest), context: context)
        return receipt.text
      }
    }
  }
}

/// By what somebody who did not sign in finds the answer again: the county that keeps it and 140 random bits.
struct FeedbackReceipt {
  let county: CountyCode
  let code: String

  init(county: CountyCode, code: String) {
    self.county = county
    self.code = code
  }

  /// Reads `330122-7K2QX-…` as it was copied by hand; nil where no county stands in front.
  init?(typed: String) {
    let characters = HumanCode.read(typed)
    guard characters.count == 6 + HumanCode.length, let county = Int64(characters.prefix(6)).flatMap(CountyCode.init)
    else { return nil }
    self.init(county: county, code: String(characters.dropFirst(6)))
  }

  var text: String { "\(county)-\(code)" }
  var digest: String { HumanCode.digest(code, of: "feedback \(county)") }
}

extension Transaction {
  fileprivate func keepFeedback(
    _ values: WrittenValues, at keeper: OrganizationID, as id: RecordID?, by writer: FeedbackRows.Writer,
    context: Context
  ) throws -> RecordID {
    guard let kind = context.catalogue.feedback else {
      throw Refusal(.unavailable, "本系统没有设投诉建议", "This installation takes no complaints or suggestions")
    }
    let opening = OpenRecord(
      kind: kind.id, organization: keeper, day: "\(context.today)", values: values, id: id)
    let opened = try opening.record(
      kind, in: self, context, lookup: OrganizationLookup(around: keeper, in: tables))
    try note(writer: writer, of: opened.id)
    return opened.id
  }
}
