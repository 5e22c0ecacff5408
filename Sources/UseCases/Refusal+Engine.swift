import Ledger
import SQL

extension Refusal {
  /// What an engine can complain of, as what a user can do about it.
  public init(_ problem: EngineProblem) {
    let (code, zh, en) = Self.words(problem)
    self.init(code, zh, en)
  }

  private static func words(_ problem: EngineProblem) -> (Refusal.Code, String, String) {
    switch problem {
    case .constraint: (.conflict, "这条内容已经存在，没有重复保存", "This already exists and was not saved twice")
    case .unstorableText:
      (
        .invalid, "文字里有不能保存的字符（空字符），没有保存；请去掉后重试",
        "The text holds a character that cannot be kept (NUL); nothing was saved"
      )
    case .busy, .conflict:
      (
        .unavailable, "数据正被别的操作占用，没有保存；请稍后重试",
        "The data are busy with another operation and nothing was saved; try again shortly"
      )
    case .diskFull:
      (.unavailable, "磁盘已满，没有保存；请清理磁盘后重试", "The disk is full and nothing was saved; free some space and try again")
    case .readOnly:
      (
        .unavailable, "数据是只读的，没有保存；请检查数据文件权限，或数据库是否为只读备机",
        "The data are read-only and nothing was saved; check the file's permissions, or whether the server is a standby"
      )
    case .damaged, .notADatabase:
      (
        .unavailable, "数据文件损坏或不是 HalfSky 的数据；请运行 halfsky verify，并从备份恢复",
        "The data file is damaged or not HalfSky's; run halfsky verify and restore a backup"
      )
    case .damagedLog:
      (
        .unavailable,
        "数据文件的日志（名字以 -wal 结尾）中间损坏；现在打开会丢掉其后保存的内容，所以没有打开。请把数据文件和 -wal、-shm 一起复制保存，再从备份恢复；要放弃日志里的内容，就移走 -wal 再打开",
        "The log of the data file (its name ends in -wal) is damaged in the middle; opening it now would lose what was saved after that place, so it was not opened. Keep copies of the data file, -wal and -shm, then restore a backup; to give up what the log holds, move -wal away and open again"
      )
    case .cannotOpen:
      (.unavailable, "打不开数据文件；请检查路径和权限", "The data file cannot be opened; check its path and permissions")
    case .other(let code):
      (.unavailable, "数据库出错（代码 \(code)），没有保存", "The database failed (code \(code)); nothing was saved")
    default: serverWords(problem)
    }
  }

  private static func serverWords(_ problem: EngineProblem) -> (Refusal.Code, String, String) {
    switch problem {
    case .wrongAddress:
      (
        .invalid, "数据库地址读不懂；应写成 postgresql://用户@主机/库名",
        "The database's address cannot be read; write postgresql://user@host/name"
      )
    case .signInRefused:
      (
        .unavailable, "数据库不让这个用户登录；请核对用户名、密码和服务器的准入设置",
        "The database does not let this user in; check name, password and pg_hba.conf"
      )
    case .noDatabase:
      (
        .unavailable, "服务器上没有这个库；请先建库：createdb -T template0 -E UTF8 --locale C.UTF-8 库名",
        "The server has no such database; make it: createdb -T template0 -E UTF8 --locale C.UTF-8 NAME"
      )
    case .wrongVersion:
      (
        .unavailable, "PostgreSQL 版本太旧，需要 14 以上；请升级服务器",
        "PostgreSQL is too old: 14 or newer is needed; upgrade the server"
      )
    case .wrongEncoding:
      (
        .unavailable, "这个库的编码或排序不合用；请重新建库：createdb -T template0 -E UTF8 --locale C.UTF-8 库名",
        "The database's encoding or order does not fit; make it anew: createdb -T template0 -E UTF8 --locale C.UTF-8 NAME"
      )
    case .outcomeUnknown:
      (
        .unavailable, "保存时与数据库断开，不知道是否已经保存；请先查看记录，再决定要不要重填",
        "The connection was lost while saving; look whether it was saved before entering it again"
      )
    case .slow:
      (.unavailable, "数据库太久没有答复，没有保存；请稍后重试", "The database took too long and nothing was saved; try again shortly")
    default:
      (
        .unavailable, "连不上数据库服务器，没有保存；请检查它是否在运行、地址对不对",
        "The database server does not answer and nothing was saved; see whether it runs and the address is right"
      )
    }
  }
}
