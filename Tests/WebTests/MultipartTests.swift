import Foundation
import Ledger
import NIOCore
import Testing

@testable import Web

@Suite struct MultipartTests {
  private static let boundary = "xYz-12"

  @Test func readsFieldsAndFilesWhateverTheSizeOfThePieces() throws {
    for size in 1...40 {
      let parts = try parts(of: sample, inPiecesOf: size)
      #expect(parts.map(\.head.name) == ["note", "file", "file", "empty"])
      #expect(parts.map { String(decoding: $0.bytes, as: UTF8.self) } == ["中文\r\n--xYz-1", "a,b\r\n1,2\r\n", "", ""])
      #expect(parts.map(\.head.fileName) == [nil, "名单 \"1\".csv", "", nil])
    }
  }

  @Test func whatIsWrittenIsReadBack() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededRandom(seed: seed)
    for _ in 0..<200 {
      let bodies = (0..<Int.random(in: 1...4, using: &random)).map { _ in
        random.bytes(Int.random(in: 0...60, using: &random), from: Array("\r\n-xYz".utf8))
      }
      .filter { !contains($0, Array("\r\n--xYz-12".utf8)) }
      let parts = try parts(of: written(bodies), inPiecesOf: Int.random(in: 1...50, using: &random))
      #expect(parts.map(\.bytes) == bodies, "seed \(seed)")
    }
  }

  @Test func anyDamageIsReadOrRefused() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededRandom(seed: seed)
    var refused = 0
    for _ in 0..<1500 {
      var bytes = sample
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let index = Int.random(in: 0..<bytes.count, using: &random)
        if Bool.random(using: &random) {
          bytes[index] = UInt8.random(in: 0...255, using: &random)
        } else {
          bytes.remove(at: index)
        }
      }
      do { _ = try parts(of: bytes, inPiecesOf: 64) } catch {
        #expect((error as? Refusal) != nil, "seed \(seed)")
        refused += 1
      }
    }
    #expect(refused > 0, "seed \(seed)")
  }

  @Test func refusesABodyThatWasCutOff() {
    for length in 0..<(sample.count - 4) {
      #expect { try parts(of: Array(sample.prefix(length)), inPiecesOf: 50) } throws: {
        ($0 as? Refusal)?.code == .invalid
      }
    }
  }

  @Test func refusesEachKindOfExcess() {
    let body = written([Array(repeating: 65, count: 500)])
    #expect(code(body) { $0.totalBytes = 300 } == .tooLarge)
    #expect(code(body) { $0.fieldBytes = 499 } == .tooLarge)
    #expect(code(body) { $0.fieldBytes = 500 } == nil)
    #expect(code(sample) { $0.fileBytes = 5 } == .tooLarge)
    #expect(code(sample) { $0.parts = 3 } == .tooLarge)
    #expect(code(sample) { $0.headerBytes = 20 } == .invalid)
  }

  @Test func readsBoundariesAsBrowsersWriteThem() {
    #expect(MultipartHead.boundary("multipart/form-data; boundary=----WebKitForm1") == "----WebKitForm1")
    #expect(MultipartHead.boundary("Multipart/Form-Data; charset=utf-8; boundary=\"a b\"") == "a b")
    for wrong in ["multipart/form-data", "text/plain; boundary=a", "multipart/form-data; boundary=", "", ";"] {
      #expect(MultipartHead.boundary(wrong) == nil, "\(wrong)")
    }
  }

  @Test func dropsFoldersFromFileNames() {
    let head = MultipartHead(Array("Content-Disposition: form-data; name=\"f\"; filename=\"../../etc/pass.csv\"".utf8))
    #expect(head?.fileName == "pass.csv")
  }

  @Test func keepsFilesOnlyWhileTheyAreUsed() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "multipart-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let content = try await receive(sample, folder: folder.path) { form in
      #expect(form.answers["note"] == "中文\r\n--xYz-1")
      #expect(form.file("file")?.size == 10)
      return try form.file("file").map { try String(contentsOfFile: $0.path, encoding: .utf8) }
    }
    #expect(content == "a,b\r\n1,2\r\n")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    await #expect(throws: Refusal.self) {
      _ = try await receive(Array(sample.dropLast(60)), folder: folder.path) { _ in nil }
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }
}

extension MultipartTests {
  private struct Part: Hashable {
    let head: MultipartHead
    var bytes: [UInt8] = []
  }

  private var sample: [UInt8] {
    let text = [
      "--xYz-12", "Content-Disposition: form-data; name=\"note\"", "", "中文\r\n--xYz-1", "--xYz-12",
      "Content-Disposition: form-data; name=\"file\"; filename=\"名单 %221%22.csv\"", "Content-Type: text/csv", "",
      "a,b\r\n1,2\r\n", "--xYz-12", "Content-Disposition: form-data; name=\"file\"; filename=\"\"", "", "",
      "--xYz-12", "content-disposition: form-data; name=empty", "", "", "--xYz-12--", "",
    ]
    return Array(text.joined(separator: "\r\n").utf8)
  }

  private func written(_ bodies: [[UInt8]]) -> [UInt8] {
    var bytes: [UInt8] = []
    for (index, body) in bodies.enumerated() {
      bytes += Array("--xYz-12\r\nContent-Disposition: form-data; name=\"p\(index)\"\r\n\r\n".utf8) + body + [13, 10]
    }
    return bytes + Array("--xYz-12--\r\n".utf8)
  }

  private func parts(
    of bytes: [UInt8], inPiecesOf size: Int, limits: MultipartLimits = MultipartLimits()
  ) throws -> [Part] {
    var parser = MultipartParser(boundary: MultipartTests.boundary, limits: limits)
    var parts: [Part] = []
    for start in stride(from: 0, to: bytes.count, by: size) {
      for event in try parser.feed(bytes[start..<min(bytes.count, start + size)]) {
        switch event {
        case .began(let head): parts.append(Part(head: head))
        case .bytes(let more): parts[parts.count - 1].bytes += more
        case .ended: continue
        }
      }
    }
    try parser.finish()
    return parts
  }

  private func code(_ bytes: [UInt8], _ change: (inout MultipartLimits) -> Void) -> Refusal.Code? {
    var limits = MultipartLimits()
    change(&limits)
    do {
      _ = try parts(of: bytes, inPiecesOf: 50, limits: limits)
      return nil
    } catch { return (error as? Refusal)?.code }
  }

  private func receive(
    _ bytes: [UInt8], folder: String, use: (MultipartForm) throws -> String?
  ) async throws -> String? {
    let body = AsyncStream { stream in
      for byte in bytes { stream.yield(ByteBuffer(bytes: [byte])) }
      stream.finish()
    }
    return try await MultipartForm.receive(
      body, contentType: "multipart/form-data; boundary=xYz-12", folder: folder, use: use)
  }

  private func contains(_ bytes: [UInt8], _ needle: [UInt8]) -> Bool {
    bytes.count >= needle.count
      && (0...(bytes.count - needle.count)).contains { Array(bytes[$0..<$0 + needle.count]) == needle }
  }
}
