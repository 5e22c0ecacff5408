/// Why a file of an office program could not be read or made, said so that a clerk knows what to do next.
///
/// `place` is where in the file ("B7", "line 12 / 第12行", a part name), when there is one place to point at.
public struct OfficeFileProblem: Error, Sendable, Hashable {
  /// What to answer: the file is wrong, or it is larger than is taken.
  public enum Kind: Sendable, Hashable {
    case invalid, tooLarge
  }

  public let kind: Kind
  public let place: String?
  public let zh: String
  public let en: String

  public init(_ kind: Kind = .invalid, place: String? = nil, zh: String, en: String) {
    self.kind = kind
    self.place = place
    self.zh = zh
    self.en = en
  }
}

extension OfficeFileProblem: CustomStringConvertible {
  public var description: String {
    let prefix = place.map { "\($0): " } ?? ""
    return "\(prefix)\(zh) \(en)"
  }
}
