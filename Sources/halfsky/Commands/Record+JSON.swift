import Ledger
import Store
import UseCases

extension ShowRecord.Answer {
  /// The record as programs read it: values as a form would hold them, under their field ids.
  var json: JSON {
    var members: [String: JSON] = [
      "id": .text("\(envelope.id)"), "kind": .text(kind.id), "organization": .text("\(envelope.organization)"),
      "day": .text("\(envelope.day)"), "stage": .text(envelope.stage), "revision": .integer(envelope.revision),
      "void": .bool(envelope.isVoided), "values": .object(keptValues.mapValues(JSON.text)),
      "history": .list(
        history.map { step in
          .object([
            "at": .text("\(step.entry.at)"), "actor": .text(step.entry.actor),
            "act": .text(step.entry.act), "detail": step.detail,
          ])
        }),
    ]
    members["movedFrom"] = came?.json
    members["movedTo"] = left?.json
    return .object(members)
  }
}

extension ListRecords.Line {
  var json: JSON {
    .object([
      "id": .text("\(envelope.id)"), "kind": .text(kind.id), "organization": .text("\(envelope.organization)"),
      "day": .text("\(envelope.day)"), "stage": .text(envelope.stage), "title": .text(title),
    ])
  }
}
