import Ledger
import UseCases

/// What an import does or did: how many records of which kind are new, known, amended, and what is amended.
struct ImportOutcome: Sendable {
  /// More corrections than anyone reads at once.
  private static let shown = 500

  let outcome: ImportRecords.Outcome

  init(_ outcome: ImportRecords.Outcome) { self.outcome = outcome }

  func markup(_ visit: Visit) -> HTML {
    let kinds = outcome.byKind.keys.sorted().map { id -> HTML in
      let names = (try? visit.application.catalogue.kind(id))?.names ?? Names(id, id)
      return "<li>\(visit.say(names))：\(outcome.byKind[id] ?? 0)</li>"
    }
    return """
      <p class="figure">\(visit.say("\(outcome.new)条新记录", "\(outcome.new) new records"))</p><ul>\(kinds)</ul>\
      \(when: outcome.known > 0, known(visit))\(when: outcome.older > 0, older(visit))\(corrections(visit))\
      \(list(outcome.notes, Names("没有导入的", "Passed over"), visit))\
      \(list(outcome.problems, Names("有问题、没有导入的行", "Rows with problems, left out"), visit))

      """
  }

  /// Each with its place.
  private func list(_ problems: [Problem], _ title: Names, _ visit: Visit) -> HTML {
    if problems.isEmpty { return .empty }
    let items = problems.prefix(Self.shown).map { problem -> HTML in
      "<li>\(problem.place.map { "[\($0)] " } ?? "")\(visit.say(problem.message))</li>"
    }
    return "<h2>\(visit.say(title))（\(problems.count)）</h2><ul>\(items)</ul>"
  }

  private func known(_ visit: Visit) -> HTML {
    """
    <p>\(visit.say(
      "另有\(outcome.known)条以前已登记，不会重复。", "\(outcome.known) are there already and are not taken twice."))</p>
    """
  }

  private func older(_ visit: Visit) -> HTML {
    """
    <p>\(visit.say(
      "其中\(outcome.older)条与记录更正以前的内容相同，保留更正后的内容。",
      "\(outcome.older) of them say what their record said before it was corrected; the correction stands."))</p>
    """
  }

  private func corrections(_ visit: Visit) -> HTML {
    if outcome.corrections.isEmpty { return .empty }
    let rows = outcome.corrections.prefix(Self.shown).map { correction -> [HTML] in
      let changes = correction.differences.map { difference -> HTML in
        "<li>\(visit.say(difference.names))：\(visit.say(difference.before)) → \(visit.say(difference.after))</li>"
      }
      let moves = correction.moves.map { "<li>\(visit.say("办理", "move"))：\(visit.say($0))</li>" as HTML }
      return [
        "<a href=\"\(Address.record(correction.record))\">\(correction.place)</a>", "<ul>\(changes + moves)</ul>",
      ]
    }
    let table = Table(
      caption: Names("按文件更正", "Amended to the file"),
      columns: [.init("文件里的位置", "Place in the file"), .init("更正什么", "What is amended")], rows: Array(rows))
    let count = outcome.corrections.count
    return """
      <p class="figure">\(visit.say("\(count)条更正", "\(count) amended"))</p>\(table.markup(visit.page))
      """
  }
}
