/// What is asked on a form, checked in an import column and shown on a page: one line in a line of work.
public struct FieldDeclaration: Sendable {
  public let id: String
  public let names: Names
  public let type: FieldType
  public let isRequired: Bool
  /// Other headings under which clerks' spreadsheets name this field.
  public let aliases: [String]
  /// One short sentence under the input.
  public let help: Names?
  /// Identity data: masked in lists and prints.
  public let isPersonal: Bool
  /// Asked for now and then only: forms keep it folded away.
  public private(set) var isFolded = false

  public init(
    _ id: String, _ names: Names, _ type: FieldType, required: Bool, aliases: [String] = [], help: Names? = nil,
    personal: Bool = false
  ) {
    self.id = id
    self.names = names
    self.type = type
    isRequired = required
    self.aliases = aliases
    self.help = help
    isPersonal = personal
  }

  /// The same, folded away on forms.
  public var folded: FieldDeclaration {
    var folded = self
    folded.isFolded = true
    return folded
  }

  /// The choices offered, when there are any.
  public var choices: [Choice] {
    switch type {
    case .choice(let choices), .choices(let choices): choices
    default: []
    }
  }
}

/// A field whose values have the Swift type `V`: the key by which rules and measures read a record.
public struct Field<V: FieldValue>: Sendable {
  public let declaration: FieldDeclaration
  public var id: String { declaration.id }

  init(_ declaration: FieldDeclaration) { self.declaration = declaration }
}

extension Field where V == String {
  public static func text(
    _ id: String, _ zh: String, _ en: String, limit: Int = 200, required: Bool = false, aliases: [String] = [],
    help: Names? = nil, personal: Bool = false
  ) -> Field {
    Field(
      FieldDeclaration(
        id, Names(zh, en), .text(limit: limit), required: required, aliases: aliases, help: help, personal: personal))
  }

  public static func longText(
    _ id: String, _ zh: String, _ en: String, limit: Int = 5000, required: Bool = false, aliases: [String] = [],
    help: Names? = nil
  ) -> Field {
    Field(
      FieldDeclaration(id, Names(zh, en), .longText(limit: limit), required: required, aliases: aliases, help: help))
  }

  public static func choice(
    _ id: String, _ zh: String, _ en: String, _ choices: [Choice], required: Bool = false, aliases: [String] = [],
    help: Names? = nil
  ) -> Field {
    Field(FieldDeclaration(id, Names(zh, en), .choice(choices), required: required, aliases: aliases, help: help))
  }

  /// Photographs, scans and documents; the value names them by their ids, with spaces between.
  public static func attachment(
    _ id: String, _ zh: String, _ en: String, required: Bool = false, help: Names? = nil
  ) -> Field {
    Field(FieldDeclaration(id, Names(zh, en), .attachment, required: required, help: help))
  }

  public static func phone(
    _ id: String, _ zh: String, _ en: String, required: Bool = false, aliases: [String] = []
  ) -> Field {
    Field(FieldDeclaration(id, Names(zh, en), .phone, required: required, aliases: aliases, personal: true))
  }
}

extension Field where V == [String] {
  public static func choices(
    _ id: String, _ zh: String, _ en: String, _ choices: [Choice], required: Bool = false, aliases: [String] = [],
    help: Names? = nil
  ) -> Field {
    Field(FieldDeclaration(id, Names(zh, en), .choices(choices), required: required, aliases: aliases, help: help))
  }
}

extension Field where V == Int64 {
  public static func integer(
    _ id: String, _ zh: String, _ en: String, _ range: ClosedRange<Int64> = 0...1_000_000_000, required: Bool = false,
    aliases: [String] = [], help: Names? = nil
  ) -> Field {
    Field(FieldDeclaration(id, Names(zh, en), .integer(range), required: required, aliases: aliases, help: help))
  }

  public static func decimal(
    _ id: String, _ zh: String, _ en: String, digits: Int, _ range: ClosedRange<Int64>, required: Bool = false,
    aliases: [String] = []
  ) -> Field {
    Field(
      FieldDeclaration(
        id, Names(zh, en), .decimal(digits: digits, range), required: required, aliases: aliases))
  }

