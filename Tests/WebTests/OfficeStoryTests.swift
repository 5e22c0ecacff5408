import HTTPTypes
import Hummingbird
import Ledger
import Testing
import UseCases

@testable import Web

/// What an office does with its records: reports, imports, the tree, accounts, the audit log.
@Suite struct OfficeStoryTests {
  private static let header = "组织,来访日期,信访渠道,诉求类别\n"

  @Test func aReportIsReadDownloadedSealedAndShowsWhatHasMoved() async throws {
    let federation = try await Federation()
    let county = try federation.place("青山县妇联")
    let query = "?organization=\(county)&period=2013"
    try await federation.visit { client in
      let chair = try await Browser.signedIn("zhao", client)
      try await Self.take(Self.header + "V1,2013-03-05,来访,婚姻家庭\n", chair)
      let page = try await chair.get("/reports/year-summary" + query)
      #expect(page.text.contains("青山县妇联2013年工作总结") && page.text.contains("/figures/petition.received"))
      let word = try await chair.get("/reports/year-summary/word" + query)
      #expect(word.status == 200 && word.headers[.contentDisposition]?.contains(".docx") == true)
      #expect(try await chair.get("/reports/year-summary/text" + query).text.contains("工作总结"))
      let confirm = try await chair.get("/reports/year-summary/seal" + query)
      #expect(confirm.text.contains("封存不能撤销"))
      let sealed = try await chair.post("/reports/year-summary/seal" + query, [:])
      let seal = try #require(sealed.location)
      #expect(try await chair.get(seal).text.contains("数都没有变"))
      try await Self.take(Self.header + "V1,2013-04-05,来电,土地承包权益\n", chair)
      let moved = try await chair.get(seal)
      #expect(moved.text.contains("封存以后变了的数") && moved.text.contains("data-head=\"封存时\">1件"))
      #expect(moved.text.contains("data-head=\"现在\">2"))
      #expect(try await chair.get("/reports" + query).text.contains(seal))
    }
  }

  @Test func aWrongTemplateIsRefusedWithEveryLine() async throws {
    try await Federation().visit { client in
      let chair = try await Browser.signedIn("zhao", client)
      let form = try await chair.get("/templates/edit?id=our-own")
      #expect(form.text.contains("name=\"text\""))
      let wrong = "名称：试\n\n今年{没有这项}件，{也没有这项}件。\n"
      let refused = try await chair.post("/templates/edit", ["id": "our-own", "text": wrong])
      #expect(refused.status == 422 && refused.text.contains("也没有这项"))
      #expect(try await !chair.get("/templates").text.contains("our-own"))
    }
  }

  @Test func aCorrectedSheetAmendsWhatIsThere() async throws {
    let federation = try await Federation()
    let county = try federation.place("青山县妇联")
    let header = "编号,组织,来访日期,信访渠道,诉求类别\n"
    try await federation.visit { client in
      let chair = try await Browser.signedIn("zhao", client)
      try await Self.take(header + "1,V1,2013-03-05,来访,婚姻家庭\n", chair)
      let more = Array((header + "1,V1,2013-03-05,来电,婚姻家庭\n2,V1,2013-03-06,来访,婚姻家庭\n").utf8)
      let refused = try await chair.upload("/import", file: "信访.csv", more, ["kind": "petition"])
      #expect(refused.status == 422 && refused.text.contains("已登记为“来访”，这次写的是“来电”"))
      let unexplained = try await chair.upload(
        "/import", file: "信访.csv", more, ["kind": "petition", "amend": "yes", "because": ""])
      #expect(unexplained.status == 422 && unexplained.text.contains("请写明原因") && unexplained.text.contains(" checked"))
      let checked = try await chair.upload(
        "/import", file: "信访.csv", more, ["kind": "petition", "amend": "yes", "because": "渠道登记有误"])
      #expect(checked.status == 200 && checked.text.contains("1条更正") && checked.text.contains("来访 → 来电"))
      let done = try await chair.post("/import/confirm", ["word": try Browser.hidden("word", in: checked)])
      #expect(done.status == 200 && done.text.contains("1条更正"))
      let figure = "/figures/petition.received?organization=\(county)&period=2013&where=channel%3Dcall"
      #expect(try await chair.get(figure).text.contains("<p class=\"figure\">1件</p>"))
    }
  }

