public import Ledger

/// 工作机制: one way in which women's federations work, by its number in the catalogue, and where this program keeps it.
public struct Mechanism: Sendable {
  /// `RIGHTS-11`.
  public let id: String
  public let names: Names
  public let standing: Standing

  public enum Standing: Sendable {
    /// It works: in these places. The note says what is left out on purpose, and why.
    case kept([Place], note: Names?)
    /// It belongs to an engine that is being finished; not yet walked through.
    case open(Engine)
    /// It waits for an engine with code of its own; what can be recorded already lies in these places.
    case next(Engine, already: [Place])
    /// It is not built, for this reason.
    case notBuilt(Names)
  }

  /// Where something is recorded or shown.
  public enum Place: Sendable {
    /// Records of a kind, with what to write there (each `field`, `field=choice` or `>move`) and the measures that come of it.
    case kept(in: String, _ answers: [String], counting: [String])
    /// A page of the site, by the pattern of its address, and the measures shown on it.
    case shown(at: String, Names, counting: [String])
  }

  /// Letters before the dash: `RIGHTS`.
  public var group: String { String(id.prefix { $0 != "-" }) }

  /// Where it lies, whatever its standing.
  public var places: [Place] {
    switch standing {
    case .kept(let places, _): places
    case .next(_, let already): already
    case .open, .notBuilt: []
    }
  }
}

extension Mechanism {
  static func kept(_ id: String, _ zh: String, _ en: String, _ places: Place..., note: Names? = nil) -> Mechanism {
    Mechanism(id: id, names: Names(zh, en), standing: .kept(places, note: note))
  }

  static func open(_ id: String, _ zh: String, _ en: String, _ engine: Engine) -> Mechanism {
    Mechanism(id: id, names: Names(zh, en), standing: .open(engine))
  }

  static func next(_ id: String, _ zh: String, _ en: String, _ engine: Engine, already places: Place...) -> Mechanism {
    Mechanism(id: id, names: Names(zh, en), standing: .next(engine, already: places))
  }

  static func notBuilt(_ id: String, _ zh: String, _ en: String, because reason: Names) -> Mechanism {
    Mechanism(id: id, names: Names(zh, en), standing: .notBuilt(reason))
  }
}

extension Mechanism.Place {
  static func records(_ kind: String, _ answers: String..., counting: [String] = []) -> Mechanism.Place {
    .kept(in: kind, answers, counting: counting)
  }

  static func page(_ path: String, _ zh: String, _ en: String, counting: [String] = []) -> Mechanism.Place {
    .shown(at: path, Names(zh, en), counting: counting)
  }

  /// The measures that come of it.
  public var measures: [String] {
    switch self {
    case .kept(_, _, let counting), .shown(_, _, let counting): counting
    }
  }
}
