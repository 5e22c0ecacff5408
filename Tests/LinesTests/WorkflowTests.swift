import AllLines
import Ledger
import Testing

@Suite struct WorkflowTests {
  let kinds = Catalogue(allLines).kinds

  @Test func everyDeclaredMoveIsPossibleFromItsStages() throws {
    for kind in kinds {
      for move in kind.workflow.moves {
        #expect(!move.from.isEmpty && !move.roles.isEmpty, "\(kind.id) \(move.id)")
        for stage in move.from {
          #expect(kind.workflow.stage(stage) != nil, "\(kind.id) \(move.id) from \(stage)")
          #expect(try kind.workflow.move(move.id, from: stage).to == move.to)
          #expect(try kind.workflow.move(move.names.zh, from: stage).id == move.id)
        }
        #expect(kind.workflow.stage(move.to) != nil, "\(kind.id) \(move.id) to \(move.to)")
      }
    }
  }

  @Test func everyUndeclaredMoveIsRefusedWithWhatIsPossible() {
    for kind in kinds {
      for stage in kind.workflow.stages {
        for move in kind.workflow.moves where !move.from.contains(stage.id) {
          let refusal = #expect(throws: Refusal.self) { try kind.workflow.move(move.id, from: stage.id) }
          #expect(refusal?.code == .conflict)
          let possible = kind.workflow.moves(from: stage.id).map(\.names.zh)
          #expect(possible.allSatisfy { refusal?.problems.first?.message.zh.contains($0) == true }, "\(kind.id)")
        }
      }
    }
  }

  @Test func everyStageIsReachedFromTheFirst() {
    for kind in kinds {
      var reached = Set(kind.workflow.stages.prefix(1).map(\.id))
      for _ in kind.workflow.stages {
        for move in kind.workflow.moves where !reached.isDisjoint(with: move.from) { reached.insert(move.to) }
      }
      #expect(reached == Set(kind.workflow.stages.map(\.id)), "\(kind.id)")
    }
  }

  @Test func workThatIsStillOpenCanBeFinished() {
    for kind in kinds where kind.shape == .case {
      for stage in kind.workflow.stages where stage.isOpen {
        #expect(!kind.workflow.moves(from: stage.id).isEmpty, "\(kind.id) is stuck in \(stage.id)")
      }
      #expect(kind.workflow.stages.contains { !$0.isOpen }, "\(kind.id) never ends")
    }
  }
}
