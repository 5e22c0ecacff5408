public import Ledger
import SQL
public import Store

/// The one door: permission in the scope, transaction, perform, facts, audit, commit.
///
/// Pages, JSON, commands and imports all enter here; nothing else writes.
public struct Application: Sendable {
  public let store: Store
  public let catalogue: Catalogue
  private let clock: @Sendable () -> Moment

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
      try await store.write(by: user.name, at: context.moment, isBulk: U.isBulk) { transaction in
        let scope = try useCase.scope(in: transaction.tables)
        // In the order of their codes, so that two acts never wait for each other.
        for county in try useCase.counties(in: transaction.tables).sorted() { try transaction.lock(county) }
        try context.require(U.permission, at: scope, in: transaction)
        return try useCase.perform(in: transaction, context)
      }
    }
  }

  /// Performs several use cases of one kind in one transaction: all of them or none.
  @discardableResult
  public func perform<U: UseCase>(all useCases: [U], as user: User) async throws -> [U.Output] {
    let context = Context(user: user, catalogue: catalogue, moment: clock())
    return try await refusing {
      try await store.write(by: user.name, at: context.moment) { transaction in
        var outputs: [U.Output] = []
        var allowed: Set<OrganizationID> = []
        for useCase in useCases {
          let scope = try useCase.scope(in: transaction.tables)
          for county in try useCase.counties(in: transaction.tables).sorted() { try transaction.lock(county) }
          if allowed.insert(scope).inserted { try context.require(U.permission, at: scope, in: transaction) }
          outputs.append(try useCase.perform(in: transaction, context))
        }
        return outputs
      }
    }
  }

  public func answer<Q: Query>(_ query: Q, as user: User) async throws -> Q.Answer {
    let context = Context(user: user, catalogue: catalogue, moment: clock())
    return try await refusing {
      try await store.read { tables in
        try context.require(Q.permission, at: query.scope(in: tables), in: tables)
        return try query.answer(in: tables, context)
      }
    }
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
