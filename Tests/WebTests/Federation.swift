import AllLines
import Foundation
import Hummingbird
import HummingbirdTesting
import Ledger
import SQLiteDriver
import Store
import UseCases
import Vault

@testable import Web

/// A county with two townships and three villages in a file of its own, its users, and the site over it.
struct Federation {
  static let password = "green-hills-42"
  static let organizations = """
    代码,名称,类型,层级,上级代码,成立日期
    330199,青山县妇联,妇联,县（市、区）,,2000-01-01
    T1,河口镇妇联,妇联,乡镇（街道）,330199,2000-01-01
    T2,石桥镇妇联,妇联,乡镇（街道）,330199,2000-01-01
    V1,柳村妇联,妇联,村（社区）,T1,2000-01-01
    V2,杨村妇联,妇联,村（社区）,T1,2000-01-01
    V3,松村妇联,妇联,村（社区）,T2,2000-01-01

    """

  var application: UseCases.Application
  let places: [String: OrganizationID]
  private let folder: URL

  /// The second factor of the administrator `keeper`.
  static let keeperCode = TOTP(secret: Array("a secret for the tests".utf8))

  /// 2013-06-30, ten in the morning in China.
  static let now = Moment("2013-06-30T02:00:00.000Z") ?? Moment(milliseconds: 0)
  static var step: Int64 { now.milliseconds / 1000 / TOTP.period }

  /// The same county for every test, made once: hashing six passwords takes longer than everything else.
  private struct Prepared {
    let file: URL
    let key: [UInt8]
  }

  private static let prepared = Task { () async throws -> Prepared in
    let folder = try newFolder()
    let prepared = Prepared(file: folder.appending(path: "ledger.sqlite"), key: Random.bytes(32))
    let store = try opened(prepared)
    try await store.migrate()
    let application = UseCases.Application(store: store, catalogue: Catalogue(allLines)) { Federation.now }
    _ = try await application.importFirstOrganizations(file: "organizations.csv", bytes: Array(organizations.utf8))
    try await Federation(application: application, places: names(in: store), folder: folder).addUsers()
    let copied = Prepared(file: folder.appending(path: "copy.sqlite"), key: prepared.key)
    try await SQLiteEngine(path: prepared.file.path).backUp(to: copied.file.path)
    return copied
  }

  init() async throws {
    let prepared = try await Federation.prepared.value
    let folder = try Federation.newFolder()
    let own = Prepared(file: folder.appending(path: "ledger.sqlite"), key: prepared.key)
    try FileManager.default.copyItem(at: prepared.file, to: own.file)
    let store = try Federation.opened(own)
    self.init(
      application: UseCases.Application(store: store, catalogue: Catalogue(allLines)) { Federation.now },
      places: try await Federation.names(in: store), folder: folder)
  }

  private init(application: UseCases.Application, places: [String: OrganizationID], folder: URL) {
    self.application = application
    self.places = places
    self.folder = folder
  }

  private static func newFolder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "web-tests-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  private static func opened(_ prepared: Prepared) throws -> Store {
    guard let sealer = Sealer(masterKey: prepared.key) else { throw Refusal(.invalid, "钥匙", "key") }
    return Store(try SQLiteEngine(path: prepared.file.path), sealer: sealer, catalogue: Catalogue(allLines))
  }

  private static func names(in store: Store) async throws -> [String: OrganizationID] {
    let all = try await store.read { tables in
      try tables.counties.all().flatMap { try tables.organizations.all(in: $0.code) }
    }
    return Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0.id) })
  }

  private func addUsers() async throws {
    let root = try place("青山县妇联")
    try await application.addFirstAdministrator(
      name: "keeper", displayName: "管理员", password: Federation.password, at: root)
    let keeper = try await application.user(named: "keeper")
    let accounts: [(String, Role, String)] = [
      ("zhao", .chair, "青山县妇联"), ("qian", .chair, "河口镇妇联"), ("sun", .recorder, "柳村妇联"),
      ("li", .recorder, "松村妇联"), ("zhou", .leader, "青山县妇联"), ("jiang", .auditor, "青山县妇联"),
      ("zheng", .caseWorker, "青山县妇联"),
    ]
    let entered = try await application.signIn(name: "keeper", password: Federation.password)
    try await application.store.write(by: "keeper", at: Federation.now) { transaction in
      guard let account = try transaction.tables.accounts.find("keeper") else { return }
      try transaction.beginSecondFactor(Federation.keeperCode.secret, for: account)
    }
    let first = Federation.keeperCode.code(atStep: Federation.step - 1)
    _ = try await application.confirmSecondFactor(session: entered.token, code: first)
    for (name, role, organization) in accounts {
      try await application.perform(
        AddAccount(
          name: name, displayName: name.capitalized, password: Federation.password, role: role,
          organization: place(organization)), as: keeper)
      try await confirm(name, role, at: place(organization))
    }
  }

  /// The chair of the county is the second person for all roles but her own.
  func confirm(_ account: String, _ role: Role, at place: OrganizationID) async throws {
    if account == "zhao" || role == .recorder || !role.needsSecondPerson(at: .county) { return }
    try await application.perform(
      ConfirmGrant(account: account, role: role, organization: place), as: application.user(named: "zhao"))
  }

  func place(_ name: String) throws -> OrganizationID {
    guard let id = places[name] else { throw Refusal(.notFound, name, name) }
    return id
  }

  /// Removes the file, for tests that make a site themselves.
  func remove() throws { try FileManager.default.removeItem(at: folder) }

  /// Runs a test against the site and removes its file afterwards.
  func visit(
    uploadBytes: Int = 1 << 20, refusals: RefusalCounts = RefusalCounts(),
    _ test: @escaping @Sendable (any TestClientProtocol) async throws -> Void
  ) async throws {
    var settings = Site.Settings()
    settings.uploadBytes = uploadBytes
    settings.uploadFolder = folder.path
    var site = Site(application, settings: settings) { .zero }
    site.refusals = refusals
    try await Hummingbird.Application(router: site.router).test(.router, test)
    try FileManager.default.removeItem(at: folder)
  }
}
