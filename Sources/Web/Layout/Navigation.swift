import Ledger

/// One entry of the main navigation and the permissions of which one is enough to see it.
struct NavigationEntry: Sendable {
  let path: String
  let names: Names
  let anyOf: Set<Permission>

  static let all: [NavigationEntry] = [
    NavigationEntry(path: "/", names: Names("概况", "Overview"), anyOf: Set(Permission.allCases)),
    NavigationEntry(path: "/records", names: Names("记录", "Records"), anyOf: [.readRecords]),
    NavigationEntry(path: "/figures", names: Names("统计", "Figures"), anyOf: [.readFigures]),
    NavigationEntry(path: "/reports", names: Names("报告", "Reports"), anyOf: [.readFigures]),
    NavigationEntry(path: "/organizations", names: Names("组织", "Organizations"), anyOf: [.readFigures, .changeTree]),
    NavigationEntry(path: "/import", names: Names("导入", "Import"), anyOf: [.importRecords]),
    NavigationEntry(path: "/audit", names: Names("审计", "Audit"), anyOf: [.readAudit]),
    NavigationEntry(path: "/accounts", names: Names("账号", "Accounts"), anyOf: [.administer]),
  ]

  func isShown(to viewer: Viewer) -> Bool { !anyOf.isDisjoint(with: viewer.permissions) }

  /// Whether a page lies in this part of the site.
  func covers(_ address: String) -> Bool {
    let page = address.prefix { $0 != "?" }
    return path == "/" ? page == "/" : page == path || page.hasPrefix(path + "/")
  }
}

extension PageContext {
  func navigation(_ viewer: Viewer) -> HTML {
    let entries = NavigationEntry.all.filter { $0.isShown(to: viewer) }
    let items = entries.map { entry -> HTML in
      let here: HTML = entry.covers(address) ? " aria-current=\"page\"" : ""
      return "<li><a href=\"\(entry.path)\"\(here)>\(say(entry.names))</a></li>"
    }
    return """
      <nav class="main-nav" aria-label="\(say("主导航", "Main"))"><ul>\(items)</ul></nav>

      """
  }
}
