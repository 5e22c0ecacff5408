import Hummingbird
import Ledger
import Testing
import UseCases

@testable import Web

/// Figures from the feed say so wherever they are shown.
@Suite struct FeedStoryTests {
  @Test func everyPageSaysHowOldItsFiguresAre() async throws {
    var federation = try await Federation()
    // So low a limit that the county itself is fed.
    federation.application.feedsAbove = -1
    let (county, village) = (try federation.place("青山县妇联"), try federation.place("柳村妇联"))
    let application = federation.application
    try await federation.visit { client in
      let browser = try await Browser.signedIn("zhao", client)
      let opening = """
        {"kind":"activity","organization":"\(village)","day":"2013-05-01","values":\
        {"form":"lecture","theme":"familyEducation","name":"家庭教育讲座","people":"30"}}
        """
      _ = try await browser.json(.post, "/api/records", opening)
      let scope = "?organization=\(county)&period=2013"
      let live = try await browser.get("/figures/activity.people\(scope)")
      #expect(live.text.contains("看这个数背后的1条记录") && !live.text.contains("汇总存数"))
      try await application.feed()
      for path in [
        "/figures/activity.people\(scope)", "/figures\(scope)", "/organizations/\(county)?period=2013",
        "/lineage/activity.people\(scope)", "/reports/year-summary\(scope)", "/reports/year-summary/text\(scope)",
      ] {
        let shown = try await browser.get(path)
        #expect(shown.status == 200 && shown.text.contains("截至 2013-06-30 10:00"), "\(path)")
      }
      let (_, figure) = try await browser.json(.get, "/api/figures/activity.people\(scope)&by=theme")
      #expect(figure["asOf"] == .text("2013-06-30T02:00:00.000Z") && figure["records"] == .null)
      #expect(figure["figure"]?["value"] == .integer(30))
      let (_, overview) = try await browser.json(.get, "/api/figures\(scope)")
      #expect(overview["asOf"] == .text("2013-06-30T02:00:00.000Z"))
    }
  }
}
