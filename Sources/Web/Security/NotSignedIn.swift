import HTTPTypes
import Hummingbird
import Ledger

/// The answer to somebody who is not signed in where one has to be: 401, for pages and programs alike.
struct NotSignedIn: Error {
  var refusal = Refusal(
    .forbidden, "您还没有登录，或登录已过期，没有保存；请在另一个窗口登录后，回到这里再提交一次",
    "You are not signed in, or no longer; nothing was saved. Sign in in another window, then submit again here")

  /// What a program is told: in JSON under the code `notSignedIn`, and where to sign in (RFC 9110, section 11.6.1).
  func response(_ request: Request, _ page: PageContext) -> Response {
    var response = ErrorResponses.response(refusal, request, page, code: "notSignedIn")
    response.status = .unauthorized
    response.headers[.wwwAuthenticate] = "Session realm=\"HalfSky\", sign-in=\"/api/sign-in\""
    return response
  }
}