  @Test func aFileIsCheckedWholeThenTakenIn() async throws {
    let federation = try await Federation()
    let county = try federation.place("青山县妇联")
    try await federation.visit { client in
      let chair = try await Browser.signedIn("zhao", client)
      let wrong = Self.header + "V1,2013-03-05,飞鸽,婚姻家庭\n没有的村,2013-03-05,来访,婚姻家庭\nV2,昨天,来访,婚姻家庭\n"
      let refused = try await chair.upload("/import", file: "信访.csv", Array(wrong.utf8), ["kind": "petition"])
      #expect(refused.status == 422 && refused.text.contains("有3处需要改正"))
      let figure = "/figures/petition.received?organization=\(county)&period=2013"
      #expect(try await chair.get(figure).text.contains("<p class=\"figure\">0件</p>"))
      let right = Self.header + "V1,2013-03-05,来访,婚姻家庭\nV2,2013-03-06,来访,婚姻家庭\n"
      try await Self.take(right, chair)
      #expect(try await chair.get(figure).text.contains("<p class=\"figure\">2件</p>"))
      #expect(try await chair.get("/import").text.contains("信访.csv"))
      let again = try await chair.upload("/import", file: "信访.csv", Array(right.utf8), ["kind": "petition"])
      #expect(again.status == 409 && again.text.contains("已经导入过"))
    }
  }

  @Test func tooLargeAFileIsRefused() async throws {
    try await Federation().visit(uploadBytes: 1000) { client in
      let chair = try await Browser.signedIn("zhao", client)
      let refused = try await chair.upload("/import", file: "大.csv", Array(repeating: 65, count: 5000))
      #expect(refused.status == 413 && refused.text.contains("拆成几个文件"))
    }
  }

