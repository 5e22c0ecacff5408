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
  /// How many records stand behind the value.
  public let records: Int64
  public let parts: [String: Part]

  public init(_ value: FigureValue?, records: Int64, parts: [String: Part] = [:]) {
    self.value = value
    self.records = records
    self.parts = parts
  }

  static let nothing = FigureAnswer(FigureValue(), records: 0)

  var isZero: Bool { (value?.value ?? 0) == 0 }
}
