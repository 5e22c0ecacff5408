import AllLines
import ArgumentParser
import Foundation
import Ledger
import PostgreSQLDriver
import SQL
import SQLiteDriver
import Store
import UseCases
import Vault

/// Puts store, catalogue and clock together.
enum Wiring {
  static let catalogue = Catalogue(allLines)

  static func clock() -> Moment { Moment(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) }

  /// Opens existing data; refuses a place where there are none.
  static func open(_ options: DataOptions) async throws -> UseCases.Application {
    if try await !hasData(options) { throw nothing(at: options.place) }
    return try await serving(store(options.place, key: { try KeyFile(path: options.keyPath).read() }))
  }

  /// Whether there is anything at a place; makes nothing there.
  static func hasData(_ options: DataOptions) async throws -> Bool {
    switch options.place {
    case .file(let path): FileManager.default.fileExists(atPath: path)
    case .server: try await refusing { try await !store(options.place, key: { Random.bytes(32) }).isEmpty() }
    }
  }

  /// Makes new data with a new key; refuses a place that is taken.
  static func create(_ options: DataOptions) async throws -> UseCases.Application {
    if try await hasData(options) { throw taken(options.place) }
    return try await serving(store(options.place, key: { try KeyFile(path: options.keyPath).create() }))
  }

  private static func serving(_ store: Store) async throws -> UseCases.Application {
    try await refusing { try await store.migrate() }
    return UseCases.Application(store: store, catalogue: catalogue, clock: clock)
  }

  /// - Throws: `Refusal` when the key or the database cannot be opened.
  static func store(_ place: DataPlace, key: () throws -> [UInt8]) async throws -> Store {
    do {
      guard let sealer = Sealer(masterKey: try key()) else { throw KeyFile.Problem.unreadable("\(place)") }
      return Store(try await refusing { try await engine(place) }, sealer: sealer, catalogue: catalogue)
    } catch let problem as KeyFile.Problem {
      throw Refusal(problem)
    }
  }

  private static func engine(_ place: DataPlace) async throws -> any Engine {
    switch place {
    case .file(let path): try SQLiteEngine(path: path)
    case .server(let address): try await PostgreSQLEngine(address)
    }
  }

  /// What an engine complains of, as what a user can do about it.
  static func refusing<T>(_ body: () async throws -> T) async throws -> T {
    do { return try await body() } catch let problem as EngineProblem { throw Refusal(problem) }
  }

  private static func nothing(at place: DataPlace) -> Refusal {
    Refusal(
      .notFound, "\(place) 没有数据；先运行 halfsky example --data … 或 halfsky organizations import",
      "There are no data at \(place); make some with halfsky example --data … or halfsky organizations import")
  }

  static func taken(_ place: DataPlace) -> Refusal {
    Refusal(.conflict, "\(place) 已经有数据，没有改动它", "There are data at \(place) already; they were left alone")
  }
}

extension Refusal {
  init(_ problem: KeyFile.Problem) {
    switch problem {
    case .missing(let path):
      self.init(
        .unavailable, "找不到密钥文件 \(path)；没有它，数据读不出来。请从备份中取回，或用 --key 指明",
        "The key file \(path) is missing; without it the data cannot be read. Bring it back or name it with --key")
    case .unreadable(let path):
      self.init(
        .unavailable, "密钥文件 \(path) 读不出来或内容不对", "The key file \(path) cannot be read or is not a key")
    case .exists(let path):
      self.init(
        .conflict, "密钥文件 \(path) 已经存在，没有覆盖它；请换一个数据文件名",
        "The key file \(path) exists already and was not overwritten; choose another data file")
    }
  }
}

/// A command whose refusals become exit code 1.
protocol Command: AsyncParsableCommand {
  func perform() async throws
}

extension Command {
  func run() async throws {
    do {
      try await perform()
    } catch let refusal as Refusal {
      throw Refused(refusal: refusal)
    } catch let error where !(error is ValidationError) && !(error is ExitCode) {
      throw Refused(
        refusal: Refusal(
          .unavailable, "程序出错，没有完成：\(type(of: error))", "The program failed and did not finish: \(type(of: error))"))
    }
  }
}
