import Hummingbird
import Ledger
import Logging
import NIOCore
import UseCases

/// What travels with a request through the middleware to its page.
struct WebRequestContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  var page = PageContext()
  /// Who is signed in; nil when nobody is.
  var visitor: Visitor?
  /// The address of the machine that connected; nil in tests without a network.
  let clientAddress: String?

  init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
    clientAddress = source.channel.remoteAddress?.ipAddress
  }
}

/// A signed-in user, where she works, and the session she came with.
struct Visitor: Sendable {
  let user: User
  let session: String
  /// The highest first.
  let places: [OwnPlace]
  /// The one of them she is working at.
  let place: OwnPlace?

  func may(_ permission: Permission) -> Bool { places.contains { $0.may(permission) } }
}
