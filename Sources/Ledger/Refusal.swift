/// Every expected error: one of six codes and one or more problems, each saying what, where and what to do.
public struct Refusal: Error, Hashable, Sendable {
  public enum Code: String, Sendable, CaseIterable {
    case invalid, notFound, forbidden, conflict, tooLarge, unavailable
  }

  public let code: Code
  public let problems: [Problem]

  public init(_ code: Code, _ problems: [Problem]) {
    self.code = code
    self.problems = problems
  }

  public init(_ code: Code, _ zh: String, _ en: String, at place: String? = nil) {
    self.init(code, [Problem(place, zh, en)])
  }
}

/// One thing that is wrong with an input, with the place it was found and the remedy.
public struct Problem: Hashable, Sendable {
  /// A field id, a cell address such as `B7`, a line such as `12`, or nil when the whole input is meant.
  public let place: String?
  public let message: Names

  public init(_ place: String? = nil, _ zh: String, _ en: String) {
    self.place = place
    self.message = Names(zh, en)
  }

  public func placed(at place: String) -> Problem {
    Problem(place, message.zh, message.en)
  }
}
