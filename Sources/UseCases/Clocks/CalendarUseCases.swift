public import Ledger
public import Store

/// The working days that hold in an organization's county: the published ones and those it entered itself.
public struct AskCalendar: Query {
  public static let permission = Permission.readFigures

  public let organization: OrganizationID

  public init(for organization: OrganizationID) { self.organization = organization }

  public func scope(in tables: Tables) -> OrganizationID { organization }

  public func answer(in tables: Tables, _ context: Context) throws -> WorkingCalendar {
    try tables.calendars.calendar(in: organization.county)
  }
}

/// Enters the holidays and make-up days of one year or several, as lines of text, in place of what was there for them.
///
/// Refuses: lines that are no days, days without the number of their year's notice, an empty text.
public struct KeepCalendar: UseCase {
  public static let permission = Permission.changeTree

  public let county: CountyCode
  public let text: String

  public init(_ text: String, in county: CountyCode) {
    self.county = county
    self.text = text
  }

  public func scope(in tables: Tables) -> OrganizationID { OrganizationID(county, serial: 0) }

  /// The years that were entered.
  public func perform(in transaction: borrowing Transaction, _ context: Context) throws -> [Int] {
    let calendar = try WorkingCalendar(text: text)
    let years = calendar.notices.keys.sorted()
    if years.isEmpty {
      throw Refusal(
        .invalid, "没有写任何年份；第一行写年份和文号，例如“2027 国办发明电〔2026〕1号”",
        "No year is given; begin with the year and its notice, such as “2027 国办发明电〔2026〕1号”", at: "text")
    }
    for year in years { try transaction.keepCalendar(calendar.only(year), year: year, in: county) }
    return years
  }
}
