import HTTPTypes
import Hummingbird

/// Puts the headers that keep pages from being framed, scripted, sniffed or cached onto every response.
///
/// Stands outermost, so that refusals carry them too. A response that says itself how it may be cached keeps that.
struct SecurityHeaders<Context: RequestContext>: RouterMiddleware {
  /// Whether users reach this installation over TLS; then browsers are told never to use anything else.
  let isEncrypted: Bool

  static var policy: String {
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
      + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
  }

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    for (name, value) in SecurityHeaders.constant { response.headers[name] = value }
    if isEncrypted {
      response.headers[.strictTransportSecurity] = "max-age=31536000; includeSubDomains"
      response.headers[values: .setCookie] = response.headers[values: .setCookie].map(CookieHeader.bound)
    }
    if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
    return response
  }

  private static var constant: [(HTTPField.Name, String)] {
    let named = [
      ("Referrer-Policy", "same-origin"), ("Cross-Origin-Opener-Policy", "same-origin"),
      ("Cross-Origin-Resource-Policy", "same-origin"),
      ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
      ("X-Frame-Options", "DENY"),
    ]
    return [(.contentSecurityPolicy, policy), (.xContentTypeOptions, "nosniff")]
      + named.compactMap { pair in HTTPField.Name(pair.0).map { ($0, pair.1) } }
  }
}
