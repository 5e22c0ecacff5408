import Ledger

/// 家庭: families that are named as models, and agreements by which children support their old parents.
///
/// Two kinds and no more. Every naming of a family, whatever the campaign and the level, is one honour of one
/// household; nothing is recorded about families that are not named, and none is scored. Agreements are counted by
/// village and occasion, because what a family agreed is its own affair. Lectures for parents are activities, parent
/// schools are sites, courses are courses.
public let family = LineOfWork(
  "family", "家庭", "Family", kinds: [FamilyHonour.kind, CareAgreement.kind], keeping: .office(30))
