import Hummingbird

/// Lets answers about records that are not there, or not there for the asker, leave at fixed times after the question.
///
/// A hidden record is found and then denied, which takes some microseconds more than finding none: on a grid of 25
/// milliseconds nobody can count them. `bin/bench --hidden` measures what is left.
struct EvenAnswers: RouterMiddleware {
  typealias Context = WebRequestContext

  static let grid = Duration.milliseconds(25)
  private static let places = ["/records/", "/cases/"]

  func handle(
    _ request: Request, context: WebRequestContext,
    next: (Request, WebRequestContext) async throws -> Response
  ) async throws -> Response {
    let start = ContinuousClock.now
    let response = try await next(request, context)
    guard response.status == .notFound, Self.places.contains(where: request.uri.path.contains) else { return response }
    try await Task.sleep(for: Self.wait(after: start.duration(to: .now)), tolerance: .zero)
    return response
  }

  /// How long until the next line of the grid.
  static func wait(after passed: Duration) -> Duration { grid * Int((passed / grid).rounded(.up)) - passed }
}
