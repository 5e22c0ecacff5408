package import SQL

extension EngineProblem {
  /// By the classes of PostgreSQL's documentation, appendix A; never by the name of a constraint.
  package init(sqlState: String) {
    switch sqlState {
    case "53100": self = .diskFull
    case "25006": self = .readOnly
    case "40001", "40P01", "40002", "40003": self = .conflict
    case "55P03", "55006", "53300": self = .busy
    case "57014", "25P03", "25P04", "57P05": self = .slow
    case "57P01", "57P02", "57P03": self = .serverStopped
    case "3D000": self = .noDatabase
    case "22021", "22P05": self = .unstorableText
    case "XX001", "XX002": self = .damaged
    default:
      switch sqlState.prefix(2) {
      case "23": self = .constraint
      case "28": self = .signInRefused
      case "08": self = .serverStopped
      default: self = .refused(state: sqlState)
      }
    }
  }

  /// What libpq says of a failed connection ends with the state, or, when no server spoke, with words.
  package init(connecting message: String) {
    let words = message.split(whereSeparator: \.isWhitespace)
    guard let state = words.last, state.utf8.count == 5, state.allSatisfy({ $0.isNumber || $0.isUppercase }) else {
      self = .unreachable
      return
    }
    let problem = EngineProblem(sqlState: String(state))
    self = problem == .serverStopped ? .unreachable : problem
  }
}
