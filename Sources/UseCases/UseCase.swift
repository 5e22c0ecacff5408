public import Ledger
public import Store

/// A verb of the product that changes something: its stored properties are its input.
public protocol UseCase: Sendable {
  associatedtype Output: Sendable
  static var permission: Permission { get }
  /// Whether it writes so many rows that they are better loaded together.
  static var isBulk: Bool { get }

  /// Where the permission must hold.
  func scope(in tables: Tables) throws -> OrganizationID

  /// The counties it writes in; nobody else writes in them until it is done.
  func counties(in tables: Tables) throws -> [CountyCode]

  /// What it is about, so that the door asks for the line of work and the case team as well.
  var matter: Matter { get }

  /// The whole effect, inside one transaction that only `Application.perform` opens.
  func perform(in transaction: borrowing Transaction, _ context: Context) throws -> Output
}

extension UseCase {
  public static var isBulk: Bool { false }

  public func counties(in tables: Tables) throws -> [CountyCode] { [try scope(in: tables).county] }
}

/// A question the product answers: its stored properties are its input.
public protocol Query: Sendable {
  associatedtype Answer: Sendable
  static var permission: Permission { get }

  func scope(in tables: Tables) throws -> OrganizationID
  var matter: Matter { get }
  func answer(in tables: Tables, _ context: Context) throws -> Answer
}

/// What a use case is about.
public enum Matter: Hashable, Sendable {
  /// No record and no kind: organizations, accounts, figures, lists of everything.
  case none
  /// Records of one kind, by its id.
  case kind(String)
  /// One record; the permission must hold where it is kept.
  case record(RecordID)
  /// A confidential record of whose team the use case asks itself.
  case team(RecordID)
  /// A confidential record that the user was asked to take over.
  case offer(RecordID)
}

extension UseCase {
  public var matter: Matter { .none }
}

extension Query {
  public var matter: Matter { .none }
}

/// What a use case may know besides its input and the tables.
public struct Context: Sendable {
  public let user: User
  public let catalogue: Catalogue
  public let moment: Moment
  /// Figures of organizations with more counties below come from the feed of stored sums.
  public let feedsAbove: Int
  public var today: Day { moment.chinaDay }

  public init(
    user: User, catalogue: Catalogue, moment: Moment, feedsAbove: Int = Application.feedsAbove
  ) {
    self.user = user
    self.catalogue = catalogue
    self.moment = moment
    self.feedsAbove = feedsAbove
  }
}
