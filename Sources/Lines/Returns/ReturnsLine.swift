import Ledger

/// 基本情况: what each village and township states once a year, as the only denominators of published rates.
///
/// Two kinds and no more. A village returns its people and households, a township its network; every other figure comes
/// from records of what was done. The rates that divide by these returns are declared here, beside their denominators.
public let returns = LineOfWork(
  "returns", "基本情况", "Returns", kinds: [AreaProfile.kind, NetworkReturn.kind],
  derived: [
    AreaProfile.careAgreementRate, NetworkReturn.threeSystemsRate, NetworkReturn.aidPerTownship,
    NetworkReturn.topicsPerTownship,
  ], keeping: .statistics)
