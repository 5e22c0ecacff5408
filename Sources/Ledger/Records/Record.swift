/// One record as rules and measures see it: the envelope, its current values, and the moves it has made.
public struct Record: Sendable {
  public let kind: String
  /// Where it was recorded first; moved records are at `home`.
  public let origin: OrganizationID
  public let day: Day
  public let stage: String
  public let body: Body
  /// Whether it belongs to another record.
  public let isPart: Bool

  public init(kind: String, origin: OrganizationID, day: Day, stage: String, body: Body, isPart: Bool = false) {
    self.kind = kind
    self.origin = origin
    self.day = day
    self.stage = stage
    self.body = body
    self.isPart = isPart
  }

  /// The same at another stage of its life.
  public func with(_ body: Body, stage: String) -> Record {
    Record(kind: kind, origin: origin, day: day, stage: stage, body: body, isPart: isPart)
  }

  /// The value of a field, or nil when it was left empty.
  public subscript<V: FieldValue>(_ field: Field<V>) -> V? { body.values[field.id].flatMap(V.init) }

  public func moves(_ id: String) -> [MadeMove] { body.moves.filter { $0.move == id } }

  /// The day the record first came into a stage; its own day for the stage it started in.
  public func entered(_ stage: String) -> Day? { body.moves.first { $0.to == stage }?.day }

  /// The organization that keeps the record on a day.
  public func home(on day: Day) -> OrganizationID {
    body.homes.last { $0.since <= day }?.organization ?? origin
  }

  /// The organization that keeps the record now.
  public var home: OrganizationID { body.homes.last?.organization ?? origin }
}

/// What a revision of a record says: field values, the moves made so far, the homes it was handed over to, and the records
/// of other counties that it goes on from or that goes on from it.
public struct Body: Hashable, Sendable {
  public var values: [String: Value]
  public var moves: [MadeMove]
  public var homes: [Home]
  /// The record of another county that this one goes on from.
  public var came: Passage?
  /// The record of another county that goes on from this one.
  public var left: Passage?

  public init(
    values: [String: Value] = [:], moves: [MadeMove] = [], homes: [Home] = [], came: Passage? = nil,
    left: Passage? = nil
  ) {
    self.values = values
    self.moves = moves
    self.homes = homes
    self.came = came
    self.left = left
  }
}

/// From a day on, a record of another county stands for the same thing.
public struct Passage: Hashable, Sendable {
  public let since: Day
  /// The record at the other end.
  public let record: RecordID
  /// The stage both were in on that day.
  public let stage: String

  public init(since: Day, record: RecordID, stage: String) {
    self.since = since
    self.record = record
    self.stage = stage
  }
}

/// A move that was made: which, when, to where, and what it asked for.
public struct MadeMove: Hashable, Sendable {
  public let move: String
  public let to: String
  public let day: Day
  public let values: [String: Value]

  public init(move: String, to: String, day: Day, values: [String: Value] = [:]) {
    self.move = move
    self.to = to
    self.day = day
    self.values = values
  }

  public subscript<V: FieldValue>(_ field: Field<V>) -> V? { values[field.id].flatMap(V.init) }
}

/// From a day on, another organization of the same county keeps the record.
public struct Home: Hashable, Sendable {
  public let since: Day
  public let organization: OrganizationID

  public init(since: Day, organization: OrganizationID) {
    self.since = since
    self.organization = organization
  }
}
