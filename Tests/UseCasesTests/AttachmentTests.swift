import Foundation
import Ledger
import OfficeFiles
import SQL
import Store
import Testing
import UseCases

/// Files of records: kept whole and sealed, named by the revision, read by whoever may read the record.
@Suite struct AttachmentTests {
  private static let photos = Field.attachment("photos", "照片", "photographs")
  private static let scan = Field.attachment("scan", "扫描件", "scan", required: true)
  private static let name = Field<String>.text("name", "名称", "name", required: true)
  private static let visit = RecordKind(
    "visit", .case, "走访", "visit", purpose: Names("一次走访", "one visit"),
    fields: [name.declaration, photos.declaration], title: ["name"],
    workflow: Workflow(
      stages: [Stage("made", "已走访", "made"), Stage("signed", "已签协议", "signed", open: false)],
      moves: [Move("sign", "签订", "sign", from: ["made"], to: "signed", asks: [scan.declaration])]),
    measures: [
      .count("visit.made", "走访次数", "visits", unit: .items, definition: Names("走访的次数", "visits made"))
    ])
  private static let catalogue = Catalogue([LineOfWork("trial", "试验", "trial", kinds: [visit])])

  private static let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3]
  private static let pdf = Array("%PDF-1.7\n".utf8) + (0..<3_500_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }

  private func file(_ bytes: [UInt8], _ name: String = "照片.png", field: String = "photos") -> AttachedFile {
    AttachedFile(field: field, name: name, bytes: bytes)
  }

  private func open(_ city: SmallCity, _ files: [AttachedFile], id: RecordID? = nil) async throws -> RecordID {
    try await city.application.perform(
      OpenRecord(
        kind: "visit", organization: city.village, day: "2013-03-08", values: ["name": "柳村"], files: files, id: id),
      as: city.chair
    ).id
  }

  private func stored(_ city: SmallCity, _ id: RecordID) async throws -> [AttachmentRows.Attachment] {
    try await city.application.store.read { try $0.attachments.all(of: id) }
  }

  @Test(arguments: TestEngine.allCases)
  func comeBackAsTheyWereGiven(engine: TestEngine) async throws {
    try await SmallCity.with(engine, catalogue: Self.catalogue) { city in
      let id = try await open(city, [file(Self.png, "C:\\照片\u{7}一.png"), file(Self.pdf, "大.pdf")])
      let files = try await city.shown(id).shown.first { $0.field == "photos" }?.files ?? []
      #expect(files.map(\.name) == ["照片一.png", "大.pdf"])
      #expect(files.map(\.mediaType) == ["image/png", "application/pdf"])
      #expect(files.map(\.size) == [11, Int64(Self.pdf.count)])
      for (file, bytes) in zip(files, [Self.png, Self.pdf]) {
        let answer = try await city.application.answer(
          ReadAttachment(file.id, of: id), as: city.user(.recorder, at: city.village))
        #expect(answer.bytes == bytes)
        for (role, place) in [(Role.recorder, city.neighbour), (.leader, city.city), (.administrator, city.city)] {
          _ = await refusal(.forbidden) {
            _ = try await city.application.answer(ReadAttachment(file.id, of: id), as: city.user(role, at: place))
          }
        }
      }
      let detail = try #require(try await city.shown(id).history.first?.entry.detail)
      #expect(Set(detail["files"]?.listValue?.compactMap(\.textValue) ?? []) == Set(files.map(\.id)))
      let rows = try await city.beside.read { connection in
        try connection.rows("SELECT sealed FROM attachment_chunk WHERE county = 990121 ORDER BY id, number").map {
          try $0.bytes(0)
        }
      }
      #expect(rows.count == 5 && rows.allSatisfy { $0.count <= (1 << 20) + 28 })
      #expect(!rows.contains { $0.starts(with: Array("%PDF".utf8)) })
      try await city.expectSound()
    }
  }

  @Test(arguments: TestEngine.allCases)
  func areKeptByAmendmentsMovesAndVoids(engine: TestEngine) async throws {
    try await SmallCity.with(engine, catalogue: Self.catalogue) { city in
      let id = try await open(city, [file(Self.png)])
      let first = try #require(try await stored(city, id).first?.id)
      func amend(_ revision: Int64, keeping ids: String, _ files: [AttachedFile] = []) async throws {
        try await city.application.perform(
          AmendRecord(
            id: id, revision: revision, day: "2013-03-08", values: ["name": "柳村", "photos": ids], files: files,
            reason: "补照片"), as: city.chair)
      }
      try await amend(1, keeping: first, [file(Self.png), file(Self.png + [9], "二.png")])
      #expect(try await city.shown(id).shown.last?.files.map(\.name) == ["照片.png", "二.png"], "the same file is one")
      try await amend(2, keeping: "")
      #expect(try await city.shown(id).shown.map(\.field) == ["name"])
      #expect(try await stored(city, id).count == 2, "earlier revisions still name them")
      #expect(try await city.application.answer(ReadAttachment(first, of: id), as: city.chair).bytes == Self.png)
      func sign(_ files: [AttachedFile]) async throws {
        try await city.application.perform(
          AdvanceRecord(id: id, revision: 3, move: "sign", day: "2013-04-01", files: files), as: city.chair)
      }
      await expectRefusal(.invalid, at: ["scan"]) { try await sign([]) }
      try await sign([file(Array("协议".utf8), "协议.txt", field: "scan")])
      #expect(try await city.shown(id).moves.first?.shown.first?.files.first?.mediaType == "text/plain; charset=utf-8")
      try await city.application.perform(VoidRecord(id: id, revision: 4, reason: "重复"), as: city.chair)
      #expect(try await stored(city, id).count == 3)
      await expectRefusal(.conflict, at: ["nowhere"]) { try await amend(5, keeping: first) }
      try await city.expectSound()
    }
  }

  @Test(arguments: TestEngine.allCases)
  func areRefusedWithNothingWritten(engine: TestEngine) async throws {
    try await SmallCity.with(engine, catalogue: Self.catalogue) { city in
      let other = try await open(city, [file(Self.png)])
      let foreign = try #require(try await stored(city, other).first?.id)
      let before = try await city.beside.rowCounts()
      let macro = try ZipArchive.bytes(of: [
        ZipEntry(name: "[Content_Types].xml", text: "<Types/>"), ZipEntry(name: "word/document.xml", text: "<x/>"),
        ZipEntry(name: "word/vbaProject.bin", text: "x"),
      ])
      let wrong: [[UInt8]] = [
        [], Array("<html><script>".utf8), [0x4D, 0x5A, 0x90, 0, 3], macro,
        Array("RIFF".utf8) + [0x10, 0, 0, 0] + Array("AVI ".utf8),
        Array("GIF89a".utf8) + [1, 0, 1, 0, 0x80], Array("<svg xmlns='x' \u{1}>".utf8),
      ]
      for bytes in wrong {
        await expectRefusal(.invalid, at: ["photos"]) { _ = try await open(city, [file(bytes)]) }
      }
      await expectRefusal(.invalid, at: ["photos"]) {
        _ = try await open(city, [file([0xFF, 0xD8, 0xFF] + [UInt8](repeating: 0, count: AttachedFile.byteLimit))])
      }
      await expectRefusal(.invalid, at: ["photos"]) {
        _ = try await open(city, (0..<10).map { file(Self.png + [UInt8($0)]) })
      }
      await expectRefusal(.invalid, at: ["name", "cover"]) {
        _ = try await open(city, [file(Self.png, field: "name"), file(Self.png, field: "cover")])
      }
      await expectRefusal(.invalid, at: ["photos"]) {
        try await city.application.perform(
          OpenRecord(
            kind: "visit", organization: city.village, day: "2013-03-08",
            values: ["name": "柳村", "photos": foreign]), as: city.chair)
      }
      #expect(try await city.beside.rowCounts() == before)
    }
  }

  @Test(arguments: TestEngine.allCases)
  func areComparedWhenARecordIsSentTwice(engine: TestEngine) async throws {
    try await SmallCity.with(engine, catalogue: Self.catalogue) { city in
      let id = RecordID(city.county.county, "0190f0a4-0000-7000-8000-000000000001")
      _ = try await open(city, [file(Self.png)], id: id)
      let before = try await city.beside.rowCounts()
      _ = try await open(city, [file(Self.png)], id: id)
      await expectRefusal(.conflict, at: ["id", "photos"]) { _ = try await open(city, [file(Self.pdf)], id: id) }
      await expectRefusal(.conflict, at: ["id", "photos"]) { _ = try await open(city, [], id: id) }
      #expect(try await city.beside.rowCounts() == before)
    }
  }

  @Test(arguments: TestEngine.allCases)
  func areNeverReadChanged(engine: TestEngine) async throws {
    try await SmallCity.with(engine, catalogue: Self.catalogue) { city in
      let id = try await open(city, [file(Self.pdf)])
      let file = try #require(try await stored(city, id).first?.id)
      func read() async -> String? {
        do {
          _ = try await city.application.answer(ReadAttachment(file, of: id), as: city.chair)
          return nil
        } catch {
          return "\(error)"
        }
      }
      #expect(await read() == nil)
      _ = try await city.beside.write { connection in
        try connection.run("DELETE FROM attachment_chunk WHERE county = 990121 AND number = 3")
      }
      #expect(await read()?.contains(file) == true, "the last chunk is missing")
      _ = try await city.beside.write { connection in
        try connection.run("UPDATE attachment_chunk SET number = 7 WHERE county = 990121 AND number = 0")
        try connection.run("UPDATE attachment_chunk SET number = 0 WHERE county = 990121 AND number = 1")
      }
      #expect(await read()?.contains("damaged chunk") == true)
    }
  }

  @Test(arguments: TestEngine.allCases)
  func areNamedByVerifyWhenTheyAreChangedOrGone(engine: TestEngine) async throws {
    try await SmallCity.with(engine, catalogue: Self.catalogue) { city in
      let id = try await open(city, [file(Self.pdf, "大.pdf")])
      try await city.expectSound()
      let kept = try #require(try await stored(city, id).first)
      try await city.beside.write { connection in
        _ = try connection.run(
          "DELETE FROM attachment_chunk WHERE county = 990121 AND record = \(id.text) AND number = \(Int64(1))")
      }
      let rows = try await city.application.verify().findings.map(\.row)
      #expect(rows == ["attachment \(id)/\(kept.id)"])
    }
  }
}
