import Ledger
import Store
import Vault

/// Sixteen bytes that stand for a text: of a million rows no more is kept.
struct Fingerprint: Hashable {
  private let first: UInt64
  private let second: UInt64

  init(_ text: String) {
    let digest = Digest.sha256(Array(text.utf8))
    func word(_ bytes: ArraySlice<UInt8>) -> UInt64 { bytes.reduce(0) { $0 << 8 | UInt64($1) } }
    first = word(digest[0..<8])
    second = word(digest[8..<16])
  }

  init(_ id: RecordID) { self.init(id.description) }
}

extension RecordComparison {
  /// What stands against a row that says something else than its record, each with what to do.
  var objections: [Problem] {
    if envelope.isVoided { return conflict(at: nil) }
    let amendable = differences.map { difference in
      Problem(
        difference.place,
        "\(difference.problem.message.zh)；请更正记录 \(envelope.id)，或选“按文件更正”后再导入",
        "\(difference.problem.message.en); amend the record \(envelope.id), or import with “amend to the file”")
    }
    let unreachable = fixed.map { difference in
      Problem(
        difference.place,
        "\(difference.problem.message.zh)，不能按文件更正；请核对，确有错误时作废 \(envelope.id) 后重新登记",
        "\(difference.problem.message.en), which no amendment reaches; if it is wrong, void \(envelope.id) and record it anew"
      )
    }
    let moves = further.map { input -> Problem in
      let names = kind.workflow.moves.first { $0.id == input.move }?.names ?? Names(input.move, input.move)
      return Problem(
        input.move, "记录 \(envelope.id) 还没有办理“\(names.zh)”；请在记录里办理，或选“按文件更正”后再导入",
        "The record \(envelope.id) has not made the move “\(names.en)”; make it there, or import with “amend to the file”"
      )
    }
    return amendable + unreachable + moves
  }
}
