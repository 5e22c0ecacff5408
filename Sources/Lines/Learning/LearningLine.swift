import Ledger

/// 学习宣传: everything that gathers people, teaches them, tells them, or is written about them.
///
/// Six kinds and no more. Whoever enrols sits in a course, so persons can be counted; whoever merely comes is counted
/// by the time in an activity. A lecture on law, a festival's show, a monthly service day, a meeting, a night on duty and
/// the leaflets given out are all one activity: form and theme say what it was, the occasion says for which day of the
/// year, the series which of those that come again. A series is declared once by whoever asks for it, and what was
/// missed is read from the activities. What somebody sends in to a contest is an entry; what the press prints is
/// coverage, what the federation itself writes is a paper. Nobody's own words online are recorded or counted.
public let learning = LineOfWork(
  "learning", "学习宣传", "Learning",
  kinds: [Activity.kind, Course.kind, SeriesEntry.kind, Entry.kind, Coverage.kind, Paper.kind], keeping: .office(10))
