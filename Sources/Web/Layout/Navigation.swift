import Ledger

/// One entry of the main navigation and the permissions of which one is enough to see it.
struct NavigationEntry: Sendable {
  let path: String
  let names: Names
  let anyOf: Set<Permission>

  static let all: [NavigationEntry] = [
    NavigationEntry(path: "/", names: Names("概况", "Overview"), anyOf: [.readFigures]),
    NavigationEntry(path: "/desk", names: Names("待办", "Desk"), anyOf: [.advance]),
    NavigationEntry(path: "/records", names: Names("记录", "Records"), anyOf: [.readRecords]),
    NavigationEntry(path: "/cases", names: Names("个案", "Cases"), anyOf: [.record]),
    NavigationEntry(path: "/figures", names: Names("统计", "Figures"), anyOf: [.readFigures]),
    NavigationEntry(path: "/reports", names: Names("报告", "Reports"), anyOf: [.readFigures]),
    NavigationEntry(path: "/organizations", names: Names("组织", "Organizations"), anyOf: [.readFigures, .changeTree]),
    NavigationEntry(path: "/import", names: Names("导入", "Import"), anyOf: [.importRecords]),
    NavigationEntry(path: "/audit", names: Names("审计", "Audit"), anyOf: [.readAudit]),
    NavigationEntry(path: "/accounts", names: Names("账号", "Accounts"), anyOf: [.administer]),
    NavigationEntry(path: "/oversight", names: Names("账号情况", "Who administers"), anyOf: [.overseeAccounts]),
  ]

  func isShown(to viewer: Viewer) -> Bool { !anyOf.isDisjoint(with: viewer.permissions) }

  /// Whether a page lies in this part of the site.
  func covers(_ address: String) -> Bool {
    let page = address.prefix { $0 != "?" }.split(separator: "/")
    guard let first = page.first else { return path == "/" }
    switch first {
    case "organizations": return path == (page.count == 2 ? "/" : "/organizations")
    case "kinds", "export", "parties", "series": return path == "/records"
    case "calendar", "retention": return path == "/desk"
    case "lineage": return path == "/figures"
    case "seals", "templates": return path == "/reports"
    default: return path == "/" + first
    }
  }

  /// Leads to the same organization and period in another part of the site.
  func address(_ kept: PageContext.Kept?) -> Address {
    guard let kept else { return Address(path.split(separator: "/").map(String.init)) }
    let (organization, period) = (kept.organization.description, kept.period.description)
    switch path {
    case "/": return Address(["organizations", organization], ["period": period])
    case "/organizations": return Address(["organizations", organization, "tree"])
    case "/records", "/desk": return Address([String(path.dropFirst())], ["organization": organization])
    case "/figures", "/reports":
      return Address([String(path.dropFirst())], ["organization": organization, "period": period])
    default: return Address([String(path.dropFirst())])
    }
  }
}

extension PageContext {
  func navigation(_ viewer: Viewer) -> HTML {
    let entries = NavigationEntry.all.filter { $0.isShown(to: viewer) }
    let items = entries.map { entry -> HTML in
      let here: HTML = entry.covers(address) ? " aria-current=\"page\"" : ""
      return "<li><a href=\"\(entry.address(kept))\"\(here)>\(say(entry.names))</a></li>"
    }
    return """
      <nav class="main-nav" aria-label="\(say("主导航", "Main"))"><ul>\(items)</ul></nav>

      """
  }
}
