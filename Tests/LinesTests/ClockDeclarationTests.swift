import AllLines
import Ledger
import Testing

@Suite struct ClockDeclarationTests {
  let catalogue = Catalogue(allLines)

  @Test func everyClockNamesMovesAndFieldsOfItsKind() throws {
    for kind in catalogue.kinds {
      let moves = Set(kind.workflow.moves.map(\.id))
      let stages = Set(kind.workflow.stages.map(\.id))
      for clock in kind.clocks {
        #expect(clock.id.hasPrefix(kind.id + "."), "\(clock.id)")
        #expect(Set(clock.stop.moves).isSubset(of: moves) && Set(clock.stop.stages).isSubset(of: stages), "\(clock.id)")
        #expect(!clock.stop.moves.isEmpty || !clock.stop.stages.isEmpty, "\(clock.id) never stops")
        #expect(clock.extending.map { moves.contains($0.move) } ?? true, "\(clock.id)")
        switch clock.start {
        case .recorded(let time): #expect(time.map { kind.field($0.id) != nil } ?? true, "\(clock.id)")
        case .day(let field): #expect(kind.anyField(field.id) != nil, "\(clock.id)")
        case .lastSign(let signs, let parts):
          #expect(Set(signs).isSubset(of: moves), "\(clock.id)")
          for part in parts {
            #expect(
              try catalogue.kind(part).under.contains(kind.id), "\(clock.id): \(part) does not belong to \(kind.id)")
          }
        case .moves(let starting, let time):
          #expect(!starting.isEmpty && Set(starting).isSubset(of: moves), "\(clock.id)")
          #expect(time.map { asked(kind, starting).contains($0.id) } ?? true, "\(clock.id)")
        }
        #expect(clock.stop.time.map { asked(kind, clock.stop.moves).contains($0.id) } ?? true, "\(clock.id)")
      }
    }
  }

  @Test func everyClockHasASourceAndAClosedRecordHasNoDutyLeft() {
    let ids = catalogue.kinds.flatMap { $0.clocks.map(\.id) }
    #expect(Set(ids).count == ids.count)
    for kind in catalogue.kinds {
      let closed = Set(kind.workflow.stages.filter { !$0.isOpen }.map(\.id))
      for clock in kind.clocks {
        #expect(!clock.versions.isEmpty && clock.versions.allSatisfy { $0.source.zh.count > 5 }, "\(clock.id)")
        if clock.bearer == .person { continue }
        // Every move that ends a record also stops its clocks, or the clock would run on for ever.
        for move in kind.workflow.moves where closed.contains(move.to) && !closed.isSuperset(of: move.from) {
          let stops = clock.stop.moves.contains(move.id) || clock.stop.stages.contains(move.to)
          #expect(stops || !canRun(clock, kind, before: move), "\(clock.id) runs on after \(move.id)")
        }
      }
    }
  }

  private func asked(_ kind: RecordKind, _ moves: [String]) -> Set<String> {
    Set(kind.workflow.moves.filter { moves.contains($0.id) }.flatMap { $0.fields.map(\.id) })
  }

  /// Whether a clock can be running when a move is made: not if all that lead there stop it.
  private func canRun(_ clock: Clock, _ kind: RecordKind, before move: Move) -> Bool {
    let stopping = Set(clock.stop.moves)
    var stages = begins(clock, kind)
    for _ in kind.workflow.stages {
      for step in kind.workflow.moves where !stopping.contains(step.id) && !stages.isDisjoint(with: step.from) {
        if !clock.stop.stages.contains(step.to) { stages.insert(step.to) }
      }
    }
    return !stages.isDisjoint(with: move.from)
  }

  /// The stages in which a record can stand right after the clock started.
  private func begins(_ clock: Clock, _ kind: RecordKind) -> Set<String> {
    let first = Set(kind.workflow.stages.prefix(1).map(\.id))
    switch clock.start {
    case .recorded: return first
    // It watches every stage but those in which silence is right.
    case .lastSign: return Set(kind.workflow.stages.map(\.id)).subtracting(clock.stop.stages)
    case .moves(let starting, _): return Set(kind.workflow.moves.filter { starting.contains($0.id) }.map(\.to))
    case .day(let field):
      let asking = kind.workflow.moves.filter { $0.fields.contains { $0.id == field.id } }
      return Set(asking.map(\.to)).union(kind.field(field.id) == nil ? [] : first)
    }
  }
}
