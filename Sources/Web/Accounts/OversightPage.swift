import Hummingbird
import Ledger
import UseCases

/// Who administers and which accounts sleep, for whoever leads; nothing of when anyone works.
enum OversightPage {
  static func show(_ visit: Visit) async throws -> Response {
    visit.show(try await page(visit, nil))
  }

  /// A second person confirms a role that was given, or does not agree to it.
  static func confirm(_ visit: Visit) async throws -> Response {
    try await visit.submit {
      guard let role = Role(rawValue: visit.answers["role"]),
        let place = Int64(visit.answers["organization"]).flatMap(OrganizationID.init)
      else { throw Refusal(.invalid, "没有这项授权", "There is no such role to confirm") }
      let refuses = visit.answers["act"] == "refuse"
      try await visit.perform(
        ConfirmGrant(account: visit.answers["account"], role: role, organization: place, refuses: refuses))
      return .done(refuses ? .roleRefused : .roleConfirmed, at: Address(["oversight"]))
    } otherwise: { refusal in
      try await page(visit, refusal)
    }
  }

  private static func page(_ visit: Visit, _ refusal: Refusal?) async throws -> Page {
    let own = visit.visitor.places.filter { $0.may(.overseeAccounts) }
    guard let place = own.first(where: { $0 == visit.visitor.place }) ?? own.first else {
      throw Refusal(.forbidden, "您没有查看账号情况的权限", "You may not see who administers")
    }
    let answer = try await visit.answer(AccountOversight(at: place.organization.id))
    let content: HTML = """
      \(awaiting(answer.awaiting, visit))
      <p>\(visit.say(
        "共有\(answer.count)个账号在用，其中系统管理员\(answer.administrators.count)个，休眠\(answer.sleeping.count)个。管理员越少越好，但不要只有一个。",
        "\(answer.count) open accounts, \(answer.administrators.count) administrators, \(answer.sleeping.count) asleep. The fewer administrators the better, but never only one."))</p>
      <h2>\(visit.say("系统管理员", "Administrators"))</h2>\(table(answer.administrators, visit))
      <h2>\(visit.say(
        "休眠账号（\(UseCases.Application.daysUntilSleep)天以上没有使用）",
        "Asleep (not used for \(UseCases.Application.daysUntilSleep) days)"))</h2>\(table(answer.sleeping, visit))
      <p class="help">\(visit.say(
        "休眠账号登录不了，由系统管理员唤醒或停用。", "Nobody can sign in to them; an administrator wakes or closes them."))</p>
      """
    return Page(Names("账号情况", "Who administers"), problems: refusal?.problems ?? [], content: content)
  }

  private static func awaiting(_ roles: [AccountOversight.AwaitingRole], _ visit: Visit) -> HTML {
    if roles.isEmpty { return .empty }
    let rows = roles.map { role -> [HTML] in
      [
        "\(role.displayName)（\(role.account)）", "\(visit.say(role.grant.role.names))", "\(role.organizationName)",
        "\(role.giver)", visit.visitor.may(.confirmRoles) ? button(role, visit) : .empty,
      ]
    }
    let table = Table(
      caption: Names("等待确认的授权", "Roles to be confirmed"),
      columns: [
        .init("账号", "Account"), .init("身份", "Role"), .init("组织", "Organization"), .init("谁给的", "Given by"),
        .init("确认", "Confirm"),
      ], rows: rows
    ).markup(visit.page)
    return """
      <h2>\(visit.say("等待确认的授权", "Roles to be confirmed"))</h2><p class="help">\(visit.say(
        "个案工作者、审计员、主席和领导的身份，给的人和得的人以外的一位主席或领导确认后才生效；登录被管理员重设的，也要重新确认。请先问过本人。",
        "The roles of case worker, auditor, chair and leader work once a chair or leader other than giver and receiver has confirmed them; so too after an administrator has reset how the account signs in. Ask the person first."))</p>\(table)
      """
  }

  private static func button(_ role: AccountOversight.AwaitingRole, _ visit: Visit) -> HTML {
    """
    <form method="post" action="/oversight">\(visit.page.tokenField)\
    <input type="hidden" name="account" value="\(role.account)">\
    <input type="hidden" name="role" value="\(role.grant.role.rawValue)">\
    <input type="hidden" name="organization" value="\(role.grant.organization.description)">\
    <button class="primary" name="act" value="confirm">\(visit.say("确认", "Confirm"))</button> \
    <button class="danger" name="act" value="refuse">\(visit.say("不同意", "Refuse"))</button></form>
    """
  }

  private static func table(_ people: [AccountOversight.Person], _ visit: Visit) -> HTML {
    if people.isEmpty { return "<p class=\"soft\">\(visit.say("没有", "None"))</p>" }
    let rows = people.map { person -> [HTML] in
      [
        "\(person.displayName)", "\(person.name)", "\(person.places.joined(separator: visit.say("、", ", ")))",
        person.hasSecondFactor ? "\(visit.say("已设置", "yes"))" : "\(visit.say("没有", "no"))",
      ]
    }
    return Table(
      caption: Names("账号", "Accounts"),
      columns: [
        .init("姓名", "Name"), .init("用户名", "User name"), .init("组织", "Organizations"), .init("两步验证", "Second factor"),
      ], rows: rows
    ).markup(visit.page)
  }
}
