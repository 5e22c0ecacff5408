import Ledger

/// 关爱帮扶: what is given to women and children in need, by whom, and where the money came from and went.
///
/// Whatever is handed over on one occasion (festival visit, relief, goods) is one aid; a household that is helped again and
/// again is registered once, with its consent, and its visits, goods and follow-ups hang under it. What is promised over
/// time is an agreement (案), a sponsored class or a pairing (册), each with its instalments and follow-ups and a clock that
/// strikes when nothing was heard for too long. Money and goods that come in are donations, money that goes out is a use
/// of funds, so that earmarking can be checked. Three kinds are parts and never stand alone (follow-up, item of goods,
/// instalment), so that a village has four things to think of here. Health campaigns keep totals by place and never a
/// person's result. A child's file and an application for aid in illness are confidential, hold a code in place of a name,
/// and are kept from the township up. There is no register of the poor with scores or labels.
public let care = LineOfWork(
  "care", "关爱帮扶", "Care",
  kinds: [
    Aid.kind, Hardship.kind, AidAgreement.kind, SponsoredClass.kind, Pairing.kind, FollowUp.kind, GoodsItem.kind,
    Instalment.kind, HealthService.kind, Donation.kind, FundUse.kind, ChildFile.kind, CancerAid.kind,
  ],
  derived: [AidAgreement.valueEach, HealthService.coverage],
  keeping: .shortest(10, "救助帮扶办结后查证所需", "what proving the help given needs"))
