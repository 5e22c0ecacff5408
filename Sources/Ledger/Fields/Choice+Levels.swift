extension Choice {
  /// 村级 < 乡级 < 县级 < 市级 < 省级 < 国家级: who named, awarded or issued something; ranked, so that 市级以上 means something.
  ///
  /// Codes are those of `OrganizationLevel`.
  public static let levels: [Choice] = OrganizationLevel.allCases.sorted().enumerated().map { index, level in
    Choice(level.rawValue, levelNames(level).zh, levelNames(level).en, rank: index + 1)
  }

  private static func levelNames(_ level: OrganizationLevel) -> Names {
    switch level {
    case .nation: Names("国家级", "national")
    case .province: Names("省级", "provincial")
    case .city: Names("市级", "city")
    case .county: Names("县级", "county")
    case .township: Names("乡级", "township")
    case .village: Names("村级", "village")
    }
  }
}
