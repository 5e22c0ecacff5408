/// A state a record can be in.
public struct Stage: Hashable, Sendable {
  public let id: String
  public let names: Names
  /// Whether work on the record is still expected.
  public let isOpen: Bool

  public init(_ id: String, _ zh: String, _ en: String, open: Bool = true) {
    self.id = id
    names = Names(zh, en)
    isOpen = open
  }

  /// Of every kind: another county's record goes on from this one. Nothing leads out of it.
  public static let movedAway = Stage("movedAway", "已移到外县", "moved to another county", open: false)
}

/// A declared step from one stage to another (or back to the same), with what it asks and the rule it obeys.
public struct Move: Sendable {
  public typealias Rule = @Sendable (Record, Day) -> [Problem]

  public let id: String
  public let names: Names
  public let from: [String]
  public let to: String
  /// What the move asks for; kept with the move.
  public let fields: [FieldDeclaration]
  public let roles: Set<Role>
  public let rule: Rule?

  public init(
    _ id: String, _ zh: String, _ en: String, from: [String], to: String, asks fields: [FieldDeclaration] = [],
    by roles: Set<Role> = [.recorder, .chair, .officer, .caseWorker], only rule: Rule? = nil
  ) {
    self.id = id
    names = Names(zh, en)
    self.from = from
    self.to = to
    self.fields = fields
    self.roles = roles
    self.rule = rule
  }
}

/// The stages of a kind and the moves between them; a record starts in the first stage.
public struct Workflow: Sendable {
  public let stages: [Stage]
  public let moves: [Move]

  public init(stages: [Stage], moves: [Move]) {
    self.stages = stages
    self.moves = moves
  }

  /// Nothing to move: the record is complete when written.
  public static let none = Workflow(stages: [Stage("recorded", "已登记", "recorded", open: false)], moves: [])

  public func stage(_ id: String) -> Stage? {
    stages.first { $0.id == id } ?? (id == Stage.movedAway.id ? .movedAway : nil)
  }

  public func moves(from stage: String) -> [Move] { moves.filter { $0.from.contains(stage) } }

  /// The move, or the refusal that names what is possible from here.
  public func move(_ id: String, from stage: String) throws(Refusal) -> Move {
    let possible = moves(from: stage)
    if let move = possible.first(where: { $0.id == id || $0.names.zh == id }) { return move }
    let here = self.stage(stage)?.names ?? Names(stage, stage)
    let zh = possible.isEmpty ? "没有可办的下一步" : "可办：" + possible.map(\.names.zh).joined(separator: "、")
    let en = possible.isEmpty ? "nothing can follow" : "possible: " + possible.map(\.id).joined(separator: ", ")
    throw Refusal(.conflict, "“\(here.zh)”状态下不能办理“\(id)”；\(zh)", "“\(id)” is not possible in stage “\(here.en)”; \(en)")
  }
}
