import Hummingbird
import Ledger
import UseCases

/// Who administers and which accounts sleep, for whoever leads; nothing of when anyone works.
enum OversightPage {
  static func show(_ visit: Visit) async throws -> Response {
    let own = visit.visitor.places.filter { $0.may(.overseeAccounts) }
    guard let place = own.first(where: { $0 == visit.visitor.place }) ?? own.first else {
      throw Refusal(.forbidden, "您没有查看账号情况的权限", "You may not see who administers")
    }
    let answer = try await visit.answer(AccountOversight(at: place.organization.id))
    let content: HTML = """
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
    return visit.show(Page(Names("账号情况", "Who administers"), content: content))
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
