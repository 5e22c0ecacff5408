import ArgumentParser
import Ledger
import UseCases

struct Release: Command {
  static let configuration = CommandConfiguration(
    abstract: "Release the figures of confidential kinds for quarters that ended ten days ago.",
    discussion: "halfsky serve does this by itself every hour; run it where nothing serves.")
  @OptionGroup var data: DataOptions

  func perform() async throws {
    let released = try await Wiring.open(data).releaseFigures()
    if released.isEmpty { Console.out("没有到期要发布的季度。 No quarter is due.") }
    for (county, quarters) in released.sorted(by: { $0.key < $1.key }) {
      Console.out("\(county): \(quarters.joined(separator: " "))")
    }
  }
}