  public static func percent(
    _ id: String, _ zh: String, _ en: String, required: Bool = false, aliases: [String] = []
  ) -> Field {
    Field(FieldDeclaration(id, Names(zh, en), .percent, required: required, aliases: aliases))
  }
}

extension Field where V == Counted {
  public static func counted(
    _ id: String, _ zh: String, _ en: String, max: Int64 = 10_000_000, required: Bool = false, aliases: [String] = [],
    help: Names? = nil
  ) -> Field {
    Field(FieldDeclaration(id, Names(zh, en), .counted(max: max), required: required, aliases: aliases, help: help))
  }
}

extension Field where V == Fen {
  public static func money(
    _ id: String, _ zh: String, _ en: String, max: Fen = Fen(yuan: 10_000_000_000), required: Bool = false,
    aliases: [String] = [], help: Names? = nil
  ) -> Field {
    Field(FieldDeclaration(id, Names(zh, en), .money(max: max), required: required, aliases: aliases, help: help))
  }
}

extension Field where V == Day {
  public static func day(
    _ id: String, _ zh: String, _ en: String, required: Bool = false, aliases: [String] = [], help: Names? = nil
  ) -> Field {
    Field(FieldDeclaration(id, Names(zh, en), .day, required: required, aliases: aliases, help: help))
  }
}

extension Field where V == TimeOfDay {
  public static func time(
    _ id: String, _ zh: String, _ en: String, required: Bool = false, aliases: [String] = [], help: Names? = nil
  ) -> Field {
    Field(FieldDeclaration(id, Names(zh, en), .time, required: required, aliases: aliases, help: help))
  }
}

extension Field where V == Period {
  public static func period(
    _ id: String, _ zh: String, _ en: String, _ grains: Set<Period.Grain>, required: Bool = false,
    aliases: [String] = []
  ) -> Field {
    Field(FieldDeclaration(id, Names(zh, en), .period(grains), required: required, aliases: aliases))
  }
}

extension Field where V == Bool {
  public static func yesNo(
    _ id: String, _ zh: String, _ en: String, required: Bool = false, aliases: [String] = [], help: Names? = nil
  ) -> Field {
    Field(FieldDeclaration(id, Names(zh, en), .yesNo, required: required, aliases: aliases, help: help))
  }
}

extension Field where V == OrganizationID {
  public static func organization(
    _ id: String, _ zh: String, _ en: String, required: Bool = false, aliases: [String] = []
  ) -> Field {
    Field(FieldDeclaration(id, Names(zh, en), .organization, required: required, aliases: aliases))
  }
}

extension Field where V == [OrganizationID] {
  public static func organizations(
    _ id: String, _ zh: String, _ en: String, aliases: [String] = [], help: Names? = nil
  ) -> Field {
    Field(FieldDeclaration(id, Names(zh, en), .organizations, required: false, aliases: aliases, help: help))
  }
}

extension Field where V == PartyID {
  public static func party(
    _ id: String, _ zh: String, _ en: String, _ kinds: Set<PartyKind> = [.person], required: Bool = false,
    aliases: [String] = [], help: Names? = nil
  ) -> Field {
    Field(
      FieldDeclaration(
        id, Names(zh, en), .party(kinds), required: required, aliases: aliases, help: help, personal: true))
  }
}

extension Field where V == [PartyID] {
  public static func parties(
    _ id: String, _ zh: String, _ en: String, _ kinds: Set<PartyKind> = [.person], required: Bool = false,
    aliases: [String] = [], help: Names? = nil
  ) -> Field {
    Field(
      FieldDeclaration(
        id, Names(zh, en), .parties(kinds), required: required, aliases: aliases, help: help, personal: true))
  }
}

extension Field where V == RecordID {
  public static func record(
    _ id: String, _ zh: String, _ en: String, kinds: [String], required: Bool = false, aliases: [String] = [],
    help: Names? = nil
  ) -> Field {
    Field(FieldDeclaration(id, Names(zh, en), .record(kinds: kinds), required: required, aliases: aliases, help: help))
  }
}
