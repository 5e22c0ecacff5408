/// 系列活动: what is to be held, how often, since when, and by whom.
///
/// What was held is never stored here: it is read from the records that name the series.
public struct Series: Hashable, Sendable {
  public let name: String
  public let rhythm: Rhythm
  public let since: Day
  /// The last day on which one may still be due; nil while it goes on.
  public let until: Day?
  public let holders: Holders
  /// The kind as which a session is recorded.
  public let session: String
  /// What a new record of a session says already, by field.
  public let answers: [String: String]

  /// Who holds it.
  public enum Holders: Hashable, Sendable {
    /// The organization that declared it.
    case itself
    /// Every organization of these levels below it, each by itself.
    case below(Set<OrganizationLevel>)
  }

  public init(
    name: String, rhythm: Rhythm, since: Day, until: Day? = nil, holders: Holders = .itself, session: String,
    answers: [String: String] = [:]
  ) {
    self.name = name
    self.rhythm = rhythm
    self.since = since
    self.until = until
    self.holders = holders
    self.session = session
    self.answers = answers
  }

  /// Whether an organization is to hold it.
  ///
  /// - Parameter keeper: the organization that declared it; the other stands below it or is the same.
  public func binds(_ organization: Organization, declaredBy keeper: OrganizationID) -> Bool {
    switch holders {
    case .itself: organization.id == keeper
    case .below(let levels): organization.id != keeper && levels.contains(organization.level)
    }
  }

  /// A stretch in which one session is due.
  public struct Slot: Hashable, Sendable {
    public let first: Day
    public let last: Day
    /// The day it is settled for, if one is.
    public let wanted: Day?

    public func contains(_ day: Day) -> Bool { first <= day && day <= last }
  }

  /// The slots that begin on or before a day, oldest first.
  ///
  /// A slot counts when its settled day (or else its last) is not before the beginning, and its settled day (or else its
  /// first) not after the end.
  public func slots(from start: Day? = nil, through end: Day) -> [Slot] {
    var slots: [Slot] = []
    var slot = rhythm.slot(holding: max(since, start ?? since))
    let close = min(end, until ?? end)
    while slot.first <= close {
      let isBegun = (slot.wanted ?? slot.last) >= since
      let isNotOver = (slot.wanted ?? slot.first) <= (until ?? slot.last)
      if isBegun && isNotOver { slots.append(slot) }
      slot = rhythm.slot(after: slot)
    }
    return slots
  }

  /// A name as a breakdown can hold it: trimmed, and without the signs that breakdowns and filters are written with.
  public static func code(_ name: String) -> String {
    let signs: [Character: Character] = [
      ";": "；", ",": "，", "=": "＝", "<": "＜", ">": "＞", "!": "！", "\n": " ", "\r": " ", "\t": " ",
    ]
    return String(name.trimmed.map { signs[$0] ?? $0 })
  }
}
