import Hummingbird
import Ledger
import UseCases

/// Accounts of a county: who there is, and new ones.
enum AccountPages {
  static func list(_ visit: Visit) async throws -> Response {
    let lines = try await visit.answer(ListAccounts(at: try place(visit)))
    let rows = lines.map { line -> [HTML] in
      let grants = line.grants.map {
        "\($0.organization.name)（\(visit.say($0.role.names))\(AccountForms.limits($0, visit, before: visit.say("，", ", ")))）"
      }
      let state = AccountForms.tags(line, visit)
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
          \(when: visit.call.site.settings.lacksKeyCopy(), keyWarning(visit))<p><a class="button primary" href="/accounts/add">\(visit.say("新建账号", "Add an account"))</a></p>
          \(table.markup(visit.page))
          """))
  }

  private static func keyWarning(_ visit: Visit) -> HTML {
    """
    <p class="notice warning">\(visit.say(
      "密钥还没有纸质备份：密钥文件一丢，全部记录就读不出来。请在服务器上运行 halfsky key sheet 印出来，再用 halfsky key confirm 核对。",
      "No copy of the key on paper was confirmed: without the key file nothing can be read. On the server run halfsky key sheet, print it, then halfsky key confirm."))</p>

    """
  }

  static func showAdd(_ visit: Visit) async throws -> Response { visit.show(addPage(visit, nil)) }

  static func add(_ visit: Visit) async throws -> Response {
    try await visit.submit {
      visit.show(AccountForms.invitationPage(try await invite(visit.answers, visit), visit))
    } otherwise: { refusal in
      addPage(visit, refusal)
    }
  }

  /// Makes an account and invites its owner.
  static func invite(_ answers: FormAnswers, _ visit: Visit) async throws -> Invitation {
    let role = try AccountForms.role(answers)
    let organization = try await visit.answer(
      FindPlaceToGrant(answers["organization"], around: try place(visit)))
    return try await visit.perform(
      InviteAccount(
        name: answers["name"].trimmed, displayName: answers["displayName"], role: role, organization: organization.id))
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
      leading: "\(own)", cancel: Address(["accounts"]))
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
        "领导只看数；记录员登记和更正；主席、条线干部还能办理、作废、导入、封存；个案工作者办理专案组的保护性个案；财务看记录；审计员只看审计；系统管理员只管账号",
        "Leaders see figures; recorders record and amend; chairs and officers also move, void, import and seal; case workers work the cases of their teams; finance officers read records; auditors read the audit only; administrators manage accounts only"
      )),
    FieldDeclaration(
      "organization", Names("在哪个组织", "At which organization"), .organization, required: true,
      help: Names("对这个组织和它的全部下级有效", "Holds for this organization and everything below it")),
  ]

  /// What limits a grant to lines of work and a term; all may be left empty.
  static func limitFields(_ catalogue: Catalogue) -> [FieldDeclaration] {
    [
      FieldDeclaration(
        "lines", Names("只限条线", "Only for these lines"),
        .choices(catalogue.lines.map { Choice($0.id, $0.names.zh, $0.names.en) }), required: false,
        help: Names("不选就是全部条线；只限制看记录和办事，不限制看数", "None means all; limits records, not figures")),
      FieldDeclaration(
        "since", Names("起始日期", "First day"), .day, required: false,
        help: Names("不填就是马上", "At once when empty")),
      FieldDeclaration(
        "until", Names("终止日期", "Last day"), .day, required: false,
        help: Names("不填就是长期；代理必须填", "Needed for deputies")),
      FieldDeclaration(
        "deputyOf", Names("代理谁（用户名）", "Deputy of (user name)"), .text(limit: 40), required: false,
        help: Names("不是代理就不填", "Empty for a role of one's own")),
    ]
  }

  static func limits(_ answers: FormAnswers, _ catalogue: Catalogue) -> ChangeGrant.Limits {
    let written = Dictionary(
      uniqueKeysWithValues: limitFields(catalogue).map { ($0.id, answers.written($0)) })
    return ChangeGrant.Limits(
      lines: written["lines"] ?? "", since: written["since"] ?? "", until: written["until"] ?? "",
      deputyOf: written["deputyOf"] ?? "")
  }

  static func limits(_ grant: HeldGrant, _ visit: Visit, before: String = "") -> String {
    let text = visit.say(grant.limits(visit.application.catalogue))
    return text.isEmpty ? "" : before + text
  }

  static func tags(_ line: ListAccounts.Line, _ visit: Visit) -> HTML {
    let told: [(Bool, Names, String)] = [
      (line.isClosed, Names("已停用", "closed"), "tag void"), (line.isAsleep, Names("休眠", "asleep"), "tag void"),
      (line.invitedUntil != nil, Names("待设密码", "invited"), "tag"),
      (line.hasSecondFactor, Names("两步验证", "second factor"), "tag"),
      (line.needsSecondFactor && !line.hasSecondFactor, Names("缺两步验证", "second factor missing"), "tag void"),
    ]
    return told.filter(\.0).map { "<span class=\"\($0.2)\">\(visit.say($0.1))</span> " as HTML }.joined()
  }

  /// The code, shown this once.
  static func invitationPage(_ invitation: Invitation, _ visit: Visit) -> Page {
    let site = visit.call.site.settings.publicAddress ?? ""
    return Page(
      Names("邀请码", "Invitation"), trail: [crumb],
      content: """
        <p class="notice warning">\(visit.say(
          "请当面或打电话把邀请码告诉本人；只显示这一次，七天内用一次有效。",
          "Tell the code to its owner in person or by telephone; it is shown this once and works once within seven days."))</p>
        <section class="panel"><p>\(visit.say("用户名", "User name")) <b>\(invitation.account)</b></p>
        <p>\(visit.say("邀请码", "Code")) <code class="key">\(invitation.code)</code></p>
        <p>\(visit.say("有效期到", "Good until")) \(invitation.until.chinaText)</p>
        <p class="help">\(visit.say("在登录页点“第一次登录”，或打开", "Use “First time here” on the sign-in page, or open"))
        <code class="key">\(site)/invitation#\(invitation.account)/\(invitation.code)</code></p></section>
        <p class="actions"><button data-print hidden>\(visit.say("打印", "Print"))</button>
        <a class="button primary" href="/accounts">\(visit.say("记下了", "Kept"))</a></p>

        """)
  }

  static func role(_ answers: FormAnswers) throws(Refusal) -> Role {
    guard let role = Role(rawValue: answers["role"]) else {
      throw Refusal(.invalid, "请选择身份", "Choose a role", at: "role")
    }
    return role
  }
}
