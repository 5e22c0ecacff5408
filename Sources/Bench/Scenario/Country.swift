import Ledger
import SQL

/// A made-up country of 31 provinces, loaded as rows: who stands where, and the roll-ups of one province's counties.
struct Country {
  /// Organizations in each county: the county's own, 17 townships and their villages.
  static let inCounty = 245
  static let townships = 17
  static let nation = organization(100_000)
  /// Ten cities of twelve counties.
  static let province = organization(110_000)

  let organizations: Int

  static func organization(_ code: Int64, _ serial: Int64 = 0) -> OrganizationID {
    guard let county = CountyCode(code) else { preconditionFailure("a code of six digits") }
    return OrganizationID(county, serial: serial)
  }

  /// Provinces 11 to 41; the first has ten cities of twelve counties, the others eleven of as many as are needed.
  var cities: [(city: Int64, counties: [Int64])] {
    let wanted = max(120, organizations / Self.inCounty)
    let others = max(0, wanted - 120)
    return (0..<31).flatMap { province -> [(city: Int64, counties: [Int64])] in
      let cities = province == 0 ? 10 : 11
      return (1...cities).map { city in
        let code = Int64(11 + province) * 10_000 + Int64(city) * 100
        let place = (province - 1) * 11 + city - 1
        let count = province == 0 ? 12 : others * (place + 1) / 330 - others * place / 330
        return (code, (0..<count).map { code + 1 + Int64($0) })
      }
    }
  }

  /// Every organization with the one above it.
  func forEach(
    _ body: (_ id: OrganizationID, _ level: String, _ above: [OrganizationID], _ parent: OrganizationID?) throws -> Void
  )
    throws
  {
    try body(Self.nation, "nation", [], nil)
    for province in Int64(11)...41 {
      try body(Self.organization(province * 10_000), "province", [], Self.nation)
    }
    for (city, counties) in cities {
      try body(Self.organization(city), "city", [], Self.organization(city / 10_000 * 10_000))
      for county in counties {
        let root = Self.organization(county)
        try body(root, "county", [], Self.organization(city))
        for serial in Int64(1)..<Int64(Self.inCounty) {
          let id = Self.organization(county, serial)
          let isTownship = serial <= Int64(Self.townships)
          let parent = isTownship ? root : Self.organization(county, serial % Int64(Self.townships) + 1)
          try body(id, isTownship ? "township" : "village", isTownship ? [root] : [parent, root], parent)
        }
      }
    }
  }
}

extension Country {
  /// Writes all rows in one transaction.
  func load(on engine: any Engine) async throws {
    try await engine.write { connection in
      try connection.load(into: "county", columns: ["county", "parent", "change", "head"]) { append in
        try forEach { id, _, _, parent in
          if id.isRoot { try append([id.county.code.sqlValue, parent.number, .integer(0), .text("")]) }
        }
      }
      try connection.load(
        into: "organization", columns: ["county", "id", "code", "name", "kind", "level", "parent", "opened"]
      ) { append in
        try forEach { id, level, _, parent in
          try append(
            [id.county.code.sqlValue, id.number.sqlValue] + Self.words(id, level) + [parent.number, Self.opened])
        }
      }
      try connection.load(
        into: "organization_span",
        columns: ["county", "organization", "since", "change", "code", "name", "kind", "level", "parent"]
      ) { append in
        try forEach { id, level, _, parent in
          try append(
            [id.county.code.sqlValue, id.number.sqlValue, Self.opened, .integer(0)] + Self.words(id, level) + [
              parent.number
            ])
        }
      }
      try connection.load(
        into: "ancestry",
        columns: ["county", "descendant", "ancestor", "since", "entered", "until", "superseded", "depth"]
      ) { append in
        try forEach { id, _, above, _ in
          for (depth, ancestor) in ([id] + above).enumerated() {
            try append([
              id.county.code.sqlValue, id.number.sqlValue, ancestor.number.sqlValue, .text("0001-01-01"), .integer(0),
              .text("9999-12-31"), .integer(.max), .integer(Int64(depth)),
            ])
          }
        }
      }
      try loadFigures(connection)
    }
  }

  /// Two years of every measure at each county of the first province.
  private func loadFigures(_ connection: any Connection) throws {
    let measures = ScenarioKinds.line.kinds.flatMap(\.measures).map(\.id)
    try connection.load(
      into: "rollup",
      columns: ["county", "organization", "measure", "period", "breakdown", "value", "above", "below", "around"]
    ) { append in
      for county in cities.prefix(10).flatMap(\.counties) {
        let root = Self.organization(county)
        for measure in measures {
          for month in 0..<24 {
            let period = "\(2019 + month / 12)-\(month % 12 < 9 ? "0" : "")\(month % 12 + 1)"
            for topic in ["topic=t1", "topic=t2", "topic=t3"] {
              try append([
                .integer(county), root.number.sqlValue, .text(measure), .text(period), .text(topic),
                .integer(county % 97 + 1),
                .integer(0), .integer(0), .integer(0),
              ])
            }
          }
        }
      }
    }
  }

  private static let opened = SQLValue.text("1995-03-08")

  private static func words(_ id: OrganizationID, _ level: String) -> [SQLValue] {
    let code = id.isRoot ? "\(id.county)" : "\(id)"
    let kind = "federation"
    return [.text(code), .text("试验\(code)妇联"), .text(kind), .text(level)]
  }
}

extension OrganizationID? {
  fileprivate var number: SQLValue { map { .integer($0.number) } ?? .null }
}
