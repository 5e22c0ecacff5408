import Ledger
import Reports
import Store
import UseCases

/// How the API writes things; the shapes are listed in docs/api.md.
enum APIWriting {
  static func names(_ names: Names) -> JSON { .object(["zh": .text(names.zh), "en": .text(names.en)]) }

  static func problem(_ problem: Problem) -> JSON {
    var members: [String: JSON] = ["zh": .text(problem.message.zh), "en": .text(problem.message.en)]
    if let place = problem.place { members["place"] = .text(place) }
    return .object(members)
  }

  static func user(_ user: User, _ places: [OwnPlace]) -> JSON {
    let grants = places.flatMap { place in
      place.roles.sorted().map { role -> JSON in
        .object(["role": .text(role.rawValue), "organization": organization(place.organization)])
      }
    }
    return .object(["name": .text(user.name), "displayName": .text(user.displayName), "grants": .list(grants)])
  }

  static func organization(_ o: Organization) -> JSON {
    var members: [String: JSON] = [
      "id": .text(o.id.description), "code": .text(o.code), "name": .text(o.name), "kind": .text(o.kind.rawValue),
      "level": .text(o.level.rawValue), "opened": .text(o.opened.description),
    ]
    members["parent"] = o.parent.map { .text($0.description) }
    members["closed"] = o.closed.map { .text($0.description) }
    return .object(members)
  }

  static func kind(_ kind: RecordKind) -> JSON {
    let moves = kind.workflow.moves.map { move -> JSON in
      .object([
        "id": .text(move.id), "names": names(move.names), "from": .list(move.from.map(JSON.text)), "to": .text(move.to),
        "fields": .list(move.fields.map(field)),
      ])
    }
    return .object([
      "id": .text(kind.id), "shape": .text(kind.shape.rawValue), "names": names(kind.names),
      "purpose": names(kind.purpose), "day": names(kind.dayNames), "fields": .list(kind.fields.map(field)),
      "moves": .list(moves), "measures": .list(kind.measures.map { .text($0.id) }),
      "under": .list(kind.under.map(JSON.text)), "standsAlone": .bool(kind.standsAlone),
    ])
  }

  static func field(_ field: FieldDeclaration) -> JSON {
    var members: [String: JSON] = [
      "id": .text(field.id), "names": names(field.names), "isRequired": .bool(field.isRequired),
      "type": .text(String(describing: field.type).prefix { $0 != "(" }.description),
    ]
    if !field.choices.isEmpty {
      members["choices"] = .list(
        field.choices.map { .object(["code": .text($0.code), "names": names($0.names)]) })
    }
    return .object(members)
  }

  static func measure(_ measure: Measure) -> JSON {
    let dimensions = measure.dimensions.map { dimension -> JSON in
      .object([
        "id": .text(dimension.id), "names": names(dimension.names),
        "codes": .list(dimension.choices.map { .text($0.code) }),
      ])
    }
    return .object([
      "id": .text(measure.id), "names": names(measure.names), "unit": names(measure.unit),
      "digits": .integer(Int64(measure.digits)), "definition": names(measure.definition),
      "dimensions": .list(dimensions),
    ])
  }

  static func envelope(_ envelope: Envelope, title: String, organization: String) -> JSON {
    .object(envelopeMembers(envelope, title: title, organization: organization))
  }

  static func record(_ record: ShowRecord.Answer) -> JSON {
    var members = envelopeMembers(record.envelope, title: record.title, organization: record.organization.name)
    members["values"] = values(record.shown, record.record.body.values)
    members["parties"] = .object(
      Dictionary(
        record.parties.map { ($0.key.text, JSON.text($0.value.name)) }, uniquingKeysWith: { first, _ in first }))
    members["files"] = .object(
      Dictionary(
        (record.shown + record.moves.flatMap(\.shown)).filter { !$0.files.isEmpty }.map {
          ($0.field, JSON.list($0.files.map(file)))
        }, uniquingKeysWith: { first, _ in first }))
    members["moves"] = .list(
      record.moves.map {
        .object(["move": names($0.names), "day": .text($0.day.description), "values": values($0.shown)])
      })
    members["facts"] = .list(
      record.facts.keys.sorted().map { key in
        .object([
          "measure": .text(key.measure), "organization": .text(key.organization.description),
          "day": .text(key.day.description), "breakdown": .text(key.breakdown.description),
          "value": .integer(record.facts[key] ?? 0), "qualifier": .text(key.qualifier.rawValue),
        ])
      })
    members["history"] = .list(record.history.map(step))
    members["movedFrom"] = record.came?.json
    members["movedTo"] = record.left?.json
    members["consentWithdrawn"] = record.consentWithdrawn.map { .text("\($0)") }
    return .object(members)
  }

  private static func file(_ file: AttachmentRows.Attachment) -> JSON {
    .object([
      "id": .text(file.id), "name": .text(file.name), "mediaType": .text(file.mediaType), "size": .integer(file.size),
    ])
  }

  private static func step(_ step: ShowRecord.Step) -> JSON {
    .object([
      "at": .text(step.entry.at.description), "actor": .text(step.entry.actor),
      "act": .text(step.entry.act), "detail": step.detail,
    ])
  }

  /// As they would be written on a form, parties by their ids, so that what was read can be sent back.
  static func values(_ shown: [ShowRecord.ShownValue], _ stored: [String: Value] = [:]) -> JSON {
    let written = shown.map { value -> (String, JSON) in
      switch stored[value.field] {
      case .party(let id): (value.field, .text(id.text))
      case .parties(let ids): (value.field, .list(ids.map { .text($0.text) }))
      default: (value.field, .text(value.written))
      }
    }
    return .object(Dictionary(written, uniquingKeysWith: { first, _ in first }))
  }

  private static func envelopeMembers(_ e: Envelope, title: String, organization: String) -> [String: JSON] {
    var members: [String: JSON] = [
      "id": .text(e.id.description), "kind": .text(e.kind), "title": .text(title), "day": .text(e.day.description),
      "organization": .text(e.organization.description), "organizationName": .text(organization),
      "stage": .text(e.stage), "isOpen": .bool(e.isOpen), "isVoided": .bool(e.isVoided),
      "revision": .integer(e.revision),
    ]
    members["number"] = e.number.map(JSON.text)
    return members
  }
}
