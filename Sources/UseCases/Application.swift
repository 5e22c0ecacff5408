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
      try await store.write(by: user.name, at: context.moment) { transaction in
        try context.require(U.permission, at: useCase.scope(in: transaction.tables), in: transaction)
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

extension Refusal {
  init(_ problem: EngineProblem) {
    switch problem {
    case .busy:
      self.init(.unavailable, "数据正被别的操作占用，请稍后重试", "The data is busy with another operation; try again shortly")
    case .diskFull:
      self.init(
        .unavailable, "磁盘已满，没有保存；请清理磁盘后重试", "The disk is full and nothing was saved; free some space and try again")
    case .readOnly:
      self.init(
        .unavailable, "数据文件是只读的，没有保存；请检查文件权限", "The data file is read-only and nothing was saved; check its permissions"
      )
    case .damaged, .notADatabase:
      self.init(
        .unavailable, "数据文件损坏或不是 HalfSky 的数据；请运行 halfsky verify，并从备份恢复",
        "The data file is damaged or not HalfSky's; run halfsky verify and restore a backup")
    case .constraint:
      self.init(.conflict, "这条内容已经存在，没有重复保存", "This already exists and was not saved twice")
    case .cannotOpen:
      self.init(.unavailable, "打不开数据文件；请检查路径和权限", "The data file cannot be opened; check its path and permissions")
    case .other(let code):
      self.init(.unavailable, "数据库出错（代码 \(code)），没有保存", "The database failed (code \(code)); nothing was saved")
    }
  }
}
