import Foundation
import HTTPTypes
import Ledger
import Testing
import UseCases

@testable import Web

/// What the days are for, and what is due again and again; the tests' day is Sunday, 30 June 2013.
@Suite struct SeriesStoryTests {
  private func declare(_ federation: Federation) async throws {
    let values: WrittenValues = [
      "name": "志愿者活动日", "session": "activity", "rhythm": "monthly", "dayOfMonth": "15", "holders": "villages",
      "form": "service", "theme": "elderly",
    ]
    try await federation.application.perform(
      OpenRecord(kind: "series", organization: federation.place("青山县妇联"), day: "2013-05-01", values: values),
      as: federation.application.user(named: "zhao"))
  }

  @Test func theChooserProposesTheDaysAroundAndOpensAPreparedForm() async throws {
    let federation = try await Federation()
    try await declare(federation)
    try await federation.visit { client in
      let clerk = try await Browser.signedIn("sun", client)
      let chooser = try await clerk.get("/kinds")
      #expect(chooser.status == 200)
      #expect(chooser.text.contains("6·26禁毒日") && chooser.text.contains("4天前"))
      #expect(chooser.text.contains("七一") && chooser.text.contains("还有1天") && !chooser.text.contains("国庆节"))
      #expect(chooser.text.contains("志愿者活动日") && chooser.text.contains("应办"))
      let village = try federation.place("柳村妇联")
      let form = try await clerk.get(
        "/kinds/activity/new?organization=\(village)&day=2013-06-26&theme=drugs&occasion=antiDrugsDay&series=a%3Cb")
      #expect(form.text.contains("<option value=\"drugs\" selected"))
      #expect(form.text.contains("<option value=\"antiDrugsDay\" selected"))
      #expect(form.text.contains("value=\"2013-06-26\"") && form.text.contains("a&lt;b"))
      #expect(form.text.contains("<details class=\"more\" open>"), "what is folded away but filled stands open")
      let plain = try await clerk.get("/kinds/activity/new?organization=\(village)")
      #expect(plain.text.contains("<details class=\"more\">") && plain.text.contains("更多项目"))
    }
  }

  @Test func whatWasMissedIsSeenByTheVillageAndAboveIt() async throws {
    let federation = try await Federation()
    try await declare(federation)
    let village = try federation.place("柳村妇联")
    try await federation.application.perform(
      OpenRecord(
        kind: "activity", organization: village, day: "2013-06-15",
        values: ["name": "敬老", "form": "service", "theme": "elderly", "series": "志愿者活动日"]),
      as: federation.application.user(named: "sun"))
    try await federation.visit { client in
      let clerk = try await Browser.signedIn("sun", client)
      let own = try await clerk.get("/series?organization=\(village)")
      #expect(own.status == 200 && own.text.contains("已办1，未办1") && own.text.contains("青山县妇联提出"))
      #expect(own.text.contains("登记这一场") && own.text.contains("2013-05-15"))
      #expect(try await clerk.get("/organizations/\(village)/tree").text.contains("已办1，未办1"))
      let chair = try await Browser.signedIn("zhao", client)
      let county = try await chair.get("/series?organization=\(federation.place("青山县妇联"))")
      let places = ["柳村妇联", "杨村妇联", "松村妇联"].compactMap { county.text.range(of: "\($0)</a>")?.lowerBound }
      #expect(places.count == 3 && places == places.sorted(), "in the order of codes")
      #expect(county.text.contains("登记一个系列"))
      let told = try await clerk.json(.get, "/api/series?organization=\(village)").1
      #expect(String(decoding: told.bytes, as: UTF8.self).contains(#""state":"missed""#))
      // A clerk of one village sees nothing of another.
      #expect(try await clerk.get("/series?organization=\(federation.place("松村妇联"))").status == 403)
    }
  }

  @Test func theServicesOfAModelPostStandOnItsPage() async throws {
    let federation = try await Federation()
    let (county, chair) = (try federation.place("青山县妇联"), try await federation.application.user(named: "zhao"))
    let post = try await federation.application.perform(
      OpenRecord(
        kind: "modelPost", organization: county, day: "2013-03-01",
        values: ["post": "办税窗口", "level": "county", "entry": "named"]), as: chair
    ).id
    let activity = try await federation.application.perform(
      OpenRecord(
        kind: "activity", organization: county, day: "2013-06-20",
        values: ["name": "税法下乡", "form": "service", "theme": "modelPosts"], parent: post), as: chair
    ).id
    try await federation.visit { client in
      let browser = try await Browser.signedIn("zhao", client)
      let page = try await browser.get("/records/\(post)")
      #expect(page.text.contains("税法下乡") && page.text.contains("/records/\(activity)"))
      #expect(page.text.contains("/kinds/activity/new?parent=\(post)"))
    }
  }
}
