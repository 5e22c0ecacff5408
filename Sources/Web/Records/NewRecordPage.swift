import Hummingbird
import Ledger
import UseCases

/// Writing a new record.
enum NewRecordPage {
  static func show(_ visit: Visit) async throws -> Response {
    let scope = try await visit.scope()
    let visit = visit.keeping(scope)
    let form = try await form(visit, at: scope.organization, parent: visit.query["parent"])
    return visit.show(page(form, scope, visit))
  }

  static func record(_ visit: Visit) async throws -> Response {
    let kind = try visit.application.catalogue.kind(visit.parameter("kind"))
    let known = try await known(kind, visit)
    if !known.isEmpty {
      let scope = try await visit.scope(at: "")
      var form = try await form(visit, at: scope.organization, parent: visit.answers[RecordForm.parentField])
      form.answers = visit.answers
      form.known = known
      form.problems = visit.filesToChooseAgain
      return visit.show(page(form, scope, visit), status: .conflict)
    }
    return try await visit.submit {
      let partProblems = kind.fields.flatMap { visit.answers.partProblems($0) }
      let place = try await visit.place(written: visit.answers[RecordForm.placeField])
      if !partProblems.isEmpty { throw Refusal(.invalid, partProblems) }
      let opened = try await visit.perform(
        open(kind, at: place, visit.attached(), parent: visit.parent(visit.answers[RecordForm.parentField]), visit))
      return .done(opened.isNew ? .recorded : .unchanged, at: .record(opened.id))
    } otherwise: { refusal in
      let scope = try await visit.scope(at: "")
      var form = try await form(visit, at: scope.organization, parent: visit.answers[RecordForm.parentField])
      form.answers = visit.answers
      form.problems = refusal.problems.map(RecordForm.placed) + visit.filesToChooseAgain
      return page(form, scope, visit)
    }
  }

  /// Who stands on a register already among those named, unless the writer has seen that and goes on.
  private static func known(_ kind: RecordKind, _ visit: Visit) async throws -> [FindSamePerson.Found] {
    if kind.shape != .register || kind.isConfidential || visit.answers.has(RecordForm.seenField) { return [] }
    do {
      let place = try await visit.place(written: visit.answers[RecordForm.placeField])
      return try await visit.answer(
        FindSamePerson(
          kind: kind.id, organization: place, values: visit.answers.values(of: kind.fields),
          except: RecordID("\(place.county)-\(visit.answers[RecordForm.idField])")))
    } catch is Refusal {
      // Whatever is wrong is said where it is recorded.
      return []
    }
  }

  private static func open(
    _ kind: RecordKind, at place: OrganizationID, _ files: [AttachedFile], parent: RecordID?, _ visit: Visit
  ) -> OpenRecord {
    let number = visit.answers[RecordForm.numberField].trimmed
    return OpenRecord(
      kind: kind.id, organization: place, day: visit.answers[RecordForm.dayField],
      values: visit.answers.values(of: kind.fields), files: files, number: number.isEmpty ? nil : number,
      id: RecordID("\(place.county)-\(visit.answers[RecordForm.idField])"),
      parent: parent)
  }

  /// The places in the writer's own subtree that keep such records; the one looked at is preset when it does.
  private static func form(_ visit: Visit, at here: Organization, parent: String) async throws -> RecordForm {
    let kind = try visit.application.catalogue.kind(visit.parameter("kind"))
    var places: [OrganizationID: Organization] = [:]
    for place in visit.visitor.places where place.may(.record) {
      for organization in try await visit.answer(ListOrganizations(root: place.organization.id))
      where organization.isOpen(on: visit.today)
        && (kind.isConfidential || kind.levels.isEmpty || kind.levels.contains(organization.level))
      {
        places[organization.id] = organization
      }
    }
    let sorted = places.values.sorted { ($0.id.county, $0.code, $0.id) < ($1.id.county, $1.code, $1.id) }
    var form = RecordForm(
      kind: kind, places: sorted, preset: places[here.id], parent: parent,
      answers: prepared(kind, visit))
    // Of a confidential record nothing is said on the form of its paper.
    if !kind.isConfidential, let whole = RecordID(parent.trimmed) {
      let shown = try await visit.answer(ShowRecord(id: whole))
      form.whole = Names("\(shown.kind.names.zh) · \(shown.title)", "\(shown.kind.names.en) · \(shown.title)")
    }
    return form
  }

  /// What the address says already: the day, choices and lines of text. Everything else is asked.
  private static func prepared(_ kind: RecordKind, _ visit: Visit) -> FormAnswers {
    var answers = FormAnswers()
    if let day = Day(visit.query[RecordForm.dayField]) { answers.set(RecordForm.dayField, day.description) }
    for field in kind.fields where visit.query.has(field.id) {
      switch field.type {
      case .choice, .text: answers.set(field.id, visit.query[field.id])
      default: break
      }
    }
    return answers
  }

  private static func page(_ form: RecordForm, _ scope: Scope, _ visit: Visit) -> Page {
    let kinds = Page.Crumb(
      names: Names("记一件事", "Record something"), address: Address(["kinds"], ["organization": scope.id.description]))
    let whole = form.whole.map { names -> HTML in
      "<p>\(visit.say("属于", "Belongs to")) <a href=\"\(Address(["records", form.parent]))\">\(visit.say(names))</a></p>\n"
    }
    return Page(
      form.kind.names, trail: scope.trail(visit.visitor) + [kinds], problems: form.problems,
      content:
        "<p class=\"soft\">\(visit.say(form.kind.purpose))</p>\n\(whole ?? .empty)\(form.knownNotice(visit))\(form.markup(visit))"
    )
  }
}

extension Visit {
  /// The record that a new one belongs to; nil when none is written.
  func parent(_ written: String) throws -> RecordID? {
    if written.trimmed.isEmpty { return nil }
    if let id = RecordID(written.trimmed) { return id }
    throw Refusal(
      .invalid, "“\(written.prefix(60))”不是记录的编号", "“\(written.prefix(60))” is no record's number", at: "parent")
  }

  /// The organization chosen or written on a form.
  func place(written: String) async throws -> OrganizationID {
    if written.trimmed.isEmpty {
      throw Refusal(.invalid, "请选择组织", "Choose an organization", at: RecordForm.placeField)
    }
    do {
      return try await organizationID(written)
    } catch let refusal as Refusal {
      throw Refusal(refusal.code, refusal.problems.map { $0.placed(at: RecordForm.placeField) })
    }
  }
}

extension FormAnswers {
  /// What was written for each of the fields, empty answers left out.
  func values(of fields: [FieldDeclaration]) -> WrittenValues {
    var values: WrittenValues = [:]
    for field in fields {
      let text = written(field)
      if !text.isEmpty { values[field.id] = text }
    }
    return values
  }
}
