public import Ledger

/// What a backup says of itself.
public struct BackupContents: Hashable, Sendable {
  /// The moment as of which it holds the data.
  public let made: Moment
  /// The version of the program that made it, and the number of its schema.
  public let program: String
  public let schema: Int64
  /// The engine the data lay on.
  public let engine: String
  public let counties: Int
  /// The key file, when it travels inside.
  public let keyFile: [UInt8]?
  /// Whether the store's key is the one the data are sealed under.
  let keyCheck: String
}

/// What was written to a backup, or taken from it.
public struct BackupTally: Hashable, Sendable {
  public var counties = 0
  /// The sum of the counties' last change numbers.
  public var changes: Int64 = 0
  public var rows: Int64 = 0
}

/// The key under which a backup's bodies lie is another one.
public struct WrongBackupKey: Error, Hashable, Sendable {}

/// A backup made by a later program, which this one cannot understand.
public struct NewerBackup: Error, Hashable, Sendable {
  public let program: String
  public let schema: Int64
  /// The newest schema that this program knows.
  public let known: Int64
}
