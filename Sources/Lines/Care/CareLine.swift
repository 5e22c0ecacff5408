import Ledger

/// 关爱帮扶: what is given to women and children in need, by whom, and where the money came from and went.
///
/// Seven kinds and no more. Whatever is handed over on one occasion (festival visit, relief, goods) is one aid; what is
/// promised over time is an agreement (案), a sponsored class or a pairing (册). Money and goods that come in are
/// donations, money that goes out is a use of funds, so that earmarking can be checked. Health campaigns keep totals
/// by place and never a person's result. There is no register of the poor with scores or labels.
public let care = LineOfWork(
  "care", "关爱帮扶", "Care",
  kinds: [
    Aid.kind, AidAgreement.kind, SponsoredClass.kind, Pairing.kind, HealthService.kind, Donation.kind, FundUse.kind,
  ],
  derived: [AidAgreement.valueEach],
  keeping: .shortest(10, "救助帮扶办结后查证所需", "what proving the help given needs"))
