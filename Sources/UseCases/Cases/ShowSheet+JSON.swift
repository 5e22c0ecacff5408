public import Ledger
import Store

extension ShowSheet.Answer {
  /// As programs read it.
  public var json: JSON {
    .object([
      "record": held(record), "papers": .list(papers.map(held)), "team": .list(team.map(\.json)),
      "readings": .list(
        readings.map {
          .object([
            "day": .text("\($0.day)"), "displayName": .text($0.displayName), "place": .text($0.place.rawValue),
          ])
        }),
      "receivers": .list(receivers.map(told)), "consents": .list(consents.map(agreed)),
    ])
  }

  private func held(_ record: ShowRecord.Answer) -> JSON {
    .object([
      "record": .text("\(record.envelope.id)"), "kind": names(record.kind.names), "day": .text("\(record.record.day)"),
      "stage": names(record.stageNames), "values": values(record.shown),
      "moves": .list(
        record.moves.map {
          .object(["move": names($0.names), "day": .text("\($0.day)"), "values": values($0.shown)])
        }),
    ])
  }

  private func told(_ receiver: ShowSheet.Receiver) -> JSON {
    var members: [String: JSON] = [
      "record": .text("\(receiver.record)"), "day": .text("\(receiver.day)"), "name": .text(receiver.name),
      "kind": names(receiver.kind), "stage": names(receiver.stage),
    ]
    members["ground"] = receiver.ground.map(JSON.text)
    return .object(members)
  }

  private func agreed(_ consent: ShowSheet.Consented) -> JSON {
    var members: [String: JSON] = [
      "record": .text("\(consent.record)"), "day": .text("\(consent.day)"), "stage": names(consent.stage),
      "values": values(consent.shown),
    ]
    members["withdrawn"] = consent.withdrawn.map { .text("\($0)") }
    return .object(members)
  }

  private func values(_ shown: [ShowRecord.ShownValue]) -> JSON {
    .list(shown.map { .object(["field": .text($0.field), "names": names($0.names), "text": names($0.text)]) })
  }

  private func names(_ names: Names) -> JSON { .object(["zh": .text(names.zh), "en": .text(names.en)]) }
}
