import ArgumentParser
import Foundation
import Ledger
import UseCases

struct UserCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "user", abstract: "Accounts: list, add, grant, withdraw, password, close.",
    subcommands: [List.self, First.self, Add.self, Grant.self, Password.self, Close.self])

  struct List: Command {
    static let configuration = CommandConfiguration(abstract: "The accounts of an organization's county.")
    @Option(help: "The organization's code or name.") var organization: String
    @OptionGroup var acting: ActingOptions

    func perform() async throws {
      let session = try await acting.open()
      let place = try await session.organization(organization)
      let lines = try await session.answer(ListAccounts(at: place.id))
      Console.table(
        lines.map { line in
          let grants = line.grants.map { "\($0.role.names.zh)@\($0.organization.name)" }.joined(separator: " ")
          return [line.name, line.displayName, line.isClosed ? "停用 closed" : "", grants]
        })
    }
  }

  struct First: Command {
    static let configuration = CommandConfiguration(
      commandName: "first-administrator", abstract: "The first account; only while there is none.")
    @Argument(help: "The account's name.") var name: String
    @Option(help: "The person's name.") var display: String?
    @Option(help: "The organization's code.") var organization: String
    @OptionGroup var data: DataOptions

    func perform() async throws {
      let application = try await Wiring.open(data)
      guard let county = Int64(organization).flatMap(CountyCode.init) else {
        throw ValidationError("请写最上级组织的六位代码。 Write the topmost organization's six-digit code.")
      }
      try await application.addFirstAdministrator(
        name: name, displayName: display ?? name, password: try readPassword(), at: OrganizationID(county, serial: 0))
      Console.out(name)
    }
  }

  struct Add: Command {
    static let configuration = CommandConfiguration(
      abstract: "Make an account; the password is read from standard input or HALFSKY_PASSWORD.")
    @Argument(help: "The account's name.") var name: String
    @Option(help: "The person's name.") var display: String
    @Option(help: "leader, recorder, chair, officer or administrator.") var role: String
    @Option(help: "The organization's code or name.") var organization: String
    @OptionGroup var acting: ActingOptions

    func perform() async throws {
      let session = try await acting.open()
      let place = try await session.organization(organization)
      try await session.perform(
        AddAccount(
          name: name, displayName: display, password: try readPassword(), role: try readRole(role),
          organization: place.id))
      Console.out(name)
    }
  }

  struct Grant: Command {
    static let configuration = CommandConfiguration(
      abstract: "Give an account a role at an organization, or take it away.")
    @Argument(help: "The account's name.") var name: String
    @Option(help: "leader, recorder, chair, officer or administrator.") var role: String
    @Option(help: "The organization's code or name.") var organization: String
    @Flag(help: "Take it away.") var withdraw = false
    @OptionGroup var acting: ActingOptions

    func perform() async throws {
      let session = try await acting.open()
      let place = try await session.organization(organization)
      try await session.perform(
        ChangeGrant(account: name, role: try readRole(role), organization: place.id, withdraw: withdraw))
      Console.out(name)
    }
  }

  struct Password: Command {
    static let configuration = CommandConfiguration(
      abstract: "Set an account's password, read from standard input or HALFSKY_PASSWORD; its sessions end.")
    @Argument(help: "The account's name.") var name: String
    @OptionGroup var acting: ActingOptions

    func perform() async throws {
      let session = try await acting.open()
      try await session.perform(ChangeAccount(account: name, change: .password(try readPassword())))
      Console.out(name)
    }
  }

  struct Close: Command {
    static let configuration = CommandConfiguration(abstract: "Close an account, or reopen it.")
    @Argument(help: "The account's name.") var name: String
    @Flag(help: "Open it again.") var reopen = false
    @OptionGroup var acting: ActingOptions

    func perform() async throws {
      let session = try await acting.open()
      try await session.perform(ChangeAccount(account: name, change: reopen ? .reopen : .close))
      Console.out(name)
    }
  }
}

private func readPassword() throws -> String {
  if let password = ProcessInfo.processInfo.environment["HALFSKY_PASSWORD"], !password.isEmpty { return password }
  Console.err("密码 password: ")
  guard let line = readLine(strippingNewline: true), !line.isEmpty else {
    throw ValidationError("没有读到密码。 No password on standard input.")
  }
  return line
}

private func readRole(_ text: String) throws -> Role {
  guard let role = Role.allCases.first(where: { [$0.rawValue, $0.names.zh].contains(text) }) else {
    throw ValidationError(
      "没有角色“\(text)”。 Unknown role; choose \(Role.allCases.map(\.rawValue).joined(separator: ", ")).")
  }
  return role
}
