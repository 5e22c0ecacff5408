import Foundation
import Ledger
import OfficeFiles
import Store
import Testing
import UseCases

/// A table and the files that its rows name, as one archive: out of one installation and into another.
@Suite struct PacketTests {
  private static let photos = Field.attachment("photos", "照片", "photographs")
  private static let name = Field<String>.text("name", "名称", "name", required: true)
  private static let visit = RecordKind(
    "visit", .activity, "走访", "visit", purpose: Names("一次走访", "one visit"),
    fields: [name.declaration, photos.declaration], title: ["name"],
    measures: [
      .count("visit.made", "走访次数", "visits", unit: .items, definition: Names("走访的次数", "visits made"))
    ])
  private static let catalogue = Catalogue([LineOfWork("trial", "试验", "trial", kinds: [visit])])

  private static func png(_ last: UInt8) -> [UInt8] { [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, last] }

  private func packet(_ rows: [[String]], _ files: [(String, [UInt8])], table: String = "走访.csv") throws -> [UInt8] {
    let table = ZipEntry(name: table, bytes: CSVWriter.bytes(of: [["组织", "日期", "名称", "照片"]] + rows))
    return try ZipArchive.bytes(of: [table] + files.map { ZipEntry(name: $0.0, bytes: $0.1) })
  }

  private func record(named name: String, in city: SmallCity) async throws -> ShowRecord.Answer {
    let list = try await city.application.answer(
      ListRecords(RecordSelection(organization: city.county)), as: city.chair)
    return try await city.shown(try #require(list.lines.first { $0.title == name }).envelope.id)
  }

  private func files(_ shown: ShowRecord.Answer, in city: SmallCity) async throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for file in shown.shown.first(where: { $0.field == "photos" })?.files ?? [] {
      files[file.name] = try await city.application.answer(
        ReadAttachment(file.id, of: shown.envelope.id), as: city.chair
      ).bytes
    }
    return files
  }

  @Test(arguments: TestEngine.allCases)
  func whatLeavesWithItsFilesComesBackWithThem(engine: TestEngine) async throws {
    try await SmallCity.with(engine, catalogue: Self.catalogue) { city in
      let given = [
        AttachedFile(field: "photos", name: "合影、一；二.png", bytes: Self.png(1)),
        AttachedFile(field: "photos", name: "合影.png", bytes: Self.png(2)),
      ]
      for (name, attached) in [("柳村", given), ("梅村", []), ("竹村", [given[1]])] {
        try await city.application.perform(
          OpenRecord(
            kind: "visit", organization: city.village, day: "2013-03-08", values: ["name": name], files: attached),
          as: city.chair)
      }
      let archive = try await city.exported("visit", as: .zip)
      #expect(try await city.take("again.zip", archive).known == 3)
      try await SmallCity.with(engine, catalogue: Self.catalogue) { fresh in
        #expect(try await fresh.take("走访.zip", archive).new == 3)
        let shown = try await record(named: "柳村", in: fresh)
        #expect(try await files(shown, in: fresh) == ["合影_一_二.png": Self.png(1), "合影.png": Self.png(2)])
        #expect(try await files(record(named: "梅村", in: fresh), in: fresh).isEmpty)
        #expect(try await files(record(named: "竹村", in: fresh), in: fresh).count == 1)
        try await fresh.expectSound()
      }
    }
  }

