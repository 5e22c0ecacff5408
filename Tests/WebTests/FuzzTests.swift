import AllLines
import Foundation
import HTTPTypes
import HummingbirdTesting
import Ledger
import NIOCore
import OfficeFiles
import Reports
import Testing
import UseCases

@testable import Web

/// Every reader of foreign bytes, and every address, fed with what nobody meant.
///
/// For a second in the suite; `bin/fuzz MINUTES` goes on for longer, and `HALFSKY_FUZZ_SEED` repeats a run.
@Suite struct FuzzTests {
  private static let seconds = number("HALFSKY_FUZZ_SECONDS").map { Double($0) } ?? 1

  private static func number(_ name: String) -> UInt64? {
    ProcessInfo.processInfo.environment[name].flatMap { UInt64($0) }
  }

  private static func begin(_ what: String) -> (seed: UInt64, random: SeededRandom, end: ContinuousClock.Instant) {
    let seed = number("HALFSKY_FUZZ_SEED") ?? UInt64.random(in: 0...UInt64.max)
    print("\(what) fuzz seed \(seed)")
    return (seed, SeededRandom(seed: seed), ContinuousClock.now + .seconds(seconds))
  }

  @Test func everyReaderReadsOrRefuses() throws {
    let (seed, begun, end) = Self.begin("reader")
    var random = begun
    let readers = try Self.readers()
    var round = 0
    while ContinuousClock.now < end {
      for reader in readers {
        let bytes = Self.damaged(reader.sample, &random)
        do { try reader.read(bytes) } catch is Refusal {} catch is OfficeFileProblem {} catch {
          Issue.record("\(reader.name), seed \(seed), round \(round): \(error)")
        }
      }
      round += 1
    }
    #expect(round > 0)
    // The same seed gives the same damage.
    var (one, two) = (SeededRandom(seed: seed), SeededRandom(seed: seed))
    let (first, second) = (Self.damaged(readers[0].sample, &one), Self.damaged(readers[0].sample, &two))
    #expect(first == second)
  }

  @Test func everyAddressAnswersWhateverIsSent() async throws {
    let federation = try await Federation()
    let record = try await federation.application.perform(
      OpenRecord(
        kind: "petition", organization: federation.place("柳村妇联"), day: "2013-06-03",
        values: ["channel": "visit", "topic": "land"]), as: federation.application.user(named: "zhao")
    ).id
    let words = ["\(record)", try federation.place("青山县妇联").description, "petition", "petition.received", "close"]
    try await federation.visit { client in
      let (seed, begun, end) = Self.begin("address")
      var random = begun
      var browsers: [Browser] = [Browser(client)]
      for name in ["zhao", "sun", "keeper", "zheng"] { browsers.append(try await Browser.signedIn(name, client)) }
      var (round, answered) = (0, Set<Int>())
      while round == 0 || ContinuousClock.now < end {
        guard let route = Route.all.randomElement(using: &random), !route.path.hasSuffix("sign-out"),
          let browser = browsers.randomElement(using: &random)
        else { continue }
        let status = try await Self.send(route, browser, words, &random)
        #expect(status < 500 || status == 503, "\(route.method) \(route.path), seed \(seed), round \(round)")
        answered.insert(status)
        round += 1
      }
      #expect(round > 0 && !answered.isEmpty, "seed \(seed)")
    }
  }
}

extension FuzzTests {
  private struct FuzzedReader {
    let name: String
    let sample: [UInt8]
    let read: ([UInt8]) throws -> Void
  }

