import Ledger
import Store
import UseCases

/// Every act on a record: who, when, why, and what it changed.
struct RecordHistory: Sendable {
  let record: ShowRecord.Answer

  func markup(_ visit: Visit) -> HTML {
    let steps = record.history.map { step($0, visit) }
    return "<h2>\(visit.say("经过", "History"))</h2><ol class=\"history\">\(steps)</ol>\n"
  }

  private func step(_ step: ShowRecord.Step, _ visit: Visit) -> HTML {
    let entry = step.entry
    let reason = (step.detail["reason"] ?? step.detail["because"])?.textValue
    let why = reason.map { "<p>\(visit.say("原因：", "Because: "))\($0)</p>" as HTML }
    let ground = step.detail["ground"]?.textValue.map { "<p>\(visit.say("依据：", "Ground: "))\($0)</p>" as HTML }
    let changes = step.differences.map { difference -> HTML in
      """
      <li>\(visit.say(difference.names))：<del>\(difference.before)</del> → <ins>\(difference.after)</ins></li>
      """
    }
    let list: HTML = changes.isEmpty ? .empty : "<ul>\(changes)</ul>"
    return """
      <li><b>\(visit.say(name(of: step)))</b> <span class="soft">\(entry.at.chinaText) · \(entry.actor)</span>\(why)\(ground)\(list)</li>

      """
  }

  private func name(of step: ShowRecord.Step) -> Names {
    let move = step.detail["move"]?.textValue
    if let move, let names = record.kind.workflow.moves.first(where: { $0.id == move })?.names { return names }
    return ActNames.names(of: step.entry.act)
  }
}
