import Hummingbird
import Ledger
import UseCases

/// Accounts of a county: who there is, and new ones.
enum AccountPages {
  static func list(_ visit: Visit) async throws -> Response {
    let lines = try await visit.answer(ListAccounts(at: try place(visit)))
    let rows = lines.map { line -> [HTML] in
      let grants = line.grants.map { "\($0.organization.name)（\(visit.say($0.role.names))）" }
      let state: HTML = line.isClosed ? "<span class=\"tag void\">\(visit.say("已停用", "closed"))</span>" : ""
      return [
        "<a href=\"\(Address(["accounts", "account"], ["name": line.name]))\">\(line.displayName)</a> \(state)",
        "\(line.name)", "\(grants.joined(separator: visit.say("；", "; ")))",
      ]
    }
    let table = Table(
      caption: Names("账号", "Accounts"),
      columns: [.init("姓名", "Name"), .init("用户名", "User name"), .init("授权", "Roles")], rows: rows)
    return visit.show(
      Page(
        Names("账号", "Accounts"),
        content: """
          <p><a class="button primary" href="/accounts/add">\(visit.say("新建账号", "Add an account"))</a></p>
          \(table.markup(visit.page))
          """))
  }

  static func showAdd(_ visit: Visit) async throws -> Response { visit.show(addPage(visit, nil)) }

  static func add(_ visit: Visit) async throws -> Response {
    try await visit.submit {
      let name = try await add(visit.answers, visit)
      return .done(.accountAdded, at: Address(["accounts", "account"], ["name": name]))
    } otherwise: { refusal in
      addPage(visit, refusal)
    }
  }

  /// Makes an account; gives its name.
  static func add(_ answers: FormAnswers, _ visit: Visit) async throws -> String {
    let role = try AccountForms.role(answers)
    let organization = try await visit.answer(
      FindPlaceToGrant(answers["organization"], around: try place(visit)))
    let name = answers["name"].trimmed
    try await visit.perform(
      AddAccount(
        name: name, displayName: answers["displayName"], password: answers["password"], role: role,
        organization: organization.id))
    return name
  }

  /// Where the visitor administers.
  static func place(_ visit: Visit) throws -> OrganizationID {
    let own = visit.visitor.places.filter { $0.may(.administer) }
    guard let place = own.first(where: { $0 == visit.visitor.place }) ?? own.first else {
      throw Refusal(.forbidden, "您没有管理账号的权限", "You do not manage accounts")
    }
    return place.organization.id
  }

  private static func addPage(_ visit: Visit, _ refusal: Refusal?) -> Page {
    let fields = [
      FieldDeclaration("displayName", Names("姓名", "Name"), .text(limit: 50), required: true),
      FieldDeclaration(
        "name", Names("用户名", "User name"), .text(limit: 40), required: true,
        help: Names("2到40位小写字母、数字、点、横线，例如 wang.fang", "2 to 40 lower-case letters, digits, dots or dashes")),
    ]
    let problems = refusal?.problems ?? []
    let own = fields.map { FieldInput($0, answers: visit.answers, problems: problems, page: visit.page).markup() }
    let form = Form(
      action: Address(["accounts", "add"]), submit: Names("建立账号", "Add it"), fields: AccountForms.grantFields,
      answers: visit.answers, problems: problems,
      leading: """
        \(own)\(PasswordInput(
          "password", Names("初始密码（至少8位，请本人登录后更改）", "First password (8 or more; its owner should change it)"),
          isNew: true, refusal).markup(visit.page))
        """, cancel: Address(["accounts"]))
    return Page(
      Names("新建账号", "Add an account"), trail: [AccountForms.crumb], problems: problems, content: form.markup(visit.page)
    )
  }
}

/// What the forms about accounts share.
enum AccountForms {
  static let crumb = Page.Crumb(names: Names("账号", "Accounts"), address: Address(["accounts"]))

  static let grantFields = [
    FieldDeclaration(
      "role", Names("身份", "Role"), .choice(Role.allCases.map { Choice($0.rawValue, $0.names.zh, $0.names.en) }),
      required: true,
      help: Names(
        "领导只看数；记录员登记和更正；主席、条线干部还能办理、作废、导入、封存；系统管理员只管账号",
        "Leaders see figures; recorders record and amend; chairs and officers also move, void, import and seal; administrators manage accounts only"
      )),
    FieldDeclaration(
      "organization", Names("在哪个组织", "At which organization"), .organization, required: true,
      help: Names("对这个组织和它的全部下级有效", "Holds for this organization and everything below it")),
  ]

  static func role(_ answers: FormAnswers) throws(Refusal) -> Role {
    guard let role = Role(rawValue: answers["role"]) else {
      throw Refusal(.invalid, "请选择身份", "Choose a role", at: "role")
    }
    return role
  }
}
