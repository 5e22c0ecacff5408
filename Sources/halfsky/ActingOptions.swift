import ArgumentParser
import Foundation
import Ledger
import UseCases

/// Which account a command acts as.
struct UserOptions: ParsableArguments {
  @Option(name: .customLong("as"), help: "The account to act as (else HALFSKY_USER).")
  var account: String?

  func user(of application: UseCases.Application) async throws -> User {
    guard let name = account ?? ProcessInfo.processInfo.environment["HALFSKY_USER"], !name.isEmpty else {
      throw ValidationError("请说明以谁的身份操作：--as 用户名。 Say who acts: --as USER.")
    }
    var user = try await application.user(named: name)
    user.origin = "command line"
    return user
  }
}

/// Where the data lie and who acts: what every command on records, figures and organizations is told.
struct ActingOptions: ParsableArguments {
  @OptionGroup var data: DataOptions
  @OptionGroup var user: UserOptions

  /// Opens the data and finds the account.
  func open() async throws -> ActingSession {
    let application = try await Wiring.open(data)
    return ActingSession(application: application, user: try await user.user(of: application))
  }
}

/// Open data and the user for whom a command works on them.
struct ActingSession {
  let application: UseCases.Application
  let user: User

  func answer<Q: Query>(_ query: Q) async throws -> Q.Answer { try await application.answer(query, as: user) }

  @discardableResult
  func perform<U: UseCase>(_ useCase: U) async throws -> U.Output { try await application.perform(useCase, as: user) }

  /// An organization by code or name, looked for around the places where the user has a role.
  func organization(_ written: String) async throws -> Organization {
    try await application.organization(written, for: user)
  }
}
