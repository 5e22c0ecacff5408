import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Ledger
import NIOCore
import Testing

@testable import Web

@Suite struct RequestTests {
  private struct Breakage: Error {}

  private var application: some ApplicationProtocol {
    let router = Router(context: WebRequestContext.self)
    router.add(middleware: SecurityHeaders(isEncrypted: true))
    router.add(middleware: LanguageChoice(isEncrypted: true))
    router.add(middleware: ErrorResponses(reference: { "REF23456" }))
    router.add(middleware: CrossSiteRefusal(origins: ["https://proxy.example"]))
    router.add(middleware: AssetResponses())
    for code in Refusal.Code.allCases {
      router.get("/refuse/\(code.rawValue)") { _, _ -> Response in
        throw Refusal(code, "中文<说明>", "English text", at: "people")
      }
      router.get("/api/refuse/\(code.rawValue)") { _, _ -> Response in
        throw Refusal(code, "中文", "English", at: "people")
      }
    }
    router.get("/break") { _, _ -> Response in throw Breakage() }
    router.post("/act") { _, _ in Response(status: .noContent) }
    router.post("/api/act") { _, _ in Response(status: .noContent) }
    return Application(router: router)
  }

  @Test func refusalsBecomePagesInTheLanguageAsked() async throws {
    let statuses = [422, 404, 403, 409, 413, 503]
    try await application.test(.router) { client in
      for (code, status) in zip(Refusal.Code.allCases, statuses) {
        let chinese = try await client.executeRequest(
          uri: "/refuse/\(code.rawValue)", method: .get, headers: [:], body: nil)
        #expect(Int(chinese.status.code) == status)
        #expect(String(buffer: chinese.body).contains("中文&lt;说明&gt;"))
        let english = try await client.executeRequest(
          uri: "/refuse/\(code.rawValue)", method: .get, headers: [.acceptLanguage: "en-GB,zh;q=0.5"], body: nil)
        #expect(String(buffer: english.body).contains("English text"))
        #expect(String(buffer: english.body).contains("<html lang=\"en\">"))
      }
    }
  }

  @Test func refusalsBecomeJSONForProgramsInBothLanguages() async throws {
    try await application.test(.router) { client in
      let answer = try await client.executeRequest(uri: "/api/refuse/conflict", method: .get, headers: [:], body: nil)
      #expect(answer.status == .conflict)
      #expect(
        String(buffer: answer.body)
          == #"{"error":{"code":"conflict","problems":[{"en":"English","place":"people","zh":"中文"}]}}"#)
      let asked = try await client.executeRequest(
        uri: "/refuse/invalid", method: .get, headers: [.accept: "application/json"], body: nil)
      #expect(asked.headers[.contentType] == "application/json; charset=utf-8")
    }
  }

  @Test func otherErrorsShowOnlyTheirReference() async throws {
    try await application.test(.router) { client in
      let answer = try await client.executeRequest(uri: "/break", method: .get, headers: [:], body: nil)
      #expect(answer.status == .internalServerError)
      let text = String(buffer: answer.body)
      #expect(text.contains("REF23456") && !text.contains("Breakage"))
      let missing = try await client.executeRequest(uri: "/nowhere", method: .get, headers: [:], body: nil)
      #expect(missing.status == .notFound && String(buffer: missing.body).contains("没有这个页面"))
    }
  }

  @Test func everyResponseCarriesTheSecurityHeaders() async throws {
    try await application.test(.router) { client in
      for path in ["/refuse/invalid", "/break", "/nowhere", Asset.style.path] {
        let answer = try await client.executeRequest(uri: path, method: .get, headers: [:], body: nil)
        #expect(answer.headers[.contentSecurityPolicy]?.contains("default-src 'none'") == true, "\(path)")
        #expect(answer.headers[.xContentTypeOptions] == "nosniff", "\(path)")
        #expect(answer.headers[.strictTransportSecurity] == "max-age=31536000; includeSubDomains", "\(path)")
        #expect(
          answer.headers[.cacheControl]
            == (path == Asset.style.path ? "public, max-age=31536000, immutable" : "no-store"))
      }
    }
  }

  @Test(
    arguments: [
      (["Sec-Fetch-Site": "same-origin"], 204), (["Sec-Fetch-Site": "cross-site"], 403),
      (["Sec-Fetch-Site": "same-site"], 403), ([:], 204), (["Origin": "https://evil.example"], 403),
      (["Origin": "null"], 403), (["Origin": "https://proxy.example"], 204), (["Origin": "http://localhost"], 204),
    ] as [([String: String], Int)])
  func refusesChangesAskedForByOtherSites(_ given: [String: String], _ status: Int) async throws {
    try await application.test(.router) { client in
      let answer = try await client.executeRequest(uri: "/act", method: .post, headers: fields(given), body: nil)
      #expect(Int(answer.status.code) == status)
    }
  }

  @Test func callsToTheAPINeedTheHeader() async throws {
    try await application.test(.router) { client in
      let bare = try await client.executeRequest(uri: "/api/act", method: .post, headers: [:], body: nil)
      #expect(bare.status == .forbidden)
      let named = try await client.executeRequest(
        uri: "/api/act", method: .post, headers: fields(["X-HalfSky": "1"]), body: nil)
      #expect(named.status == .noContent)
    }
  }

  @Test func switchesTheLanguageAndComesBack() async throws {
    try await application.test(.router) { client in
      let answer = try await client.executeRequest(
        uri: "/language/en?back=%2Frecords%3Fa%3D1", method: .get, headers: [:], body: nil)
      #expect(answer.status == .seeOther && answer.headers[.location] == "/records?a=1")
      #expect(answer.headers[.setCookie]?.hasPrefix("__Host-language=en; Path=/;") == true)
      #expect(answer.headers[.setCookie]?.hasSuffix("; Secure") == true)
      let astray = try await client.executeRequest(
        uri: "/language/en?back=//evil.example", method: .get, headers: [:], body: nil)
      #expect(astray.headers[.location] == "/")
      let kept = try await client.executeRequest(
        uri: "/nowhere", method: .get, headers: [.cookie: "a=1; __Host-language=en"], body: nil)
      #expect(String(buffer: kept.body).contains("There is no such page"))
      // A cookie that another host of the domain could have set is not read.
      let planted = try await client.executeRequest(
        uri: "/nowhere", method: .get, headers: [.cookie: "language=en"], body: nil)
      #expect(String(buffer: planted.body).contains("没有这个页面"))
    }
  }

  @Test func assetsAreServedByContentAndFitTheirBudget() async throws {
    #expect(Asset.style.bytes.count <= 16 * 1024)
    try await application.test(.router) { client in
      for asset in Asset.all {
        let answer = try await client.executeRequest(uri: asset.path, method: .get, headers: [:], body: nil)
        #expect(answer.status == .ok && answer.headers[.contentType] == asset.mediaType)
        #expect(Array(answer.body.readableBytesView) == asset.bytes)
        let other = try await client.executeRequest(
          uri: "/assets/0000000000000000/\(asset.name)", method: .get, headers: [:], body: nil)
        #expect(other.status == .notFound)
      }
    }
  }

  private func fields(_ given: [String: String]) -> HTTPFields {
    var fields = HTTPFields()
    for (name, value) in given { if let name = HTTPField.Name(name) { fields[name] = value } }
    return fields
  }
}
