import Hummingbird
import Ledger
import UseCases

/// One account: its roles, its password, and whether it is open.
enum OneAccountPage {
  static func show(_ visit: Visit) async throws -> Response {
    visit.show(try await page(visit, visit.query["name"], nil))
  }

  static func act(_ visit: Visit) async throws -> Response {
    let name = visit.answers["account"]
    return try await visit.submit {
      if visit.answers["act"] == "invite" {
        return visit.show(AccountForms.invitationPage(try await invite(name, visit.answers, visit), visit))
      }
      return .done(
        try await perform(visit.answers["act"], on: name, visit.answers, visit),
        at: Address(["accounts", "account"], ["name": name]))
    } otherwise: { refusal in
      try await page(visit, name, refusal)
    }
  }

  static func perform(_ act: String, on name: String, _ answers: FormAnswers, _ visit: Visit) async throws
    -> PassingNotice
  {
    switch act {
    case "grant":
      let role = try AccountForms.role(answers)
      let place = try await visit.answer(
        FindPlaceToGrant(answers["organization"], around: AccountPages.place(visit)))
      let limits = AccountForms.limits(answers, visit.application.catalogue)
      try await visit.perform(ChangeGrant(account: name, role: role, organization: place.id, limits: limits))
      return .granted
    case "withdraw":
      guard let role = Role(rawValue: answers["role"]),
        let place = Int64(answers["organization"]).flatMap(OrganizationID.init)
      else { throw Refusal(.invalid, "没有这项授权", "There is no such grant") }
      try await visit.perform(ChangeGrant(account: name, role: role, organization: place, withdraw: true))
      return .withdrawn
    case "wake":
      try await visit.perform(ChangeAccount(account: name, change: .wake))
      return .accountWoken
    case "close":
      try await visit.perform(ChangeAccount(account: name, change: .close))
      return .accountClosed
    case "reopen":
      try await visit.perform(ChangeAccount(account: name, change: .reopen))
      return .accountReopened
    default: throw Refusal(.invalid, "不知道要做什么，请返回重试", "It is not clear what to do; go back and try again")
    }
  }

  /// Ends the password and the sessions, and gives a code to set a new one.
  static func invite(_ name: String, _ answers: FormAnswers, _ visit: Visit) async throws -> Invitation {
    try await visit.perform(
      ReinviteAccount(account: name, resetSecondFactor: answers["resetSecondFactor"] == "yes"))
  }

  private static func page(_ visit: Visit, _ name: String, _ refusal: Refusal?) async throws -> Page {
    let lines = try await visit.answer(ListAccounts(at: AccountPages.place(visit)))
    guard let line = lines.first(where: { $0.name == name }) else {
      throw Refusal(.notFound, "没有名为“\(name)”的用户", "There is no user “\(name)”")
    }
    return Page(
      Names(line.displayName, line.displayName), trail: [AccountForms.crumb], problems: refusal?.problems ?? [],
      content: """
        <p class="soft">\(visit.say("用户名", "User name")) \(line.name) \(AccountForms.tags(line, visit)) \
        \(visit.say("最近使用", "Last used")) \(line.seen.map { "\($0)" } ?? visit.say("从未", "never"))</p>
        <h2>\(visit.say("授权", "Roles"))</h2>\(grants(line, visit))
        <h2>\(visit.say("增加授权", "Grant another role"))</h2>\(grantForm(line, refusal, visit))
        <h2>\(visit.say("忘了密码或丢了手机", "Password forgotten, telephone lost"))</h2>\(recovery(line, visit))
        <h2>\(visit.say("唤醒和停用", "Waking and closing"))</h2>\(when: line.isAsleep, waking(line, visit))\(closing(line, visit))
        """)
  }

  private static func grants(_ line: ListAccounts.Line, _ visit: Visit) -> HTML {
    let rows = line.grants.map { grant -> [HTML] in
      let button = form(line, "withdraw", visit) {
        """
        <input type="hidden" name="role" value="\(grant.role.rawValue)">\
        <input type="hidden" name="organization" value="\(grant.organization.id.description)">\
        <button class="danger">\(visit.say("收回", "Withdraw"))</button>
        """
      }
      return [
        "\(grant.organization.name)", "\(visit.say(grant.role.names))", "\(AccountForms.limits(grant, visit))", button,
      ]
    }
    return Table(
      caption: Names("授权", "Roles"),
      columns: [.init("组织", "Organization"), .init("身份", "Role"), .init("限于", "Limited"), .init("收回", "Withdraw")],
      rows: rows
    ).markup(visit.page)
  }

  private static func grantForm(_ line: ListAccounts.Line, _ refusal: Refusal?, _ visit: Visit) -> HTML {
    let isThis = visit.answers["act"] == "grant"
    return Form(
      action: Address(["accounts", "account"]), submit: Names("增加授权", "Grant"),
      fields: AccountForms.grantFields + AccountForms.limitFields(visit.application.catalogue),
      answers: isThis ? visit.answers : FormAnswers(), problems: isThis ? refusal?.problems ?? [] : [],
      carried: [("account", line.name), ("act", "grant")]
    ).markup(visit.page)
  }

  private static func recovery(_ line: ListAccounts.Line, _ visit: Visit) -> HTML {
    form(line, "invite", visit, kind: "record narrow") {
      """
      <p class="help">\(visit.say(
        "原来的密码和所有登录立即失效，本人用新邀请码重设密码。先确认对方是本人。",
        "The password and all sessions end at once; its owner sets a new one with the code. First make sure who is asking."))</p>
      <div class="field"><label class="choice"><input type="checkbox" name="resetSecondFactor" value="yes"> \
      \(visit.say("同时移除两步验证（手机和恢复码都没有了）", "Remove the second factor too (telephone and recovery codes are gone)"))</label></div>
      <p class="actions"><button class="danger">\(visit.say("发新的邀请码", "Make an invitation"))</button></p>
      """
    }
  }

  private static func waking(_ line: ListAccounts.Line, _ visit: Visit) -> HTML {
    form(line, "wake", visit) { "<button>\(visit.say("唤醒账号", "Wake the account"))</button>" }
  }

  private static func closing(_ line: ListAccounts.Line, _ visit: Visit) -> HTML {
    form(line, line.isClosed ? "reopen" : "close", visit) {
      "<button class=\"danger\">\(line.isClosed ? visit.say("恢复账号", "Open it again") : visit.say("停用账号", "Close the account"))</button>"
    }
  }

  private static func form(
    _ line: ListAccounts.Line, _ act: String, _ visit: Visit, kind: String = "", _ content: () -> HTML
  ) -> HTML {
    """
    <form class="\(kind)" method="post" action="/accounts/account">\(visit.page.tokenField)\
    <input type="hidden" name="account" value="\(line.name)"><input type="hidden" name="act" value="\(act)">\(content())</form>

    """
  }
}
