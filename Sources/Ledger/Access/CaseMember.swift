/// Somebody in the team of one confidential record, with a place in it and a time.
public struct CaseMember: Hashable, Sendable {
  public enum Place: String, Sendable, CaseIterable {
    /// Took it in, until a case worker accepts it.
    case intake
    /// Answers for it.
    case owner
    case member
    /// Was asked to take it over and has not answered: sees a number and the note, nothing else.
    case offered
    /// Broke the glass: reads for some hours.
    case glass

    public var names: Names {
      switch self {
      case .intake: Names("受理人", "took it in")
      case .owner: Names("负责人", "owner")
      case .member: Names("组员", "member")
      case .offered: Names("待接收", "asked to take over")
      case .glass: Names("紧急查看", "broke the glass")
      }
    }

    /// What being in this place of the team permits with the record.
    public var permissions: Set<Permission> {
      switch self {
      case .intake, .member: [.readRecords, .record, .advance]
      case .owner: [.readRecords, .record, .advance, .void]
      case .glass: [.readRecords]
      case .offered: []
      }
    }

    /// The place that opens most comes first, where somebody has several.
    public var weight: Int {
      switch self {
      case .owner: 0
      case .member: 1
      case .intake: 2
      case .offered: 3
      case .glass: 4
      }
    }

    /// Whether only somebody who holds the role of case worker can be in it.
    public var needsCaseWorker: Bool { self != .intake }
  }

  public let account: String
  public let place: Place
  public let since: Moment
  public let until: Moment?

  public init(account: String, place: Place, since: Moment, until: Moment? = nil) {
    self.account = account
    self.place = place
    self.since = since
    self.until = until
  }

  public func isInForce(at moment: Moment) -> Bool { since <= moment && (until.map { moment < $0 } ?? true) }

  /// Whether this place opens the record to a user for something.
  public func may(_ permission: Permission, _ user: User) -> Bool {
    place.permissions.contains(permission) && (!place.needsCaseWorker || user.holds(.caseWorker))
  }

  /// Whether a move is this one's to make: the owner and members make every move, who took it in those of recorders.
  public func makes(_ move: Move, _ user: User) -> Bool {
    may(.advance, user) && (place != .intake || move.roles.contains(.recorder))
  }
}
