import ArgumentParser
import Foundation
import Ledger
import UseCases

struct Organizations: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List, show, import, add, rename, move, close, merge and split organizations.",
    subcommands: [List.self, Show.self, Import.self, Add.self, Rename.self, Move.self, Close.self, Split.self])

  struct List: Command {
    static let configuration = CommandConfiguration(abstract: "What stands below an organization today.")
    @Argument(help: "Its code or name.") var organization: String
    @Flag(help: "Everything below in its county, not only the next level.") var all = false
    @Flag(help: "Print JSON, one object a line.") var json = false
    @OptionGroup var acting: ActingOptions

    func perform() async throws {
      let session = try await acting.open()
      let place = try await session.organization(organization)
      let listed =
        all
        ? try await session.answer(ListOrganizations(root: place.id))
        : try await session.answer(ShowOrganization(id: place.id)).below
      if json {
        for each in listed { Console.out(String(decoding: each.json.bytes, as: UTF8.self)) }
        return
      }
      Console.table(
        listed.map { ["\($0.id)", $0.code, $0.level.names.zh, $0.name + ($0.closed.map { "（\($0) 撤并）" } ?? "")] })
    }
  }

  struct Import: Command {
    static let configuration = CommandConfiguration(
      abstract: "Take a tree in from 代码,名称,类型,层级,上级代码,成立日期; makes the data file when there is none.")
    @Argument(help: "The .csv or .xlsx file.") var file: String
    @Option(help: "The organization it belongs under; not needed for the first tree.") var organization: String?
    @OptionGroup var data: DataOptions
    @OptionGroup var acting: UserOptions

    func perform() async throws {
      let name = URL(fileURLWithPath: file).lastPathComponent
      let bytes = try readFile(file)
      if try await Wiring.hasData(data) {
        let application = try await Wiring.open(data)
        guard let organization else {
          let count = try await application.importFirstOrganizations(file: name, bytes: bytes)
          return Console.out("\(count) 个组织 organizations")
        }
        let user = try await acting.user(of: application)
        let place = try await application.organization(organization, for: user)
        let count = try await application.perform(
          ImportOrganizations(file: name, bytes: bytes, at: place.id), as: user)
        Console.out("\(count) 个组织 organizations")
      } else {
        let count = try await Wiring.create(data).importFirstOrganizations(file: name, bytes: bytes)
        Console.out("\(count) 个组织 organizations → \(data.place)")
        Console.out("接着建立第一个管理员：halfsky user first-administrator 用户名 --organization 代码")
      }
    }
  }

  struct Add: Command {
    static let configuration = CommandConfiguration(abstract: "Add an organization below another.")
    @Option(help: "Below which: code or name.") var below: String
    @Option(help: "Its code.") var code: String
    @Option(help: "Its name.") var name: String
    @Option(help: "province, city, county, township or village.") var level: String
    @Option(help: "federation, committee, newBody or member.") var kind = "federation"
    @Option(help: "The day it was founded.") var opened: String
    @OptionGroup var acting: ActingOptions

    func perform() async throws {
      guard let level = OrganizationLevel(rawValue: level), let kind = OrganizationKind(rawValue: kind) else {
        throw ValidationError("层级或类型不对。 Unknown level or kind; see --help.")
      }
      let session = try await acting.open()
      let parent = try await session.organization(below)
      let id: OrganizationID
      if code.utf8.count == 6, level >= .county, let county = Int64(code).flatMap(CountyCode.init) {
        id = try await session.perform(
          AddCounty(county: county, name: name, level: level, parent: parent.id, opened: opened))
      } else {
        id = try await session.perform(
          AddOrganization(parent: parent.id, code: code, name: name, kind: kind, level: level, opened: opened))
      }
      Console.out("\(id)")
    }
  }

  struct Rename: Command {
    static let configuration = CommandConfiguration(abstract: "Rename an organization from a day on.")
    @Argument(help: "Its code or name.") var organization: String
    @Option(help: "The new name.") var name: String
    @Option(help: "A new code; the old one stays when left out.") var code: String?
    @Option(help: "From which day on.") var day: String
    @OptionGroup var acting: ActingOptions

    func perform() async throws {
      let session = try await acting.open()
      let place = try await session.organization(organization)
      try await session.perform(
        RenameOrganization(id: place.id, name: name, code: code ?? place.code, day: day))
      Console.out("\(place.name) → \(name)")
    }
  }

  struct Move: Command {
    static let configuration = CommandConfiguration(
      abstract: "Move an organization with all below it under another; earlier figures stay, stocks go along.",
      discussion:
        "Into another county it is closed here and founded there, with what is in force and open; both are linked.")
    @Argument(help: "Its code or name.") var organization: String
    @Option(help: "Below which: code or name.") var below: String
    @Option(help: "From which day on.") var day: String
    @OptionGroup var acting: ActingOptions

    func perform() async throws {
      let session = try await acting.open()
      let place = try await session.organization(organization)
      let parent = try await session.organization(below)
      let moved = try await session.perform(MoveOrganization(id: place.id, parent: parent.id, day: day))
      Console.out("\(place.name) → \(parent.name)" + (moved == place.id ? "" : "  \(moved)"))
    }
  }

  struct Close: Command {
    static let configuration = CommandConfiguration(abstract: "Close an organization, or merge it into another.")
    @Argument(help: "Its code or name.") var organization: String
    @Option(help: "Into which it merges: code or name.") var into: String?
    @Option(help: "From which day on.") var day: String
    @OptionGroup var acting: ActingOptions

    func perform() async throws {
      let session = try await acting.open()
      let place = try await session.organization(organization)
      var other: Organization?
      if let into { other = try await session.organization(into) }
      try await session.perform(CloseOrganization(id: place.id, into: other?.id, day: day))
      Console.out("\(place.name) ✕" + (other.map { " → \($0.name)" } ?? ""))
    }
  }

  struct Split: Command {
    static let configuration = CommandConfiguration(
      abstract: "Found a new organization beside another and move some of its lower ones under it.")
    @Argument(help: "Its code or name.") var organization: String
    @Option(help: "The new one's code.") var code: String
    @Option(help: "The new one's name.") var name: String
    @Option(name: .customLong("child"), help: "A lower organization that goes along; repeat.") var children: [String] =
      []
    @Option(help: "From which day on.") var day: String
    @OptionGroup var acting: ActingOptions

    func perform() async throws {
      let session = try await acting.open()
      let place = try await session.organization(organization)
      var moved: [OrganizationID] = []
      for child in children { moved.append(try await session.organization(child).id) }
      let id = try await session.perform(
        SplitOrganization(id: place.id, code: code, name: name, children: moved, day: day))
      Console.out("\(id)")
    }
  }
}

extension Organization {
  var json: JSON {
    var members: [String: JSON] = [
      "id": .text("\(id)"), "code": .text(code), "name": .text(name), "kind": .text(kind.rawValue),
      "level": .text(level.rawValue), "opened": .text("\(opened)"),
    ]
    members["parent"] = parent.map { .text("\($0)") }
    members["closed"] = closed.map { .text("\($0)") }
    return .object(members)
  }
}
