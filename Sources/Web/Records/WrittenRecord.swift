import Ledger
import Store
import UseCases

/// A record as its form shows it for correction, and back.
enum WrittenRecord {
  static func answers(of record: ShowRecord.Answer) -> FormAnswers {
    var answers = FormAnswers()
    answers.set(RecordForm.dayField, record.envelope.day.description)
    for field in record.kind.fields {
      guard let shown = record.shown.first(where: { $0.field == field.id }) else { continue }
      switch field.type {
      case .choices: for code in shown.written.split(separator: "、") { answers.add(field.id, String(code)) }
      case .organizations, .parties: answers.set(field.id, shown.written.replacing("、", with: "\n"))
      case .attachment:
        for file in shown.files {
          answers.add(field.id, file.id)
          answers.set(FieldInput.fileName(file.id), file.name)
        }
      case .yesNo: answers.set(field.id, shown.written == "是" ? "yes" : "no")
      default: answers.set(field.id, shown.written)
      }
    }
    return answers
  }

  /// The answers for the use case. Who was not changed on the form stays the very same party: names alone would make
  /// her another one, and identity numbers are shown masked.
  static func values(_ answers: FormAnswers, amending record: ShowRecord.Answer) -> WrittenValues {
    let before = WrittenRecord.answers(of: record)
    var values = answers.values(of: record.kind.fields)
    for field in record.kind.fields {
      guard let written = values[field.id], let value = record.record.body.values[field.id] else { continue }
      switch value {
      case .party(let id) where written == before.written(field): values[field.id] = id.text
      case .parties(let ids): values[field.id] = kept(written, ids, record)
      case .identityNumber(let number) where written == number.masked: values[field.id] = number.text
      default: break
      }
    }
    return values
  }

  /// A roster in which every line that only repeats a known name stands for the party of that name.
  private static func kept(_ written: String, _ ids: [PartyID], _ record: ShowRecord.Answer) -> String {
    var known = ids.map { (id: $0, name: record.parties[$0]?.name ?? "—") }
    let lines = written.split(whereSeparator: { "\n、,，;；".contains($0) }).map { String($0).trimmed }
    return lines.map { line in
      guard let index = known.firstIndex(where: { $0.name == line }) else { return line }
      return known.remove(at: index).id.text
    }.joined(separator: "\n")
  }
}
