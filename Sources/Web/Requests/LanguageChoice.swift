import HTTPTypes
import Hummingbird
import Ledger

/// Finds the language of a request (cookie, else `Accept-Language`, else Chinese) and answers `/language/zh` and `/language/en`.
struct LanguageChoice: RouterMiddleware {
  typealias Context = WebRequestContext
  static let cookie = "language"
  let isEncrypted: Bool

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    if request.method == .get, let chosen = LanguageChoice.chosen(request.uri.path) {
      return LanguageChoice.keep(chosen, backTo: request.uri.queryParameters["back"].map(String.init) ?? "/")
    }
    var context = context
    context.page.language = LanguageChoice.language(request.headers, isEncrypted: isEncrypted)
    context.page.address = request.uri.string
    return try await next(request, context)
  }

  static func language(_ headers: HTTPFields, isEncrypted: Bool) -> Language {
    let kept = CookieHeader.value(LanguageChoice.cookie, in: headers, isEncrypted: isEncrypted)
    if let language = kept.flatMap(Language.init(rawValue:)) { return language }
    let accepted = headers[.acceptLanguage]?.lowercased() ?? ""
    let first = accepted.prefix { $0 != "," && $0 != ";" }
    return first.hasPrefix("en") ? .en : .zh
  }

  private static func chosen(_ path: String) -> Language? {
    Language.allCases.first { path == "/language/\($0.rawValue)" }
  }

  private static func keep(_ language: Language, backTo back: String) -> Response {
    let target = Address.isLocal(back) ? back : "/"
    return Response(
      status: .seeOther,
      headers: [
        .location: target,
        .setCookie: "\(cookie)=\(language.rawValue); Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly",
      ])
  }
}
