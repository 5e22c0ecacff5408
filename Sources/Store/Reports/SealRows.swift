public import Ledger
import SQL

/// Table `seal`: reports as they were submitted, with the change up to which each county's facts were counted.
public struct SealRows {
  let connection: any Connection

  public struct Seal: Hashable, Sendable {
    public let id: String
    public let template: String
    public let organization: OrganizationID
    public let period: String
    public let change: Int64
    /// County code → number of its last change when the report was sealed.
    public let heads: [CountyCode: Int64]
    public let document: JSON
    public let digest: String

    /// When it was sealed: a version 7 UUID begins with the milliseconds since 1970 (RFC 9562).
    public var at: Moment? {
      Int64(id.prefix(8) + id.dropFirst(9).prefix(4), radix: 16).map { Moment(milliseconds: $0) }
    }

    public init(
      id: String, template: String, organization: OrganizationID, period: String, change: Int64,
      heads: [CountyCode: Int64], document: JSON, digest: String
    ) {
      self.id = id
      self.template = template
      self.organization = organization
      self.period = period
      self.change = change
      self.heads = heads
      self.document = document
      self.digest = digest
    }
  }

  private static let columns: Statement = "id, template, organization, period, change, heads, document, digest"

  public func find(_ id: String, in county: CountyCode) throws -> Seal? {
    try connection.rows("SELECT \(Self.columns) FROM seal WHERE county = \(county) AND id = \(id)").first.map(read)
  }

  public func all(of organization: OrganizationID) throws -> [Seal] {
    try connection.rows(
      """
      SELECT \(Self.columns) FROM seal WHERE county = \(organization.county) AND organization = \(organization)
      ORDER BY change DESC
      """
    ).map(read)
  }

  func insert(_ seal: Seal) throws {
    let heads = JSON.object(
      Dictionary(uniqueKeysWithValues: seal.heads.map { ("\($0.key)", JSON.integer($0.value)) }))
    try connection.queue(
      """
      INSERT INTO seal (county, id, template, organization, period, change, heads, document, digest)
      VALUES (\(seal.organization.county), \(seal.id), \(seal.template), \(seal.organization), \(seal.period), \
      \(seal.change), \(String(decoding: heads.bytes, as: UTF8.self)), \
      \(String(decoding: seal.document.bytes, as: UTF8.self)), \(seal.digest))
      """)
  }

  private func read(_ row: Row) throws -> Seal {
    guard let heads = JSON(Array(try row.text(5).utf8))?.objectValue,
      let document = JSON(Array(try row.text(6).utf8))
    else { throw StoredDataProblem("unreadable seal") }
    var numbers: [CountyCode: Int64] = [:]
    for (code, change) in heads {
      if let county = Int64(code).flatMap(CountyCode.init) { numbers[county] = change.integerValue }
    }
    return Seal(
      id: try row.text(0), template: try row.text(1), organization: try row.organization(2), period: try row.text(3),
      change: try row.integer(4), heads: numbers, document: document, digest: try row.text(7))
  }
}

/// Table `template`: report templates a county edited itself; the newest text of an id is the one in force.
public struct TemplateRows {
  let connection: any Connection

  public func text(_ id: String, in county: CountyCode) throws -> String? {
    try connection.rows(
      "SELECT text FROM template WHERE county = \(county) AND id = \(id) ORDER BY change DESC LIMIT 1"
    ).first?.text(0)
  }

  public func ids(in county: CountyCode) throws -> [String] {
    try connection.rows("SELECT DISTINCT id FROM template WHERE county = \(county) ORDER BY id").map { try $0.text(0) }
  }

  func insert(_ id: String, text: String, in county: CountyCode, change: Int64) throws {
    try connection.queue(
      "INSERT INTO template (county, id, change, text) VALUES (\(county), \(id), \(change), \(text))")
  }
}

extension Transaction {
  /// Keeps a report as it was submitted; the seal's own change number is in it.
  public func seal(in county: CountyCode, _ make: (Int64) throws -> SealRows.Seal) throws -> SealRows.Seal {
    var made: SealRows.Seal?
    try write(in: county) { change in
      let seal = try make(change)
      try tables.seals.insert(seal)
      made = seal
      return Act(
        "report.seal", in: county,
        detail: .object([
          "seal": .text(seal.id), "template": .text(seal.template), "organization": .integer(seal.organization.number),
          "period": .text(seal.period), "digest": .text(seal.digest),
        ]))
    }
    guard let made else { throw StoredDataProblem("no seal made") }
    return made
  }

  public func saveTemplate(_ id: String, text: String, in county: CountyCode) throws {
    try write(in: county) { change in
      try tables.templates.insert(id, text: text, in: county, change: change)
      return Act("template.save", in: county, detail: .object(["template": .text(id)]))
    }
  }
}
