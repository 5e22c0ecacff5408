/// The templates that come with the product; a federation may write its own beside them.
public enum BuiltInTemplate: String, Sendable, CaseIterable {
  /// A year's work by line, for a township, county or city alike.
  case yearSummary = "year-summary"
  /// A quarter on one page.
  case quarterBrief = "quarter-brief"

  /// What stands in the template's file.
  public var text: String {
    switch self {
    case .yearSummary: String(decoding: PackageResources.year_summary_txt, as: UTF8.self)
    case .quarterBrief: String(decoding: PackageResources.quarter_brief_txt, as: UTF8.self)
    }
  }
}
