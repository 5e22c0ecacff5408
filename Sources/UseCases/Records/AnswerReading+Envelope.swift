import Ledger
import Store

extension AnswerReading {
  /// The record's day; nil (with a problem) when missing, unreadable or in the future.
  mutating func day(_ written: String, _ kind: RecordKind, _ today: Day) -> Day? {
    day(written, named: kind.dayNames, at: "day", notBefore: nil, today)
  }

  mutating func day(_ written: String, named names: Names, at place: String, notBefore: Day?, _ today: Day) -> Day? {
    if written.trimmed.isEmpty {
      problems.append(Problem(place, "请填写“\(names.zh)”", "“\(names.en)” is required"))
      return nil
    }
    guard let day = Day(written: written) else {
      problems.append(
        Problem(
          place, "“\(names.zh)”要写日期，例如 2013-06-26，不能写“\(written)”",
          "“\(names.en)” must be a day such as 2013-06-26, not “\(written)”"))
      return nil
    }
    if day > today {
      problems.append(
        Problem(place, "“\(names.zh)”不能晚于今天（\(today)）", "“\(names.en)” cannot be later than today (\(today))"))
    }
    if let notBefore, day < notBefore {
      problems.append(
        Problem(place, "“\(names.zh)”不能早于 \(notBefore)", "“\(names.en)” cannot be earlier than \(notBefore)"))
    }
    return day
  }

  /// Whether an organization may keep a record of this kind on a day.
  mutating func check(_ id: OrganizationID, _ kind: RecordKind, on day: Day?, in transaction: borrowing Transaction)
    throws
  {
    guard let organization = try transaction.organization(id) else {
      problems.append(Problem("organization", "没有编号为 \(id) 的组织", "There is no organization \(id)"))
      return
    }
    if !kind.levels.isEmpty, !kind.levels.contains(organization.level) {
      let levels = kind.levels.sorted(by: >)
      problems.append(
        Problem(
          "organization",
          "“\(kind.names.zh)”由\(levels.map(\.names.zh).joined(separator: "、"))登记，“\(organization.name)”不是",
          "“\(kind.names.en)” is recorded by: \(levels.map(\.names.en).joined(separator: ", ")); “\(organization.name)” is none"
        ))
    }
    guard let day else { return }
    if let closed = organization.closed, day >= closed {
      problems.append(
        Problem(
          "organization", "“\(organization.name)”已于 \(closed) 撤并，不能登记此后的事项",
          "“\(organization.name)” was closed on \(closed) and keeps no later records"))
    }
  }

  struct MovesMade {
    var moves: [MadeMove] = []
    var stage: Stage
    var declared: [(Move, Day)] = []

    /// What the rules of the moves have against the record as it now stands.
    func rules(_ record: Record) -> [Problem] { declared.flatMap { move, day in move.rule?(record, day) ?? [] } }
  }

  /// Walks the written moves through the workflow.
  mutating func moves(
    _ written: [OpenRecord.MoveInput], of kind: RecordKind, since day: Day?, _ context: Context,
    in transaction: borrowing Transaction
  ) throws -> MovesMade {
    guard let start = kind.workflow.stages.first else { throw Refusal(.invalid, "“\(kind.names.zh)”没有状态", "No stages") }
    var made = MovesMade(stage: start)
    var last = day
    for input in written {
      do {
        let move = try kind.workflow.move(input.move, from: made.stage.id)
        let names = Names(move.names.zh + "日期", "Day of “\(move.names.en)”")
        let moved = self.day(input.day, named: names, at: move.id, notBefore: last, context.today)
        let values = try self.values(input.values, for: move.fields, in: transaction)
        guard let moved, let stage = kind.workflow.stage(move.to) else { continue }
        made.moves.append(MadeMove(move: move.id, to: move.to, day: moved, values: values))
        made.declared.append((move, moved))
        made.stage = stage
        last = moved
      } catch let refusal as Refusal {
        problems += refusal.problems
      }
    }
    return made
  }
}
