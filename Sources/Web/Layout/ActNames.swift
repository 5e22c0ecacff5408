import Ledger

/// What the acts of the audit log are called.
enum ActNames {
  private static let known: [String: Names] = [
    "record.open": Names("登记", "Recorded"), "record.amend": Names("更正", "Amended"),
    "record.move": Names("办理", "Moved on"), "record.void": Names("作废", "Declared void"),
    "record.transfer": Names("移交", "Handed over"), "record.leave": Names("移到外县", "Passed to another county"),
    "record.arrive": Names("由外县移来", "Came from another county"), "record.import": Names("导入", "Imported"),
    "record.read": Names("查看个案", "Case read"), "case.take": Names("接办个案", "Case taken"),
    "case.offer": Names("提出移交", "Hand-over offered"), "case.accept": Names("接收移交", "Hand-over accepted"),
    "case.refuse": Names("退回移交", "Hand-over refused"), "case.join": Names("加入专案组", "Joined the team"),
    "case.leave": Names("离开专案组", "Left the team"), "case.stop": Names("停止一件调解", "A mediation stopped"),
    "case.glass": Names("紧急查看", "Glass broken"),
    "figures.release": Names("发布保密类数据", "Confidential figures released"),
    "organization.add": Names("建立组织", "Organization added"),
    "organization.rename": Names("组织更名", "Organization renamed"),
    "organization.move": Names("组织移动", "Organization moved"),
    "organization.leave": Names("组织移到外县", "Organization passed to another county"),
    "organization.arrive": Names("组织由外县移来", "Organization came from another county"),
    "organization.close": Names("组织撤销", "Organization closed"),
    "organization.merge": Names("组织合并", "Organization merged"),
    "organization.recount": Names("随组织调整重新计数", "Counted anew after a change of the tree"),
    "report.seal": Names("封存报告", "Report sealed"), "template.save": Names("保存模板", "Template saved"),
    "account.add": Names("建立账号", "Account added"), "account.grant": Names("授权", "Role granted"),
    "account.withdraw": Names("收回授权", "Role withdrawn"), "account.password": Names("改密码", "Password changed"),
    "account.close": Names("停用账号", "Account closed"), "account.reopen": Names("恢复账号", "Account reopened"),
    "account.invite": Names("发邀请码", "Invited to set a password"),
    "account.accept": Names("用邀请码设置密码", "Password set by invitation"),
    "account.wake": Names("唤醒账号", "Account woken"),
    "account.sessions.end": Names("退出其他登录", "Other sessions ended"),
    "account.factor.set": Names("设置两步验证", "Second factor set up"),
    "account.factor.codes": Names("换恢复码", "New recovery codes"),
    "account.factor.remove": Names("移除两步验证", "Second factor removed"),
    "account.factor.recover": Names("用掉一个恢复码", "Recovery code used"),
    "account.factor.refuse": Names("密码对而验证码不对", "Right password, wrong code"),
    "session.begin": Names("登录", "Signed in"), "session.end": Names("退出", "Signed out"),
    "calendar.keep": Names("录入节假日", "Holidays entered"), "import": Names("导入文件", "File imported"),
    "record.erase": Names("抹去内容", "Erased"), "party.erase": Names("抹去人员或家庭", "Party erased"),
    "import.undo": Names("撤销整次导入", "Import undone"),
    "party.search": Names("按姓名查人员", "Persons searched by name"),
    "party.unmask": Names("查看号码", "Number shown"),
    "key.exchange": Names("更换密钥", "Master key exchanged"),
    "measures.change": Names("统计口径变更补记", "Counted anew by new definitions"),
  ]

  static func names(of act: String) -> Names { known[act] ?? Names(act, act) }
}
