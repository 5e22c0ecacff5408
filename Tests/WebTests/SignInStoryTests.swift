import HTTPTypes
import Hummingbird
import Ledger
import Testing
import UseCases

@testable import Web

@Suite struct SignInStoryTests {
  /// What may be seen without signing in; everything else leads to the sign-in or is refused.
  private static let open: Set<String> = [
    "/health", "/sign-in", "/api/sign-in", "/invitation", "/feedback", "/feedback/answer",
  ]

  @Test func everyOtherRouteNeedsASignIn() async throws {
    try await Federation().visit { client in
      let stranger = Browser(client)
      for route in Route.all where !Self.open.contains(route.path) {
        let path = Self.filled(route.path)
        if route.method == .get {
          let shown = try await stranger.get(path)
          let isAPI = path.hasPrefix("/api/")
          #expect(shown.status == (isAPI ? 401 : 303), "\(path)")
          if !isAPI { #expect(shown.location?.hasPrefix("/sign-in") == true, "\(path)") }
        } else if path.hasPrefix("/api/") {
          let (status, _) = try await stranger.json(.post, path, "{}")
          #expect(status == 401, "\(path)")
        } else {
          let shown = try await stranger.post(path, [:], token: false)
          #expect(shown.status == 401, "\(path)")
        }
      }
      for path in Self.open where !["/api/sign-in", "/feedback/answer"].contains(path) {
        #expect(try await stranger.get(path).status == 200, "\(path)")
      }
    }
  }

  @Test func everyFormNeedsItsToken() async throws {
    try await Federation().visit { client in
      let chair = try await Browser.signedIn("zhao", client)
      let keeper = try await Browser.signedIn("keeper", client)
      for route in Route.all where route.method == .post && !Self.open.contains(route.path) {
        if route.path.hasPrefix("/api/") || route.isUpload { continue }
        // Case workers' own forms are tried with them.
        if case .user(.casework?, _) = route.access { continue }
        let browser = route.path.hasPrefix("/accounts") ? keeper : chair
        let shown = try await browser.post(Self.filled(route.path), ["_csrf": "0"], token: false)
        #expect(shown.status == 403 && shown.text.contains("表单已过期"), "\(route.path)")
      }
    }
  }

  @Test func noTwoRoutesAreTheSame() {
    let keys = Route.all.map { "\($0.method) \($0.path)" }
    #expect(Set(keys).count == keys.count)
  }

  @Test func signsInComesBackAndSignsOut() async throws {
    try await Federation().visit { client in
      let browser = Browser(client)
      let asked = try await browser.get("/records?kind=petition")
      let signIn = try await browser.get(asked.location ?? "")
      #expect(try Browser.hidden("back", in: signIn) == "/records?kind=petition")
      let wrong = try await browser.post("/sign-in", ["name": "zhao", "password": "not it"], token: false)
      #expect(wrong.status == 403 && wrong.text.contains("用户名或密码不对") && wrong.text.contains("value=\"zhao\""))
      let entered = try await browser.post(
        "/sign-in", ["name": "zhao", "password": Federation.password, "back": "/records?kind=petition"], token: false)
      #expect(entered.location == "/records?kind=petition")
      #expect(try await browser.get("/records?kind=petition").text.contains("Zhao"))
      #expect(try await browser.get("/nowhere").text.contains("Zhao"))
      #expect(try await browser.post("/sign-out", [:]).status == 303)
      #expect(try await browser.get("/records").status == 303)
    }
  }

  @Test func guessingIsSlowedDown() async throws {
    try await Federation().visit { client in
      let browser = Browser(client)
      for _ in 0..<5 {
        let shown = try await browser.post("/sign-in", ["name": "zhao", "password": "guess"], token: false)
        #expect(shown.status == 403)
      }
      let right = ["name": "zhao", "password": Federation.password]
      let stopped = try await browser.post("/sign-in", right, token: false)
      #expect(stopped.status == 503 && stopped.text.contains("登录尝试太多"))
      let (status, _) = try await browser.json(.post, "/api/sign-in", #"{"name":"zhao","password":"guess"}"#)
      #expect(status == 503)
    }
  }

  @Test func speaksEnglishToThoseWhoAsk() async throws {
    try await Federation().visit { client in
      let browser = try await Browser.signedIn("zhao", client)
      #expect(try await browser.get("/kinds").text.contains("来信来访来电"))
      _ = try await browser.get("/language/en?back=/kinds")
      let english = try await browser.get("/kinds").text
      #expect(english.contains("Petition") && english.contains("<html lang=\"en\">"))
    }
  }

  @Test func theOwnerOfAnAccountChangesItsPassword() async throws {
    try await Federation().visit { client in
      let browser = try await Browser.signedIn("sun", client)
      let answers = ["old": "wrong one", "password": "another-long-one", "again": "another-long-one"]
      #expect(try await browser.post("/account", answers).text.contains("现在的密码不对"))
      let differing = ["old": Federation.password, "password": "another-long-one", "again": "a different one"]
      #expect(try await browser.post("/account", differing).text.contains("不一样"))
      let right = ["old": Federation.password, "password": "another-long-one", "again": "another-long-one"]
      #expect(try await browser.post("/account", right).status == 303)
      let again = Browser(client)
      let signIn = ["name": "sun", "password": "another-long-one"]
      #expect(try await again.post("/sign-in", signIn, token: false).status == 303)
    }
  }

  private static func filled(_ path: String) -> String {
    "/" + path.split(separator: "/").map { $0.hasPrefix("{") ? "x" : String($0) }.joined(separator: "/")
  }
}
