import Hummingbird
import Ledger
import Testing
import UseCases

@testable import Web

/// The story of a record as a program tells it.
@Suite struct APIStoryTests {
  @Test func aProgramRecordsAsksAmendsAndVoids() async throws {
    let federation = try await Federation()
    let (county, village) = (try federation.place("青山县妇联"), try federation.place("柳村妇联"))
    try await federation.visit { client in
      let program = Browser(client)
      let (entered, user) = try await program.json(
        .post, "/api/sign-in", #"{"name":"zhao","password":"\#(Federation.password)"}"#)
      #expect(entered == 200 && user["displayName"] == .text("Zhao"))
      let id = "\(village.county)-01900000-0000-7000-8000-0000000000aa"
      let opening = """
        {"id":"\(id)","kind":"activity","organization":"V1","day":"2013-05-01","values":\
        {"form":"lecture","theme":"familyEducation","name":"家庭教育讲座","people":"30余"}}
        """
      let (status, opened) = try await program.json(.post, "/api/records", opening)
      guard status == 201 else {
        Issue.record("\(opened)")
        return
      }
      #expect(opened["id"] == .text(id) && opened["isNew"] == .bool(true))
      let (again, replay) = try await program.json(.post, "/api/records", opening)
      #expect(again == 200 && replay["isNew"] == .bool(false))
      let (_, shown) = try await program.json(.get, "/api/records/\(id)")
      #expect(shown["values"]?["people"] == .text("30余") && shown["revision"] == .integer(1))
      let path = "/api/figures/activity.people?organization=\(county)&period=2013"
      let (_, figure) = try await program.json(.get, path)
      #expect(figure["figure"]?["value"] == .integer(30) && figure["figure"]?["qualifier"] == .text("余"))
      let (_, lineage) = try await program.json(
        .get, "/api/lineage/activity.people?organization=\(county)&period=2013")
      #expect(lineage["lines"]?.listValue?.first?["record"] == .text(id))
      let (voided, _) = try await program.json(
        .post, "/api/records/\(id)/void", #"{"revision":1,"because":"记错"}"#)
      #expect(voided == 200)
      let (_, after) = try await program.json(.get, path)
      #expect(after["figure"]?["value"] == .integer(0))
    }
  }

  @Test func whoIsNotChangedStaysTheSameParty() async throws {
    let federation = try await Federation()
    let village = try federation.place("柳村妇联")
    try await federation.visit { client in
      let browser = try await Browser.signedIn("zhao", client)
      let opening = """
        {"kind":"petition","organization":"\(village)","day":"2013-05-01","values":\
        {"channel":"visit","topic":"land","petitioner":"吴某/13800000000"}}
        """
      let (_, opened) = try await browser.json(.post, "/api/records", opening)
      let path = "/api/records/" + (try #require(opened["id"]?.textValue))
      let (_, before) = try await browser.json(.get, path)
      let party = try #require(before["values"]?["petitioner"]?.textValue)
      #expect(before["parties"]?[party] == .text("吴某"))
      let values = String(decoding: try #require(before["values"]).bytes, as: UTF8.self)
      let (status, _) = try await browser.json(
        .post, path + "/amend", #"{"revision":1,"day":"2013-05-02","because":"日期","values":\#(values)}"#)
      #expect(status == 200)
      let (_, after) = try await browser.json(.get, path)
      #expect(after["values"]?["petitioner"] == .text(party) && after["day"] == .text("2013-05-02"))
      let page = path.replacing("/api", with: "")
      let form = try await browser.get(page + "/amend")
      let answers = [
        "_revision": try Browser.hidden("_revision", in: form), "day": "2013-05-03", "channel": "visit",
        "topic": "land",
        "petitioner": "吴某", "because": "日期",
      ]
      #expect(try await browser.post(page + "/amend", answers).status == 303)
      let (_, last) = try await browser.json(.get, path)
      #expect(last["values"]?["petitioner"] == .text(party))
    }
  }

  @Test func refusalsHaveOneShapeAndTellEverything() async throws {
    let federation = try await Federation()
    let village = try federation.place("柳村妇联")
    try await federation.visit { client in
      let program = try await Browser.signedIn("sun", client)
      let wrong =
        #"{"kind":"petition","organization":"\#(village)","day":"soon","values":{"channel":"owl","shoes":"1"}}"#
      let (status, refusal) = try await program.json(.post, "/api/records", wrong)
      #expect(status == 422 && refusal["error"]?["code"] == .text("invalid"))
      let places = (refusal["error"]?["problems"]?.listValue ?? []).compactMap { $0["place"]?.textValue }
      #expect(Set(places) == ["day", "channel", "topic", "shoes"])
      let (fraction, _) = try await program.json(.post, "/api/records", #"{"day":1.5}"#)
      #expect(fraction == 422)
      let (missing, _) = try await program.json(
        .get, "/api/records/\(village.county)-01900000-0000-7000-8000-0000000000ff")
      #expect(missing == 404)
      let (none, _) = try await program.json(.get, "/api/nothing")
      #expect(none == 404)
    }
  }

  @Test func aFormFromElsewhereCannotCallTheAPI() async throws {
    try await Federation().visit { client in
      let browser = try await Browser.signedIn("zhao", client)
      let shown = try await browser.post("/api/records", ["kind": "petition"], token: false)
      #expect(shown.status == 403 && shown.text.contains("X-HalfSky"))
    }
  }

  @Test func theCatalogueAndReportsAreReadable() async throws {
    let federation = try await Federation()
    let county = try federation.place("青山县妇联")
    try await federation.visit { client in
      let program = try await Browser.signedIn("zhao", client)
      let (_, kinds) = try await program.json(.get, "/api/kinds")
      #expect(kinds["kinds"]?.listValue?.contains { $0["id"] == .text("petition") } == true)
      let (_, measures) = try await program.json(.get, "/api/measures")
      #expect(measures["measures"]?.listValue?.isEmpty == false)
      let (_, organization) = try await program.json(.get, "/api/organizations/\(county)")
      #expect(organization["below"]?.listValue?.count == 2)
      let (status, report) = try await program.json(
        .get, "/api/reports/year-summary?organization=\(county)&period=2013")
      #expect(status == 200 && report["organization"] == .integer(county.number))
      let (_, overview) = try await program.json(.get, "/api/figures?organization=\(county)&period=2013")
      #expect(overview["figures"]?.listValue?.isEmpty == false)
    }
  }
}
