public import Ledger
import Store
import Vault

/// One of a user's own sessions.
public struct OwnSession: Sendable {
  public let handle: String
  public let device: String
  public let address: String
  public let isShared: Bool
  public let begun: Moment
  public let seen: Moment
  /// The one that asks.
  public let isThis: Bool
}

/// What a user may do about her own sessions and devices.
extension Application {
  /// Where a user is signed in now, the newest first.
  public func sessions(of user: User, askedBy token: String) async throws -> [OwnSession] {
    let now = now
    let own = Digest.sha256Hex(token)
    return try await refusing {
      try await store.read { tables in
        try tables.sessions.all(of: tables.accounts.existing(user.name)).filter { $0.lasts(at: now) }.map {
          OwnSession(
            handle: $0.handle, device: $0.device.description, address: $0.device.address,
            isShared: $0.device.isShared, begun: $0.created, seen: $0.seen, isThis: $0.tokenDigest == own)
        }
      }
    }
  }

  public func endSession(_ handle: String, of user: User) async throws {
    try await refusing {
      try await store.write(by: user.name, at: now) { transaction in
        let account = try transaction.tables.accounts.existing(user.name)
        for session in try transaction.tables.sessions.all(of: account) where session.handle == handle {
          try transaction.endSession(session.tokenDigest, in: session.county)
        }
      }
    }
  }

  /// Ends every session of a user but the one that asks.
  public func endOtherSessions(of user: User, than token: String) async throws {
    try await refusing {
      try await store.write(by: user.name, at: now) { transaction in
        try transaction.endSessions(
          of: transaction.tables.accounts.existing(user.name), but: Digest.sha256Hex(token))
      }
    }
  }

  /// What a browser keeps to be known again: failed attempts of others, wherever they come from, do not slow it down.
  public func deviceMark(of user: User) async throws -> String {
    let nonce = Digest.hex(Random.bytes(12))
    let mark = try await refusing {
      try await store.read { try $0.deviceMark($0.accounts.existing(user.name), nonce) }
    }
    return "\(nonce).\(mark)"
  }

  /// The nonce of a mark that was made for this account since its password was set; nil otherwise.
  public func knownDevice(_ mark: String, of name: String) async throws -> String? {
    let parts = mark.split(separator: ".").map(String.init)
    guard parts.count == 2 else { return nil }
    return try await refusing {
      try await store.read { tables in
        guard let account = try tables.accounts.find(name.trimmed) else { return nil }
        return Digest.same(tables.deviceMark(account, parts[0]), parts[1]) ? parts[0] : nil
      }
    }
  }
}
