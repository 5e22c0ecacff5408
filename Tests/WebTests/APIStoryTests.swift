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

/// What an office does by program: the tree, files, seals, accounts.
@Suite struct OfficeAPITests {
  @Test func whoIsNotSignedInIsToldSoAndWhoMayNotIsToldThat() async throws {
    try await Federation().visit { client in
      let stranger = Browser(client)
      let (status, refusal) = try await stranger.json(.get, "/api/user")
      #expect(status == 401 && refusal["error"]?["code"] == .text("notSignedIn"))
      let problem = refusal["error"]?["problems"]?.listValue?.first
      #expect(
        problem?["zh"]?.textValue?.contains("登录") == true && problem?["en"]?.textValue?.contains("Sign in") == true)
      let shown = try await stranger.get("/records", accept: "application/json")
      #expect(shown.status == 401 && shown.headers[.wwwAuthenticate]?.contains("/api/sign-in") == true)
      let (wrong, _) = try await stranger.json(.post, "/api/sign-in", #"{"name":"zhao","password":"guess"}"#)
      #expect(wrong == 401)
      let recorder = try await Browser.signedIn("sun", client)
      let (forbidden, why) = try await recorder.json(.get, "/api/accounts")
      #expect(forbidden == 403 && why["error"]?["code"] == .text("forbidden"))
    }
  }

  @Test func theTreeChangesByProgram() async throws {
    let federation = try await Federation()
    let (county, town) = (try federation.place("青山县妇联"), try federation.place("河口镇妇联"))
    try await federation.visit { client in
      let chair = try await Browser.signedIn("zhao", client)
      let (status, made) = try await chair.json(
        .post, "/api/organizations/\(town)/add",
        #"{"code":"V9","name":"新村妇联","kind":"federation","level":"village","opened":"2013-01-01"}"#)
      let id = try #require(made["id"]?.textValue)
      #expect(status == 200)
      let (_, branch) = try await chair.json(.get, "/api/organizations/\(county)/branch")
      #expect(branch["organizations"]?.listValue?.contains { $0["id"] == .text(id) } == true)
      let (renamed, _) = try await chair.json(
        .post, "/api/organizations/\(id)/rename", #"{"name":"新港村妇联","code":"V9","day":"2013-05-01"}"#)
      #expect(renamed == 200)
      let (closed, _) = try await chair.json(.post, "/api/organizations/\(id)/close", #"{"day":"2013-06-01"}"#)
      #expect(closed == 200)
      let (_, shown) = try await chair.json(.get, "/api/organizations/\(id)")
      #expect(shown["organization"]?["closed"] == .text("2013-06-01"))
      #expect(shown["organization"]?["name"] == .text("新港村妇联"))
      let (again, refusal) = try await chair.json(.post, "/api/organizations/\(town)/add", "{}")
      #expect(again == 422 && refusal["error"]?["problems"]?.listValue?.isEmpty == false)
    }
  }

  @Test func filesAreCheckedTakenInAndAmendedByProgram() async throws {
    let federation = try await Federation()
    let county = try federation.place("青山县妇联")
    try await federation.visit { client in
      let chair = try await Browser.signedIn("zhao", client)
      let header = "编号,组织,来访日期,信访渠道,诉求类别\n"
      let path = "/api/imports?organization=\(county)&kind=petition&name=a.csv"
      let first = Array((header + "1,V1,2013-03-05,来访,婚姻家庭\n").utf8)
      let (checked, preview) = try await chair.send(file: first, to: path + "&check=1")
      #expect(checked == 200 && preview["new"] == .integer(1))
      let (_, none) = try await chair.json(.get, "/api/imports?organization=\(county)")
      #expect(none["imports"]?.listValue?.isEmpty == true)
      let (taken, outcome) = try await chair.send(file: first, to: path)
      #expect(taken == 201 && outcome["byKind"]?["petition"] == .integer(1))
      let second = Array((header + "1,V1,2013-03-05,来电,婚姻家庭\n").utf8)
      let (refused, problems) = try await chair.send(file: second, to: path)
      #expect(refused == 422 && problems["error"]?["problems"]?.listValue?.first?["place"] == .text("D2"))
      let reason = Address.encode("渠道有误")
      let (amended, corrections) = try await chair.send(file: second, to: path + "&amend=\(reason)")
      #expect(amended == 201)
      #expect(corrections["amended"]?.listValue?.first?["differences"]?.listValue?.first?["field"] == .text("channel"))
      let (unnamed, _) = try await chair.send(file: second, to: "/api/imports?organization=\(county)")
      #expect(unnamed == 422)
    }
  }

  @Test func reportsAreSealedAndAccountsKeptByProgram() async throws {
    let federation = try await Federation()
    let county = try federation.place("青山县妇联")
    try await federation.visit { client in
      let chair = try await Browser.signedIn("zhao", client)
      let (status, seal) = try await chair.json(
        .post, "/api/reports/year-summary/seal?organization=\(county)&period=2013", "{}")
      let id = try #require(seal["id"]?.textValue)
      #expect(status == 201)
      let (_, list) = try await chair.json(.get, "/api/seals?organization=\(county)")
      #expect(list["seals"]?.listValue?.map { $0["id"] } == [.text(id)])
      let (_, shown) = try await chair.json(.get, "/api/seals/\(county.county)/\(id)")
      #expect(shown["drift"] == .list([]) && shown["document"]?["title"]?.textValue?.isEmpty == false)

      let keeper = try await Browser.signedIn("keeper", client)
      let account =
        #"{"name":"wu","displayName":"吴","role":"recorder","organization":"\#(county)"}"#
      let (added, invitation) = try await keeper.json(.post, "/api/accounts", account)
      #expect(added == 201 && invitation["invitation"]?.textValue?.count ?? 0 >= 23)
      let (granted, _) = try await keeper.json(
        .post, "/api/accounts/wu/grant", #"{"role":"leader","organization":"\#(county)"}"#)
      #expect(granted == 200)
      let (_, accounts) = try await keeper.json(.get, "/api/accounts")
      let wu = accounts["accounts"]?.listValue?.first { $0["name"] == .text("wu") }
      #expect(wu?["grants"]?.listValue?.count == 2)
      let (closed, _) = try await keeper.json(.post, "/api/accounts/wu/close", "{}")
      let (unknown, _) = try await keeper.json(.post, "/api/accounts/wu/promote", "{}")
      #expect(closed == 200 && unknown == 422)
    }
  }
}
