import HTTPTypes
import Ledger

/// Who may do what, as `docs/permissions.md` tells it: made from the roles, the permissions and the addresses themselves.
public enum PermissionTable {
  public static var markdown: String {
    """
    # Permissions 权限

    Made by `halfsky permissions > docs/permissions.md`; a test compares this page with the program, and two others try every role
    on every address and on every use case. 本页由程序生成，并有测试逐格核对。

    A grant is a role at an organization and everything below it, for all lines of work or for those it names, for a term or without
    end, in one's own right or as somebody's deputy. The permissions marked · are limited by line. Confidential records
    (保护性个案) follow other rules, below.

    ## Roles 身份

    \(roles)

    ## Confidential records 保护性个案

    No role opens them; being in a record's team does, and for all places but the first the role of case worker as well.

    \(team)

    To everybody else the record's number answers as an unknown number does. Figures of confidential kinds are exact for those who
    hold “\(Permission.casework.names.zh)” (\(Permission.casework.names.en)) at the place or above; for everybody else, and in every report, they exist as
    [released](decisions/0016-access-and-case-teams.md).

    ## Addresses 网址

    “Everyone” needs no sign-in; “signed in” needs no role. Where exactly the permission must hold, the use case asks.

    \(addresses)

    """
  }

  private static var roles: String {
    let heads = Role.allCases.map { "\($0.names.zh) \($0.names.en)" }
    let rows = Permission.allCases.map { permission in
      ["\(permission.names.zh) \(permission.names.en)\(permission.isLimitedByLine ? " ·" : "")"]
        + Role.allCases.map { $0.may(permission) ? "✓" : "" }
    }
    return table(["权限 permission"] + heads, rows)
  }

  private static var team: String {
    let asked: [Permission] = [.readRecords, .record, .advance, .void]
    let rows = CaseMember.Place.allCases.map { place in
      ["\(place.names.zh) \(place.names.en)"] + asked.map { place.permissions.contains($0) ? "✓" : "" }
    }
    return table(["身份 place"] + asked.map { "\($0.names.zh) \($0.names.en)" }, rows)
  }

  private static var addresses: String {
    let rows = Route.all.map { route -> [String] in
      let needs =
        switch route.access {
        case .everyone: "everyone 任何人"
        case .entering: "a right password 密码正确即可"
        case .user(nil, _): "signed in 登录即可"
        case .user(let permission?, _): "\(permission.names.zh) \(permission.names.en)"
        }
      return ["\(route.method.rawValue)", "`\(route.path)`", needs]
    }
    return table(["", "address", "needs"], rows)
  }

  private static func table(_ heads: [String], _ rows: [[String]]) -> String {
    let lines = [heads, heads.map { _ in "---" }] + rows
    return lines.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
  }
}
