import Mechanisms
import Testing

@testable import Web

@Suite struct MechanismPageTests {
  @Test func everyPageThatAMechanismIsShownOnExists() {
    let paths = Set(Route.all.map(\.path))
    var seen = 0
    for mechanism in Mechanism.all {
      for case .shown(let path, _, _) in mechanism.places {
        seen += 1
        #expect(paths.contains(path), "\(mechanism.id) names \(path)")
      }
    }
    #expect(seen > 2)
  }
}
