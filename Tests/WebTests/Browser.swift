import Foundation
import HTTPTypes
import HummingbirdTesting
import Ledger
import NIOCore
import Testing
import Vault

@testable import Web

/// One user's browser: keeps cookies, follows what pages say, and fills in their forms.
final class Browser {
  struct Shown {
    let status: Int
    let headers: HTTPFields
    let text: String
    let location: String?
  }

  private let client: any TestClientProtocol
  private var cookies: [String: String] = [:]
  var language: String?

  init(_ client: any TestClientProtocol) { self.client = client }

  static func signedIn(_ name: String, _ client: any TestClientProtocol) async throws -> Browser {
    let browser = Browser(client)
    let shown = try await browser.post("/sign-in", ["name": name, "password": Federation.password], token: false)
    try #require(shown.status == 303, "\(name) could not sign in")
    if shown.location?.hasPrefix("/sign-in/code") == true { try await browser.showCode() }
    if shown.location == "/second-factor" { try await browser.setUpSecondFactor() }
    return browser
  }

  /// Shows the keeper's second factor; the clock stands still, so that this goes twice in a test.
  private func showCode() async throws {
    let page = try await get("/sign-in/code")
    for step in [Federation.step, Federation.step + 1] {
      let answers = ["_csrf": try Browser.hidden("_csrf", in: page), "code": Federation.keeperCode.code(atStep: step)]
      if try await post("/sign-in/code", answers, token: false).status == 303 { return }
    }
    Issue.record("the second factor was refused")
  }

  /// As whoever must have a second factor does when she comes for the first time.
  private func setUpSecondFactor() async throws {
    let page = try await get("/second-factor")
    let code = try Browser.secondFactor(on: page).code(atStep: Federation.step)
    let answers = ["_csrf": try Browser.hidden("_csrf", in: page), "act": "confirm", "code": code]
    try #require(try await post("/second-factor", answers, token: false).status == 200)
  }

  /// The typed key on the page that sets a second factor up, as an authenticator reads it.
  static func secondFactor(on page: Shown) throws -> TOTP {
    let parts = page.text.components(separatedBy: "<code class=\"key\">")
    let key = try #require(parts.dropFirst().first?.prefix { $0 != "<" })
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
    var (bits, count, bytes) = (0, 0, [UInt8]())
    for character in key where character != " " {
      bits = bits << 5 | (try #require(alphabet.firstIndex(of: character)))
      count += 5
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(bits >> count & 255))
      }
      bits &= (1 << count) - 1
    }
    return TOTP(secret: bytes)
  }

  func get(_ path: String, accept: String? = nil) async throws -> Shown {
    var headers = HTTPFields()
    if let accept { headers[.accept] = accept }
    return try await send(path, .get, headers, nil)
  }

  /// Submits a form with the token of this session; `token: false` leaves it out.
  func post(_ path: String, _ answers: [String: String], token: Bool = true) async throws -> Shown {
    var answers = answers
    if token { answers["_csrf"] = try await self.token() }
    let body = answers.map { Address.encode($0.key) + "=" + Address.encode($0.value) }.joined(separator: "&")
    return try await send(path, .post, [.contentType: "application/x-www-form-urlencoded"], Array(body.utf8))
  }

  func json(_ method: HTTPRequest.Method, _ path: String, _ body: String? = nil) async throws -> (Int, JSON) {
    var headers: HTTPFields = [.contentType: "application/json"]
    if let name = HTTPField.Name("X-HalfSky") { headers[name] = "1" }
    let shown = try await send(path, method, headers, body.map { Array($0.utf8) })
    return (shown.status, try #require(JSON(Array(shown.text.utf8)), "no JSON: \(shown.text.prefix(200))"))
  }

  func upload(
    _ path: String, file: String, _ content: [UInt8], _ answers: [String: String] = [:], field: String = "file",
    token: Bool = true
  ) async throws -> Shown {
    var answers = answers
    if token { answers["_csrf"] = try await self.token() }
    var body: [UInt8] = []
    for (name, value) in answers {
      body += Array("--edge\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8)
    }
    let head = "--edge\r\nContent-Disposition: form-data; name=\"\(field)\"; filename=\"\(file)\"\r\n\r\n"
    body += Array(head.utf8) + content + Array("\r\n--edge--\r\n".utf8)
    return try await send(path, .post, [.contentType: "multipart/form-data; boundary=edge"], body)
  }

  /// A program's call whose body is a file.
  func send(file content: [UInt8], to path: String) async throws -> (Int, JSON) {
    var headers: HTTPFields = [.contentType: "application/octet-stream"]
    if let name = HTTPField.Name("X-HalfSky") { headers[name] = "1" }
    let shown = try await send(path, .post, headers, content)
    return (shown.status, try #require(JSON(Array(shown.text.utf8)), "no JSON: \(shown.text.prefix(200))"))
  }

  /// The value of a hidden field on a page.
  static func hidden(_ name: String, in page: Shown) throws -> String {
    let parts = page.text.components(separatedBy: "name=\"\(name)\" value=\"")
    try #require(parts.count > 1, "no hidden field \(name)")
    return String(parts[1].prefix { $0 != "\"" })
  }

  /// The token of this session's forms; nil when nobody is signed in.
  func formToken() async throws -> String? {
    let parts = try await get("/account").text.components(separatedBy: "name=\"_csrf\" value=\"")
    return parts.count > 1 ? String(parts[1].prefix { $0 != "\"" }) : nil
  }

  /// A program's call with whatever body.
  func call(_ path: String, _ body: [UInt8]) async throws -> Int {
    var headers: HTTPFields = [.contentType: "application/json"]
    if let name = HTTPField.Name("X-HalfSky") { headers[name] = "1" }
    return try await send(path, .post, headers, body).status
  }

  private func token() async throws -> String { try Browser.hidden("_csrf", in: try await get("/account")) }

  private func send(
    _ path: String, _ method: HTTPRequest.Method, _ given: HTTPFields, _ body: [UInt8]?
  ) async throws -> Shown {
    var headers = given
    if !cookies.isEmpty { headers[.cookie] = cookies.map { "\($0.key)=\($0.value)" }.joined(separator: "; ") }
    if let language { headers[.acceptLanguage] = language }
    let answer = try await client.executeRequest(
      uri: path, method: method, headers: headers, body: body.map { ByteBuffer(bytes: $0) })
    for header in answer.headers[values: .setCookie] {
      let pair = header.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1).map(String.init)
      cookies[pair[0]] = pair.count == 2 && !header.contains("Max-Age=0") ? pair[1] : nil
    }
    return Shown(
      status: answer.status.code, headers: answer.headers, text: String(buffer: answer.body),
      location: answer.headers[.location])
  }
}
