import Ledger

extension ReportFigure {
  var json: JSON {
    var members: [String: JSON] = [
      "measure": .text(request.measure),
      "organization": .integer(request.organization.number),
      "organizationName": .text(organizationName),
      "period": .text(request.period.description),
      "records": .integer(records),
      "name": .text(name),
      "definition": .text(definition),
      "text": .text(text),
    ]
    if !request.filter.clauses.isEmpty { members["where"] = .text(request.filter.description) }
    if let value { members["value"] = value.json }
    members["asOf"] = asOf.map { .text($0.description) }
    return .object(members)
  }

  init?(_ json: JSON) {
    guard let measure = json["measure"]?.textValue,
      let organization = json["organization"]?.integerValue.flatMap(OrganizationID.init),
      let organizationName = json["organizationName"]?.textValue,
      let period = json["period"]?.textValue.flatMap({ Period($0) }), let records = json["records"]?.integerValue,
      let name = json["name"]?.textValue, let definition = json["definition"]?.textValue,
      let text = json["text"]?.textValue
    else { return nil }
    let value = json["value"].map(FigureValue.init(json:))
    if case .some(nil) = value { return nil }
    let asOf = json["asOf"].map { $0.textValue.flatMap { Moment($0) } }
    if case .some(nil) = asOf { return nil }
    let filter = json["where"]?.textValue.map { Filter($0) } ?? .all
    self.init(
      request: FigureRequest(measure: measure, organization: organization, period: period, filter: filter),
      value: value ?? nil, records: records, name: name, organizationName: organizationName, definition: definition,
      text: text, asOf: asOf ?? nil)
  }
}

extension FigureValue {
  /// A bare number when exact; otherwise the value and how many facts lie above, below and around.
  var json: JSON {
    if qualifier == .exact { return .integer(value) }
    return .list([.integer(value), .integer(above), .integer(below), .integer(around)])
  }

  init?(json: JSON) {
    if let exact = json.integerValue {
      self.init(exact)
      return
    }
    guard let numbers = every(json, \.integerValue), numbers.count == 4 else { return nil }
    self.init(numbers[0], above: numbers[1], below: numbers[2], around: numbers[3])
  }
}
