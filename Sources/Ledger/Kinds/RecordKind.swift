/// The four shapes of everything in a federation's filing cabinet.
public enum Shape: String, Sendable, CaseIterable {
  /// 事: something happened.
  case activity
  /// 册: something exists.
  case register
  /// 案: something is in progress.
  case `case`
  /// 表: something is due, one per organization and period.
  case `return`

  public var names: Names {
    switch self {
    case .activity: Names("事", "activity")
    case .register: Names("册", "register")
    case .case: Names("案", "case")
    case .return: Names("表", "return")
    }
  }
}

/// 台账类别: one kind of record, declared as a value that the engine interprets.
public struct RecordKind: Sendable {
  public typealias Rule = @Sendable (Record) -> [Problem]

  public let id: String
  public let shape: Shape
  public let names: Names
  /// One sentence that tells a recorder when to use this kind.
  public let purpose: Names
  public let fields: [FieldDeclaration]
  public let workflow: Workflow
  public let measures: [Measure]
  /// The fields whose values make up a record's title in lists.
  public let titleFields: [String]
  /// The levels of organizations that keep such records; all when empty.
  public let levels: Set<OrganizationLevel>
  /// The field holding the other organizations that took part, for kinds that can be joint.
  public let participants: String?
  /// The kinds whose records this one can belong to: follow-ups, instalments, members, goods of an occasion.
  public let under: [String]
  /// Whether it can also be recorded by itself; what cannot is offered on the page of what it belongs to.
  public let standsAlone: Bool
  /// For returns: the field holding the period.
  public let periodField: String?
  /// What must hold across fields.
  public let rule: Rule?
  /// The days of the year on which such a record is usually written, with what it says already.
  public let festivals: [Festival]
  /// The series that a record of this kind declares, while it stands.
  public let series: (@Sendable (Record) -> Series?)?
  /// The heading of the day column and field (活动日期, 来访日期, 命名日期 …).
  public let dayNames: Names
  /// Violence, children, health, counselling: open to the case team of each record and nobody else.
  public let isConfidential: Bool
  /// The measures of a confidential kind of which rounded figures are released to everybody else.
  public let released: Set<String>
  /// The times that a law or a rule sets for such records.
  public let clocks: [Clock]
  /// How long such records are kept, where it differs from their line's rule.
  public let keeping: Keeping?
  /// What somebody must have agreed to before such a record is made.
  public let needs: ConsentNeed?
  /// The move by which such a record gives way to a protected case about the same people: it asks for no reason, and in
  /// the record's history the county's federation makes it, whoever does.
  public let yieldingMove: String?
  /// How such records say what somebody agreed to; nil when they are no consents.
  public let consents: ConsentGiving?
  /// Whether anybody may say it, with whatever role or none; one kind of an installation at most.
  public let isSaidByAnyone: Bool

  public init(
    _ id: String, _ shape: Shape, _ zh: String, _ en: String, purpose: Names, day: Names = Names("日期", "Day"),
    fields: [FieldDeclaration], title: [String], workflow: Workflow = .none, measures: [Measure],
    levels: Set<OrganizationLevel> = [], participants: Field<[OrganizationID]>? = nil, period: Field<Period>? = nil,
    under: [String] = [], alone: Bool? = nil, confidential: Bool = false, releasing released: [Measure] = [],
    clocks: [Clock] = [], keeping: Keeping? = nil, needs: ConsentNeed? = nil, consents: ConsentGiving? = nil,
    yieldingBy yieldingMove: String? = nil, saidByAnyone: Bool = false, rule: Rule? = nil, festivals: [Festival] = [],
    series: (@Sendable (Record) -> Series?)? = nil
  ) {
    self.id = id
    self.shape = shape
    names = Names(zh, en)
    self.purpose = purpose
    dayNames = day
    self.fields = fields
    titleFields = title
    self.workflow = workflow
    self.measures = participants == nil ? measures : measures.map(\.joint)
    self.levels = levels
    self.participants = participants?.id
    periodField = period?.id
    self.under = under
    standsAlone = alone ?? under.isEmpty
    isConfidential = confidential
    self.released = Set(released.map(\.id))
    self.clocks = clocks
    self.keeping = keeping
    self.needs = needs
    self.consents = consents
    self.yieldingMove = yieldingMove
    isSaidByAnyone = saidByAnyone
    self.rule = rule
    self.festivals = festivals
    self.series = series
  }

  public func field(_ id: String) -> FieldDeclaration? { fields.first { $0.id == id } }

  /// The field of this kind or of one of its moves.
  public func anyField(_ id: String) -> FieldDeclaration? {
    field(id) ?? workflow.moves.lazy.flatMap(\.fields).first { $0.id == id }
  }
}

/// 条线: a line of work, the kinds it keeps, and the measures derived from several kinds.
public struct LineOfWork: Sendable {
  public let id: String
  public let names: Names
  public let kinds: [RecordKind]
  /// Ratios and totals over measures of this line.
  public let derived: [Measure]
  /// How long the records of its kinds are kept, unless a kind says otherwise.
  public let keeping: Keeping?

  public init(
    _ id: String, _ zh: String, _ en: String, kinds: [RecordKind], derived: [Measure] = [], keeping: Keeping? = nil
  ) {
    self.id = id
    names = Names(zh, en)
    self.kinds = kinds
    self.derived = derived
    self.keeping = keeping
  }
}
