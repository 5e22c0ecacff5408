import Foundation
import HTTPTypes
import Hummingbird
import Ledger
import UseCases

/// A request as its handler sees it, whoever makes it.
struct Call: Sendable {
  let request: Request
  let context: WebRequestContext
  let site: Site
  /// The submitted form; empty for other requests.
  let answers: FormAnswers
  /// The files that came with the form, on disk for as long as the request is served.
  let files: [MultipartForm.File]
  /// The bytes of a call that sent JSON.
  let json: [UInt8]?
  let query: FormAnswers

  init(
    request: Request, context: WebRequestContext, site: Site, answers: FormAnswers = FormAnswers(),
    files: [MultipartForm.File] = [], json: [UInt8]? = nil
  ) {
    self.files = files
    self.json = json
    self.request = request
    self.context = context
    self.site = site
    self.answers = answers
    query = (try? FormAnswers(urlEncoded: (request.uri.query ?? "").utf8)) ?? FormAnswers()
  }

  var page: PageContext { context.page }
  var isAPI: Bool { request.uri.path.hasPrefix("/api/") }

  func jsonBody() throws(Refusal) -> JSONBody {
    guard let json else {
      throw Refusal(
        .invalid, "请以 Content-Type: application/json 发送 JSON 对象",
        "Send a JSON object with Content-Type: application/json")
    }
    return try JSONBody(json)
  }

  /// A part of the path, decoded; the router guarantees that it is there.
  func parameter(_ name: String) -> String {
    let raw = context.parameters.get(name) ?? ""
    return raw.removingPercentEncoding ?? raw
  }

  /// Where the request comes from, for slowing down guesses.
  var clientAddress: String? {
    guard site.settings.isBehindProxy else { return context.clientAddress }
    let forwarded = HTTPField.Name("X-Forwarded-For").flatMap { request.headers[$0] }
    return forwarded?.split(separator: ",").last.map { String($0).trimmed } ?? context.clientAddress
  }

  func show(_ page: Page, status: HTTPResponse.Status = .ok) -> Response {
    .html(page.markup(context.page), status: status)
  }

  func say(_ zh: String, _ en: String) -> String { page.say(zh, en) }
}

extension Response {
  /// Ends the session in the browser and has it forget what it kept of this site, but for cookies: the mark of a known
  /// device stays, and the others hold nothing.
  mutating func leave(_ site: Site) {
    headers[values: .setCookie].append(site.sessionCookie.removal)
    if let name = HTTPField.Name("Clear-Site-Data") { headers[name] = "\"cache\", \"storage\"" }
  }

  /// Sends the browser on and tells there what was done.
  static func done(_ notice: PassingNotice, at address: Address) -> Response {
    var response = Response.see(address)
    response.headers[values: .setCookie].append(notice.header)
    return response
  }
}
