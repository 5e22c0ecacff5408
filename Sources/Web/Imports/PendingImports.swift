import Foundation
import Ledger
import NIOPosix
import Vault

/// Files that were checked and wait for their sender's word to be taken in; few for each sender, and not for long.
///
/// They lie sealed under a key that this process alone has, in memory: once it has ended nobody can read what it left.
actor PendingImports {
  struct Pending: Sendable {
    let word: String
    let path: String
    let file: String
    let kind: String?
    let organization: OrganizationID
    /// Why known records are amended to the file.
    let amending: String?
    let user: String
    fileprivate let since: Duration
  }

  /// So many of one user's wait at once; with a further one her oldest goes.
  static let limit = 3
  static let patience = Duration.seconds(3600)

  private let key = OwnKey.unkept()
  private var waiting: [String: Pending] = [:]

  /// Keeps a file and gives the word by which it is asked for.
  func keep(
    _ bytes: [UInt8], in folder: String, named file: String, kind: String?, organization: OrganizationID,
    amending: String? = nil, user: String, at now: Duration
  ) async throws -> String {
    forget(now, user)
    let word = Random.token()
    let sealing = key
    let path = folder + "/pending-" + UUID().uuidString.lowercased()
    try await NIOThreadPool.singleton.runIfActive {
      let sealed = Data(try sealing.seal(bytes, at: word))
      if !FileManager.default.createFile(atPath: path, contents: sealed, attributes: [.posixPermissions: 0o600]) {
        throw Refusal(
          .unavailable, "服务器的临时文件夹写不进去，请告诉系统管理员",
          "The server's temporary folder cannot be written; tell the administrator")
      }
    }
    waiting[word] = Pending(
      word: word, path: path, file: file, kind: kind, organization: organization, amending: amending, user: user,
      since: now)
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

  func bytes(of pending: Pending) async throws -> [UInt8] {
    let opening = key
    return try await NIOThreadPool.singleton.runIfActive {
      try opening.open(Array(try Data(contentsOf: URL(fileURLWithPath: pending.path))), at: pending.word)
    }
  }

  func remove(_ word: String) {
    if let pending = waiting.removeValue(forKey: word) { try? FileManager.default.removeItem(atPath: pending.path) }
  }

  /// Those that waited too long go, and a user's oldest when she has too many.
  private func forget(_ now: Duration, _ user: String) {
    let late = waiting.filter { $0.value.since < now - PendingImports.patience }.map(\.key)
    for word in late { remove(word) }
    let own = waiting.filter { $0.value.user == user }
    let surplus = own.sorted { $0.value.since < $1.value.since }.dropLast(PendingImports.limit - 1)
    for entry in surplus { remove(entry.key) }
  }
}
