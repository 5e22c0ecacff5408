import ArgumentParser
import Foundation
import Hummingbird
import Ledger
import Logging
import UseCases
import Vault
import Web

struct Serve: Command {
  static let configuration = CommandConfiguration(abstract: "Serve pages and the JSON interface.")
  @Option(help: "The address to listen on; 0.0.0.0 for the whole network.") var host = "127.0.0.1"
  @Option(help: "The port.") var port = 8080
  @Option(help: "The address users know it by, such as https://fulian.example.cn; set it behind a proxy with TLS.")
  var site: String?
  @Flag(name: .customLong("behind-proxy"), help: "A proxy stands before it and sets X-Forwarded-For.")
  var isBehindProxy = false
  @Option(help: "The federation's name, shown beside the product's.") var title: String?
  @OptionGroup var data: DataOptions

  func perform() async throws {
    let application = try await Wiring.open(data)
    var settings = Site.Settings()
    settings.title = title.map { Names($0, $0) }
    settings.publicAddress = site
    settings.isEncrypted = site?.hasPrefix("https://") ?? false
    settings.origins = site.map { [$0] } ?? []
    settings.isBehindProxy = isBehindProxy
    let keyFile = KeyFile(path: data.keyPath)
    settings.lacksKeyCopy = { keyFile.confirmation == nil }
    if settings.lacksKeyCopy() {
      Console.err(
        "⚠ 密钥还没有纸质备份：密钥文件一丢，数据就读不出来。 No copy of the key on paper was confirmed: halfsky key sheet, then halfsky key confirm"
      )
    }
    if let warning = settings.warning(listeningOn: host) {
      Console.err("⚠⚠⚠ \(warning.zh)\n⚠⚠⚠ \(warning.en)")
    }
    settings.uploadFolder = try UploadFolder.make()
    defer { UploadFolder.remove(settings.uploadFolder) }
    var logger = Logger(label: "halfsky")
    logger.logLevel = .notice
    let address = site ?? "http://\(host == "0.0.0.0" ? "127.0.0.1" : host):\(port)"
    let server = Web.Site(application, settings: settings).server(host: host, port: port, logger: logger) {
      Console.out("HalfSky 半边天 → \(address)   （Ctrl-C 停止 to stop）")
    }
    do {
      // Ends with the server.
      async let _: Void = keepHouse(application, logger)
      try await server.runService()
    } catch {
      throw Refusal(
        .unavailable, "无法在 \(host):\(port) 上提供服务：端口可能已被占用，请换一个 --port",
        "Cannot serve on \(host):\(port): the port may be taken; choose another --port")
    }
  }
}

/// What is due by the clock and not by anybody's act, looked after every hour: releasing figures, and the feed of those of
/// organizations with very many counties below.
private func keepHouse(_ application: UseCases.Application, _ logger: Logger) async {
  repeat {
    do {
      try await application.releaseFigures()
    } catch {
      logger.warning("releasing figures failed: \(type(of: error))")
    }
    do {
      try await application.feed()
    } catch {
      logger.warning("feeding figures failed: \(type(of: error))")
    }
    try? await Task.sleep(for: .seconds(3600))
  } while !Task.isCancelled
}
