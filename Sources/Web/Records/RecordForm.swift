import Ledger
import Store
import UseCases
import Vault

/// The form by which a record of a kind is written down, at one of the organizations its writer may act for.
struct RecordForm: Sendable {
  let kind: RecordKind
  /// Where the writer may record such a thing, in code order.
  let places: [Organization]
  let preset: Organization?
  /// The record it will belong to, if any.
  var parent = ""
  /// Entries that name the same person or household already.
  var known: [FindSamePerson.Found] = []
  /// What that one is, for the eye.
  var whole: Names?
  var answers = FormAnswers()
  var problems: [Problem] = []

  static let dayField = "day"
  static let placeField = "organization"
  /// The id made when the form was shown, so that a form sent twice is one record.
  static let idField = "_id"
  static let parentField = "_parent"
  /// Set once the writer was shown who stands on a register already.
  static let seenField = "_seen"
  /// The clerk's own number.
  static let numberField = "_number"

  /// A problem at the input that this form has for its place.
  static func placed(_ problem: Problem) -> Problem {
    switch problem.place {
    case "number": problem.placed(at: numberField)
    case "id": Problem(nil, problem.message.zh, problem.message.en)
    default: problem
    }
  }

  func markup(_ visit: Visit) -> HTML {
    let id = answers[RecordForm.idField]
    let carried =
      [
        (
          name: RecordForm.idField,
          value: id.isEmpty ? Random.uuid(milliseconds: visit.application.now.milliseconds) : id
        )
      ] + (parent.isEmpty ? [] : [(name: RecordForm.parentField, value: parent)])
      + (known.isEmpty ? [] : [(name: RecordForm.seenField, value: "1")])
    return Form(
      action: Address(["kinds", kind.id, "new"]),
      submit: known.isEmpty ? Names("登记", "Record") : Names("不是同一件事，仍要登记", "Another matter: record it"),
      fields: kind.fields, answers: filled,
      problems: problems, leading: leading(visit), carried: carried, organizations: options(visit),
      cancel: Address(["kinds"])
    ).markup(visit.page)
  }

  /// Says where the same person or household stands already; the button below goes on all the same.
  func knownNotice(_ visit: Visit) -> HTML {
    if known.isEmpty { return .empty }
    let items = known.map { found -> HTML in
      """
      <li><a href="\(Address.record(found.envelope.id))">\(visit.say(found.kind.names)) · \(found.title)</a> \
      \(found.organizationName) \(found.envelope.day.description)</li>

      """
    }
    return """
      <div class="notice warning"><p>\(visit.say(
        "同一个人（户）已经在册；请先看看是不是同一件事。还没有保存。",
        "The same person or household is on a register already; look first whether this is the same matter. Nothing was saved yet."))</p>\
      <ul>\(items)</ul></div>

      """
  }

  private var filled: FormAnswers {
    var filled = answers
    if !filled.has(RecordForm.placeField), let preset {
      filled.set(RecordForm.placeField, isWritten ? written(preset) : preset.id.description)
    }
    return filled
  }

  /// Whether there are too many places to choose from a list, so that one is written instead.
  private var isWritten: Bool { places.count > 60 }

  /// The name, or the code where several have that name.
  private func written(_ place: Organization) -> String {
    places.filter { $0.name == place.name }.count == 1 ? place.name : place.code
  }

  private func leading(_ visit: Visit) -> HTML {
    let day = FieldDeclaration(RecordForm.dayField, kind.dayNames, .day, required: true)
    let number = FieldDeclaration(
      RecordForm.numberField, Names("本单位编号", "Your own number"), .text(limit: 60), required: false,
      help: Names("可不填", "May be left empty"))
    return [day, place].compactMap(\.self).map { input($0, visit) }.joined()
      + (places.count == 1 ? onlyPlace(visit) : .empty) + HTML.when(!kind.isConfidential, input(number, visit))
  }

  private func input(_ field: FieldDeclaration, _ visit: Visit) -> HTML {
    FieldInput(field, answers: filled, problems: problems, page: visit.page).markup()
  }

  /// Nil when there is only one place, which needs no choice.
  private var place: FieldDeclaration? {
    if places.count == 1 { return nil }
    let names = Names("组织", "Organization")
    if places.isEmpty || isWritten {
      return FieldDeclaration(RecordForm.placeField, names, .organization, required: true)
    }
    let choices = places.map { Choice($0.id.description, $0.name, $0.name) }
    return FieldDeclaration(RecordForm.placeField, names, .choice(choices), required: true)
  }

  private func onlyPlace(_ visit: Visit) -> HTML {
    places.first.map { place in
      """
      <div class="field"><b>\(visit.say("组织", "Organization"))</b><p id="field-organization">\(place.name)\
      <input type="hidden" name="\(RecordForm.placeField)" value="\(place.id.description)"></p>\
      \(problems.filter { $0.place == RecordForm.placeField }.map { "<p class=\"problem\">\(visit.say($0.message))</p>" as HTML })</div>

      """
    } ?? .empty
  }

  private func options(_ visit: Visit) -> [Form.OrganizationOption] {
    places.prefix(500).map { Form.OrganizationOption(code: $0.code, name: $0.name) }
  }
}