  @Test(arguments: TestEngine.allCases)
  func filesAreNamedWithTheirFolderOrWithout(engine: TestEngine) async throws {
    try await SmallCity.with(engine, catalogue: Self.catalogue) { city in
      let archive = try packet(
        [
          ["d11", "2013-03-08", "甲", "附件/张家/一.png、二.PNG"], ["d11", "2013-03-09", "乙", ""],
          ["d11", "2013-03-10", "丙", "附件\\李家\\一.png"], ["d11", "2013-03-11", "丁", "合影、留念.png"],
        ],
        [
          ("附件/张家/一.png", Self.png(1)), ("附件/李家/一.png", Self.png(2)), ("附件/二.png", Self.png(3)),
          ("附件/合影、留念.png", Self.png(4)), ("__MACOSX/._走访.csv", [1]), ("Thumbs.db", [2]), ("附件/没人要.txt", [65]),
        ])
      #expect(try await city.take("a.zip", archive, kind: "visit").new == 4)
      #expect(
        try await files(record(named: "甲", in: city), in: city) == ["一.png": Self.png(1), "二.png": Self.png(3)])
      #expect(try await files(record(named: "丙", in: city), in: city) == ["一.png": Self.png(2)])
      #expect(try await files(record(named: "丁", in: city), in: city) == ["合影、留念.png": Self.png(4)])
      try await city.expectSound()
    }
  }

  @Test(arguments: TestEngine.allCases)
  func aSheetSentAgainBringsTheFilesItHasLearnt(engine: TestEngine) async throws {
    try await SmallCity.with(engine, catalogue: Self.catalogue) { city in
      try await city.application.perform(
        OpenRecord(kind: "visit", organization: city.village, day: "2013-03-08", values: ["name": "甲"], number: "A-1"),
        as: city.chair)
      let table = CSVWriter.bytes(of: [["编号", "组织", "日期", "名称", "照片"], ["A-1", "d11", "2013-03-08", "甲", "一.png"]])
      let archive = try ZipArchive.bytes(of: [
        ZipEntry(name: "t.csv", bytes: table), ZipEntry(name: "附件/一.png", bytes: Self.png(1)),
      ])
      _ = await refusal(.invalid) { _ = try await city.take("a.zip", archive, kind: "visit") }
      let outcome = try await city.application.perform(
        ImportRecords(file: "a.zip", bytes: archive, kind: "visit", organization: city.county, amending: "补附件"),
        as: city.chair)
      #expect(outcome.corrections.map { $0.differences.map(\.after.zh) } == [["1个文件"]])
      #expect(try await files(record(named: "甲", in: city), in: city) == ["一.png": Self.png(1)])
      try await city.expectSound()
    }
  }

  @Test func everyWrongNameIsToldWithItsCell() async throws {
    try await SmallCity.with(.sqlite, catalogue: Self.catalogue) { city in
      let archive = try packet(
        [
          ["d11", "2013-03-08", "甲", "没有.png"], ["d11", "2013-03-09", "乙", "一.png"],
          ["d11", "2013-03-10", "丙", "程序.exe"], ["d11", "2013-03-11", "丁", "好.png"],
        ],
        [
          ("附件/张家/一.png", Self.png(1)), ("附件/李家/一.png", Self.png(2)), ("附件/程序.exe", [77, 90, 0, 1]),
          ("附件/好.png", Self.png(3)),
        ])
      await expectRefusal(.invalid, at: ["D2", "D3", "D4"]) {
        _ = try await city.take("a.zip", archive, kind: "visit")
      }
      let list = try await city.application.answer(
        ListRecords(RecordSelection(organization: city.county)), as: city.chair)
      #expect(list.lines.isEmpty)
      let bare = CSVWriter.bytes(of: [["组织", "日期", "名称", "照片"], ["d11", "2013-03-08", "甲", "一.png"]])
      await expectRefusal(.invalid, at: ["D1"]) { _ = try await city.take("a.csv", bare, kind: "visit") }
    }
  }

  @Test func anArchiveHoldsOneTableAtItsTop() async throws {
    try await SmallCity.with(.sqlite, catalogue: Self.catalogue) { city in
      let none = try ZipArchive.bytes(of: [ZipEntry(name: "一.png", bytes: Self.png(1))])
      let two = try packet([], [("二.csv", Array("组织,日期\n".utf8))])
      for bytes in [none, two] {
        _ = await refusal(.invalid) { _ = try await city.take("a.zip", bytes, kind: "visit") }
      }
      // A second table deeper down is a file like any other.
      let row = ["d11", "2013-03-08", "甲", "附件/名单.txt"]
      let deeper = try packet([row], [("走访/附件/名单.txt", Array("名单".utf8))], table: "走访/表.csv")
      await expectRefusal(.invalid, at: ["D2"]) { _ = try await city.take("b.zip", deeper, kind: "visit") }
      let named = try packet(
        [["d11", "2013-03-08", "甲", "名单.txt"]], [("走访/附件/名单.txt", Array("名单".utf8))], table: "走访/表.csv")
      #expect(try await city.take("c.zip", named, kind: "visit").new == 1)
    }
  }

  @Test func brokenArchivesAreRefusedAndNeverMore() async throws {
    var random = SeededRandom(20_130_308)
    try await SmallCity.with(.sqlite, catalogue: Self.catalogue) { city in
      let sound = try packet([["d11", "2013-03-08", "甲", "一.png"]], [("附件/一.png", Self.png(1))])
      for _ in 0..<150 {
        var bytes = sound
        for _ in 0..<Int.random(in: 1...6, using: &random) {
          bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
        }
        if Bool.random(using: &random) { bytes.removeLast(Int.random(in: 0..<bytes.count, using: &random)) }
        do {
          _ = try await city.application.check(
            ImportRecords(file: "a.zip", bytes: bytes, kind: "visit", organization: city.county), as: city.chair)
        } catch is Refusal {}
      }
    }
  }
}
