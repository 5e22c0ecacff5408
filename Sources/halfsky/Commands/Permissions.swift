import ArgumentParser
import Web

struct Permissions: Command {
  static let configuration = CommandConfiguration(
    abstract: "Print who may do what: roles, places in a case team, addresses (docs/permissions.md).")

  func perform() async throws { Console.out(String(PermissionTable.markdown.dropLast())) }
}
