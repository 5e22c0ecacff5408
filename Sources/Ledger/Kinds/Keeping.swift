/// 保管: on what ground records of a kind are kept and how long; what is due is proposed, a person decides.
public struct Keeping: Hashable, Sendable {
  public enum Term: Hashable, Sendable {
    /// So many years after the year in which work on the record ended.
    case years(Int)
    /// For good, because of the reason given.
    case permanent(Names)
  }

  public let term: Term
  /// The law or rule that lets the federation keep it.
  public let basis: Names

  public init(_ term: Term, basis: Names) {
    self.term = term
    self.basis = basis
  }

  /// The last day on which a record is kept; nil while work on it goes on, and for what is kept for good.
  ///
  /// As archives count: from the first of January after the year in which it ended.
  /// - Parameter isVoided: a void record has ended, whatever its stage.
  public func lastDay(of record: Record, _ kind: RecordKind, isVoided: Bool = false) -> Day? {
    guard case .years(let years) = term, isVoided || kind.workflow.stage(record.stage)?.isOpen == false else {
      return nil
    }
    let ended = record.body.left?.since ?? record.body.moves.last?.day ?? record.day
    return Day(ended.year + years, 12, 31)
  }

  /// Whether the time of a record is over.
  public func isDue(_ record: Record, _ kind: RecordKind, on today: Day) -> Bool {
    lastDay(of: record, kind).map { $0 < today } ?? false
  }

  public var names: Names {
    switch term {
    case .years(let years): Names("办结后\(years)年", "\(years) years after it ended")
    case .permanent(let reason): Names("长期（\(reason.zh)）", "for good (\(reason.en))")
    }
  }
}
