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
  /// Whose session it is, also while signing in is not complete; nil when there is none.
  var entering: Entering?
  /// The address of the machine that connected; nil in tests without a network.
  let clientAddress: String?

  init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
    clientAddress = source.channel.remoteAddress?.ipAddress
  }
}

/// Somebody with a session, who may not have come all the way in.
struct Entering: Sendable {
  let user: User
  let session: String
  let standing: UseCases.Application.Standing
  let isShared: Bool
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
