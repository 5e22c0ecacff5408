import Hummingbird
import Ledger
import UseCases

/// One's own sessions: device, network address, time, and a way to end each.
enum OwnSessions {
  static func markup(_ visit: Visit) async throws -> HTML {
    let sessions = try await visit.application.sessions(of: visit.user, askedBy: visit.visitor.session)
    let rows = sessions.map { session -> [HTML] in
      let device = session.device.isEmpty ? visit.say("未知设备", "unknown device") : session.device
      return [
        "\(device)\(when: session.isShared, "（\(visit.say("公用电脑", "shared machine"))）")", "\(session.address)",
        "\(session.begun.chinaText)", "\(session.seen.chinaText)",
        session.isThis
          ? "<span class=\"tag\">\(visit.say("就是这里", "This one"))</span>"
          : form(visit, session.handle, visit.say("让它退出", "End it")),
      ]
    }
    let table = Table(
      caption: Names("登录在哪里", "Sessions"),
      columns: [
        .init("设备", "Device"), .init("网络地址", "Address"), .init("登录于", "Since"), .init("最近使用", "Last used"),
        .init("退出", "End"),
      ], rows: rows)
    return """
      \(table.markup(visit.page))\
      \(when: sessions.count > 1, form(visit, "others", visit.say("让其他的都退出", "End all others")))
      """
  }

  static func end(_ visit: Visit) async throws -> Response {
    switch visit.answers["session"] {
    case "others":
      try await visit.application.endOtherSessions(of: visit.user, than: visit.visitor.session)
    case let handle: try await visit.application.endSession(handle, of: visit.user)
    }
    return .done(.sessionEnded, at: Address(["account"]))
  }

  private static func form(_ visit: Visit, _ handle: String, _ label: String) -> HTML {
    """
    <form method="post" action="/account/sessions">\(visit.page.tokenField)\
    <input type="hidden" name="session" value="\(handle)"><button>\(label)</button></form>

    """
  }
}
