import Ledger
import UseCases

/// The addresses that many pages lead to.
extension Address {
  static func home(_ organization: OrganizationID, _ period: Period? = nil) -> Address {
    Address(["organizations", organization.description], ["period": period?.description])
  }

  static func tree(_ organization: OrganizationID) -> Address {
    Address(["organizations", organization.description, "tree"])
  }

  static func record(_ id: RecordID, _ act: String...) -> Address { Address(["records", id.description] + act) }

  static func figure(
    _ measure: String, _ organization: OrganizationID, _ period: Period, where filter: Filter = .all,
    by: String? = nil, tree: FigureTree = .asItWas
  ) -> Address {
    Address(
      ["figures", measure],
      [
        "organization": organization.description, "period": period.description, "where": written(filter), "by": by,
        "tree": written(tree),
      ])
  }

  static func lineage(
    _ measure: String, _ organization: OrganizationID, _ period: Period, where filter: Filter = .all,
    tree: FigureTree = .asItWas
  ) -> Address {
    Address(
      ["lineage", measure],
      [
        "organization": organization.description, "period": period.description, "where": written(filter),
        "tree": written(tree),
      ])
  }

  private static func written(_ tree: FigureTree) -> String? { tree == .asItWas ? nil : tree.rawValue }

  private static func written(_ filter: Filter) -> String? { filter.clauses.isEmpty ? nil : filter.description }
}
