import AllLines
import Ledger

/// A record told as a clerk would write it: texts under field ids, and the moves it made.
struct Story {
  let kind: RecordKind
  let record: Record
  /// What was wrong with the story: unreadable texts, missing answers, impossible moves, broken rules.
  let problems: [Problem]

  /// - Parameter moves: each `move 2013-04-11`, followed by its answers.
  init(
    _ kindID: String, on day: String, _ values: [String: String], _ moves: [(String, [String: String])] = [],
    isPart: Bool = false
  ) throws {
    kind = try Catalogue(allLines).kind(kindID)
    let start = try Story.day(day)
    var problems: [Problem] = []
    var body = Body(values: Story.read(values, kind.fields, &problems))
    var stage = kind.workflow.stages.first?.id ?? ""
    let kindID = kind.id
    let seen = { (stage: String, body: Body) in
      Record(kind: kindID, origin: Place.village, day: start, stage: stage, body: body, isPart: isPart)
    }
    problems += kind.rule?(seen(stage, body)) ?? []
    for (written, answers) in moves {
      let parts = written.split(separator: " ").map(String.init)
      let (move, at) = (try kind.workflow.move(parts[0], from: stage), try Story.day(parts[1]))
      let given = Story.read(answers, move.fields, &problems)
      body.moves.append(MadeMove(move: move.id, to: move.to, day: at, values: given))
      stage = move.to
      problems += move.rule?(seen(stage, body), at) ?? []
    }
    record = seen(stage, body)
    self.problems = problems
  }

  /// The facts, each as `measure day breakdown value`, in the order of their keys.
  var facts: [String] {
    let facts = Counting.facts(of: record, kind) { _ in Place.history }
    return facts.sorted { $0.key < $1.key }.map { key, value in
      let words = [key.measure, key.day.description, key.breakdown.description, "\(value)\(key.qualifier.rawValue)"]
      return words.filter { !$0.isEmpty }.joined(separator: " ")
    }
  }

  private static func read(
    _ answers: [String: String], _ fields: [FieldDeclaration], _ problems: inout [Problem]
  ) -> [String: Value] {
    var values: [String: Value] = [:]
    for (id, text) in answers.sorted(by: { $0.key < $1.key }) {
      guard let field = fields.first(where: { $0.id == id }) else {
        problems.append(Problem(id, "没有这一项", "no such field"))
        continue
      }
      do throws(Refusal) {
        values[id] = try field.read(text).flatMap(value)
      } catch {
        problems += error.problems
      }
    }
    for field in fields where field.isRequired && values[field.id] == nil {
      problems.append(Problem(field.id, "必须填写", "is required"))
    }
    return values
  }

  /// A party's id is worked out from its name; there is no registry here to look it up in.
  private static func value(_ draft: Draft) -> Value? {
    switch draft {
    case .ready(let value): value
    case .party(let party): Place.party(party.name).map(Value.party)
    case .parties(let parties): .parties(parties.compactMap { Place.party($0.name) })
    case .organization, .organizations, .record: nil
    }
  }

  private static func day(_ text: String) throws -> Day {
    guard let day = Day(text) else { throw Refusal(.invalid, "日期", "day", at: text) }
    return day
  }
}

/// One village, its township and its county.
enum Place {
  private static let code = CountyCode(350_102) ?? { preconditionFailure("six digits") }()
  static let village = OrganizationID(code, serial: 2)
  private static let path = [village, OrganizationID(code, serial: 1), OrganizationID(code, serial: 0)]
  static let history =
    PathHistory([.init(since: Day(dayNumber: 0), path: path)]) ?? { preconditionFailure("one epoch") }()

  static func party(_ name: String) -> PartyID? {
    let digits = name.utf8.reduce(UInt64(7)) { ($0 &* 31 &+ UInt64($1)) % 1_000_000_000_000 }
    return PartyID(
      "00000000-0000-7000-8000-" + String(repeating: "0", count: 12 - String(digits).count) + String(digits))
  }
}
