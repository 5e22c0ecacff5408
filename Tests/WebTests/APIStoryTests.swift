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
