import Foundation
import Ledger
import Vault

/// A folder of this process alone for what is uploaded, emptied when it ends and, had it been killed, when the next begins.
public enum UploadFolder {
  private static let prefix = "halfsky-uploads-"

  /// Makes it, readable by this program's user only, and removes those of processes that are gone.
  public static func make(in parent: String = NSTemporaryDirectory()) throws -> String {
    sweep(parent) { kill($0, 0) == 0 || errno == EPERM }
    let path = URL(filePath: parent).appending(path: "\(prefix)\(getpid())-\(Random.token())").path
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    return path
  }

  public static func remove(_ path: String) { try? FileManager.default.removeItem(atPath: path) }

  static func sweep(_ parent: String, isRunning: (Int32) -> Bool) {
    for name in (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? [] where name.hasPrefix(prefix) {
      let process = name.dropFirst(prefix.count).prefix { $0 != "-" }
      guard let process = Int32(process), process > 0, !isRunning(process) else { continue }
      remove(URL(filePath: parent).appending(path: name).path)
    }
  }
}
