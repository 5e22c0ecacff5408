import Foundation
import Hummingbird
import HummingbirdCore
import Ledger
import Logging
import NIOCore
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
    /// How long a connection may be silent before it is closed, while nothing is being answered on it.
    public var idleTime = Duration.seconds(60)
    /// So many connections are open at once; further ones wait.
    public var connections = 2_000
    /// Where uploaded files lie while they are read; `UploadFolder` makes one for this process alone.
    public var uploadFolder = NSTemporaryDirectory()
    /// The address that links in Word files begin with, such as `https://fulian.example.cn`; without it they lead to the appendix.
    public var publicAddress: String?

    /// Whether no copy of the key on paper has been confirmed yet; administrators are told.
    public var lacksKeyCopy: @Sendable () -> Bool = { false }

    public init() {}

    /// What to tell whoever starts it so that others reach it without TLS; nil when nobody does.
    public func warning(listeningOn host: String) -> Names? {
      if isEncrypted || ["127.0.0.1", "::1", "localhost"].contains(host) { return nil }
      return Names(
        "网络上别的电脑可以不加密地访问：密码和所有内容都能被看到、被改。只能用于试验；正式使用请放在带TLS的代理后面，用 --site https://… 启动",
        "Other machines reach this without encryption: passwords and everything else can be read and changed on the way. For trials only; put it behind a proxy with TLS and start it with --site https://…"
      )
    }
  }

  let application: UseCases.Application
  let settings: Settings
  let formToken = FormToken { Digest.sha256($0) }
  let limiter = SignInLimiter()
  let imports = PendingImports()
  var refusals = RefusalCounts()
  let feedbackLimiter = FeedbackLimiter()
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
      router: router, server: .http1(configuration: .init(idleTimeout: TimeAmount(settings.idleTime))),
      configuration: ApplicationConfiguration(
        address: .hostname(host, port: port),
        availableConnectionsDelegate: MaximumAvailableConnections(settings.connections)),
      onServerRunning: { _ in await ready() }, logger: logger)
  }

  var router: Router<WebRequestContext> {
    let router = Router(context: WebRequestContext.self, options: [.autoGenerateHeadEndpoints])
    router.add(middleware: SecurityHeaders(isEncrypted: settings.isEncrypted))
    router.add(middleware: EvenAnswers())
    router.add(middleware: LanguageChoice(isEncrypted: settings.isEncrypted))
    router.add(middleware: AssetResponses())
    router.add(middleware: ErrorResponses())
    router.add(
      middleware: SessionLoading(
        application: application, cookie: sessionCookie, formToken: formToken, site: settings.title))
    // Once more inside, so that refusals show who is signed in.
    router.add(middleware: ErrorResponses())
    router.add(middleware: RefusalLog(counts: refusals, elapsed: elapsed))
    router.add(middleware: CrossSiteRefusal(origins: settings.origins))
    for route in Route.all {
      router.on(RouterPath(route.path), method: route.method) { request, context in
        try await route.serve(request, context, self)
      }
    }
    return router
  }
}
