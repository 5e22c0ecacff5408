import Ledger
import Store

/// The rows of an organizations file, linked by their codes with each other and with what is there already.
struct OrganizationTable {
  private typealias Row = [String: ImportTable.Cell]
  private static let headings = ["代码", "名称", "类型", "层级", "上级代码", "成立日期"]

  private let rows: [Row]
  private let tables: Tables
  private let top: Organization?
  /// What lies in the branch already: null for the first tree.
  private let lookup: OrganizationLookup?
  var problems: [Problem] = []
  private var made: [String: Organization] = [:]
  private var serials: [CountyCode: Int64] = [:]

  init(_ table: ImportTable, below top: OrganizationID?, in tables: Tables) throws {
    self.tables = tables
    self.top = try top.map { try tables.organizations.existing($0) }
    lookup = top.map { OrganizationLookup(around: $0, in: tables) }
    let (cells, unreadable) = table.all()
    problems = unreadable
    let header = table.header.map { $0.text.trimmed }
    for heading in Self.headings.prefix(4) where !header.contains(heading) {
      self.problems.append(
        Problem(table.header.first?.place, "缺少“\(heading)”一列", "The column “\(heading)” is missing"))
    }
    rows = cells.map { cells in Dictionary(zip(header, cells), uniquingKeysWith: { first, _ in first }) }
  }

  /// Parents before their children.
  mutating func organizations() throws -> [Organization] {
    var listed: [Organization] = []
    var waiting = rows
    while !waiting.isEmpty {
      var left: [Row] = []
      for row in waiting {
        switch try parent(of: row) {
        case .found(let parent):
          if let organization = try organization(row, below: parent) { listed.append(organization) }
        case .later: left.append(row)
        }
      }
      if left.count == waiting.count {
        left.forEach { refuseOrphan($0) }
        break
      }
      waiting = left
    }
    return listed
  }

  private enum Above {
    case found(Organization?)
    /// Perhaps in a row further down.
    case later
  }

  private func parent(of row: Row) throws -> Above {
    let code = text(row, "上级代码")
    if code.isEmpty { return .found(top) }
    if let parent = made[code] { return .found(parent) }
    guard let lookup, let top, let parent = try? lookup.find(code) else { return .later }
    let chain = try tables.organizations.chain(from: parent.id).map(\.id)
    return chain.contains(top.id) ? .found(parent) : .later
  }

  private mutating func refuseOrphan(_ row: Row) {
    let code = text(row, "上级代码")
    problems.append(
      Problem(
        row["上级代码"]?.place, "没有代码为“\(code)”的上级组织，或不在您的范围内",
        "There is no organization with code “\(code)” above it, or it is outside your branch"))
  }

  private mutating func organization(_ row: Row, below parent: Organization?) throws -> Organization? {
    let before = problems.count
    let (code, name) = (text(row, "代码"), text(row, "名称"))
    let place = row["代码"]?.place
    var naming = Naming()
    naming.check(name: name, code: code)
    problems += naming.problems.map { $0.placed(at: ($0.place == "name" ? row["名称"]?.place : place) ?? "1") }
    let level = word(row, "层级", OrganizationLevel.allCases.map { ($0, $0.names.zh, $0.rawValue) })
    let kind = word(row, "类型", OrganizationKind.allCases.map { ($0, $0.names.zh, $0.rawValue) })
    let opened = day(row)
    guard problems.count == before, let level, let kind, let opened else { return nil }
    if let parent, level >= parent.level, kind == .federation {
      problems.append(
        Problem(
          row["层级"]?.place, "“\(name)”的层级应低于上级“\(parent.name)”",
          "“\(name)” must be of a lower level than “\(parent.name)”"))
    }
    guard let id = try id(code, parent, place) else { return nil }
    let organization = Organization(
      id: id, code: code, name: name, kind: kind, level: level, parent: parent?.id, opened: opened)
    made[code] = organization
    return organization
  }

  private mutating func id(_ code: String, _ parent: Organization?, _ place: String?) throws -> OrganizationID? {
    if made[code] != nil {
      problems.append(Problem(place, "代码“\(code)”出现了两次", "The code “\(code)” stands there twice"))
      return nil
    }
    if code.utf8.count == 6, let county = Int64(code).flatMap(CountyCode.init) { return try root(county, place) }
    guard let parent else {
      problems.append(
        Problem(place, "最上级组织的代码应是六位行政区划代码", "The topmost organization's code must be a six-digit area code"))
      return nil
    }
    let county = parent.id.county
    if let taken = try tables.organizations.find(code: code, in: county) {
      problems.append(
        Problem(place, "代码“\(code)”已由“\(taken.name)”使用", "The code “\(code)” belongs to “\(taken.name)” already"))
      return nil
    }
    let serial = try serials[county] ?? tables.organizations.nextSerial(in: county)
    serials[county] = serial + 1
    return OrganizationID(county, serial: serial)
  }

  private mutating func root(_ county: CountyCode, _ place: String?) throws -> OrganizationID? {
    if try tables.counties.find(county) == nil { return OrganizationID(county, serial: 0) }
    problems.append(Problem(place, "\(county) 已经存在", "\(county) exists already"))
    return nil
  }

  private mutating func word<W>(_ row: Row, _ heading: String, _ offered: [(W, String, String)]) -> W? {
    let written = text(row, heading)
    if let found = offered.first(where: { $0.1 == written || $0.2 == written }) { return found.0 }
    problems.append(
      Problem(
        row[heading]?.place, "“\(heading)”没有“\(written)”；可用：\(offered.map(\.1).joined(separator: "、"))",
        "“\(heading)” cannot be “\(written)”; it may be: \(offered.map(\.2).joined(separator: ", "))"))
    return nil
  }

  /// 1949-10-01 when nobody remembers: earlier than any record.
  private mutating func day(_ row: Row) -> Day? {
    let written = text(row, "成立日期")
    if written.isEmpty { return Day(1949, 10, 1) }
    if let day = Day(written: written) { return day }
    problems.append(
      Problem(
        row["成立日期"]?.place, "“\(written)”不是日期，例如 1998-03-08", "“\(written)” is no day such as 1998-03-08"))
    return nil
  }

  private func text(_ row: Row, _ heading: String) -> String { row[heading]?.text.trimmed ?? "" }
}
