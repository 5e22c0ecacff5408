import Hummingbird
import Ledger
import UseCases

/// Whether the installation can read its data; for whoever watches over the machine.
enum HealthPage {
  static func show(_ call: Call) async throws -> Response {
    _ = try await call.site.application.user(ofSession: "000001.none")
    return .json(.object(["status": .text("ok")]))
  }
}
