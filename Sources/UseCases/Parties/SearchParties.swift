public import Ledger
public import Store

/// Finds persons, households and bodies of a county's registry by name, pinyin or its first letters.
///
/// Everybody is read in memory, nothing is kept for it; those of protected cases are not among them. An act: the audit
/// holds who searched and how many were found, not what for. Numbers are shown masked. Gives fifty at most, the nearest
/// first. Refuses less than two letters or one character.
public struct SearchParties: UseCase {
  public static let permission = Permission.readRecords
  public static let limit = 50

  public let written: String
  public let county: CountyCode

  public init(_ written: String, in county: CountyCode) {
    self.written = written
    self.county = county
  }

  public struct Found: Sendable {
    public let parties: [MaskedParty]
    /// There were more.
    public let isCut: Bool
  }

  /// Whether a text asks by name and not by number.
  public static func isName(_ written: String) -> Bool {
    written.unicodeScalars.contains { $0.properties.isAlphabetic }
  }

  public func scope(in tables: Tables) -> OrganizationID { OrganizationID(county, serial: 0) }

  /// Nobody waits while the registry is read.
  public func counties(in tables: Tables) -> [CountyCode] { [] }

  public func perform(in transaction: borrowing Transaction, _ context: Context) throws -> Found {
    guard var matching = NameMatching(written), written.trimmed.count > 1 || !written.trimmed.allSatisfy(\.isASCII)
    else {
      throw Refusal(
        .invalid, "请写姓名里的字，或拼音、拼音首字母（至少两个字母）",
        "Write characters of the name, its pinyin or the first letters (two at least)", at: "written")
    }
    var found: [(near: NameMatching.Nearness, party: PartyRows.Party)] = []
    try transaction.tables.parties.forEach(in: county) { party in
      if let near = matching.nearness(of: party.name) { found.append((near, party)) }
    }
    try transaction.noteSearch(in: county, found: found.count)
    let sorted = found.sorted {
      ($0.near, $0.party.name, $0.party.id.text) < ($1.near, $1.party.name, $1.party.id.text)
    }
    return Found(
      parties: sorted.prefix(Self.limit).map { MaskedParty($0.party, isNamed: true) }, isCut: sorted.count > Self.limit)
  }
}
