import SQL

extension Schema {
  static func organizations(_ d: Dialect) -> [String] {
    [
      """
      CREATE TABLE county (
        county \(d.int) NOT NULL PRIMARY KEY CHECK (county BETWEEN 1 AND 999999),
        parent \(d.int),
        change \(d.int) NOT NULL CHECK (change >= 0),
        head \(d.text) NOT NULL
      ) \(d.plain)
      """,
      """
      CREATE TABLE organization (
        county \(d.int) NOT NULL REFERENCES county (county),
        id \(d.int) NOT NULL CHECK (id / 1000000 = county),
        code \(d.text) NOT NULL,
        name \(d.text) NOT NULL,
        kind \(d.text) NOT NULL,
        level \(d.text) NOT NULL,
        parent \(d.int),
        opened \(d.text) NOT NULL,
        closed \(d.text),
        PRIMARY KEY (county, id),
        UNIQUE (county, code)
      ) \(d.plain)
      """,
      "CREATE INDEX organization_parent ON organization (county, parent, code)",
      """
      CREATE TABLE organization_span (
        county \(d.int) NOT NULL,
        organization \(d.int) NOT NULL,
        since \(d.text) NOT NULL,
        change \(d.int) NOT NULL,
        code \(d.text) NOT NULL,
        name \(d.text) NOT NULL,
        kind \(d.text) NOT NULL,
        level \(d.text) NOT NULL,
        parent \(d.int),
        closed \(d.text),
        PRIMARY KEY (county, organization, since, change),
        FOREIGN KEY (county, organization) REFERENCES organization (county, id)
      ) \(d.plain)
      """,
      """
      CREATE TABLE ancestry (
        county \(d.int) NOT NULL,
        descendant \(d.int) NOT NULL,
        ancestor \(d.int) NOT NULL,
        since \(d.text) NOT NULL,
        entered \(d.int) NOT NULL,
        until \(d.text) NOT NULL,
        superseded \(d.int) NOT NULL,
        depth \(d.int) NOT NULL CHECK (depth >= 0),
        PRIMARY KEY (county, descendant, ancestor, since, entered)
      ) \(d.keyed)
      """,
      "CREATE INDEX ancestry_down ON ancestry (county, ancestor, descendant, since, until, entered, superseded)",
    ]
  }

  static func records(_ d: Dialect) -> [String] {
    [
      """
      CREATE TABLE record (
        county \(d.int) NOT NULL REFERENCES county (county),
        id \(d.text) NOT NULL,
        kind \(d.text) NOT NULL,
        organization \(d.int) NOT NULL,
        origin \(d.int) NOT NULL,
        day \(d.text) NOT NULL,
        stage \(d.text) NOT NULL,
        is_open \(d.int) NOT NULL CHECK (is_open IN (0, 1)),
        revision \(d.int) NOT NULL CHECK (revision >= 1),
        voided \(d.int) NOT NULL CHECK (voided IN (0, 1)),
        moving \(d.int) NOT NULL CHECK (moving IN (0, 1)),
        parent \(d.text),
        slot \(d.text),
        number \(d.text),
        import_run \(d.text),
        PRIMARY KEY (county, id),
        UNIQUE (county, kind, slot),
        FOREIGN KEY (county, organization) REFERENCES organization (county, id)
      ) \(d.plain)
      """,
      "CREATE INDEX record_day ON record (county, day, id)",
      "CREATE INDEX record_kind ON record (county, kind, day, id)",
      "CREATE INDEX record_place ON record (county, organization, day, id)",
      """
      CREATE TABLE revision (
        county \(d.int) NOT NULL,
        record \(d.text) NOT NULL,
        number \(d.int) NOT NULL CHECK (number >= 1),
        change \(d.int) NOT NULL,
        organization \(d.int) NOT NULL,
        day \(d.text) NOT NULL,
        stage \(d.text) NOT NULL,
        voided \(d.int) NOT NULL CHECK (voided IN (0, 1)),
        body \(d.bytes) NOT NULL,
        PRIMARY KEY (county, record, number),
        FOREIGN KEY (county, record) REFERENCES record (county, id)
      ) \(d.plain)
      """,
      """
      CREATE TABLE own_key (
        county \(d.int) NOT NULL,
        owner \(d.text) NOT NULL,
        wrapped \(d.bytes) NOT NULL,
        PRIMARY KEY (county, owner)
      ) \(d.plain)
      """,
      """
      CREATE TABLE party (
        county \(d.int) NOT NULL REFERENCES county (county),
        id \(d.text) NOT NULL,
        kind \(d.text) NOT NULL CHECK (kind IN ('person', 'household', 'body')),
        identity \(d.bytes) NOT NULL,
        number_digest \(d.text),
        phone_digest \(d.text),
        PRIMARY KEY (county, id),
        UNIQUE (county, number_digest)
      ) \(d.plain)
      """,
    ]
  }

