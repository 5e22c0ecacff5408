import Foundation
import Hummingbird
import HummingbirdTesting
import Ledger
import NIOCore
import NIOPosix
import Testing

@testable import Web

/// Whoever holds connections open without asking anything loses them.
@Suite struct ConnectionTests {
  @Test(
    .timeLimit(.minutes(5)),
    arguments: ["", "GET / HTTP/1.1\r\nHos", "POST /sign-in HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nn"])
  func aSilentConnectionIsClosed(begun: String) async throws {
    let federation = try await Federation()
    var settings = Site.Settings()
    settings.idleTime = .milliseconds(200)
    let site = Site(federation.application, settings: settings)
    try await site.server(port: 0).test(.live) { client in
      let port = try #require(client.port)
      let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
        .connect(host: "localhost", port: port).get()
      if !begun.isEmpty { try? await channel.writeAndFlush(ByteBuffer(string: begun)).get() }
      // The server closes it, or this waits until the time limit.
      try? await channel.closeFuture.get()
    }
    try federation.remove()
  }

  @Test func tellsWhoeverLetsOthersInWithoutTLS() {
    var settings = Site.Settings()
    for host in ["127.0.0.1", "::1", "localhost"] { #expect(settings.warning(listeningOn: host) == nil) }
    for host in ["0.0.0.0", "::", "10.0.0.7"] { #expect(settings.warning(listeningOn: host) != nil) }
    settings.isEncrypted = true
    #expect(settings.warning(listeningOn: "0.0.0.0") == nil)
  }
}
