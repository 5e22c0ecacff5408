public import Ledger
public import Store

/// Takes a tree of organizations in from a table `代码,名称,类型,层级,上级代码,成立日期`.
///
/// A six-digit code makes a county (or the office of a city or province); every other belongs to the county of the
/// nearest one above it. Refuses unknown levels and kinds, codes given twice, parents that are not there; all at once.
public struct ImportOrganizations: UseCase {
  public static let permission = Permission.changeTree

  public let file: String
  public let bytes: [UInt8]
  /// The organization whose user imports; nil only for the first tree of an empty installation.
  public let organization: OrganizationID

  public init(file: String, bytes: [UInt8], at organization: OrganizationID) {
    self.file = file
    self.bytes = bytes
    self.organization = organization
  }

  public func scope(in tables: Tables) -> OrganizationID { organization }

  public func perform(in transaction: borrowing Transaction, _ context: Context) throws -> Int {
    try transaction.takeIn(file: file, bytes: bytes)
  }
}

extension Application {
  /// Takes the first tree in, while there is no account yet; the machine's owner may do this alone.
  public func importFirstOrganizations(file: String, bytes: [UInt8]) async throws -> Int {
    try await refusing {
      try await store.write(by: "owner", at: now) { transaction in
        guard try transaction.tables.accounts.isEmpty() else {
          throw Refusal(.conflict, "已经有账号了；请以有权限的用户导入组织", "There are accounts already; import as a user who may")
        }
        return try transaction.takeIn(file: file, bytes: bytes)
      }
    }
  }
}

extension Transaction {
  fileprivate func takeIn(file: String, bytes: [UInt8]) throws -> Int {
    var problems: [Problem] = []
    guard let table = try ImportTable.tables(of: bytes, named: file, problems: &problems).first else {
      throw Refusal(.invalid, "“\(file)”里没有表格", "“\(file)” holds no table")
    }
    var tree = OrganizationTable(table, problems: problems)
    let organizations = tree.organizations()
    if !tree.problems.isEmpty { throw Refusal(.invalid, tree.problems) }
    for organization in organizations {
      if organization.id.isRoot {
        try addCounty(organization)
      } else {
        try add(organization)
      }
    }
    return organizations.count
  }
}

/// The rows of an organizations file, linked by their codes.
private struct OrganizationTable {
  private static let headings = ["代码", "名称", "类型", "层级", "上级代码", "成立日期"]
  private let rows: [[String: ImportTable.Cell]]
  var problems: [Problem]
  private var made: [String: Organization] = [:]
  private var serials: [CountyCode: Int64] = [:]

  init(_ table: ImportTable, problems: [Problem]) {
    self.problems = problems
    let header = table.header.map { $0.text.trimmed }
    for heading in Self.headings.prefix(4) where !header.contains(heading) {
      self.problems.append(Problem(table.header.first?.place, "缺少“\(heading)”一列", "The column “\(heading)” is missing"))
    }
    rows = table.rows.map { cells in
      Dictionary(zip(header, cells), uniquingKeysWith: { first, _ in first })
    }
  }

  /// Parents before their children.
  mutating func organizations() -> [Organization] {
    var listed: [Organization] = []
    var waiting = rows
    while !waiting.isEmpty {
      var left: [[String: ImportTable.Cell]] = []
      for row in waiting {
        let above = text(row, "上级代码")
        if above.isEmpty || made[above] != nil {
          if let organization = organization(row, below: made[above]) { listed.append(organization) }
        } else {
          left.append(row)
        }
      }
      if left.count == waiting.count {
        for row in left {
          problems.append(
            Problem(
              row["上级代码"]?.place, "没有代码为“\(text(row, "上级代码"))”的上级组织",
              "There is no organization with code “\(text(row, "上级代码"))” above it"))
        }
        break
      }
      waiting = left
    }
    return listed
  }

  private mutating func organization(_ row: [String: ImportTable.Cell], below parent: Organization?) -> Organization? {
    let (code, name) = (text(row, "代码"), text(row, "名称"))
    let place = row["代码"]?.place
    guard !code.isEmpty, !name.isEmpty else {
      problems.append(Problem(place, "代码和名称都要填写", "Both code and name are required"))
      return nil
    }
    guard let level = OrganizationLevel.allCases.first(where: { [$0.names.zh, $0.rawValue].contains(text(row, "层级")) })
    else {
      problems.append(
        Problem(
          row["层级"]?.place,
          "没有“\(text(row, "层级"))”这一层级；可用：\(OrganizationLevel.allCases.map(\.names.zh).joined(separator: "、"))",
          "There is no level “\(text(row, "层级"))”"))
      return nil
    }
    guard let kind = OrganizationKind.allCases.first(where: { [$0.names.zh, $0.rawValue].contains(text(row, "类型")) })
    else {
      problems.append(
        Problem(
          row["类型"]?.place,
          "没有“\(text(row, "类型"))”这一类型；可用：\(OrganizationKind.allCases.map(\.names.zh).joined(separator: "、"))",
          "There is no kind “\(text(row, "类型"))”"))
      return nil
    }
    guard let id = id(code, parent, place) else { return nil }
    if made[code] != nil {
      problems.append(Problem(place, "代码“\(code)”出现了两次", "The code “\(code)” stands there twice"))
      return nil
    }
    let opened = Day(written: text(row, "成立日期")) ?? Day(dayNumber: -7396)
    let organization = Organization(
      id: id, code: code, name: name, kind: kind, level: level, parent: parent?.id, opened: opened)
    made[code] = organization
    return organization
  }

  private mutating func id(_ code: String, _ parent: Organization?, _ place: String?) -> OrganizationID? {
    if code.utf8.count == 6, let county = Int64(code).flatMap(CountyCode.init) {
      return OrganizationID(county, serial: 0)
    }
    guard let parent else {
      problems.append(
        Problem(place, "最上级组织的代码应是六位行政区划代码", "The topmost organization's code must be a six-digit area code"))
      return nil
    }
    let serial = serials[parent.id.county, default: 0] + 1
    serials[parent.id.county] = serial
    return OrganizationID(parent.id.county, serial: serial)
  }

  private func text(_ row: [String: ImportTable.Cell], _ heading: String) -> String { row[heading]?.text.trimmed ?? "" }
}
