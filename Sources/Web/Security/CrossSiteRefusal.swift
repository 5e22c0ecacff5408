import HTTPTypes
import Hummingbird
import Ledger

/// Refuses requests that change something and come from another site, and API calls without the custom header.
///
/// Judged by `Sec-Fetch-Site`, else by `Origin` against `Host` and the origins named in the settings. A client that
/// sends neither (a script) still needs the form token, or for the API the header `X-HalfSky: 1`.
struct CrossSiteRefusal<Context: RequestContext>: RouterMiddleware {
  /// Other origins under which a proxy shows this installation, such as `https://fulian.example.cn`.
  let origins: Set<String>

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    if [.get, .head, .options].contains(request.method) { return try await next(request, context) }
    if !comesFromHere(request) { throw RefusedAttempt.fromElsewhere }
    if request.uri.path.hasPrefix("/api/"), HTTPField.Name("X-HalfSky").flatMap({ request.headers[$0] }) != "1" {
      throw Refusal(
        .forbidden, "调用接口要带请求头 X-HalfSky: 1", "Calls to the API must carry the header X-HalfSky: 1")
    }
    return try await next(request, context)
  }

  private func comesFromHere(_ request: Request) -> Bool {
    let origin = request.headers[.origin]
    if let origin, origins.contains(origin) { return true }
    if let site = HTTPField.Name("Sec-Fetch-Site").flatMap({ request.headers[$0] }) {
      return site == "same-origin" || site == "none"
    }
    guard let origin else { return true }
    guard let host = request.head.authority, !host.isEmpty else { return false }
    return origin == "https://" + host || origin == "http://" + host
  }
}
