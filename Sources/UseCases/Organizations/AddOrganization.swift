public import Ledger
public import Store

/// Adds an organization below another of the same county.
///
/// Refuses: an empty or too long name, a code in use, a level that is not below the parent's, a closed parent.
public struct AddOrganization: UseCase {
  public static let permission = Permission.changeTree

  public let parent: OrganizationID
  public let code: String
  public let name: String
  public let kind: OrganizationKind
  public let level: OrganizationLevel
  public let opened: String

  public init(
    parent: OrganizationID, code: String, name: String, kind: OrganizationKind = .federation,
    level: OrganizationLevel, opened: String
  ) {
    self.parent = parent
    self.code = code
    self.name = name
    self.kind = kind
    self.level = level
    self.opened = opened
  }

  public func scope(in tables: Tables) -> OrganizationID { parent }

  public func perform(in transaction: borrowing Transaction, _ context: Context) throws -> OrganizationID {
    let tables = transaction.tables
    var naming = Naming()
    naming.check(name: name, code: code)
    try naming.checkFree(code, in: parent.county, except: nil, tables)
    let above = try tables.organizations.existing(parent)
    if level >= above.level, kind == .federation {
      naming.problems.append(
        Problem(
          "level", "“\(above.name)”是\(above.level.names.zh)级，下级妇联应低于它",
          "“\(above.name)” is at \(above.level.names.en) level; a federation below it must be lower"))
    }
    let day = naming.day(opened, at: "opened", context.today)
    if let day, !above.takes(from: day) {
      naming.problems.append(
        Problem("parent", "“\(above.name)”在 \(day) 尚未成立或已撤并", "“\(above.name)” does not exist on \(day)"))
    }
    try naming.refuseIfWrong()
    let id = OrganizationID(parent.county, serial: try tables.organizations.nextSerial(in: parent.county))
    try transaction.add(
      Organization(
        id: id, code: code.trimmed, name: name.trimmed, kind: kind, level: level, parent: parent,
        opened: day ?? context.today))
    return id
  }
}

extension Organization {
  /// Whether something can stand below it from a day on: it is founded by then and has not been closed since.
  func takes(from day: Day) -> Bool { opened <= day && closed == nil }
}

/// Adds a county (or the office of a city or province), whose code leads everything in it.
public struct AddCounty: UseCase {
  public static let permission = Permission.changeTree

  public let county: CountyCode
  public let name: String
  public let level: OrganizationLevel
  public let parent: OrganizationID
  public let opened: String

  public init(county: CountyCode, name: String, level: OrganizationLevel, parent: OrganizationID, opened: String) {
    self.county = county
    self.name = name
    self.level = level
    self.parent = parent
    self.opened = opened
  }

  public func scope(in tables: Tables) -> OrganizationID { parent }

  public func perform(in transaction: borrowing Transaction, _ context: Context) throws -> OrganizationID {
    var naming = Naming()
    naming.check(name: name, code: county.description)
    if try transaction.tables.counties.find(county) != nil {
      naming.problems.append(Problem("code", "\(county) 已经存在", "\(county) exists already"))
    }
    if !parent.isRoot {
      naming.problems.append(Problem("parent", "县的上级应是市或省妇联", "A county stands below a city or province"))
    }
    let day = naming.day(opened, at: "opened", context.today)
    try naming.refuseIfWrong()
    let root = OrganizationID(county, serial: 0)
    try transaction.addCounty(
      Organization(
        id: root, code: county.description, name: name.trimmed, kind: .federation, level: level, parent: parent,
        opened: day ?? context.today))
    return root
  }
}

/// What every name, code and day of an organization must fulfil.
struct Naming {
  var problems: [Problem] = []

  mutating func check(name: String, code: String) {
    if name.trimmed.isEmpty || name.count > 100 {
      problems.append(Problem("name", "请填写名称（100字以内）", "Give a name of at most 100 characters"))
    }
    if code.trimmed.isEmpty || code.count > 40 || code.contains(where: \.isWhitespace) {
      problems.append(Problem("code", "请填写编码（40字以内，不含空格）", "Give a code of at most 40 characters without spaces"))
    }
  }

  mutating func checkFree(_ code: String, in county: CountyCode, except id: OrganizationID?, _ tables: Tables) throws {
    if let taken = try tables.organizations.find(code: code.trimmed, in: county), taken.id != id {
      problems.append(
        Problem("code", "编码“\(code)”已被“\(taken.name)”使用", "The code “\(code)” belongs to “\(taken.name)”"))
    }
  }

  mutating func day(_ written: String, at place: String, _ today: Day) -> Day? {
    guard let day = Day(written: written) else {
      problems.append(
        Problem(place, "要写日期，例如 2013-06-26，不能写“\(written)”", "Must be a day such as 2013-06-26, not “\(written)”"))
      return nil
    }
    if day > today {
      problems.append(Problem(place, "日期不能晚于今天（\(today)）", "The day cannot be later than today (\(today))"))
    }
    return day
  }

  /// Changes of an organization are entered in the order of their days.
  mutating func checkLatest(_ day: Day?, of id: OrganizationID, _ tables: Tables) throws {
    guard let day, let last = try tables.organizations.spans(of: id).last, day < last.since else { return }
    problems.append(
      Problem("day", "不能早于上一次变更的 \(last.since)", "Cannot be earlier than its last change on \(last.since)"))
  }

  func refuseIfWrong() throws {
    if !problems.isEmpty { throw Refusal(.invalid, problems) }
  }
}

extension OrganizationRows {
  public func existing(_ id: OrganizationID) throws -> Organization {
    guard let organization = try find(id) else {
      throw Refusal(.notFound, "没有编号为 \(id) 的组织", "There is no organization \(id)")
    }
    return organization
  }
}
