import Ledger

/// 基本情况: what each village and township states once a year, as the only denominators of published rates.
///
/// Three kinds and no more. A village returns its people and households, and the women who found work; a township its
/// network. Every other figure comes from records of what was done. The rates that divide by these returns are declared here, beside their denominators.
public let returns = LineOfWork(
  "returns", "基本情况", "Returns", kinds: [AreaProfile.kind, NetworkReturn.kind, LabourReturn.kind],
  derived: [
    AreaProfile.careAgreementRate, NetworkReturn.threeSystemsRate, NetworkReturn.aidPerTownship,
    NetworkReturn.topicsPerTownship, NetworkReturn.parentGroupRate, NetworkReturn.deliberationRate,
    LabourReturn.incomeEach,
  ], keeping: .statistics)
