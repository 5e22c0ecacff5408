import Foundation
import OfficeFiles
import Testing

@Suite struct CSVTests {
  @Test(arguments: [21, 22, 23, 24] as [UInt64])
  func whatIsWrittenIsReadAgain(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for separator in CSVSeparator.allCases {
      let rows = (0..<40).map { _ in
        (0..<Int.random(in: 1...6, using: &generator)).map { _ in generator.text(upTo: 10) }
      }
      var writer = CSVWriter(separator: separator)
      for row in rows { writer.append(row) }
      let read = try CSVReader(writer.bytes, separator: separator).read()
      #expect(read.problems.isEmpty, "seed \(seed)")
      #expect(read.rows.map(\.fields) == rows, "seed \(seed)")
    }
  }

  @Test func readsQuotedFieldsOverSeveralLines() throws {
    let text = "姓名,住址\r\n甲,\"一号\r\n\"\"后\"\"门\"\r\n\r\n乙,\"二号\n楼\"\n丙,三号"
    let read = try CSVReader(Array(text.utf8)).read()
    #expect(read.rows.map(\.line) == [1, 2, 5, 7])
    #expect(read.rows[1].fields == ["甲", "一号\r\n\"后\"门"])
    #expect(read.rows[3].fields == ["丙", "三号"])
  }

  @Test func findsTheSeparator() throws {
    let cases: [(String, CSVSeparator)] = [
      ("a,b;c\n1,2;3\n", .comma), ("a;b\n1,5;2,5\n3,5;4,5", .semicolon), ("a\tb\n1,2\t3", .tab), ("only", .comma),
      ("\"a;b;c\",d\n\"e;f\",g", .comma), ("sep=;\na;b,c\n", .semicolon), ("", .comma),
    ]
    for (text, separator) in cases { #expect(try CSVReader(Array(text.utf8)).separator == separator, "\(text)") }
    let named = try CSVReader(Array("sep=;\r\na;b".utf8)).read()
    #expect(named.rows == [CSVRow(line: 2, fields: ["a", "b"])])
  }

  @Test func readsChineseExcelExports() throws {
    let bytes: [UInt8] = [0xD0, 0xD5, 0xC3, 0xFB, 0x2C, 0xB4, 0xCE, 0xCA, 0xFD, 0x0D, 0x0A]
    let reader = try CSVReader(bytes)
    #expect(reader.encoding == .gb18030)
    #expect(reader.read().rows == [CSVRow(line: 1, fields: ["姓名", "次数"])])
  }

  @Test func tellsAllProblemsAndReadsOn() throws {
    let text = "a,b\n\"x\"y,1\nc,d\n\"p\" q,2\ne,f\n\"never closed\ng,h\n"
    let read = try CSVReader(Array(text.utf8)).read()
    #expect(read.rows.map(\.line) == [1, 3, 5])
    #expect(read.problems.count == 3)
    #expect(read.problems.map { $0.place?.prefix(3) } == ["第2行", "第4行", "第6行"])
  }

  @Test func refusesRowsWiderThanExcel() throws {
    let widest = String(repeating: ",", count: 16_383)
    #expect(try CSVReader(Array(widest.utf8)).read().rows.first?.fields.count == 16_384)
    let read = try CSVReader(Array("\(widest),\na,b".utf8)).read()
    #expect(read.problems.map(\.kind) == [.tooLarge])
    #expect(read.rows.map(\.fields) == [["a", "b"]])
  }

  @Test func writesForExcel() {
    let bytes = CSVWriter.bytes(of: [["姓名", "说明"], ["甲", "第一行\n第二行"]])
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    let text = String(decoding: bytes.dropFirst(3), as: UTF8.self)
    #expect(text == "姓名,说明\r\n甲,\"第一行\n第二行\"\r\n")
  }

  @Test func guardsWhatWouldRunAsAFormula() throws {
    let dangerous = ["=1+1", "+cmd", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "＝1+1", "'=1", "-", "+1.2.3", "-5%%"]
    let harmless = ["-5", "+3.5", "-7%", "a=b", "'quoted", "", "1-2"]
    for field in dangerous + harmless {
      let bytes = CSVWriter.bytes(of: [["x", field]])
      let raw = try #require(try CSVReader(bytes, separator: .comma, removesFormulaGuards: false).read().rows.first)
      #expect(raw.fields[1] == (dangerous.contains(field) ? "'\(field)" : field), "\(field)")
      #expect(try CSVReader(bytes, separator: .comma).read().rows.first?.fields[1] == field, "\(field)")
    }
  }

  @Test(arguments: [31, 32, 33] as [UInt64])
  func damagedFilesAreReadOrRefused(seed: UInt64) {
    let original = Array("姓名,\"住\n址\",次数\r\n甲,\"一\"\"号\",-5\r\n乙;二号;'=3\r\n".utf8)
    expectNoHarm(from: original, rounds: 400, seed: seed) { bytes in
      let read = try CSVReader(bytes).read()
      if let first = read.problems.first { throw first }
    }
    expectNoHarm(from: original, rounds: 200, seed: seed) { _ = try Array(JSONLines($0)) }
  }
}
