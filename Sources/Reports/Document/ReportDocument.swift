import Ledger

/// A filled report: blocks of text whose numbers know the figures they came from.
///
/// A pure value: page, Word, text and the sealed JSON are written from it, and the same input gives the same bytes.
public struct ReportDocument: Hashable, Sendable {
  public let title: String
  public let language: Language
  public let organization: OrganizationID
  public let organizationName: String
  public let period: Period
  public let blocks: [ReportBlock]
  /// Every figure shown, once, in order of first appearance: the appendix.
  public let figures: [ReportFigure]

  public init(
    title: String, language: Language, organization: OrganizationID, organizationName: String, period: Period,
    blocks: [ReportBlock], figures: [ReportFigure]
  ) {
    self.title = title
    self.language = language
    self.organization = organization
    self.organizationName = organizationName
    self.period = period
    self.blocks = blocks
    self.figures = figures
  }
}

/// A heading, paragraph or table of a report.
public enum ReportBlock: Hashable, Sendable {
  /// Level 1, 2 or 3 with its number (`一、`, `（一）`, `1.`), which counts only the headings that are there.
  case heading(level: Int, number: String, [ReportRun])
  case paragraph([ReportRun])
  case table(ReportTable)
}

/// A stretch of text; with figures, the whole stretch stands for them and leads to the records of the first.
public struct ReportRun: Hashable, Sendable {
  public let text: String
  /// Indices into the report's `figures`.
  public let figures: [Int]

  public init(_ text: String, figures: [Int] = []) {
    self.text = text
    self.figures = figures
  }
}

/// A table of a report; every row has as many cells as the header.
public struct ReportTable: Hashable, Sendable {
  public let header: [String]
  public let rows: [[[ReportRun]]]

  public init(header: [String], rows: [[[ReportRun]]]) {
    self.header = header
    self.rows = rows
  }
}

/// One figure of a report with its definition and what the ledger said when the report was made.
public struct ReportFigure: Hashable, Sendable {
  public let request: FigureRequest
  /// Nil for a ratio with nothing to divide by.
  public let value: FigureValue?
  public let records: Int64
  /// The measure's name with the part of it that is meant: `接待来访（渠道：来访）`.
  public let name: String
  public let organizationName: String
  public let definition: String
  /// The value as people read it, with unit and qualifier.
  public let text: String
  /// The moment it is of, when it comes from the feed of stored sums; its records were not counted then.
  public let asOf: Moment?

  public init(
    request: FigureRequest, value: FigureValue?, records: Int64, name: String, organizationName: String,
    definition: String, text: String, asOf: Moment? = nil
  ) {
    self.request = request
    self.value = value
    self.records = records
    self.name = name
    self.organizationName = organizationName
    self.definition = definition
    self.text = text
    self.asOf = asOf
  }

  /// How many records stand behind it, or a dash where they were not counted.
  public var recordsText: String { asOf == nil ? String(records) : "—" }
}

extension [ReportRun] {
  public var text: String { map(\.text).joined() }
}
