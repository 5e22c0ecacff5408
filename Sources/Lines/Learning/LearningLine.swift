import Ledger

/// 学习宣传: everything that gathers people, teaches them, tells them, or is written about them.
///
/// Four kinds and no more. Whoever enrols sits in a course, so persons can be counted; whoever merely comes is counted
/// by the time in an activity, of which form and theme say what it was. What the press prints is coverage, what the
/// federation itself writes is a paper. Nobody's own words online are recorded or counted.
public let learning = LineOfWork(
  "learning", "学习宣传", "Learning", kinds: [Activity.kind, Course.kind, Coverage.kind, Paper.kind],
  keeping: .office(10))
