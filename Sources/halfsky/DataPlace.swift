import ArgumentParser
import Foundation

/// Where a federation's data lie: a file of one's own, or a PostgreSQL database.
enum DataPlace: CustomStringConvertible {
  case file(String)
  /// A libpq connection string.
  case server(String)

  init(_ written: String) {
    let isServer = ["postgresql://", "postgres://"].contains(where: written.hasPrefix)
    self = isServer ? .server(written) : .file(written)
  }

  /// As shown to people: without name or password.
  var description: String {
    switch self {
    case .file(let path): return path
    case .server(let address):
      guard let parts = URLComponents(string: address) else { return "PostgreSQL" }
      return "postgresql://\(parts.host ?? "")\(parts.port.map { ":\($0)" } ?? "")\(parts.path)"
    }
  }
}

/// Where the data lie: shared by every command.
struct DataOptions: ParsableArguments {
  @Option(
    name: [.customLong("data"), .customLong("database")],
    help: "The data file, or postgresql://user@host/name (else HALFSKY_DATA, else halfsky.sqlite).")
  var data: String?

  @Option(help: "The key file (else HALFSKY_KEY, else the data file's name with .key added, else halfsky.key).")
  var key: String?

  private var written: String { data ?? ProcessInfo.processInfo.environment["HALFSKY_DATA"] ?? "halfsky.sqlite" }
  var place: DataPlace { DataPlace(written) }
  var keyPath: String { key ?? ProcessInfo.processInfo.environment["HALFSKY_KEY"] ?? ownKeyPath }

  private var ownKeyPath: String {
    guard case .file(let path) = place else { return "halfsky.key" }
    return path + ".key"
  }
}
