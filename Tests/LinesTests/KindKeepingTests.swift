import AllLines
import Ledger
import Testing

@Suite struct KindKeepingTests {
  let catalogue = Catalogue(allLines)

  @Test func everyKindSaysOnWhatGroundAndHowLongItIsKept() throws {
    for kind in catalogue.kinds {
      let keeping = try #require(catalogue.keeping(of: kind), "\(kind.id)")
      #expect(keeping.basis.zh.contains("《") && !keeping.basis.en.isEmpty, "\(kind.id)")
      if case .years(let years) = keeping.term { #expect((1...30).contains(years), "\(kind.id)") }
    }
  }

  @Test func whatNamesPeopleIsNotKeptForGood() {
    for kind in catalogue.kinds {
      let namesPeople = kind.isConfidential || allFields(of: kind).contains(where: \.isPersonal)
      guard namesPeople, case .permanent? = catalogue.keeping(of: kind)?.term else { continue }
      Issue.record("\(kind.id) names people and is kept for good")
    }
  }

  @Test func aKindCanBeKeptForAnotherTimeThanItsLine() throws {
    let child = try #require(catalogue.keeping(of: try catalogue.kind("childCase")))
    let violence = try #require(catalogue.keeping(of: try catalogue.kind("violenceCase")))
    #expect(child.names.zh == "办结后20年" && violence.names.zh == "办结后10年")
  }
}
