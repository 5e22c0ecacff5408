import Foundation
import Ledger
import Reports
import UseCases

/// Derives the figure behind every claim of a report and says whether the records reproduce it.
struct ExampleChecking {
  let application: UseCases.Application
  let federation: ExampleFederation

  struct Result {
    let claim: ExampleClaim
    let isReproduced: Bool
    let derived: Decimal?
    let records: Int64
    /// Of the value, the part of the record that adds most, in percent.
    let largestShare: Decimal?
    let reason: String?

    /// The arguments of `halfsky figure` that give the derived value.
    var arguments: [String] {
      guard let measure = claim.measure, let organization = claim.organization, let period = claim.period else {
        return []
      }
      let filter = claim.where.map { ["--where", $0] } ?? []
      return [measure, "--organization", organization, "--period", period] + filter
    }

    var line: String {
      let mark = isReproduced ? "✓" : "✗"
      let stated = "\(claim.value)\(claim.qualifier ?? "")\(claim.unit)"
      let share = largestShare.map { "，最大一条占 largest \($0)%" } ?? ""
      let derived = derived.map { " = \($0)，\(records) 条 records\(share)" } ?? ""
      return "\(mark) \(claim.id) \(claim.what) \(stated)\(derived)\(reason.map { "  — \($0)" } ?? "")"
        + (arguments.isEmpty
          ? "" : "\n      halfsky figure " + arguments.map { $0.contains(">") ? "'\($0)'" : $0 }.joined(separator: " "))
    }

    var json: JSON {
      var members: [String: JSON] = [
        "id": .text(claim.id), "what": .text(claim.what), "stated": .text("\(claim.value)"), "unit": .text(claim.unit),
        "qualifier": .text(claim.qualifier ?? ""), "reproduced": .bool(isReproduced), "records": .integer(records),
        "figure": .list(arguments.map(JSON.text)),
      ]
      members["derived"] = derived.map { .text("\($0)") }
      members["largestShare"] = largestShare.map { .text("\($0)") }
      members["oneAct"] = claim.oneAct.map(JSON.text)
      members["reason"] = reason.map(JSON.text)
      return .object(members)
    }
  }

  func results() async throws -> [Result] {
    let user = try await application.user(named: ExampleLoading.chair(federation))
    var results: [Result] = []
    for claim in try federation.readClaims() { results.append(try await result(claim, as: user)) }
    return results
  }

  private func result(_ claim: ExampleClaim, as user: User) async throws -> Result {
    guard let measure = claim.measure, let organization = claim.organization, let written = claim.period,
      let period = Period(written)
    else { return failed(claim, claim.reason ?? "没有对应的统计项 no measure") }
    do {
      let place = try await application.organization(organization, for: user)
      let answer = try await application.answer(
        AskFigure(measure: measure, organization: place.id, period: period, filter: claim.where ?? ""), as: user)
      guard let value = answer.figure.value else { return failed(claim, "没有可除的数 nothing to divide by") }
      let derived = Decimal(string: Decimals.text(value.value, digits: answer.measure.digits)) ?? 0
      let largest = try await application.answer(
        AskLargestShare(measure: measure, organization: place.id, period: period, filter: claim.where ?? ""), as: user)
      let share = largest.map { ($0 * 100 / max(1, derived)).rounded(1) }
      let isReproduced = claim.isReproduced(by: derived)
      return Result(
        claim: claim, isReproduced: isReproduced, derived: derived, records: answer.figure.records,
        largestShare: share, reason: isReproduced ? nil : "记录得出 \(derived) records give \(derived)")
    } catch let refusal as Refusal {
      return failed(claim, refusal.problems.map(\.message.zh).joined(separator: "；"))
    }
  }

  private func failed(_ claim: ExampleClaim, _ reason: String) -> Result {
    Result(claim: claim, isReproduced: false, derived: nil, records: 0, largestShare: nil, reason: reason)
  }
}