  @Test func aFileThatSaysItIsTooLargeIsRefusedBeforeItIsRead() {
    let limit = 200 << 20
    #expect { try ImportPage.refuseTooLong([.contentLength: String(300 << 20)], limit) } throws: {
      ($0 as? Refusal)?.code == .tooLarge
    }
    #expect(throws: Never.self) { try ImportPage.refuseTooLong([.contentLength: String(limit)], limit) }
    #expect(throws: Never.self) { try ImportPage.refuseTooLong([:], limit) }
  }

  @Test func whoHasSeveralOrganizationsChoosesWhereToWork() async throws {
    let federation = try await Federation()
    let (first, second) = (try federation.place("河口镇妇联"), try federation.place("石桥镇妇联"))
    try await federation.visit { client in
      let keeper = try await Browser.signedIn("keeper", client)
      let grant = ["account": "qian", "act": "grant", "role": "officer", "organization": "T2"]
      #expect(try await keeper.post("/accounts/account", grant).status == 303)
      let chair = try await Browser.signedIn("qian", client)
      #expect(try await chair.get("/").location == "/organizations/\(first)")
      #expect(try await chair.get("/places").text.contains("石桥镇妇联"))
      #expect(try await chair.post("/places", ["organization": "\(second)"]).status == 303)
      #expect(try await chair.get("/").location == "/organizations/\(second)")
      let county = try federation.place("青山县妇联")
      #expect(try await chair.post("/places", ["organization": "\(county)"]).status == 403)
    }
  }

  @Test func theTreeChangesAndSaysWhatThatDoes() async throws {
    let federation = try await Federation()
    let (county, first, village) = (
      try federation.place("青山县妇联"), try federation.place("河口镇妇联"), try federation.place("柳村妇联")
    )
    try await federation.visit { client in
      let chair = try await Browser.signedIn("zhao", client)
      let tree = try await chair.get("/organizations/\(county)/tree")
      #expect(tree.text.contains("河口镇妇联") && !tree.text.contains("柳村妇联"))
      let adding = ["name": "梅村妇联", "code": "V4", "level": "village", "kind": "federation", "opened": "2013-01-01"]
      let added = try await chair.post("/organizations/\(first)/add", adding)
      #expect(added.status == 303)
      let twice = try await chair.post("/organizations/\(first)/add", adding)
      #expect(twice.status == 422 && twice.text.contains("value=\"梅村妇联\""))
      #expect(try await chair.get("/organizations/\(village)/move").text.contains("以前发生的数仍算在原来的上级"))
      let moved = try await chair.post("/organizations/\(village)/move", ["parent": "T2", "day": "2013-06-01"])
      #expect(moved.status == 303)
      #expect(try await chair.get("/organizations/\(village)/tree").text.contains("石桥镇妇联"))
      let renamed = try await chair.post(
        "/organizations/\(village)/rename", ["name": "新柳村妇联", "code": "V1", "day": "2013-06-02"])
      #expect(renamed.status == 303)
      let merged = try await chair.post("/organizations/\(village)/close", ["into": "V3", "day": "2013-06-03"])
      #expect(merged.status == 303)
      #expect(try await chair.get("/organizations/\(village)/tree").text.contains("2013-06-03 撤并"))
      let recorder = try await Browser.signedIn("li", client)
      #expect(try await recorder.get("/organizations/\(county)/add").status == 403)
    }
  }

  @Test func theAdministratorManagesAccountsAndReadsNoRecords() async throws {
    try await Federation().visit { client in
      let keeper = try await Browser.signedIn("keeper", client)
      #expect(try await keeper.get("/").location == "/accounts")
      #expect(try await keeper.get("/records").status == 403)
      let adding = [
        "displayName": "周芳", "name": "zhou.fang", "role": "recorder", "organization": "V2",
      ]
      #expect(try await keeper.post("/accounts/add", adding.merging(["role": ""]) { $1 }).text.contains("请选择身份"))
      let invited = try await keeper.post("/accounts/add", adding)
      #expect(invited.status == 200 && invited.text.contains("/invitation#zhou.fang/"))
      #expect(try await keeper.get("/accounts").text.contains("杨村妇联（记录员）"))
      let grant = ["account": "zhou.fang", "act": "grant", "role": "leader", "organization": "T1"]
      #expect(try await keeper.post("/accounts/account", grant).status == 303)
      let limited = grant.merging([
        "role": "officer", "lines": "rights", "until": "2013-12-31", "deputyOf": "zhao",
      ]) { $1 }
      #expect(try await keeper.post("/accounts/account", limited.merging(["until": ""]) { $1 }).text.contains("代理要写止期"))
      #expect(try await keeper.post("/accounts/account", limited).status == 303)
      let shown = try await keeper.get("/accounts/account?name=zhou.fang").text
      #expect(shown.contains("限维权，至 2013-12-31，代理 zhao"))
      let added = try await Browser.signedIn("zhao", client)
      #expect(try await added.get("/accounts").status == 403)
      #expect(try await keeper.post("/accounts/account", ["account": "zhou.fang", "act": "close"]).status == 303)
      let closed = Browser(client)
      let signIn = ["name": "zhou.fang", "password": "long-enough-77"]
      #expect(try await closed.post("/sign-in", signIn, token: false).status == 403)
      #expect(try await keeper.get("/audit").status == 403)
      let auditor = try await Browser.signedIn("jiang", client)
      #expect(try await auditor.get("/").location == "/audit")
      #expect(try await auditor.get("/audit").text.contains("停用账号"))
      #expect(try await auditor.get("/records").status == 403)
    }
  }

  /// Uploads a file of petitions and confirms.
  private static func take(_ text: String, _ browser: Browser) async throws {
    let checked = try await browser.upload("/import", file: "信访.csv", Array(text.utf8), ["kind": "petition"])
    try #require(checked.status == 200 && checked.text.contains("没有发现问题"), "\(checked.text.suffix(3000))")
    let word = try Browser.hidden("word", in: checked)
    let done = try await browser.post("/import/confirm", ["word": word])
    try #require(done.text.contains("导入完成"))
  }
}
