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
  ///
  /// - Parameter exchanging: also while an exchange of keys is broken off; for what only reads.
  static func open(_ options: DataOptions, exchanging: Bool = false) async throws -> UseCases.Application {
    if try await !hasData(options) { throw nothing(at: options.place) }
    return try await serving(store(options.place, keys: try keys(options, exchanging: exchanging)))
  }

  /// The keys of the key file, its passphrase asked for when it has one.
  static func keys(_ options: DataOptions, exchanging: Bool = false) throws -> MasterKeys {
    let keys = try refusingKeys { try KeyFile(path: options.keyPath).read { try Passphrase.key.recall() } }
    if keys.previous != nil, !exchanging {
      throw Refusal(
        .conflict, "更换密钥还没有做完；请再运行一次 halfsky key rotate",
        "An exchange of keys was broken off; run halfsky key rotate again")
    }
    return keys
  }

  static func refusingKeys<T>(_ body: () throws -> T) throws -> T {
    do { return try body() } catch let problem as KeyFile.Problem { throw Refusal(problem) }
  }

  /// Whether there is anything at a place; makes nothing there.
  static func hasData(_ options: DataOptions) async throws -> Bool {
    switch options.place {
    case .file(let path): FileManager.default.fileExists(atPath: path)
    case .server: try await refusing { try await !store(options.place, keys: .new()).isEmpty() }
    }
  }

  /// Makes new data with a new key; refuses a place that is taken.
  static func create(_ options: DataOptions) async throws -> UseCases.Application {
    if try await hasData(options) { throw taken(options.place) }
    let keys = try refusingKeys { try KeyFile(path: options.keyPath).create() }
    return try await serving(store(options.place, keys: keys))
  }

  static func serving(_ store: Store) async throws -> UseCases.Application {
    try await refusing { try await store.migrate() }
    return UseCases.Application(store: store, catalogue: catalogue, clock: clock)
  }

  /// - Throws: `Refusal` when the database cannot be opened.
  static func store(_ place: DataPlace, keys: MasterKeys) async throws -> Store {
    Store(try await refusing { try await engine(place) }, sealer: Sealer(keys), catalogue: catalogue)
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

  static func nothing(at place: DataPlace) -> Refusal {
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
    case .unwritable(let path):
      self.init(
        .unavailable, "写不了密钥文件 \(path)，原来的没有改动", "The key file \(path) cannot be written; it stayed as it was")
    case .passphraseNeeded(let path):
      self.init(
        .unavailable, "密钥文件 \(path) 有口令；请输入，或放进 HALFSKY_KEY_PASSPHRASE",
        "The key file \(path) has a passphrase; type it or put it into HALFSKY_KEY_PASSPHRASE")
    case .wrongPassphrase(let path):
      self.init(.forbidden, "密钥文件 \(path) 的口令不对", "This is not the passphrase of the key file \(path)")
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
