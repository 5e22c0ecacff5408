import ArgumentParser
import Foundation
import Ledger
import UseCases

struct UserCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "user", abstract: "Accounts: list, add, invite, grant, confirm, withdraw, password, close, wake.",
    subcommands: [
      List.self, First.self, Add.self, Invite.self, Grant.self, Confirm.self, Password.self, Close.self, Wake.self,
    ])

  struct List: Command {
    static let configuration = CommandConfiguration(abstract: "The accounts of an organization's county.")
    @Option(help: "The organization's code or name.") var organization: String
    @Flag(help: "Print JSON, one object a line.") var json = false
    @OptionGroup var acting: ActingOptions

    func perform() async throws {
      let session = try await acting.open()
      let place = try await session.organization(organization)
      let lines = try await session.answer(ListAccounts(at: place.id))
      if json {
        for line in lines { Console.out(String(decoding: line.json.bytes, as: UTF8.self)) }
        return
      }
      Console.table(
        lines.map { line in
          let grants = line.grants.map { grant in
            let limits = grant.limits(session.application.catalogue).zh
            return "\(grant.role.names.zh)@\(grant.organization.name)\(limits.isEmpty ? "" : "（\(limits)）")"
          }.joined(separator: " ")
          return [line.name, line.displayName, line.state, line.seen.map { "\($0)" } ?? "—", grants]
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
      abstract: "Make an account and print an invitation to set its password; HALFSKY_PASSWORD sets one at once.")
    @Argument(help: "The account's name.") var name: String
    @Option(help: "The person's name.") var display: String
    @Option(help: "One of: \(Role.allCases.map(\.rawValue).joined(separator: ", ")).") var role: String
    @Option(help: "The organization's code or name.") var organization: String
    @OptionGroup var acting: ActingOptions

    func perform() async throws {
      let session = try await acting.open()
      let place = try await session.organization(organization)
      guard let password = givenPassword else {
        let invitation = try await session.perform(
          InviteAccount(name: name, displayName: display, role: try readRole(role), organization: place.id))
        return show(invitation)
      }
      try await session.perform(
        AddAccount(
          name: name, displayName: display, password: password, role: try readRole(role), organization: place.id))
      Console.out(name)
    }
  }

  struct Invite: Command {
    static let configuration = CommandConfiguration(
      abstract: "Print a new invitation for an account: its password and sessions end, its owner sets a new password.")
    @Argument(help: "The account's name.") var name: String
    @Flag(name: .customLong("reset-second-factor"), help: "Remove the second factor too (the telephone is lost).")
    var resetSecondFactor = false
    @OptionGroup var acting: ActingOptions

    func perform() async throws {
      let session = try await acting.open()
      show(try await session.perform(ReinviteAccount(account: name, resetSecondFactor: resetSecondFactor)))
    }
  }

  struct Wake: Command {
    static let configuration = CommandConfiguration(
      abstract: "Wake an account that sleeps after ninety days without use.")
    @Argument(help: "The account's name.") var name: String
    @OptionGroup var acting: ActingOptions

    func perform() async throws {
      let session = try await acting.open()
      try await session.perform(ChangeAccount(account: name, change: .wake))
      Console.out(name)
    }
  }

  struct Grant: Command {
    static let configuration = CommandConfiguration(
      abstract: "Give an account a role at an organization, or take it away.")
    @Argument(help: "The account's name.") var name: String
    @Option(help: "One of: \(Role.allCases.map(\.rawValue).joined(separator: ", ")).") var role: String
    @Option(help: "The organization's code or name.") var organization: String
    @Option(help: "Only for these lines of work, by their ids with blanks between.") var lines = ""
    @Option(help: "The first day of its term.") var since = ""
    @Option(help: "The last day of its term; a deputy's needs one.") var until = ""
    @Option(name: .customLong("deputy-of"), help: "The account whose deputy it makes.") var deputyOf = ""
    @Flag(help: "Take it away.") var withdraw = false
    @OptionGroup var acting: ActingOptions

    func perform() async throws {
      let session = try await acting.open()
      let place = try await session.organization(organization)
      try await session.perform(
        ChangeGrant(
          account: name, role: try readRole(role), organization: place.id,
          limits: .init(lines: lines, since: since, until: until, deputyOf: deputyOf), withdraw: withdraw))
      Console.out(name)
    }
  }

  struct Confirm: Command {
    static let configuration = CommandConfiguration(
      abstract: "Confirm a role that an administrator gave, as a second person; or refuse it.")
    @Argument(help: "The account's name.") var name: String
    @Option(help: "The role given.") var role: String
    @Option(help: "The organization's code or name.") var organization: String
    @Flag(help: "Do not agree: the role is withdrawn.") var refuse = false
    @OptionGroup var acting: ActingOptions

    func perform() async throws {
      let session = try await acting.open()
      let place = try await session.organization(organization)
      try await session.perform(
        ConfirmGrant(account: name, role: try readRole(role), organization: place.id, refuses: refuse))
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

private func show(_ invitation: Invitation) {
  Console.out("\(invitation.account)  \(invitation.code)")
  Console.err(
    "邀请码只显示这一次，到 \(invitation.until.chinaText) 前用一次有效。 Shown this once; works once until then, at /invitation.")
}

private var givenPassword: String? {
  let password = ProcessInfo.processInfo.environment["HALFSKY_PASSWORD"] ?? ""
  return password.isEmpty ? nil : password
}

private func readPassword() throws -> String {
  if let password = givenPassword { return password }
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
