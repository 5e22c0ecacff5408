import Ledger

/// One figure a report asks for; the caller answers all of a report's requests in one read.
public struct FigureRequest: Hashable, Sendable {
  public let measure: String
  public let organization: OrganizationID
  public let period: Period
  public let filter: Filter
  /// The dimension whose values are wanted one by one as well; nil when the whole is enough.
  public let breakdown: String?

  public init(
    measure: String, organization: OrganizationID, period: Period, filter: Filter = .all, breakdown: String? = nil
  ) {
    self.measure = measure
    self.organization = organization
    self.period = period
    self.filter = filter
    self.breakdown = breakdown
  }
}

/// What the ledger says to a request.
public struct FigureAnswer: Hashable, Sendable {
  /// One value of the wanted dimension; its code is empty for records that leave it open.
  public struct Part: Hashable, Sendable {
    public let value: FigureValue
    public let records: Int64

    public init(_ value: FigureValue, records: Int64) {
      self.value = value
      self.records = records
    }
  }

  /// In the measure's last digit (fen, hundredths of a percent); nil for a ratio with nothing to divide by.
  public let value: FigureValue?
  /// How many records stand behind the value; 0 where they were not counted, as behind a figure from the feed.
  public let records: Int64
  public let parts: [String: Part]
  /// The moment it is of, when it comes from the feed of stored sums; nil when it is current.
  public let asOf: Moment?

  public init(_ value: FigureValue?, records: Int64, parts: [String: Part] = [:], asOf: Moment? = nil) {
    self.value = value
    self.records = records
    self.parts = parts
    self.asOf = asOf
  }

  static let nothing = FigureAnswer(FigureValue(), records: 0)

  var isZero: Bool { (value?.value ?? 0) == 0 }
}

extension FigureAnswer {
  /// What is said beside figures that come from the feed of stored sums.
  public static func feedNote(_ asOf: Moment) -> Names {
    Names(
      "下辖的县很多，这里的数取自各县汇总存数，截至 \(asOf.chinaText)；此后的变动随下一次汇总计入。",
      "So many counties are below that these figures come from stored sums over them, as of \(asOf.chinaText); what came later follows with the next run of the feed."
    )
  }
}