  private static func readers() throws -> [FuzzedReader] {
    let rows = [["编号", "来访日期", "信访渠道"], ["1", "2013-03-05", "来访"], ["2", "=1+1", "\"来电\""]]
    let book = try Workbook(sheets: [
      Workbook.Sheet(name: "来信来访来电", rows: rows.map { $0.map { Workbook.Cell.text($0) } })
    ]).bytes(created: try #require(OfficeDate(year: 2013, month: 6, day: 30)))
    let form =
      "--edge\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\npetition\r\n--edge\r\n"
      + "Content-Disposition: form-data; name=\"file\"; filename=\"一.csv\"\r\n\r\na,b\r\n--edge--\r\n"
    let catalogue = Catalogue(allLines)
    return [
      FuzzedReader(name: "form", sample: Array("a=%E4%B8%AD&b=+1&c".utf8)) { _ = try FormAnswers(urlEncoded: $0) },
      FuzzedReader(name: "multipart", sample: Array(form.utf8)) { bytes in
        var parser = MultipartParser(boundary: "edge", limits: MultipartLimits())
        for start in stride(from: 0, to: bytes.count, by: 50) {
          _ = try parser.feed(bytes[start..<min(start + 50, bytes.count)])
        }
        try parser.finish()
      },
      FuzzedReader(name: "JSON", sample: Array(#"{"a":["一",-1,true,null],"values":{"b":"\u00e9"}}"#.utf8)) {
        _ = try JSONBody($0).values("values")
      },
      FuzzedReader(name: "xlsx", sample: book) { _ = try Workbook(reading: $0, limits: .upload) },
      FuzzedReader(name: "zip", sample: book) { bytes in
        let archive = try ZipArchive(reading: bytes)
        for entry in archive.entries { _ = try archive.bytes(of: entry) }
      },
      FuzzedReader(name: "csv", sample: CSVWriter.bytes(of: rows)) { for row in try CSVReader($0) { _ = row } },
      FuzzedReader(name: "jsonl", sample: Array("{\"a\":1}\n{\"b\":\"二\"}\n".utf8)) {
        for line in try JSONLines($0) { _ = line }
      },
      FuzzedReader(name: "text", sample: Array("妇女能顶半边天".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] })) {
        _ = try decodeText($0)
      },
      FuzzedReader(
        name: "template",
        sample: Array("# {组织}{期间}\n## 一\n[[信访{信访受理件数}，{比上年 信访受理件数}]]\n|表 按月| 信访受理件数 |\n".utf8)
      ) { _ = try Template(String(decoding: $0, as: UTF8.self), catalogue: catalogue) },
      FuzzedReader(name: "calendar", sample: Array("2013 国办发明电〔2012〕33号\n2013-07-01 休 试\n".utf8)) {
        _ = try WorkingCalendar(text: String(decoding: $0, as: UTF8.self))
      },
    ]
  }

  /// A damaged copy: bytes changed, cut off, removed or repeated; now and then nothing but noise.
  private static func damaged(_ sample: [UInt8], _ random: inout SeededRandom) -> [UInt8] {
    if Int.random(in: 0..<20, using: &random) == 0 { return random.bytes(60, from: Array(0...255)) }
    var bytes = sample
    for _ in 0..<Int.random(in: 1...8, using: &random) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<6, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      case 2: bytes.removeLast(bytes.count - place)
      case 3: bytes.remove(at: place)
      case 4: bytes.insert([0, 0x22, 0x0A, 0x3C, 0x7B, 0xFF].randomElement(using: &random) ?? 0, at: place)
      default: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 40)], at: place)
      }
    }
    return bytes
  }

  private static func word(_ words: [String], _ random: inout SeededRandom) -> String {
    switch Int.random(in: 0..<4, using: &random) {
    case 0: return String(decoding: random.bytes(12, from: Array(0...255)), as: UTF8.self)
    case 1:
      return ["", "-1", "9223372036854775808", "2013", "2013-02-30", "../../x", "%00", "'", "是"].randomElement(
        using: &random) ?? ""
    default: return words.randomElement(using: &random) ?? ""
    }
  }

  private static func send(
    _ route: Route, _ browser: Browser, _ words: [String], _ random: inout SeededRandom
  ) async throws -> Int {
    var path = ""
    for part in route.path.split(separator: "/") {
      path += "/" + (part.hasPrefix("{") ? Address.encode(word(words, &random)) : String(part))
    }
    let names = [
      "organization", "period", "kind", "after", "where", "by", "name", "id", "revision", "day", "text", "values",
    ]
    var answers: [String: String] = [:]
    for _ in 0..<Int.random(in: 0...4, using: &random) {
      answers[names.randomElement(using: &random) ?? ""] = word(words, &random)
    }
    if route.method == .get {
      let query = answers.map { Address.encode($0.key) + "=" + Address.encode($0.value) }.joined(separator: "&")
      return try await browser.get(path + (query.isEmpty ? "" : "?" + query)).status
    }
    if route.path.hasPrefix("/api/") {
      let members = answers.mapValues { JSON.text($0) }
      return try await browser.call(path, damaged(JSON.object(members).bytes, &random))
    }
    answers["_csrf"] = try await browser.formToken()
    if route.isUpload || route.takesFiles {
      return try await browser.upload(
        path, file: "a.csv", damaged(Array("编号,日期\n1,2013-03-05\n".utf8), &random), answers, token: false
      ).status
    }
    return try await browser.post(path, answers, token: false).status
  }
}
