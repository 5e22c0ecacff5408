import HTTPTypes
import Hummingbird
import Ledger
import UseCases

/// A request of somebody who is signed in.
struct Visit: Sendable {
  var call: Call
  let visitor: Visitor

  var user: User {
    var user = visitor.user
    user.origin = call.clientAddress ?? ""
    return user
  }
  var page: PageContext { call.page }
  var query: FormAnswers { call.query }
  var answers: FormAnswers { call.answers }
  var application: UseCases.Application { call.site.application }
  var today: Day { application.now.chinaDay }

  func parameter(_ name: String) -> String { call.parameter(name) }
  func show(_ page: Page, status: HTTPResponse.Status = .ok) -> Response { call.show(page, status: status) }
  func say(_ zh: String, _ en: String) -> String { page.say(zh, en) }
  func say(_ names: Names) -> String { page.say(names) }

  func answer<Q: Query>(_ query: Q) async throws -> Q.Answer { try await application.answer(query, as: user) }

  @discardableResult
  func perform<U: UseCase>(_ useCase: U) async throws -> U.Output { try await application.perform(useCase, as: user) }

  /// The organization she is working at.
  func workingPlace() throws -> Organization {
    guard let place = visitor.place else {
      throw Refusal(
        .forbidden, "您的账号还没有任何组织的权限，请联系系统管理员授权",
        "Your account has no role at any organization yet; ask the administrator for one")
    }
    return place.organization
  }

  /// Tries an act; when it is refused for something that can be mended on the form, shows the form again.
  func submit(
    _ act: () async throws -> Response, otherwise form: (Refusal) async throws -> Page
  ) async throws -> Response {
    do {
      return try await act()
    } catch let refusal as Refusal {
      if refusal.code == .forbidden && refusal.problems.allSatisfy({ $0.place == nil }) { throw refusal }
      return show(try await form(refusal), status: ErrorResponses.status(refusal.code))
    }
  }
}
