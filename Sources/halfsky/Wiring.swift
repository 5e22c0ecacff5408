import AllLines
import ArgumentParser
import Foundation
import Ledger
import SQLiteDriver
import Store
import UseCases
import Vault

/// Where the data lie: shared by every command.
struct DataOptions: ParsableArguments {
  @Option(help: "The data file (else HALFSKY_DATA, else halfsky.sqlite).")
  var data: String?

  @Option(help: "The key file (else the data file's name with .key added).")
  var key: String?

  var path: String { data ?? ProcessInfo.processInfo.environment["HALFSKY_DATA"] ?? "halfsky.sqlite" }
  var keyPath: String { key ?? path + ".key" }
}

/// Which account a command acts as.
struct UserOptions: ParsableArguments {
  @Option(name: .customLong("as"), help: "The account to act as (else HALFSKY_USER).")
  var account: String?

  func user(of application: UseCases.Application) async throws -> User {
    guard let name = account ?? ProcessInfo.processInfo.environment["HALFSKY_USER"], !name.isEmpty else {
      throw ValidationError("请说明以谁的身份操作：--as 用户名。 Say who acts: --as USER.")
    }
    return try await application.user(named: name)
  }
}

/// Puts store, catalogue and clock together.
enum Wiring {
  static let catalogue = Catalogue(allLines)

  static func clock() -> Moment { Moment(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) }

  /// Opens existing data; refuses a path where there is none.
  static func open(_ options: DataOptions) async throws -> UseCases.Application {
    guard FileManager.default.fileExists(atPath: options.path) else {
      throw Refusal(
        .notFound, "没有数据文件 \(options.path)；先运行 halfsky example --data \(options.path) 或 halfsky organizations import",
        "There is no data file \(options.path); make one with halfsky example --data \(options.path) or halfsky organizations import"
      )
    }
    return try await wire(options.path, key: { try KeyFile(path: options.keyPath).read() })
  }

  /// Makes new data with a new key; refuses a path that is taken.
  static func create(_ options: DataOptions) async throws -> UseCases.Application {
    if FileManager.default.fileExists(atPath: options.path) {
      throw Refusal(
        .conflict, "数据文件 \(options.path) 已经存在，没有改动它", "The data file \(options.path) exists already and was left alone")
    }
    return try await wire(options.path, key: { try KeyFile(path: options.keyPath).create() })
  }

  private static func wire(_ path: String, key: () throws -> [UInt8]) async throws -> UseCases.Application {
    do {
      guard let sealer = Sealer(masterKey: try key()) else { throw KeyFile.Problem.unreadable(path) }
      let store = Store(try SQLiteEngine(path: path), sealer: sealer, catalogue: catalogue)
      try await store.migrate()
      return UseCases.Application(store: store, catalogue: catalogue, clock: clock)
    } catch let problem as KeyFile.Problem {
      throw Refusal(problem)
    }
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
