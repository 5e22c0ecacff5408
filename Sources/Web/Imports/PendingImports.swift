import Foundation
import Ledger
import Vault

/// Files that were checked and wait for their sender's word to be taken in; few, and not for long.
actor PendingImports {
  struct Pending: Sendable {
    let path: String
    let file: String
    let kind: String?
    let organization: OrganizationID
    /// Why known records are amended to the file.
    let amending: String?
    let user: String
    fileprivate let since: Duration
  }

  static let limit = 20
  static let patience = Duration.seconds(3600)

  private var waiting: [String: Pending] = [:]

  /// Keeps a file under a new random name and gives the word by which it is asked for.
  func keep(
    _ path: String, named file: String, kind: String?, organization: OrganizationID, amending: String? = nil,
    user: String, at now: Duration
  ) throws -> String {
    forget(now)
    let kept = path + "-checked"
    try FileManager.default.moveItem(atPath: path, toPath: kept)
    let word = Random.token()
    waiting[word] = Pending(
      path: kept, file: file, kind: kind, organization: organization, amending: amending, user: user, since: now)
    return word
  }

  /// The file of that word, if this user left it.
  func find(_ word: String, user: String) throws(Refusal) -> Pending {
    guard let pending = waiting[word], pending.user == user else {
      throw Refusal(
        .notFound, "检查过的文件已不在（超过一小时，或系统重启过），请重新上传",
        "The checked file is no longer here (after an hour, or a restart); upload it again")
    }
    return pending
  }

  func remove(_ word: String) {
    if let pending = waiting.removeValue(forKey: word) { try? FileManager.default.removeItem(atPath: pending.path) }
  }

  /// Those that waited too long go, and the oldest when there are too many.
  private func forget(_ now: Duration) {
    let late = waiting.filter { $0.value.since < now - PendingImports.patience }.map(\.key)
    for word in late { remove(word) }
    let surplus = waiting.sorted { $0.value.since < $1.value.since }.dropLast(PendingImports.limit - 1)
    for entry in surplus { remove(entry.key) }
  }
}
