import ArgumentParser
import Ledger
import UseCases

struct Feed: Command {
  static let configuration = CommandConfiguration(
    abstract: "Bring the stored sums for organizations with very many counties up to date.",
    discussion: """
      Figures of an organization with more than 500 counties below it come from these sums and say of when they are.
      halfsky serve does this by itself every hour; run it by a timer where that is too seldom, or where nothing serves.
      """)
  @Flag(help: "Forget all sums first and make them anew, as after a finding of verify.") var anew = false
  @OptionGroup var data: DataOptions

  func perform() async throws {
    let run = try await Wiring.open(data).feed(anew: anew)
    if run.keepers.isEmpty {
      return Console.out("没有下辖超过500个县的组织，不需要汇总存数。 No organization has more than 500 counties below it.")
    }
    Console.out(
      "\(run.keepers.count) 处汇总存数截至 sums as of \(run.asOf.chinaText)，计入 \(run.counties) 个县的变动 counties had changed")
    if !run.left.isEmpty {
      Console.out("另一次汇总正在进行，留给它 left to another run: \(run.left.map(\.description).joined(separator: " "))")
    }
  }
}