  static func figures(_ d: Dialect) -> [String] {
    [
      """
      CREATE TABLE fact (
        county \(d.int) NOT NULL,
        change \(d.int) NOT NULL,
        line \(d.int) NOT NULL,
        record \(d.text) NOT NULL,
        measure \(d.text) NOT NULL,
        organization \(d.int) NOT NULL,
        day \(d.text) NOT NULL,
        breakdown \(d.text) NOT NULL,
        qualifier \(d.text) NOT NULL,
        party \(d.text),
        value \(d.int) NOT NULL,
        PRIMARY KEY (county, change, line),
        FOREIGN KEY (county, record) REFERENCES record (county, id)
      ) \(d.plain)
      """,
      "CREATE INDEX fact_measure ON fact (county, measure, organization, day, record)",
      "CREATE INDEX fact_record ON fact (county, record)",
      """
      CREATE TABLE rollup (
        county \(d.int) NOT NULL,
        organization \(d.int) NOT NULL,
        measure \(d.text) NOT NULL,
        period \(d.text) NOT NULL,
        breakdown \(d.text) NOT NULL,
        value \(d.int) NOT NULL,
        above \(d.int) NOT NULL,
        below \(d.int) NOT NULL,
        around \(d.int) NOT NULL,
        PRIMARY KEY (county, organization, measure, period, breakdown)
      ) \(d.keyed)
      """,
      """
      CREATE TABLE presence (
        county \(d.int) NOT NULL,
        organization \(d.int) NOT NULL,
        measure \(d.text) NOT NULL,
        period \(d.text) NOT NULL,
        party \(d.text) NOT NULL,
        n \(d.int) NOT NULL,
        PRIMARY KEY (county, organization, measure, period, party)
      ) \(d.keyed)
      """,
      """
      CREATE TABLE audit (
        county \(d.int) NOT NULL,
        change \(d.int) NOT NULL,
        at \(d.text) NOT NULL,
        actor \(d.text) NOT NULL,
        act \(d.text) NOT NULL,
        record \(d.text),
        detail \(d.text) NOT NULL,
        body_digest \(d.text) NOT NULL,
        leaves \(d.bytes) NOT NULL,
        hash \(d.text) NOT NULL,
        PRIMARY KEY (county, change)
      ) \(d.plain)
      """,
      "CREATE INDEX audit_record ON audit (county, record, change)",
    ]
  }

  static func accounts(_ d: Dialect) -> [String] {
    [
      """
      CREATE TABLE account (
        county \(d.int) NOT NULL REFERENCES county (county),
        name \(d.text) NOT NULL,
        display_name \(d.text) NOT NULL,
        password \(d.text) NOT NULL,
        closed \(d.int) NOT NULL CHECK (closed IN (0, 1)),
        PRIMARY KEY (county, name)
      ) \(d.plain)
      """,
      "CREATE INDEX account_name ON account (name)",
      """
      CREATE TABLE account_grant (
        county \(d.int) NOT NULL,
        account \(d.text) NOT NULL,
        role \(d.text) NOT NULL,
        organization \(d.int) NOT NULL,
        PRIMARY KEY (county, account, role, organization),
        FOREIGN KEY (county, account) REFERENCES account (county, name)
      ) \(d.plain)
      """,
      """
      CREATE TABLE session (
        county \(d.int) NOT NULL,
        token_digest \(d.text) NOT NULL,
        account \(d.text) NOT NULL,
        created \(d.text) NOT NULL,
        seen \(d.text) NOT NULL,
        PRIMARY KEY (county, token_digest),
        FOREIGN KEY (county, account) REFERENCES account (county, name)
      ) \(d.plain)
      """,
    ]
  }

  static func reports(_ d: Dialect) -> [String] {
    [
      """
      CREATE TABLE seal (
        county \(d.int) NOT NULL REFERENCES county (county),
        id \(d.text) NOT NULL,
        template \(d.text) NOT NULL,
        organization \(d.int) NOT NULL,
        period \(d.text) NOT NULL,
        change \(d.int) NOT NULL,
        heads \(d.text) NOT NULL,
        document \(d.text) NOT NULL,
        digest \(d.text) NOT NULL,
        PRIMARY KEY (county, id)
      ) \(d.plain)
      """,
      """
      CREATE TABLE template (
        county \(d.int) NOT NULL REFERENCES county (county),
        id \(d.text) NOT NULL,
        change \(d.int) NOT NULL,
        text \(d.text) NOT NULL,
        PRIMARY KEY (county, id, change)
      ) \(d.plain)
      """,
      """
      CREATE TABLE import_run (
        county \(d.int) NOT NULL REFERENCES county (county),
        id \(d.text) NOT NULL,
        change \(d.int) NOT NULL,
        file \(d.text) NOT NULL,
        digest \(d.text) NOT NULL,
        records \(d.int) NOT NULL,
        PRIMARY KEY (county, id),
        UNIQUE (county, digest)
      ) \(d.plain)
      """,
    ]
  }
}
