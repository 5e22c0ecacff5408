import HTTPTypes
import Hummingbird
import Ledger
import Logging

/// Turns every error into a page or JSON: refusals in full, everything else as a reference that stands in the log.
struct ErrorResponses: RouterMiddleware {
  typealias Context = WebRequestContext

  /// Makes the reference; random and short enough to read out over the telephone.
  var reference: @Sendable () -> String = {
    String((0..<8).compactMap { _ in "23456789ABCDEFGHJKMNPQRSTVWXYZ".randomElement() })
  }

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch let refusal as Refusal {
      return ErrorResponses.response(refusal, request, context.page)
    } catch let missing as NotSignedIn {
      return missing.response(request, context.page)
    } catch let error as any HTTPResponseError {
      return response(error, request, context)
    } catch {
      return failure(error, request, context)
    }
  }

  static func status(_ code: Refusal.Code) -> HTTPResponse.Status {
    switch code {
    case .invalid: .unprocessableContent
    case .notFound: .notFound
    case .forbidden: .forbidden
    case .conflict: .conflict
    case .tooLarge: .contentTooLarge
    case .unavailable: .serviceUnavailable
    }
  }

  /// - Parameter code: what programs are told instead of the refusal's own code.
  static func response(_ refusal: Refusal, _ request: Request, _ page: PageContext, code: String? = nil) -> Response {
    wantsJSON(request)
      ? .json(json(refusal, code: code), status: status(refusal.code))
      : .html(errorPage(refusal, page).markup(page), status: status(refusal.code))
  }

  /// `{"error":{"code":…,"problems":[{"place":…,"zh":…,"en":…}]}}`; the place is left out when the whole input is meant.
  static func json(_ refusal: Refusal, code: String? = nil) -> JSON {
    let problems = refusal.problems.map(APIWriting.problem)
    return .object(["error": .object(["code": .text(code ?? refusal.code.rawValue), "problems": .list(problems)])])
  }

  /// Calls under `/api/`, and whoever names JSON and not HTML in `Accept`.
  static func wantsJSON(_ request: Request) -> Bool {
    if request.uri.path.hasPrefix("/api/") { return true }
    let accepted = request.headers[.accept] ?? ""
    return accepted.contains("application/json") && !accepted.contains("text/html")
  }
}

extension ErrorResponses {
  private static func errorPage(_ refusal: Refusal, _ page: PageContext) -> Page {
    let back: HTML =
      page.viewer == nil
      ? "<a class=\"button primary\" href=\"/sign-in\">\(page.say("登录", "Sign in"))</a>"
      : "<a class=\"button\" href=\"/\">\(page.say("回到概况", "Back to the overview"))</a>"
    let isMendable = refusal.code == .invalid || refusal.problems.count > 1
    let told = refusal.problems.map { "<p class=\"notice warning\">\(page.say($0.message))</p>\n" as HTML }
    return Page(
      title(refusal.code), problems: isMendable ? refusal.problems : [],
      content: "\(isMendable ? [] : told)<p class=\"actions\">\(back)</p>\n")
  }

  private static func title(_ code: Refusal.Code) -> Names {
    switch code {
    case .invalid: Names("填写有误", "Something needs correcting")
    case .notFound: Names("没有找到", "Not found")
    case .forbidden: Names("不能这样做", "Not allowed")
    case .conflict: Names("与现有内容冲突", "In conflict with what is there")
    case .tooLarge: Names("内容太大", "Too large")
    case .unavailable: Names("暂时不能办理", "Not possible right now")
    }
  }

  /// The framework's own errors: no such page, too large a body, an unreadable request.
  private func response(_ error: any HTTPResponseError, _ request: Request, _ context: Context) -> Response {
    switch error.status.code {
    case 404:
      return ErrorResponses.response(
        Refusal(
          .notFound, "没有这个页面，请检查网址，或从概况进入", "There is no such page; check the address or start from the overview"),
        request, context.page)
    case 413:
      return ErrorResponses.response(
        Refusal(.tooLarge, "提交的内容太大，请分几次提交", "What was submitted is too large; submit it in parts"), request,
        context.page)
    case 400..<500:
      let refusal = Refusal(.invalid, "服务器读不懂这个请求，请返回重试", "The request could not be understood; go back and try again")
      var response = ErrorResponses.response(refusal, request, context.page)
      response.status = error.status
      return response
    default: return failure(error, request, context)
    }
  }

  private func failure(_ error: any Error, _ request: Request, _ context: Context) -> Response {
    let reference = reference()
    context.logger.error(
      "A request failed",
      metadata: [
        "reference": "\(reference)", "method": "\(request.method)", "path": "\(request.uri.path)",
        "error": "\(String(reflecting: type(of: error))): \(error)",
      ])
    let refusal = Refusal(
      .unavailable, "系统出了差错，已记录。请把编号 \(reference) 告诉系统管理员",
      "Something went wrong and has been logged. Tell your administrator the reference \(reference)")
    var response = ErrorResponses.response(refusal, request, context.page)
    response.status = .internalServerError
    return response
  }
}
