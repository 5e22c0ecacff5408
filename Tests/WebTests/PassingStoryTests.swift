import HTTPTypes
import Hummingbird
import Ledger
import Testing
import UseCases

@testable import Web

/// A record and a town pass into a neighbouring county, by page and by program, and both ends lead to each other.
@Suite struct PassingStoryTests {
  private func neighbour(_ federation: Federation) async throws -> OrganizationID {
    let chair = try await federation.application.user(named: "zhao")
    let root = try await federation.application.perform(
      AddCounty(
        county: try #require(CountyCode(330_198)), name: "临江县妇联", level: .county,
        parent: federation.place("青山县妇联"), opened: "2000-01-01"), as: chair)
    try await federation.application.perform(
      AddOrganization(parent: root, code: "L1", name: "江口镇妇联", level: .township, opened: "2000-01-01"), as: chair)
    return root
  }

  private func petition(_ chair: Browser, at place: OrganizationID) async throws -> String {
    let (status, made) = try await chair.json(
      .post, "/api/records",
      #"{"kind":"petition","organization":"\#(place)","day":"2013-03-05","values":{"channel":"visit","topic":"marriage"}}"#
    )
    #expect(status == 201, "\(made)")
    return try #require(made["id"]?.textValue)
  }

  @Test func aRecordPassesByPageAndByProgram() async throws {
    let federation = try await Federation()
    _ = try await neighbour(federation)
    let village = try federation.place("柳村妇联")
    try await federation.visit { client in
      let chair = try await Browser.signedIn("zhao", client)
      let old = try await petition(chair, at: village)
      let form = try await chair.get("/records/\(old)/transfer")
      #expect(form.text.contains("江口镇妇联") && form.text.contains("已移到外县"))
      let passed = try await chair.post(
        "/records/\(old)/transfer",
        ["to": "江口镇妇联", "day": "2013-05-01", "because": "属地管理", "_revision": try Browser.hidden("_revision", in: form)])
      #expect(passed.status == 303, "\(passed.text)")
      let here = try #require(passed.location)
      #expect(here.contains("/records/330198-"))
      #expect(try await chair.get(here).text.contains("由外县移来"))
      #expect(try await chair.get(here).text.contains("/records/\(old)"))
      let there = try await chair.get("/records/\(old)")
      #expect(there.text.contains("已移到外县") && there.text.contains(here) && !there.text.contains("/transfer\""))
      let (_, shown) = try await chair.json(.get, "/api/records/\(old)")
      #expect(shown["movedTo"]?["organizationName"] == .text("江口镇妇联") && shown["stage"] == .text("movedAway"))
      let (_, other) = try await chair.json(
        .get, "/api/records/\(try #require(shown["movedTo"]?["record"]?.textValue))")
      #expect(other["movedFrom"]?["record"] == .text(old))
      let (status, back) = try await chair.json(
        .post, "/api/records/\(try #require(other["id"]?.textValue))/transfer",
        #"{"revision":1,"to":"柳村妇联","day":"2013-06-01","because":"退回"}"#)
      #expect(status == 200 && back["id"]?.textValue?.hasPrefix("330199-") == true)
    }
  }

  @Test func aTownPassesAndItsPageLeadsOn() async throws {
    let federation = try await Federation()
    let root = try await neighbour(federation)
    let (town, village) = (try federation.place("河口镇妇联"), try federation.place("柳村妇联"))
    try await federation.visit { client in
      let chair = try await Browser.signedIn("zhao", client)
      let record = try await petition(chair, at: village)
      let form = try await chair.get("/organizations/\(town)/move")
      #expect(form.text.contains("临江县妇联") && form.text.contains("外县"))
      let moved = try await chair.post(
        "/organizations/\(town)/move", ["parent": "临江县妇联", "day": "2013-05-01"])
      #expect(moved.status == 303, "\(moved.text)")
      let here = try #require(moved.location)
      #expect(here.contains("/organizations/330198"))
      #expect(try await chair.get(here).text.contains("/organizations/\(town)/tree"))
      let there = try await chair.get("/organizations/\(town)/tree")
      #expect(there.text.contains("移到外县") && there.text.contains(here))
      let (_, shown) = try await chair.json(.get, "/api/organizations/\(town)")
      let new = try #require(shown["movedTo"]?.textValue)
      let (_, other) = try await chair.json(.get, "/api/organizations/\(new)")
      #expect(other["movedFrom"] == .text("\(town)") && other["organization"]?["parent"] == .text("\(root)"))
      #expect(try await chair.get("/records/\(record)").text.contains("续记在"))
      let auditor = try await Browser.signedIn("jiang", client)
      #expect(try await auditor.get("/audit").text.contains("组织移到外县"))
    }
  }
}
