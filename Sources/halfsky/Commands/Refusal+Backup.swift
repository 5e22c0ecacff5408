import Foundation
import Ledger
import Vault

extension Refusal {
  /// What is wrong with a backup's file.
  init(_ problem: BackupFileProblem, _ path: String) {
    let (code, zh, en) = Self.words(problem, path)
    self.init(code, zh, en)
  }

  private static func words(_ problem: BackupFileProblem, _ path: String) -> (Refusal.Code, String, String) {
    switch problem {
    case .unreadable:
      (.notFound, "读不到备份文件 \(path)；请检查路径和权限", "The backup \(path) cannot be read; check its path and permissions")
    case .exists:
      (
        .conflict, "文件 \(path) 已经存在，没有覆盖它；请换一个文件名",
        "The file \(path) exists already and was not overwritten; choose another name"
      )
    case .unwritable(let number):
      (
        .unavailable, "写不了 \(path)（系统错误 \(number)）；请检查路径和权限",
        "\(path) cannot be written (\(String(cString: strerror(number)))); check its path and permissions"
      )
    case .diskFull:
      (
        .unavailable, "磁盘已满，没有备份，也没有留下半个文件；请清理磁盘或换一个地方",
        "The disk is full; nothing was backed up and no half file is left: free some space or choose another place"
      )
    case .notABackup(let kind): notABackup(kind, path)
    case .newerFormat(let format, let program):
      (
        .conflict, "备份 \(path) 的格式 \(format) 由更新的程序 HalfSky \(program) 写成；请用 \(program) 或更新的版本恢复",
        "The backup \(path) has format \(format) of the newer HalfSky \(program); restore it with \(program) or later"
      )
    case .passphraseNeeded:
      (.invalid, "备份 \(path) 已加密，需要口令", "The backup \(path) is encrypted and needs its passphrase")
    case .wrongPassphrase:
      (
        .invalid, "口令不对（或备份 \(path) 的开头被改动过）；请重新输入",
        "The passphrase is wrong (or the beginning of \(path) was changed); enter it again"
      )
    case .damaged(let offset):
      (
        .unavailable, "备份 \(path) 从第 \(offset) 字节起损坏或被改动过；请换一份备份",
        "The backup \(path) is damaged or was changed at byte \(offset) or after; take another one"
      )
    case .truncated(let offset):
      (
        .unavailable, "备份 \(path) 不完整，第 \(offset) 字节之后缺失；请重新复制或换一份备份",
        "The backup \(path) is incomplete, it breaks off after byte \(offset); copy it again or take another one"
      )
    }
  }

  private static func notABackup(_ kind: BackupFileProblem.Kind, _ path: String) -> (Refusal.Code, String, String) {
    switch kind {
    case .sqlite:
      (
        .invalid, "\(path) 是数据文件，不是备份；可以直接用 --data \(path) 打开",
        "\(path) is a data file, not a backup; open it as it is with --data \(path)"
      )
    case .postgreSQLDump:
      (
        .invalid, "\(path) 是 pg_dump 的文件；请先用 pg_restore 恢复到一个空库，再用 --database 打开",
        "\(path) was made by pg_dump; bring it back with pg_restore into an empty database and open that with --database"
      )
    case .unknown: (.invalid, "\(path) 不是 HalfSky 的备份", "\(path) is no backup of HalfSky")
    }
  }
}
