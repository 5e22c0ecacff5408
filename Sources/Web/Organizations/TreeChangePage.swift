import Hummingbird
import Ledger
import UseCases

/// The form of each change of the tree, which says what it does before it is made.
enum TreeChangePage {
  static func show(_ change: TreeChange) -> @Sendable (Visit) async throws -> Response {
    { visit in
      let scope = try await visit.scope(at: visit.parameter("id"))
      return visit.show(try await page(change, scope, preset(change, scope, visit), nil, visit.keeping(scope)))
    }
  }

  static func make(_ change: TreeChange) -> @Sendable (Visit) async throws -> Response {
    { visit in
      let scope = try await visit.scope(at: visit.parameter("id"))
      let visit = visit.keeping(scope)
      return try await visit.submit {
        let done = try await perform(change, at: scope.id, visit.answers, visit)
        return .done(done.notice, at: .tree(done.shown))
      } otherwise: { refusal in
        try await page(change, scope, visit.answers, refusal, visit)
      }
    }
  }

  /// Makes the change; gives the organization to look at afterwards.
  static func perform(
    _ change: TreeChange, at id: OrganizationID, _ answers: FormAnswers, _ visit: Visit
  ) async throws -> (shown: OrganizationID, notice: PassingNotice) {
    switch change {
    case .add:
      let made = try await visit.perform(
        AddOrganization(
          parent: id, code: answers["code"], name: answers["name"],
          kind: OrganizationKind(rawValue: answers["kind"]) ?? .federation, level: try level(answers),
          opened: answers["opened"]))
      return (made, .added)
    case .rename:
      try await visit.perform(
        RenameOrganization(id: id, name: answers["name"], code: answers["code"], day: answers["day"]))
      return (id, .renamed)
    case .move:
      let parent = try await visit.target(written: answers["parent"], at: "parent")
      let place = try await visit.perform(MoveOrganization(id: id, parent: parent, day: answers["day"]))
      return (place, .relocated)
    case .close:
      let written = answers["into"].trimmed
      let into = written.isEmpty ? nil : try await visit.target(written: written, at: "into")
      try await visit.perform(CloseOrganization(id: id, into: into, day: answers["day"]))
      return (id, .closed)
    case .split:
      let children = answers.all("children").compactMap { Int64($0).flatMap(OrganizationID.init) }
      let made = try await visit.perform(
        SplitOrganization(id: id, code: answers["code"], name: answers["name"], children: children, day: answers["day"])
      )
      return (made, .split)
    }
  }

  private static func level(_ answers: FormAnswers) throws(Refusal) -> OrganizationLevel {
    guard let level = OrganizationLevel(rawValue: answers["level"]) else {
      throw Refusal(.invalid, "请选择层级", "Choose a level", at: "level")
    }
    return level
  }

  private static func preset(_ change: TreeChange, _ scope: Scope, _ visit: Visit) -> FormAnswers {
    var answers = FormAnswers()
    answers.set(change == .add ? "opened" : "day", visit.today.description)
    if change == .rename {
      answers.set("name", scope.organization.name)
      answers.set("code", scope.organization.code)
    }
    return answers
  }

  private static func page(
    _ change: TreeChange, _ scope: Scope, _ answers: FormAnswers, _ refusal: Refusal?, _ visit: Visit
  ) async throws -> Page {
    let form = Form(
      action: Address(["organizations", scope.id.description, change.rawValue]),
      submit: Names("确认" + change.names.zh, "Confirm"), fields: change.fields(scope), answers: answers,
      problems: refusal?.problems ?? [], leading: "<p>\(visit.say(change.explanation))</p>\n",
      organizations: [.move, .close].contains(change) ? try await visit.organizationOptions() : [],
      cancel: .tree(scope.id))
    return Page(
      change.names, trail: TreePage.trail(scope, visit, withSelf: true), problems: refusal?.problems ?? [],
      content: form.markup(visit.page))
  }
}

extension TreeChange {
  /// What the change asks for.
  func fields(_ scope: Scope) -> [FieldDeclaration] {
    let name = FieldDeclaration("name", Names("名称", "Name"), .text(limit: 100), required: true)
    let code = FieldDeclaration("code", Names("代码", "Code"), .text(limit: 40), required: true)
    let day = FieldDeclaration("day", Names("从哪一天起", "From which day"), .day, required: true)
    switch self {
    case .add:
      return [
        name, code, TreeChange.level(below: scope.organization.level), TreeChange.kind,
        FieldDeclaration("opened", Names("成立日期", "Founded on"), .day, required: true),
      ]
    case .rename: return [name, code, day]
    case .move:
      return [FieldDeclaration("parent", Names("新的上级", "Below which"), .organization, required: true), day]
    case .close:
      return [
        FieldDeclaration(
          "into", Names("并入的组织", "Into which"), .organization, required: false,
          help: Names("只是撤销、没有下级和在办事项时不填", "Leave empty when it only closes, with nothing below or open")), day,
      ]
    case .split:
      let below = scope.shown.below.filter { $0.closed == nil }.map { Choice($0.id.description, $0.name, $0.name) }
      return [
        name, code, day,
        FieldDeclaration("children", Names("移到新组织的下级", "Which move to it"), .choices(below), required: false),
      ]
    }
  }

  private static func level(below level: OrganizationLevel) -> FieldDeclaration {
    let lower = OrganizationLevel.allCases.filter { $0 <= level }
    return FieldDeclaration(
      "level", Names("层级", "Level"), .choice(lower.map { Choice($0.rawValue, $0.names.zh, $0.names.en) }),
      required: true)
  }

  private static var kind: FieldDeclaration {
    FieldDeclaration(
      "kind", Names("类型", "Kind"),
      .choice(OrganizationKind.allCases.map { Choice($0.rawValue, $0.names.zh, $0.names.en) }), required: true)
  }
}
