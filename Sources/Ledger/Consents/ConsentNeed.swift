/// What somebody must have agreed to before a record is made, unless the record names the law that allows it without her.
///
/// Records that are papers of a case rest on a consent among the papers of that case. Others say on which day she agreed.
public struct ConsentNeed: Sendable {
  /// To whom something goes: the body's name, and what sort of body it is.
  public struct Receiver: Hashable, Sendable {
    public let name: String
    public let sort: String?

    public init(_ name: String, sort: String? = nil) {
      self.name = name
      self.sort = sort
    }
  }

  /// The code of the purpose, as consents name it.
  public let purpose: String
  public let names: Names
  /// The field that says on what ground the record was made; problems stand there.
  public let place: String
  /// The law relied upon instead; nil for records that rest on consent.
  public let ground: @Sendable (Record) -> String?
  /// Nil for a purpose by which nothing is shared.
  public let receiver: @Sendable (Record) -> Receiver?
  /// Where a record that belongs to no case says on which day she agreed.
  public let day: Field<Day>

  public init(
    for purpose: Choice, at place: String, on day: Field<Day>, ground: @escaping @Sendable (Record) -> String?,
    receiver: @escaping @Sendable (Record) -> Receiver? = { _ in nil }
  ) {
    self.purpose = purpose.code
    names = purpose.names
    self.place = place
    self.day = day
    self.ground = ground
    self.receiver = receiver
  }
}

extension ConsentNeed {
  /// What is missing before a record may be made.
  ///
  /// - Parameter consents: those of the case it belongs to; nil when it belongs to none.
  public func problems(_ record: Record, among consents: [GivenConsent]?) -> [Problem] {
    if ground(record) != nil { return [] }
    guard let consents else {
      if record[day] != nil { return [] }
      return [Problem(day.id, "这份不属于任何个案，请写明本人哪天同意的", "It belongs to no case: say on which day she consented")]
    }
    let standings = consents.filter { $0.isFor(purpose) }.map { standing($0, for: record) }
    let best = standings.min { $0.rank < $1.rank } ?? .missing
    guard let why = why(best, record) else { return [] }
    return [
      Problem(
        place, "\(why.zh)；请先在本案登记一份新的同意书；法律规定可以不经本人同意的，改选依据并写明条款",
        "\(why.en); record a new consent at the case first, or choose the ground and article by which the law allows it without her"
      )
    ]
  }

  /// Whether a record rests on consent for the same day and receiver as an earlier revision, which went out already.
  public func isSame(_ record: Record, as earlier: Record) -> Bool {
    ground(earlier) == nil && record.day == earlier.day && receiver(record) == receiver(earlier)
  }

  /// The day from which no consent stands behind a record any more, because she took it back after it had gone out.
  public func withdrawn(_ record: Record, among consents: [GivenConsent]) -> Day? {
    if ground(record) != nil { return nil }
    let behind = consents.filter { consent in
      guard consent.isFor(purpose), consent.record.day <= record.day, consent.expired(on: record.day) == nil else {
        return false
      }
      return receiver(record).map { consent.names($0) } ?? true
    }
    if behind.isEmpty || behind.contains(where: { $0.withdrawn == nil }) { return nil }
    return behind.compactMap(\.withdrawn).max()
  }

  /// How a consent stands to a record: nothing wrong with it first, what is furthest from consent last.
  private enum Standing {
    case inForce
    case forOthers(String)
    case later(Day)
    case expired(Day)
    case withdrawn(Day)
    case missing

    var rank: Int {
      switch self {
      case .inForce: 0
      case .forOthers: 1
      case .later: 2
      case .expired: 3
      case .withdrawn: 4
      case .missing: 5
      }
    }
  }

  private func standing(_ consent: GivenConsent, for record: Record) -> Standing {
    // Taken back is taken back, whatever day is written on what is made afterwards.
    if let day = consent.withdrawn { return .withdrawn(day) }
    if let day = consent.expired(on: record.day) { return .expired(day) }
    if record.day < consent.record.day { return .later(consent.record.day) }
    if let receiver = receiver(record), !consent.names(receiver) { return .forOthers(consent.receivers) }
    return .inForce
  }

  private func why(_ standing: Standing, _ record: Record) -> Names? {
    let receiver = receiver(record)?.name ?? ""
    switch standing {
    case .inForce: return nil
    case .forOthers(let named):
      return Names(
        "同意书写的可以告知的单位是“\(named)”，没有“\(receiver)”",
        "The consent names “\(named)”, which is not “\(receiver)”")
    case .later(let day):
      return Names("同意书是 \(day) 才有的，晚于这份的日期", "The consent is of \(day), later than this record's day")
    case .expired(let day): return Names("本人的同意 \(day) 已到期", "Her consent ended on \(day)")
    case .withdrawn(let day): return Names("本人 \(day) 已撤回同意", "She withdrew her consent on \(day)")
    case .missing:
      return Names("本案没有用途含“\(names.zh)”的同意书", "The case holds no consent “\(names.en)”")
    }
  }
}
