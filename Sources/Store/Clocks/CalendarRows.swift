public import Ledger
import SQL

/// Table `calendar_year`: the holidays and make-up days a county entered; the newest text of a year is the one in force.
public struct CalendarRows {
  let connection: any Connection

  /// The years that were entered, as lines of text.
  public func years(in county: CountyCode) throws -> [String] {
    try connection.rows(
      """
      SELECT y.days FROM calendar_year y WHERE y.county = \(county) AND y.change =
      (SELECT max(z.change) FROM calendar_year z WHERE z.county = \(county) AND z.year = y.year) ORDER BY y.year
      """
    ).map { try $0.text(0) }
  }

  /// The published calendar with the county's own years in their places.
  public func calendar(in county: CountyCode) throws -> WorkingCalendar {
    let lines = try years(in: county)
    do {
      return try WorkingCalendar.published.replacing(with: WorkingCalendar(text: lines.joined()))
    } catch let refusal {
      throw StoredDataProblem("unreadable calendar of \(county): \(refusal.problems.count) lines")
    }
  }

  func insert(_ days: String, year: Int, in county: CountyCode, change: Int64) throws {
    try connection.queue(
      """
      INSERT INTO calendar_year (county, year, change, days) VALUES (\(county), \(Int64(year)), \(change), \(days))
      """)
  }
}

extension Transaction {
  /// Keeps the days of one year; what was entered for it before stays behind.
  public func keepCalendar(_ calendar: WorkingCalendar, year: Int, in county: CountyCode) throws {
    try write(in: county) { change in
      try tables.calendars.insert(calendar.text, year: year, in: county, change: change)
      let days = JSON.list(calendar.text.split(separator: "\n").map { .text(String($0)) })
      return Act("calendar.keep", in: county, detail: .object(["year": .integer(Int64(year)), "days": days]))
    }
  }
}
