/// Why a backup cannot be written or read.
public enum BackupFileProblem: Error, Hashable, Sendable {
  /// Another kind of file, known by its first bytes.
  public enum Kind: Hashable, Sendable {
    case sqlite, postgreSQLDump, unknown
  }

  /// The file is not there or may not be read.
  case unreadable
  /// There is a file of that name.
  case exists
  /// The file cannot be written: the system's error number.
  case unwritable(Int32)
  case diskFull
  case notABackup(Kind)
  /// Written in a form that a later program introduced.
  case newerFormat(Int, program: String)
  case passphraseNeeded
  case wrongPassphrase
  /// The bytes from here on, counted from the start of the file, are not what was written.
  case damaged(at: Int64)
  /// The file breaks off here.
  case truncated(at: Int64)
}
