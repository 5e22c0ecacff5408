import Foundation

/// A server that a test may kill, made by `bin/postgres-for-tests` in a folder of its own.
struct OwnServer {
  let address: String
  private let folder: String

  struct Failed: Error {
    let verb: String
    let status: Int32
  }

  private static let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("bin/postgres-for-tests").path

  static func with(_ body: (OwnServer) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.path + "/pg-\(UInt32.random(in: .min ... .max))"
    let address = try run("start", folder).trimmingCharacters(in: .whitespacesAndNewlines)
    do {
      try await body(OwnServer(address: address, folder: folder))
    } catch {
      try run("stop", folder)
      throw error
    }
    try run("stop", folder)
  }

  /// As if the power had failed.
  func kill() throws { try Self.run("kill", folder) }

  func startAgain() throws { try Self.run("again", folder) }

  @discardableResult
  private static func run(_ verb: String, _ folder: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: script)
    process.arguments = [verb, folder]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let said = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failed(verb: verb, status: process.terminationStatus) }
    return String(decoding: said, as: UTF8.self)
  }
}
