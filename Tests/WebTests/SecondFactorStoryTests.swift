import Foundation
import HTTPTypes
import Ledger
import Testing
import UseCases
import Vault

@testable import Web

/// Invitation, first sign-in, second factor and sessions, as people meet them.
@Suite struct SecondFactorStoryTests {
  private static let word = "green hills and rain"

  @Test func anInvitedAdministratorGetsInStepByStep() async throws {
    try await Federation().visit { client in
      let keeper = try await Browser.signedIn("keeper", client)
      let adding = ["displayName": "周芳", "name": "zhou.fang", "role": "administrator", "organization": "V2"]
      let invited = try await keeper.post("/accounts/add", adding)
      let code = try #require(
        invited.text.components(separatedBy: "/invitation#zhou.fang/").dropFirst().first?.prefix { $0 != "<" })
      #expect(try await keeper.get("/accounts").text.contains("待设密码"))

      let browser = Browser(client)
      let answers = ["name": "zhou.fang", "code": String(code), "password": Self.word, "again": Self.word]
      let weak = answers.merging(["password": "iloveyou2023", "again": "iloveyou2023"]) { $1 }
      #expect(try await browser.post("/invitation", weak, token: false).text.contains("常用密码"))
      let entered = try await browser.post("/invitation", answers, token: false)
      #expect(entered.status == 303 && entered.location == "/second-factor")
      #expect(try await Browser(client).post("/invitation", answers, token: false).status == 403)

      for path in ["/accounts", "/account", "/", "/audit", "/records"] {
        #expect(try await browser.get(path).location == "/second-factor", "\(path)")
      }
      let (status, _) = try await browser.json(.get, "/api/accounts")
      #expect(status == 401)
      let page = try await browser.get("/second-factor")
      #expect(page.text.contains("<svg class=\"qr\"") && page.text.contains("otpauth://totp/HalfSky:zhou.fang"))
      let authenticator = try Browser.secondFactor(on: page)
      let token = try Browser.hidden("_csrf", in: page)
      func confirm(_ code: String) async throws -> Browser.Shown {
        try await browser.post("/second-factor", ["_csrf": token, "act": "confirm", "code": code], token: false)
      }
      #expect(try await confirm("000000").status == 403)
      let confirmed = try await confirm(authenticator.code(atStep: Federation.step))
      #expect(confirmed.status == 200 && confirmed.text.components(separatedBy: "<code class=\"key\">").count == 11)
      #expect(try await browser.get("/accounts").status == 200)
      #expect(try await browser.get("/account").text.contains("还有") == false)
      #expect(try await browser.get("/second-factor").text.contains("还有10个恢复码"))
    }
  }

  @Test func theCodeComesAfterThePassword() async throws {
    try await Federation().visit { client in
      let browser = Browser(client)
      let answers = ["name": "keeper", "password": Federation.password, "back": "/accounts"]
      let entered = try await browser.post("/sign-in", answers, token: false)
      #expect(
        entered.location == "/sign-in/code?back=%2Faccounts" || entered.location == "/sign-in/code?back=/accounts")
      #expect(try await browser.get("/accounts").location?.hasPrefix("/sign-in/code") == true)
      let token = try Browser.hidden("_csrf", in: try await browser.get("/sign-in/code"))
      func show(_ code: String, _ token: String) async throws -> Browser.Shown {
        try await browser.post(
          "/sign-in/code", ["_csrf": token, "code": code, "back": "/accounts"], token: false)
      }
      #expect(try await show(Federation.keeperCode.code(atStep: Federation.step), "0").status == 403)
      #expect(try await show(Federation.keeperCode.code(atStep: Federation.step - 1), token).text.contains("已用过"))
      let done = try await show(Federation.keeperCode.code(atStep: Federation.step), token)
      #expect(done.location == "/accounts")
      #expect(try await browser.get("/accounts").status == 200)
    }
  }

  @Test func codesAreNotGuessed() async throws {
    try await Federation().visit { client in
      var last = 0
      for attempt in 0..<6 {
        let browser = Browser(client)
        _ = try await browser.post(
          "/sign-in", ["name": "keeper", "password": Federation.password], token: false)
        let token = try Browser.hidden("_csrf", in: try await browser.get("/sign-in/code"))
        last = try await browser.post(
          "/sign-in/code", ["_csrf": token, "code": "00000\(attempt)"], token: false
        ).status
      }
      #expect(last == 503)
    }
  }

  @Test func programsSendTheCodeAlong() async throws {
    try await Federation().visit { client in
      let program = Browser(client)
      let name = #"{"name":"keeper","password":"\#(Federation.password)""#
      let (without, told) = try await program.json(.post, "/api/sign-in", name + "}")
      #expect(without == 401 && told["error"]?["problems"]?.listValue?.first?["place"] == .text("code"))
      let code = Federation.keeperCode.code(atStep: Federation.step)
      let (with, _) = try await program.json(.post, "/api/sign-in", name + #","code":"\#(code)"}"#)
      #expect(with == 200)
      let (accounts, _) = try await program.json(.get, "/api/accounts")
      #expect(accounts == 200)
    }
  }

  @Test func sessionsAreShownAndEnded() async throws {
    try await Federation().visit { client in
      let first = try await Browser.signedIn("sun", client)
      let second = try await Browser.signedIn("sun", client)
      let page = try await first.get("/account")
      #expect(page.text.contains("就是这里") && page.text.contains("让它退出"))
      let handle = try Browser.hidden("session", in: page)
      #expect(try await first.post("/account/sessions", ["session": handle]).status == 303)
      #expect(try await second.get("/account").status == 303)
      #expect(try await first.get("/account").status == 200)
    }
  }

  @Test func aSharedMachineKeepsNothing() async throws {
    try await Federation().visit { client in
      let answers = ["name": "sun", "password": Federation.password]
      let own = try await Browser(client).post("/sign-in", answers, token: false)
      #expect(own.headers[values: .setCookie].contains { $0.hasPrefix("device=") })
      let shared = try await Browser(client).post(
        "/sign-in", answers.merging(["shared": "yes"]) { $1 }, token: false)
      let cookies = shared.headers[values: .setCookie]
      #expect(cookies.count == 1 && cookies.allSatisfy { $0.hasPrefix("session=") && !$0.contains("Max-Age") })
    }
  }

  @Test func leadersSeeWhoAdministersAndNothingMore() async throws {
    try await Federation().visit { client in
      let leader = try await Browser.signedIn("zhou", client)
      let page = try await leader.get("/oversight")
      #expect(page.status == 200 && page.text.contains("keeper") && page.text.contains("其中系统管理员1个"))
      #expect(!page.text.contains("zhao") && !page.text.contains("2013-06-30"))
      #expect(try await leader.get("/accounts").status == 403)
      let recorder = try await Browser.signedIn("sun", client)
      #expect(try await recorder.get("/oversight").status == 403)
    }
  }

  @Test func aLockedOutGuesserLocksNobodyOut() async throws {
    try await Federation().visit { client in
      let known = try await Browser.signedIn("sun", client)
      _ = try await known.post("/sign-out", [:])
      let guesser = Browser(client)
      for _ in 0..<8 {
        _ = try await guesser.post("/sign-in", ["name": "sun", "password": "guess"], token: false)
      }
      let right = ["name": "sun", "password": Federation.password]
      #expect(try await guesser.post("/sign-in", right, token: false).status == 503)
      #expect(try await known.post("/sign-in", right, token: false).status == 303)
    }
  }
}
