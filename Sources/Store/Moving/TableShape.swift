import Ledger
import SQL

/// A table as it is copied from one database to another: the columns of its key first.
struct TableShape: Sendable {
  let name: StaticString
  let columns: [StaticString]
  /// How many of the columns make the key; the first is the county.
  let keyCount: Int
  /// So many rows are in memory at a time.
  let chunk: Int

  private init(_ name: StaticString, key: [StaticString], _ rest: [StaticString], chunk: Int = 5_000) {
    self.name = name
    columns = ["county"] + key + rest
    keyCount = key.count + 1
    self.chunk = chunk
  }

  private init(_ shape: TableShape, columns: [StaticString]) {
    name = shape.name
    self.columns = columns
    keyCount = shape.keyCount
    chunk = shape.chunk
  }

  /// The table as it was before it had some columns, which are named as in `organization_span.other`.
  func without(_ missing: Set<String>) -> TableShape {
    TableShape(self, columns: columns.filter { !missing.contains("\(name).\($0)") })
  }

  /// Every table of a county, each after those it refers to, but `county` itself, `session` (people sign in again) and
  /// `spread…` (sums that are fed anew).
  static let all = [
    TableShape(
      "organization", key: ["id"], ["code", "name", "kind", "level", "parent", "opened", "closed"]),
    TableShape(
      "organization_span", key: ["organization", "since", "change"],
      ["code", "name", "kind", "level", "parent", "closed", "other"]),
    TableShape(
      "ancestry", key: ["descendant", "ancestor", "since", "entered"], ["until", "superseded", "depth"]),
    TableShape(
      "record", key: ["id"],
      [
        "kind", "organization", "origin", "day", "stage", "is_open", "revision", "voided", "moving", "parent", "slot",
        "number", "import_run",
      ]),
    TableShape(
      "revision", key: ["record", "number"], ["change", "organization", "day", "stage", "voided", "body"], chunk: 2_000),
    TableShape("erased", key: ["owner"], ["kind", "change", "remainder"]),
    TableShape("own_key", key: ["owner"], ["wrapped"]),
    TableShape("party", key: ["id"], ["kind", "identity", "number_digest", "phone_digest", "record"]),
    TableShape("naming", key: ["party", "record"], []),
    TableShape(
      "fact", key: ["change", "line"],
      ["record", "measure", "organization", "day", "breakdown", "qualifier", "party", "value"]),
    TableShape(
      "rollup", key: ["organization", "measure", "period", "breakdown"], ["value", "above", "below", "around"]),
    TableShape("presence", key: ["organization", "measure", "period", "party"], ["n"]),
    TableShape(
      "audit", key: ["change"], ["at", "actor", "act", "record", "detail", "body_digest", "leaves", "hash", "origin"],
      chunk: 2_000),
    TableShape("account", key: ["name"], ["display_name", "password", "closed", "seen", "woken"]),
    TableShape("invitation", key: ["account"], ["digest", "expires"]),
    TableShape("second_factor", key: ["account"], ["secret", "confirmed", "step"]),
    TableShape("recovery_code", key: ["account", "digest"], []),
    TableShape(
      "account_grant", key: ["account", "role", "organization"], ["lines", "since", "until", "deputy_of", "awaits"]),
    TableShape(
      "seal", key: ["id"], ["template", "organization", "period", "change", "heads", "document", "digest"], chunk: 20),
    TableShape("template", key: ["id", "change"], ["text"], chunk: 200),
    TableShape("calendar_year", key: ["year", "change"], ["days"], chunk: 200),
    TableShape("import_run", key: ["id"], ["change", "file", "digest", "records", "undone"]),
    TableShape("case_member", key: ["record", "account", "since", "place"], ["until", "note"]),
    TableShape("release", key: ["organization", "measure", "quarter"], ["value", "change"]),
    TableShape("retention_decision", key: ["record", "change"], ["until"]),
    TableShape("feedback", key: ["record"], ["account", "receipt"]),
    TableShape("attachment", key: ["record", "id"], ["change", "size", "head"]),
    TableShape("attachment_chunk", key: ["record", "id", "number"], ["sealed"], chunk: 8),
  ]

  /// The next rows of a county in the order of the key, after a row that has been read.
  func rows(of county: CountyCode, after last: Row?) -> Statement {
    var text = Statement.StringInterpolation(literalCapacity: 0, interpolationCount: keyCount + 1)
    text.appendLiteral("SELECT ")
    text.append(columns[...])
    text.appendLiteral(" FROM ")
    text.appendLiteral(name)
    text.appendLiteral(" WHERE county = ")
    text.appendInterpolation(county)
    if let last {
      text.appendLiteral(" AND (")
      text.append(columns[1..<keyCount])
      text.appendLiteral(") > (")
      for (index, value) in last.values[1..<keyCount].enumerated() {
        if index > 0 { text.appendLiteral(", ") }
        text.appendInterpolation(value)
      }
      text.appendLiteral(")")
    }
    text.appendLiteral(" ORDER BY ")
    text.append(columns[1..<keyCount])
    text.appendLiteral(" LIMIT ")
    text.appendInterpolation(chunk)
    return Statement(stringInterpolation: text)
  }

  func count(of county: CountyCode) -> Statement { whole("SELECT count(*) FROM ", county) }

  func removal(of county: CountyCode) -> Statement { whole("DELETE FROM ", county) }

  private func whole(_ verb: StaticString, _ county: CountyCode) -> Statement {
    var text = Statement.StringInterpolation(literalCapacity: 0, interpolationCount: 1)
    text.appendLiteral(verb)
    text.appendLiteral(name)
    text.appendLiteral(" WHERE county = ")
    text.appendInterpolation(county)
    return Statement(stringInterpolation: text)
  }
}

extension Statement.StringInterpolation {
  fileprivate mutating func append(_ columns: ArraySlice<StaticString>) {
    for (index, column) in columns.enumerated() {
      if index > 0 { appendLiteral(", ") }
      appendLiteral(column)
    }
  }
}
