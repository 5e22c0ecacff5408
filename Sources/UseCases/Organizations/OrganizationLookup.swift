public import Ledger
public import Store

/// Finds organizations by id, code or name among those a user or a file may mean.
public struct OrganizationLookup {
  private let tables: Tables
  private let root: OrganizationID

  /// Reads nothing until something is looked for: most records name no organization in words.
  ///
  /// - Parameter root: the organization whose county is looked at first, then the counties below it.
  public init(around root: OrganizationID, in tables: Tables) {
    self.tables = tables
    self.root = root
  }

  /// - Throws: `Refusal.notFound`, or `.invalid` when a name fits several (their codes are listed).
  public func find(_ written: String) throws -> Organization {
    let text = written.trimmed
    if text.utf8.count == 12, let id = Int64(text).flatMap(OrganizationID.init),
      let found = try tables.organizations.find(id)
    {
      return found
    }
    if let county = CountyCode(Int64(text) ?? 0), text.utf8.count == 6,
      let root = try tables.organizations.find(OrganizationID(county, serial: 0))
    {
      return root
    }
    let counties = [root.county] + (try tables.counties.below(root).map(\.code))
    let found = try counties.flatMap { county in
      try tables.organizations.find(code: text, in: county).map { [$0] }
        ?? tables.organizations.named(text, in: county).filter { $0.closed == nil }
    }
    if found.count == 1, let only = found.first { return only }
    if found.isEmpty {
      throw Refusal(
        .notFound, "没有名称或编码为“\(text)”的组织；请核对组织名称", "There is no organization named or coded “\(text)”; check the name")
    }
    let codes = found.map { "\($0.name)（\($0.id)）" }.joined(separator: "、")
    throw Refusal(
      .invalid, "“\(text)”对应多个组织，请写编码：\(codes)", "“\(text)” fits several organizations; write the code: \(codes)")
  }
}
