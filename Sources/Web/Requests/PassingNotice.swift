import HTTPTypes
import Ledger

/// What was done, told once on the next page; the cookie holds one of these words and nothing else.
enum PassingNotice: String, Sendable, CaseIterable {
  case recorded, unchanged, amended, moved, voided, transferred
  case added, renamed, relocated, closed, split
  case sealed, templateSaved, calendarKept, imported
  case caseAccepted, caseRefused, glassBroken, teamChanged
  case passwordChanged, accountAdded, granted, withdrawn, accountClosed, accountReopened, signedOut
  case erased, importUndone
  case accountWoken, secondFactorRemoved, sessionEnded
  case keptOn, feedbackGiven, roleConfirmed, roleRefused

  private static let cookie = "notice"

  var notice: Notice {
    switch self {
    case .recorded: Notice(.done, "已登记，有关统计数随即更新", "Recorded; the figures it counts towards are up to date")
    case .unchanged: Notice(.hint, "这条记录已经登记过，没有重复登记", "This record was there already and was not made twice")
    case .amended: Notice(.done, "已更正，原来的内容留在“经过”里", "Amended; what stood before is kept in the history")
    case .moved: Notice(.done, "已办理", "Done")
    case .voided: Notice(.done, "已作废，不再计入统计", "Declared void; it no longer counts")
    case .transferred: Notice(.done, "已移交", "Handed over")
    case .added: Notice(.done, "组织已建立", "The organization has been added")
    case .renamed: Notice(.done, "组织已更名", "The organization has been renamed")
    case .relocated: Notice(.done, "组织已移动，以前的统计数保持原样", "The organization has moved; earlier figures stay as they were")
    case .closed: Notice(.done, "组织已撤并", "The organization has been closed")
    case .split: Notice(.done, "组织已拆分", "The organization has been split")
    case .caseAccepted: Notice(.done, "已接收，现在由您负责", "Taken over; it is yours now")
    case .caseRefused: Notice(.done, "已退回", "Sent back")
    case .glassBroken: Notice(.warning, "已打开三小时，负责人已得到通知", "Open for three hours; the owner has been told")
    case .teamChanged: Notice(.done, "已办理", "Done")
    case .sealed: Notice(.done, "报告已封存", "The report is sealed")
    case .calendarKept: Notice(.done, "节假日已保存", "The days are saved")
    case .templateSaved: Notice(.done, "模板已保存", "The template is saved")
    case .imported: Notice(.done, "导入完成", "The import is complete")
    case .passwordChanged: Notice(.done, "密码已更改", "The password has been changed")
    case .accountAdded: Notice(.done, "账号已建立", "The account has been added")
    case .granted: Notice(.done, "授权已添加", "The grant has been added")
    case .withdrawn: Notice(.done, "授权已收回", "The grant has been withdrawn")
    case .accountClosed: Notice(.done, "账号已停用", "The account is closed")
    case .accountReopened: Notice(.done, "账号已恢复", "The account is open again")
    case .importUndone: Notice(.done, "这次导入已撤销，记录已作废", "The import is undone; its records are void")
    case .erased: Notice(.done, "内容已抹去，统计数不变", "Erased; what it counts stays")
    case .accountWoken: Notice(.done, "账号已唤醒", "The account is awake again")
    case .secondFactorRemoved: Notice(.done, "两步验证已移除", "The second factor has been removed")
    case .sessionEnded: Notice(.done, "已让它退出", "It has been signed out")
    case .keptOn: Notice(.done, "已决定继续保存，到期再提出", "Kept on; it will be proposed again after that day")
    case .roleConfirmed: Notice(.done, "已确认，从现在起生效", "Confirmed; it works from now on")
    case .roleRefused: Notice(.done, "没有同意，这个身份已收回", "Not agreed to; the role is withdrawn")
    case .feedbackGiven:
      Notice(.done, "已收到，十五日内答复；答复会显示在这里", "Received; the answer will stand here within fifteen days")
    case .signedOut: Notice(.done, "已退出", "You have signed out")
    }
  }

  static func read(_ headers: HTTPFields, isEncrypted: Bool) -> PassingNotice? {
    CookieHeader.value(cookie, in: headers, isEncrypted: isEncrypted).flatMap(PassingNotice.init(rawValue:))
  }

  var header: String { "\(PassingNotice.cookie)=\(rawValue); Path=/; Max-Age=60; HttpOnly; SameSite=Lax" }
  static let removal = "\(cookie)=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax"
}
