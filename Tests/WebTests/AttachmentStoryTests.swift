import Foundation
import Hummingbird
import Ledger
import Testing
import UseCases

@testable import Web

/// Photographs and papers of a record: given with the form, fetched from its page, added by programs.
@Suite struct AttachmentStoryTests {
  private static let photo: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0] + (0..<5000).map { UInt8(truncatingIfNeeded: $0) }

  private func answers(_ browser: Browser, _ village: OrganizationID) async throws -> [String: String] {
    let form = try await browser.get("/kinds/activity/new?organization=\(village)")
    #expect(form.text.contains("enctype=\"multipart/form-data\"") && form.text.contains("type=\"file\""))
    return [
      "day": "2013-03-05", "organization": "\(village)", "name": "三八节讲座", "form": "lecture", "theme": "law",
      "_id": try Browser.hidden("_id", in: form),
    ]
  }

  private static func link(_ page: Browser.Shown) throws -> String {
    let parts = page.text.components(separatedBy: "href=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
    return try #require(parts.first { $0.contains("/files/") })
  }

  @Test func aPhotographIsSentWithTheFormAndFetchedFromThePage() async throws {
    let federation = try await Federation()
    let village = try federation.place("柳村妇联")
    try await federation.visit { client in
      let recorder = try await Browser.signedIn("sun", client)
      let answers = try await answers(recorder, village)
      let wrong = try await recorder.upload(
        "/kinds/activity/new", file: "a.exe", [0x4D, 0x5A, 0, 1], answers, field: "photos")
      #expect(wrong.status == 422 && wrong.text.contains("可附：照片") && wrong.text.contains("重新选择文件"))
      #expect(wrong.text.contains("value=\"三八节讲座\""))
      let saved = try await recorder.upload(
        "/kinds/activity/new", file: "现场.jpg", Self.photo, answers, field: "photos")
      let record = try #require(saved.location)
      let page = try await recorder.get(record)
      #expect(page.text.contains("现场.jpg"))
      let file = try await recorder.get(Self.link(page))
      #expect(file.status == 200 && file.headers[.contentType] == "image/jpeg")
      #expect(file.headers[.contentDisposition]?.hasPrefix("attachment; filename*=UTF-8''%E7%8E%B0") == true)
      #expect(file.headers[.xContentTypeOptions] == "nosniff")
      let stranger = try await Browser.signedIn("li", client)
      #expect(try await stranger.get(Self.link(page)).status == 403)
      let again = try await recorder.upload(
        "/kinds/activity/new", file: "现场.jpg", Self.photo, answers, field: "photos")
      #expect(again.location == record)

      let amend = try await recorder.get(record + "/amend")
      #expect(amend.text.contains("<span>现场.jpg</span>"))
      var kept = answers
      kept["_revision"] = "1"
      kept["because"] = "补一张"
      kept["photos"] = try String(Self.link(page).split(separator: "/").last ?? "")
      let more = try await recorder.upload(
        record + "/amend", file: "二.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1], kept, field: "photos")
      #expect(more.status == 303)
      let both = try await recorder.get(record)
      #expect(both.text.contains("现场.jpg") && both.text.contains("二.png"))
    }
  }

  @Test func programsAddAndFetchFiles() async throws {
    let federation = try await Federation()
    let village = try federation.place("柳村妇联")
    try await federation.visit { client in
      let program = try await Browser.signedIn("sun", client)
      let opening = """
        {"kind":"activity","organization":"\(village)","day":"2013-03-05",\
        "values":{"name":"讲座","form":"lecture","theme":"law"}}
        """
      let (_, opened) = try await program.json(.post, "/api/records", opening)
      let path = "/api/records/" + (try #require(opened["id"]?.textValue))
      let query = "?name=\(Address.encode("签到表.jpg"))&because=\(Address.encode("补附件"))"
      let (unversioned, _) = try await program.send(file: Self.photo, to: path + "/attachments/photos" + query)
      #expect(unversioned == 422)
      let (status, added) = try await program.send(
        file: Self.photo, to: path + "/attachments/photos" + query + "&revision=1")
      #expect(status == 201 && added["revision"]?.integerValue == 2)
      let (_, shown) = try await program.json(.get, path)
      let file = try #require(shown["files"]?["photos"]?.listValue?.first)
      #expect(file["name"]?.textValue == "签到表.jpg" && file["size"]?.integerValue == Int64(Self.photo.count))
      let fetched = try await program.get(path + "/files/" + (try #require(file["id"]?.textValue)))
      #expect(fetched.status == 200 && fetched.headers[.contentType] == "image/jpeg")
    }
  }
}
