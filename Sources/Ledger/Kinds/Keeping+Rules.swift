extension Keeping {
  /// Papers of an office, by the schedule of the State Archives Administration: ten or thirty years.
  public static func office(_ years: Int) -> Keeping {
    Keeping(
      .years(years),
      basis: Names(
        "《机关文件材料归档范围和文书档案保管期限规定》（国家档案局令第8号）",
        "Rules on the Scope and Terms of Office Archives (State Archives Administration, no. 8)"))
  }

  /// What proves that money or goods came and went.
  public static let accounts = Keeping(
    .years(30),
    basis: Names("《会计档案管理办法》（财政部、国家档案局令第79号）", "Measures for Accounting Archives (Ministry of Finance, no. 79)"))

  /// Yearly figures of an area, from which later ones are compared.
  public static let statistics = Keeping(
    .permanent(Names("年度统计资料，不含个人", "yearly figures, no persons in them")),
    basis: Names("《统计法》第二十四条（2024）", "Statistics Law, art. 24 (2024)"))

  /// Data of a person who was helped: no longer than the purpose needs.
  public static func shortest(_ years: Int, _ zh: String, _ en: String) -> Keeping {
    Keeping(
      .years(years),
      basis: Names(
        "《个人信息保护法》第十九条：为实现处理目的所必要的最短时间；\(zh)",
        "Personal Information Protection Law, art. 19: the shortest time the purpose needs; \(en)"))
  }
}
