import Foundation
internal import SQL

extension PostgreSQLEngine {
  /// Copies the database to a file of `pg_dump`'s custom format, as it is at one moment, while others go on working.
  ///
  /// The file appears under its name when it is whole and on disk; only its owner may read it. `pg_restore` takes it back.
  /// - Throws: `EngineProblem.noBackUpProgram` when there is no `pg_dump` as new as the server, `.diskFull`, `.cannotOpen`
  ///   when the file cannot be written.
  public func backUp(to path: String) async throws {
    let (version, settings) = try await pool.use { lane in
      (try await lane.serverVersion() / 10_000, try await lane.environment())
    }
    guard let program = try await BackUpProgram.find(for: version) else { throw EngineProblem.noBackUpProgram }
    let part = path + ".part"
    guard FileManager.default.createFile(atPath: part, contents: nil, attributes: [.posixPermissions: 0o600]) else {
      throw EngineProblem.cannotOpen
    }
    do {
      try await program.copy(to: part, settings)
      guard rename(part, path) == 0 else { throw EngineProblem.cannotOpen }
    } catch {
      unlink(part)
      throw error
    }
  }
}

/// A `pg_dump` on this machine.
package struct BackUpProgram: Sendable {
  package let path: String
  package let version: Int

  /// The newest that is as new as the server at least; Debian keeps each version in a folder of its own.
  package static func find(for server: Int, in folders: [String] = Self.folders) async throws -> BackUpProgram? {
    var found: [BackUpProgram] = []
    for folder in folders {
      let path = folder + "/pg_dump"
      guard FileManager.default.isExecutableFile(atPath: path),
        let version = try await version(said: output(of: path, ["--version"]))
      else { continue }
      found.append(BackUpProgram(path: path, version: version))
    }
    return found.filter { $0.version >= server }.max { $0.version < $1.version }
  }

  package static var folders: [String] {
    let root = "/usr/lib/postgresql"
    let debian = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
    let searched = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return debian.sorted().map { "\(root)/\($0)/bin" } + searched.split(separator: ":").map(String.init)
  }

  /// `pg_dump (PostgreSQL) 15.20 (Debian …)` → 15.
  private static func version(said text: String) -> Int? {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard words.count > 2, words[1] == "(PostgreSQL)" else { return nil }
    return Int(words[2].prefix { $0.isNumber })
  }

  private static func output(of path: String, _ arguments: [String]) async throws -> String {
    let pipe = Pipe()
    let process = process(path, arguments)
    process.standardOutput = pipe
    _ = try await run(process)
    return String(decoding: pipe.fileHandleForReading.availableData, as: UTF8.self)
  }

  /// Settings go through the environment, where other users of the machine cannot read a password.
  fileprivate func copy(to path: String, _ settings: [String: String]) async throws {
    let process = Self.process(
      self.path, ["--format=custom", "--no-password", "--lock-wait-timeout=10s", "--file=\(path)"])
    process.environment = ProcessInfo.processInfo.environment.merging(settings) { $1 }
    let status = try await Self.run(process)
    if status == 0 { return }
    let volume = try? FileManager.default.attributesOfFileSystem(forPath: path)
    if let free = volume?[.systemFreeSize] as? NSNumber, free.int64Value < 1 << 20 { throw EngineProblem.diskFull }
    throw EngineProblem.other(code: Int(status))
  }

  private static func process(_ path: String, _ arguments: [String]) -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    return process
  }

  /// Waits for a program without holding a thread; ends it when the task is cancelled.
  private static func run(_ process: Process) async throws -> Int32 {
    let status = try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Int32, any Error>) in
        process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
        do {
          try process.run()
        } catch {
          process.terminationHandler = nil
          continuation.resume(throwing: EngineProblem.noBackUpProgram)
        }
      }
    } onCancel: {
      if process.isRunning { process.terminate() }
    }
    try Task.checkCancellation()
    return status
  }
}
