import AllLines
import Foundation
import Ledger
import Mechanisms
import Testing

@Suite struct MechanismTests {
  let catalogue = Catalogue(allLines)

  /// How many the catalogue has in each group.
  private static let sizes = [
    "ORG": 20, "CADRE": 17, "RIGHTS": 33, "CARE": 28, "EMP": 27, "FAM": 16, "EDU": 12, "HON": 12, "PUB": 17, "VOL": 12,
    "SOC": 7, "PLAN": 11, "MGMT": 29,
  ]

  @Test func everyMechanismIsThereOnce() {
    #expect(Mechanism.all.count == 241)
    for group in MechanismGroup.all {
      let size = Self.sizes[group.id] ?? 0
      let numbers = (1...max(1, size)).map { "\(group.id)-\($0 < 10 ? "0" : "")\($0)" }
      #expect(group.mechanisms.map(\.id) == numbers)
    }
    #expect(MechanismGroup.all.map(\.id).count == Self.sizes.count)
  }

  @Test func everyPlaceNamedExists() {
    for mechanism in Mechanism.all {
      do throws(Refusal) {
        _ = try MechanismReading(mechanism, catalogue)
      } catch {
        Issue.record("\(mechanism.id): \(error.problems.map(\.message.zh))")
      }
    }
  }

  /// A figure comes of the records it is named with; ratios and totals of any.
  @Test func figuresComeOfTheKindTheyAreNamedWith() throws {
    for mechanism in Mechanism.all {
      for place in mechanism.places {
        guard case .kept(let kind, _, let counting) = place else { continue }
        for id in counting {
          let feeding = catalogue.kind(feeding: try catalogue.measure(id))
          #expect(feeding == nil || feeding?.id == kind, "\(mechanism.id): \(id) is not counted from \(kind)")
        }
      }
    }
  }

  @Test func whatWorksHasAPlace() {
    for mechanism in Mechanism.all {
      if case .kept(let places, _) = mechanism.standing { #expect(!places.isEmpty, "\(mechanism.id)") }
    }
  }

  /// What this version holds whole; the others come with code of their own.
  private static let finished: Set<Engine> = [.registry, .protectedCase, .aid, .activities, .pairing, .documents]

  @Test func nothingIsLeftOpenAndNoFinishedEngineWaits() {
    for mechanism in Mechanism.all {
      switch mechanism.standing {
      case .open: Issue.record("\(mechanism.id) is open")
      case .next(let engine, _): #expect(!Self.finished.contains(engine), "\(mechanism.id) waits for what is there")
      case .kept, .notBuilt: break
      }
    }
  }

  @Test func aNumberIsFoundHoweverItIsWritten() throws {
    #expect(try Mechanism.find(" rights-11 ").id == "RIGHTS-11")
    #expect(try Mechanism.find("反家暴告诫书").id == "RIGHTS-11")
    #expect(throws: Refusal.self) { try Mechanism.find("RIGHTS-99") }
    #expect(throws: Refusal.self) { try Mechanism.find("nothing") }
  }

  private static let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "docs/coverage.md")

  @Test func thePageSaysWhatTheProgramKnows() throws {
    let wanted = try MechanismTable(catalogue).markdown
    if ProcessInfo.processInfo.environment["HALFSKY_WRITE_PAGES"] == "1" {
      try wanted.write(to: Self.page, atomically: true, encoding: .utf8)
      return
    }
    let lines = wanted.split(separator: "\n")
    let there = try String(contentsOf: Self.page, encoding: .utf8).split(separator: "\n")
    for line in lines where !there.contains(line) { Issue.record("docs/coverage.md lacks: \(line)") }
    for line in there where !lines.contains(line) { Issue.record("docs/coverage.md says what is not so: \(line)") }
    #expect(there == lines)
  }
}
