import ArgumentParser
import Ledger
import UseCases

struct SealCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "seal",
    abstract: "Print where each audit chain ends today, to be kept on paper: verify --against finds a rollback by it.")
  @OptionGroup var data: DataOptions

  func perform() async throws {
    let seals = try await Wiring.open(data).auditSeals()
    Console.out("# 半边天审计封条 HalfSky audit seal — 打印、签字、分开保管 print, sign, keep apart")
    for seal in seals { Console.out("\(seal)") }
  }
}
