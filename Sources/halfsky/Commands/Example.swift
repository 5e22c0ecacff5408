import ArgumentParser
import Foundation
import Ledger
import UseCases

struct Example: Command {
  static let configuration = CommandConfiguration(
    abstract: "Load the example federations, and check how many numbers of their reports the records reproduce.",
    discussion: """
      halfsky example --data county.sqlite     a new data file to look at with halfsky serve
      halfsky example --check                  a temporary file; per claim: stated, derived, records, largest share
      """)
  @Option(
    name: [.customLong("data"), .customLong("database")],
    help: "A new data file or an empty PostgreSQL database; a temporary file when left out.")
  var data: String?
  @Option(help: "The new key file (else HALFSKY_KEY, else the data file's name with .key added, else halfsky.key).")
  var key: String?
  @Option(help: "The folder of examples (else HALFSKY_EXAMPLES, else ./Examples).") var examples: String?
  @Flag(help: "Check the claims of the reports.") var check = false
  @Flag(help: "Print JSON, one object a line.") var json = false

  func perform() async throws {
    let folder = examples ?? ProcessInfo.processInfo.environment["HALFSKY_EXAMPLES"] ?? "Examples"
    let federations = try ExampleFederation.all(in: folder)
    let temporary = FileManager.default.temporaryDirectory.appendingPathComponent(
      "halfsky-example-\(UUID().uuidString)")
    if data == nil { try FileManager.default.createDirectory(at: temporary, withIntermediateDirectories: true) }
    defer { if data == nil { try? FileManager.default.removeItem(at: temporary) } }
    let path = data ?? temporary.appendingPathComponent("example.sqlite").path
    let options = try DataOptions.parse(["--data", path] + (key.map { ["--key", $0] } ?? []))
    let application = try await Wiring.create(options)
    let accounts: [ExampleLoading.Account]
    do {
      accounts = try await ExampleLoading(application: application, federations: federations).load { Console.err($0) }
    } catch {
      // Half an example is worse than none; what lies on a server is its owner's to remove.
      if case .file = options.place {
        for file in [path, path + "-wal", path + "-shm", options.keyPath] {
          try? FileManager.default.removeItem(atPath: file)
        }
      }
      throw error
    }
    if check || data == nil { try await report(federations, application) }
    if let data, !json { show(accounts, data) }
  }

  private func report(_ federations: [ExampleFederation], _ application: UseCases.Application) async throws {
    for federation in federations {
      let results = try await ExampleChecking(application: application, federation: federation).results()
      if json {
        for result in results { Console.out(String(decoding: result.json.bytes, as: UTF8.self)) }
        continue
      }
      Console.out("\(federation.report): \(results.count(where: \.isReproduced))/\(results.count) reproduced")
      for result in results where check || !result.isReproduced { Console.out("  " + result.line) }
    }
  }

  private func show(_ accounts: [ExampleLoading.Account], _ data: String) {
    Console.out("\n账号 accounts（密码 password: \(ExampleLoading.password)）")
    Console.table(accounts.map { ["  " + $0.name, $0.role.names.zh, $0.place] })
    Console.out("\nhalfsky serve --data \(DataPlace(data))\(key.map { " --key \($0)" } ?? "")")
  }
}
