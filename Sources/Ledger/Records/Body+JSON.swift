extension Body {
  /// The body as canonical JSON; what is sealed and hashed.
  public var json: JSON {
    var members: [String: JSON] = ["values": .object(values.mapValues(\.json))]
    if !moves.isEmpty { members["moves"] = .list(moves.map(\.json)) }
    if !homes.isEmpty {
      members["homes"] = .list(
        homes.map { .object(["since": .text($0.since.description), "organization": .integer($0.organization.number)]) })
    }
    members["came"] = came?.json
    members["left"] = left?.json
    return .object(members)
  }

  /// Reads a body back; nil when it is not one of this kind. Fields the kind no longer declares are kept out.
  public init?(_ json: JSON, kind: RecordKind) {
    guard let values = json["values"]?.objectValue else { return nil }
    self.init(values: Body.read(values, kind))
    for item in json["moves"]?.listValue ?? [] {
      guard let move = item["move"]?.textValue, let to = item["to"]?.textValue,
        let day = item["day"]?.textValue.flatMap({ Day($0) })
      else { return nil }
      moves.append(MadeMove(move: move, to: to, day: day, values: Body.read(item["values"]?.objectValue ?? [:], kind)))
    }
    for item in json["homes"]?.listValue ?? [] {
      guard let since = item["since"]?.textValue.flatMap({ Day($0) }),
        let organization = item["organization"]?.integerValue.flatMap(OrganizationID.init)
      else { return nil }
      homes.append(Home(since: since, organization: organization))
    }
    for (name, passage) in [("came", \Body.came), ("left", \Body.left)] {
      guard let item = json[name] else { continue }
      guard let read = Passage(item) else { return nil }
      self[keyPath: passage] = read
    }
  }

  private static func read(_ members: [String: JSON], _ kind: RecordKind) -> [String: Value] {
    var values: [String: Value] = [:]
    for (id, json) in members {
      values[id] = kind.anyField(id).flatMap { Value(json, $0.type) }
    }
    return values
  }
}

extension Passage {
  var json: JSON {
    .object(["since": .text(since.description), "record": .text(record.description), "stage": .text(stage)])
  }

  init?(_ json: JSON) {
    guard let since = json["since"]?.textValue.flatMap({ Day($0) }),
      let record = json["record"]?.textValue.flatMap({ RecordID($0) }), let stage = json["stage"]?.textValue
    else { return nil }
    self.init(since: since, record: record, stage: stage)
  }
}

extension MadeMove {
  var json: JSON {
    var members: [String: JSON] = ["move": .text(move), "to": .text(to), "day": .text(day.description)]
    if !values.isEmpty { members["values"] = .object(values.mapValues(\.json)) }
    return .object(members)
  }
}

extension Value {
  public var json: JSON {
    switch self {
    case .text(let text), .choice(let text), .attachment(let text): .text(text)
    case .integer(let number): .integer(number)
    case .counted(let counted):
      counted.qualifier == .exact
        ? .integer(counted.value) : .list([.integer(counted.value), .text(counted.qualifier.rawValue)])
    case .money(let fen): .integer(fen.amount)
    case .day(let day): .text(day.description)
    case .period(let period): .text(period.description)
    case .choices(let codes): .list(codes.map(JSON.text))
    case .yesNo(let answer): .bool(answer)
    case .organization(let id): .integer(id.number)
    case .organizations(let ids): .list(ids.map { .integer($0.number) })
    case .party(let id): .text(id.text)
    case .parties(let ids): .list(ids.map { .text($0.text) })
    case .record(let id): .text(id.description)
    case .identityNumber(let number): .text(number.text)
    }
  }

  /// Reads a value of a field type; nil when the JSON does not fit it.
  public init?(_ json: JSON, _ type: FieldType) {
    let value: Value? =
      switch type {
      case .text, .longText, .phone, .time: json.textValue.map(Value.text)
      case .attachment: json.textValue.map(Value.attachment)
      case .choice: json.textValue.map(Value.choice)
      case .integer, .decimal, .percent: json.integerValue.map(Value.integer)
      case .counted: Value.counted(json).map(Value.counted)
      case .money: json.integerValue.map { .money(Fen($0)) }
      case .day: json.textValue.flatMap { Day($0) }.map(Value.day)
      case .period: json.textValue.flatMap { Period($0) }.map(Value.period)
      case .choices: json.listValue.map { .choices($0.compactMap(\.textValue)) }
      case .yesNo: json == .bool(true) ? .yesNo(true) : json == .bool(false) ? .yesNo(false) : nil
      case .organization: json.integerValue.flatMap(OrganizationID.init).map(Value.organization)
      case .organizations:
        json.listValue.map { .organizations($0.compactMap { $0.integerValue.flatMap(OrganizationID.init) }) }
      case .party: json.textValue.flatMap { PartyID($0) }.map(Value.party)
      case .parties: json.listValue.map { .parties($0.compactMap { $0.textValue.flatMap { PartyID($0) } }) }
      case .record: json.textValue.flatMap { RecordID($0) }.map(Value.record)
      case .identityNumber: json.textValue.flatMap { IdentityNumber($0) }.map(Value.identityNumber)
      }
    guard let value else { return nil }
    self = value
  }

  private static func counted(_ json: JSON) -> Counted? {
    if let exact = json.integerValue { return Counted(exact) }
    guard let pair = json.listValue, pair.count == 2, let value = pair[0].integerValue,
      let qualifier = pair[1].textValue.flatMap(Qualifier.init(rawValue:))
    else { return nil }
    return Counted(value, qualifier)
  }
}
