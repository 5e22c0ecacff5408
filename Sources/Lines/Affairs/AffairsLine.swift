import Ledger

/// 议事合作: what a meeting takes up and brings to an end, what the federation publishes, and whom it works with.
///
/// Three kinds and no more. A topic of the women's council, a decision of a meeting, a promise on a reception day, a
/// recommendation after a survey, a motion, a view on a draft policy, a matter to be done at once, a risk to be
/// guarded against and a class that a school orders are one kind: somebody raised it, somebody must see to it, and
/// whoever raised it is told. The meeting itself is an activity (`LearningLine`), the paper a document (`NetworkLine`).
/// A project that is offered and claimed, and a partner who gives means or work, are one kind: an agreement with a term.
public let affairs = LineOfWork(
  "affairs", "议事合作", "Matters and partners", kinds: [Matter.kind, Publication.kind, Partnership.kind],
  derived: [Matter.daysEach], keeping: .office(10))
