public import Ledger
import SQL
public import Store

/// The one door: permission in the scope, transaction, perform, facts, audit, commit.
///
/// Pages, JSON, commands and imports all enter here; nothing else writes.
public struct Application: Sendable {
  public let store: Store
  public let catalogue: Catalogue
  /// An organization with more counties below it is read from the feed of stored sums, others live. The feed and whoever
  /// reads must agree; when they do not, everything is read live.
  public var feedsAbove = Application.feedsAbove
  private let clock: @Sendable () -> Moment

  /// More than the largest province has, so that only the nation is fed.
  public static let feedsAbove = 500

  public init(store: Store, catalogue: Catalogue, clock: @escaping @Sendable () -> Moment) {
    self.store = store
    self.catalogue = catalogue
    self.clock = clock
  }

  public var now: Moment { clock() }

  /// Performs a use case as a user, or changes nothing.
  ///
  /// - Throws: `Refusal` for everything a user can mend.
  @discardableResult
  public func perform<U: UseCase>(_ useCase: U, as user: User) async throws -> U.Output {
    let context = Context(user: user, catalogue: catalogue, moment: clock())
    return try await refusing {
      try await store.write(by: user.name, from: user.origin, at: context.moment, isBulk: U.isBulk) { transaction in
        try context.enter(useCase, transaction)
        return try useCase.perform(in: transaction, context)
      }
    }
  }

  /// Performs several use cases of one kind in one transaction: all of them or none.
  @discardableResult
  public func perform<U: UseCase>(all useCases: [U], as user: User) async throws -> [U.Output] {
    let context = Context(user: user, catalogue: catalogue, moment: clock())
    return try await refusing {
      try await store.write(by: user.name, from: user.origin, at: context.moment) { transaction in
        var outputs: [U.Output] = []
        var allowed: Set<Admitted> = []
        for useCase in useCases {
          if case .record = useCase.matter {
            try context.enter(useCase, transaction)
          } else {
            let asked = Admitted(scope: try useCase.scope(in: transaction.tables), matter: useCase.matter)
            if allowed.insert(asked).inserted { try context.enter(useCase, transaction) }
          }
          outputs.append(try useCase.perform(in: transaction, context))
        }
        return outputs
      }
    }
  }

  public func answer<Q: Query>(_ query: Q, as user: User) async throws -> Q.Answer {
    let context = Context(user: user, catalogue: catalogue, moment: clock(), feedsAbove: feedsAbove)
    return try await refusing {
      let (answer, reader) = try await store.read { tables in
        let reader = try context.admit(
          Q.permission, to: query.matter, in: tables, scope: { try query.scope(in: tables) },
          chain: { try tables.organizations.chain(from: $0) })
        return (try query.answer(in: tables, context), reader)
      }
      if let reader, let id = query.matter.read {
        // Nothing of a confidential record is shown before its reading is in the audit.
        try await store.write(by: user.name, from: user.origin, at: context.moment) { transaction in
          try transaction.noteReading(of: id, as: reader.place, what: "\(Q.self)")
        }
      }
      return answer
    }
  }
}

extension Matter {
  /// The record that a question about it reads.
  fileprivate var read: RecordID? {
    switch self {
    case .record(let id), .offer(let id): id
    case .none, .kind, .team: nil
    }
  }
}

/// A permission that need not be asked for again in the same transaction.
private struct Admitted: Hashable {
  let scope: OrganizationID
  let matter: Matter
}

extension Context {
  /// Locks the county and asks whether the user may.
  fileprivate func enter<U: UseCase>(_ useCase: U, _ transaction: borrowing Transaction) throws {
    let tables = transaction.tables
    if case .record = useCase.matter {
      // Before anything else is asked: a hidden record must not answer later than an unknown one.
      try admit(
        U.permission, to: useCase.matter, in: tables, scope: { try useCase.scope(in: tables) },
        chain: { try tables.organizations.chain(from: $0) })
    }
    // In the order of their codes, so that two acts never wait for each other.
    for county in try useCase.counties(in: tables).sorted() { try transaction.lock(county) }
    if case .record = useCase.matter { return }
    try admit(
      U.permission, to: useCase.matter, in: tables, scope: { try useCase.scope(in: tables) },
      chain: { try transaction.chain(from: $0) })
  }
}

/// Turns what an engine can complain of into what a user can do about it.
func refusing<T>(_ body: () async throws -> T) async throws -> T {
  do {
    return try await body()
  } catch let problem as EngineProblem {
    throw Refusal(problem)
  }
}
