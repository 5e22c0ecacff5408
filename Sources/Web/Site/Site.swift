import Foundation
import Hummingbird
import Ledger
import Logging
import UseCases
import Vault

/// The pages and the JSON interface of an installation.
public struct Site: Sendable {
  public struct Settings: Sendable {
    /// The federation running this installation, shown beside the product's name.
    public var title: Names?
    /// Whether users reach the installation over TLS; then cookies insist on it.
    public var isEncrypted = false
    /// Other origins under which a proxy shows it, such as `https://fulian.example.cn`.
    public var origins: Set<String> = []
    /// Whether a proxy stands before it, whose `X-Forwarded-For` tells who asks.
    public var isBehindProxy = false
    /// How large an imported file may be.
    public var uploadBytes = 200 << 20
    /// Where uploaded files lie while they are read.
    public var uploadFolder = NSTemporaryDirectory()
    /// The address that links in Word files begin with, such as `https://fulian.example.cn`; without it they lead to the appendix.
    public var publicAddress: String?

    /// Whether no copy of the key on paper has been confirmed yet; administrators are told.
    public var lacksKeyCopy: @Sendable () -> Bool = { false }

    public init() {}
  }

  let application: UseCases.Application
  let settings: Settings
  let formToken = FormToken { Digest.sha256($0) }
  let limiter = SignInLimiter()
  let imports = PendingImports()
  /// The time since the site began, for the limiter.
  let elapsed: @Sendable () -> Duration

  public init(_ application: UseCases.Application, settings: Settings = Settings()) {
    let start = ContinuousClock.now
    self.init(application, settings: settings) { ContinuousClock.now - start }
  }

  init(_ application: UseCases.Application, settings: Settings, elapsed: @escaping @Sendable () -> Duration) {
    self.application = application
    self.settings = settings
    self.elapsed = elapsed
  }

  var sessionCookie: SessionCookie { SessionCookie(isEncrypted: settings.isEncrypted) }
  var knownDevice: KnownDevice { KnownDevice(isEncrypted: settings.isEncrypted) }

  /// The server, ready to run; `ready` is called once it listens.
  public func server(
    host: String = "127.0.0.1", port: Int = 8080, logger: Logger? = nil,
    ready: @escaping @Sendable () async -> Void = {}
  ) -> some ApplicationProtocol {
    Hummingbird.Application(
      router: router, configuration: ApplicationConfiguration(address: .hostname(host, port: port)),
      onServerRunning: { _ in await ready() }, logger: logger)
  }

  var router: Router<WebRequestContext> {
    let router = Router(context: WebRequestContext.self, options: [.autoGenerateHeadEndpoints])
    router.add(middleware: SecurityHeaders(isEncrypted: settings.isEncrypted))
    router.add(middleware: EvenAnswers())
    router.add(middleware: LanguageChoice())
    router.add(middleware: AssetResponses())
    router.add(middleware: ErrorResponses())
    router.add(
      middleware: SessionLoading(
        application: application, cookie: sessionCookie, formToken: formToken, site: settings.title))
    // Once more inside, so that refusals show who is signed in.
    router.add(middleware: ErrorResponses())
    router.add(middleware: CrossSiteRefusal(origins: settings.origins))
    for route in Route.all {
      router.on(RouterPath(route.path), method: route.method) { request, context in
        try await route.serve(request, context, self)
      }
    }
    return router
  }
}
