import Ledger
import Store

extension CountyVerifying {
  /// Each erased record or party against the act that erased it; no key may be left.
  mutating func compareErased() throws {
    let acts = erasures
    var missing = Set(acts.flatMap { change, told in told.owners.map { Place(change: change, owner: $0) } })
    for erased in try tables.erased.all(in: county) {
      let row = "erased \(county) \(erased.owner)"
      verification.erased += 1
      guard missing.remove(Place(change: erased.change, owner: erased.owner)) != nil, let told = acts[erased.change]
      else {
        found(row, "这次抹去没有对应的审计", "this erasure belongs to no audit row")
        continue
      }
      if erased.kind == .record, told.digest != erased.digest {
        found(row, "抹去后留下的计数内容被改动过", "what was left to count of it was changed")
      }
      if try tables.erased.hasKey(erased, in: county) {
        found(row, "已抹去，密钥却还在", "it was erased, but its key is there")
      }
    }
    for place in missing.sorted(by: { ($0.change, $0.owner) < ($1.change, $1.owner) }) {
      found(
        "erased \(county) \(place.owner)", "第 \(place.change) 号审计抹去的内容没有登记",
        "what change \(place.change) erased is not listed")
    }
  }

  private struct Place: Hashable {
    let change: Int64
    let owner: String
  }

  /// What an act of the audit says it erased.
  struct Erasure: Sendable {
    /// The record with the parties it alone knew, or a party.
    let owners: [String]
    let digest: String

    init?(_ entry: AuditRows.Entry) {
      switch entry.act {
      case "record.erase":
        owners = [entry.record ?? ""] + (entry.detail["parties"]?.listValue ?? []).compactMap(\.textValue)
      case "party.erase": owners = [entry.detail["party"]?.textValue ?? ""]
      default: return nil
      }
      digest = entry.detail["remainder"]?.textValue ?? ""
    }
  }
}
