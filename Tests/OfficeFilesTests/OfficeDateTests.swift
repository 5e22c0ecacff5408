import Foundation
import OfficeFiles
import Testing

@Suite struct OfficeDateTests {
  @Test func refusesDaysThatTheCalendarLacks() {
    for (year, month, day) in [(2013, 2, 29), (1900, 2, 29), (2013, 4, 31), (2013, 13, 1), (0, 1, 1), (2013, 1, 0)] {
      #expect(OfficeDate(year: year, month: month, day: day) == nil)
    }
    #expect(OfficeDate(year: 2000, month: 2, day: 29)?.description == "2000-02-29")
    #expect(OfficeDate.Time(hour: 24, minute: 0) == nil)
    #expect(
      OfficeDate(year: 7, month: 1, day: 2, time: .init(hour: 9, minute: 5))?.description == "0007-01-02T09:05:00")
  }

  @Test func namesCellsAsPeopleDo() {
    #expect(CellAddress(column: 2, row: 7).description == "B7")
    for column in [1, 26, 27, 52, 702, 703, 16_384] {
      let address = CellAddress(column: column, row: 12)
      #expect(CellAddress(address.description) == address)
    }
    #expect(CellAddress("$XFD$1048576")?.column == CellAddress.lastColumn)
    for wrong in ["", "7", "B", "7B", "B-1", "XFE1", "A1048577", "A0", "甲1", "AAAAAAAAAAAAAAAAAAAAAA1"] {
      #expect(CellAddress(wrong) == nil, "\(wrong)")
    }
    #expect(CellRange("C3:A1") == nil)
  }
}
