import Hummingbird
import Ledger
import Logging
import NIOCore

/// What travels with a request through the middleware to its page.
struct WebRequestContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  var page = PageContext()
  /// The address of the machine that connected; nil in tests without a network.
  let clientAddress: String?

  init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
    clientAddress = source.channel.remoteAddress?.ipAddress
  }
}
