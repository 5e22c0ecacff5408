import OfficeFiles
import Testing

/// The problem that an action is refused with; anything else it throws, and success, fail the test.
func problem(
  _ action: () throws -> Void, sourceLocation: SourceLocation = #_sourceLocation
) -> OfficeFileProblem? {
  #expect(throws: OfficeFileProblem.self, sourceLocation: sourceLocation) { try action() }
}

/// Runs a reader over damaged copies of a file: each must be read or refused with a problem that says what to do.
func expectNoHarm(from original: [UInt8], rounds: Int, seed: UInt64, _ read: ([UInt8]) throws -> Void) {
  var generator = SeededGenerator(seed: seed)
  var refused = 0
  for round in 0..<rounds {
    do {
      try read(generator.damaged(original))
    } catch let problem as OfficeFileProblem {
      refused += 1
      #expect(!problem.zh.isEmpty && !problem.en.isEmpty)
    } catch {
      Issue.record("seed \(seed), round \(round): \(error)")
    }
  }
  #expect(refused > 0, "seed \(seed): no damage was noticed in \(rounds) rounds")
}
