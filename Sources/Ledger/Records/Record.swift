/// One record as rules and measures see it: the envelope, its current values, and the moves it has made.
public struct Record: Sendable {
  public let kind: String
  /// Where it was recorded first; moved records are at `home`.
  public let origin: OrganizationID
  public let day: Day
  public let stage: String
  public let body: Body

  public init(kind: String, origin: OrganizationID, day: Day, stage: String, body: Body) {
    self.kind = kind
    self.origin = origin
    self.day = day
    self.stage = stage
    self.body = body
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

/// What a revision of a record says: field values, the moves made so far, and the homes it was handed over to.
public struct Body: Hashable, Sendable {
  public var values: [String: Value]
  public var moves: [MadeMove]
  public var homes: [Home]

  public init(values: [String: Value] = [:], moves: [MadeMove] = [], homes: [Home] = []) {
    self.values = values
    self.moves = moves
    self.homes = homes
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
