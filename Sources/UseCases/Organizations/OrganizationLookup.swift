public import Ledger
public import Store

/// Finds organizations by id, code or name among those a user or a file may mean.
public struct OrganizationLookup {
  /// So many organizations of one name a refusal lists.
  private static let listed = 20

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
    let found = try called(text, in: [root.county] + tables.counties.below(root).map(\.code))
    if found.count == 1, let only = found.first { return only }
    if found.isEmpty {
      throw Refusal(
        .notFound, "没有名称或编码为“\(text)”的组织；请核对组织名称", "There is no organization named or coded “\(text)”; check the name")
    }
    let codes = found.prefix(Self.listed).map { "\($0.name)（\($0.id)）" }.joined(separator: "、")
    let more = found.count > Self.listed ? ("等 \(found.count) 个", " and others, \(found.count) in all") : ("", "")
    throw Refusal(
      .invalid, "“\(text)”对应多个组织，请写编码：\(codes)\(more.0)",
      "“\(text)” fits several organizations; write the code: \(codes)\(more.1)")
  }

  /// In each county the one of that code, or else all open ones of that name; the order is that of the ids.
  private func called(_ text: String, in counties: [CountyCode]) throws -> [Organization] {
    let coded = try tables.organizations.coded(text, in: counties)
    let others = Set(counties).subtracting(coded.map(\.id.county))
    let named = try tables.organizations.named(text, in: others.sorted()).filter { $0.closed == nil }
    return (coded + named).sorted { $0.id < $1.id }
  }
}
