import Ledger
import OfficeFiles

extension OfficeDate {
  /// A day of the ledger, all of which this calendar has.
  init(_ day: Day) {
    guard let date = OfficeDate(year: day.year, month: day.month, day: day.day) else {
      preconditionFailure("A day of the ledger is a day of the calendar")
    }
    self = date
  }
}
