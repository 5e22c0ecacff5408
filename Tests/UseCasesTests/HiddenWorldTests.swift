import Foundation
import Ledger
import Reports
import Store
import Testing
import UseCases

/// The same questions in a city with and without confidential records: whoever is in no team hears the same.
@Suite struct HiddenWorldTests {
  @Test(arguments: TestEngine.allCases)
  func noAnswerToOutsidersDependsOnAConfidentialRecord(engine: TestEngine) async throws {
    let (bare, full) = (try await answers(engine, hiding: false), try await answers(engine, hiding: true))
    #expect(bare.count > 1_000 && bare.count == full.count)
    for (one, other) in zip(bare, full) where one != other {
      Issue.record("\(one)\n≠\n\(other)")
    }
  }

  private static let templates = """
    # 报告 | report
    受理投诉{complaint.received}，信访{petition.received}，讲座{lecture.held}。
    """

  private func answers(_ engine: TestEngine, hiding: Bool) async throws -> [String] {
    var told: [String] = []
    try await SmallCity.with(engine, catalogue: Trial.protecting) { city in
      try await city.addCaseWorkers()
      if hiding {
        let id = try await city.complaint(victim: "某甲/13800000001")
        try await city.application.perform(OfferCase(id: id, to: "worker"), as: city.intake)
        try await city.application.perform(AnswerOffer(id: id, accepts: true), as: city.worker)
        _ = try await city.application.answer(ShowRecord(id: id), as: city.worker)
        for day in ["2013-03-31", "2013-06-05", "2013-12-31", "2014-01-09"] {
          try await city.complaint(
            at: city.bridgeTown, day, as: city.user(named: "bridge", User.Grant(.recorder, at: city.bridgeTown)))
        }
      }
      let fixed = try #require(RecordID("990121-0190f0a4-0000-7000-8000-000000000001"))
      try await city.lecture(id: fixed)
      for user in outsiders(city) { told += await questions(city, user, fixed) }
    }
    return told
  }

  private func outsiders(_ city: SmallCity) -> [User] {
    [
      city.user(.leader, at: city.city), city.user(.chair, at: city.city), city.user(.officer, at: city.county),
      city.user(.recorder, at: city.village), city.user(.chair, at: city.bridgeTown),
      city.user(.finance, at: city.county),
      city.user(.administrator, at: city.city),
    ]
  }

  private func questions(_ city: SmallCity, _ user: User, _ id: RecordID) async -> [String] {
    var told: [String] = []
    func ask<Q: Query>(_ query: Q, _ show: (Q.Answer) -> String) async {
      do {
        told.append(
          "\(user.name)@\(user.grants[0].organization) \(Q.self): "
            + show(try await city.application.answer(query, as: user)))
      } catch let refusal as Refusal {
        told.append("\(user.name) \(Q.self): \(refusal.code) " + refusal.problems.map(\.message.zh).joined())
      } catch {
        told.append("\(Q.self): \(error)")
      }
    }
    let periods = ["2013", "2013-03", "2013-03-01..2013-03-08", "2014"].compactMap {
      Period($0)
    }
    for place in [city.city, city.county, city.town, city.village, city.bridgeTown] {
      for period in periods {
        for measure in Trial.protecting.measures {
          for tree in FigureTree.allCases where tree == .asItWas || period.grain == .year {
            await ask(
              AskFigure(
                measure: measure.id, organization: place, period: period,
                breakdown: measure.dimensions.first?.id, tree: tree, details: [.records, .months, .children, .previous])
            ) { answer in
              "\(measure.id) \(period) \(String(describing: answer.figure)) \(String(describing: answer.previous)) "
                + answer.months.map { "\($0.value)/\($0.before)" }.joined(separator: " ")
                + answer.children.map { String(describing: $0.figure.value) }.joined()
            }
          }
          await ask(AskLargestShare(measure: measure.id, organization: place, period: period)) {
            String(describing: $0)
          }
          await ask(AskLineage(measure: measure.id, organization: place, period: period)) { answer in
            answer.lines.map { "\($0.record) \($0.value) \($0.title)" }.joined(separator: ",")
          }
        }
        await ask(AskOverview(place, period)) { overview in
          "\(String(describing: overview.newest)) "
            + overview.lines.flatMap(\.figures).map { "\($0.measure.id) \(String(describing: $0.value?.value))" }
            .joined()
        }
      }
      for kind in Trial.protecting.kinds.map(\.id) + [nil] {
        await ask(ListRecords(RecordSelection(organization: place, kind: kind, withVoided: true))) { page in
          page.lines.map { "\($0.envelope.id) \($0.title)" }.joined() + "\(String(describing: page.next))"
        }
      }
      for kind in Trial.protecting.kinds {
        let path = SmallCity.passingPath
        await ask(ExportRecords(kind: kind.id, organization: place, as: .jsonl, to: path)) { written in
          "\(written.records) \(String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self))"
        }
        try? FileManager.default.removeItem(atPath: path)
      }
      await ask(ListCases(at: place)) { "\($0.count)" }
      await ask(AskOwnMatters(at: place)) { "\($0)" }
      await ask(AskDesk(place)) { "\($0.lines.count)" }
      await ask(ListImports(of: place)) { "\($0.count)" }
      await ask(ListSeals(of: place)) { "\($0.count)" }
      await ask(ShowOrganization(id: place)) { "\($0.below.count) \($0.spans.count)" }
    }
    await ask(ShowRecord(id: id)) { shown in
      "\(shown.title) \(shown.facts.count) " + shown.history.map { "\($0.entry.act) \($0.detail)" }.joined()
    }
    return told
  }
}
