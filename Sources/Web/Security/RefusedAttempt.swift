import HTTPTypes
import Hummingbird
import Ledger
import Logging

/// Somebody was refused: what for, at which address (its pattern, without numbers of records), as which account.
struct RefusedAttempt: Hashable, Sendable {
  enum Reason: String, Sendable, CaseIterable {
    case notSignedIn, forbidden, notFound, otherSite, formToken
  }

  let reason: Reason
  let method: String
  let route: String
  /// Empty when nobody is signed in; what was typed as a name is never written down.
  let account: String

  /// What another site is told.
  static let fromElsewhere = Refusal(
    .forbidden, "这个请求来自别的网站，没有执行；请在本系统的页面里操作",
    "This request came from another site and was not carried out; use the pages of this system")

  /// What a form without the token of its session is told.
  static let withoutToken = Refusal(
    .forbidden, "这张表单已过期（可能重新登录过），没有保存；请返回，刷新页面后再提交",
    "This form has expired (perhaps you signed in again) and was not saved; go back, reload and submit again")
}

extension RefusedAttempt.Reason {
  /// Nil for what a user only has to mend.
  static func of(_ refusal: Refusal) -> RefusedAttempt.Reason? {
    if refusal == RefusedAttempt.fromElsewhere { return .otherSite }
    if refusal == RefusedAttempt.withoutToken { return .formToken }
    return RefusedAttempt.Reason(ErrorResponses.status(refusal.code))
  }

  init?(_ status: HTTPResponse.Status) {
    switch status {
    case .unauthorized: self = .notSignedIn
    case .forbidden: self = .forbidden
    case .notFound: self = .notFound
    default: return nil
    }
  }
}

/// How often each attempt was refused within the hour, in bounded memory.
actor RefusalCounts {
  static let hour = Duration.seconds(3600)
  private let remembered: Int
  private var counts: [RefusedAttempt: Int] = [:]
  private var since: Duration = .zero

  init(remembered: Int = 5_000) { self.remembered = remembered }

  var all: [RefusedAttempt: Int] { counts }

  /// Counts it.
  ///
  /// - Returns: how often by now, when that is worth a line in the log: the first, second, fourth, eighth time and so on.
  func note(_ attempt: RefusedAttempt, at now: Duration) -> Int? {
    if now - since >= Self.hour {
      counts = [:]
      since = now
    }
    if counts[attempt] == nil, counts.count >= remembered { return nil }
    let count = (counts[attempt] ?? 0) + 1
    counts[attempt] = count
    return count & (count - 1) == 0 ? count : nil
  }
}

/// Writes refused attempts into the program's own log, a few lines for many of a kind.
///
/// They are no acts, so the audit does not have them: a row for a refused reading of a hidden record would itself tell
/// that there is one.
struct RefusalLog: RouterMiddleware {
  typealias Context = WebRequestContext
  let counts: RefusalCounts
  let elapsed: @Sendable () -> Duration

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    do {
      let response = try await next(request, context)
      await note(RefusedAttempt.Reason(response.status), request, context)
      return response
    } catch let refusal as Refusal {
      await note(RefusedAttempt.Reason.of(refusal), request, context)
      throw refusal
    } catch let missing as NotSignedIn {
      await note(.notSignedIn, request, context)
      throw missing
    } catch let error as any HTTPResponseError {
      await note(RefusedAttempt.Reason(error.status), request, context)
      throw error
    }
  }

  private func note(_ reason: RefusedAttempt.Reason?, _ request: Request, _ context: Context) async {
    guard let reason else { return }
    let attempt = RefusedAttempt(
      reason: reason, method: request.method.rawValue,
      route: context.endpointPath.map { $0.hasPrefix("/") ? $0 : "-" } ?? "-",
      account: context.visitor?.user.name ?? context.entering?.user.name ?? "")
    guard let count = await counts.note(attempt, at: elapsed()) else { return }
    context.logger.notice(
      "Refused",
      metadata: [
        "reason": "\(attempt.reason.rawValue)", "method": "\(attempt.method)", "route": "\(attempt.route)",
        "account": "\(attempt.account)", "count": "\(count)",
      ])
  }
}
