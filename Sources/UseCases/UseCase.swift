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
  func answer(in tables: Tables, _ context: Context) throws -> Answer
}

/// What a use case may know besides its input and the tables.
public struct Context: Sendable {
  public let user: User
  public let catalogue: Catalogue
  public let moment: Moment
  public var today: Day { moment.chinaDay }

  public init(user: User, catalogue: Catalogue, moment: Moment) {
    self.user = user
    self.catalogue = catalogue
    self.moment = moment
  }

  /// Refuses unless the user holds a permission at an organization or above it.
  public func require(_ permission: Permission, at organization: OrganizationID, in tables: Tables) throws {
    try require(permission, at: organization, chain: tables.organizations.chain(from: organization))
  }

  func require(_ permission: Permission, at organization: OrganizationID, in transaction: borrowing Transaction) throws
  {
    try require(permission, at: organization, chain: transaction.chain(from: organization))
  }

  private func require(_ permission: Permission, at organization: OrganizationID, chain: [Organization]) throws {
    guard let place = chain.first else {
      throw Refusal(.notFound, "没有编号为 \(organization) 的组织", "There is no organization \(organization)")
    }
    if user.may(permission, at: chain.map(\.id)) { return }
    throw Refusal(
      .forbidden, "您没有在“\(place.name)”\(permission.names.zh)的权限；如工作需要，请联系系统管理员",
      "You may not \(permission.names.en) at “\(place.name)”; ask the administrator if your work needs it")
  }
}
