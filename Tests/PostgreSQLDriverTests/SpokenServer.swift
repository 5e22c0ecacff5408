import Foundation

/// A server on the loopback that says the same to whoever comes, and nothing more.
final class SpokenServer: Sendable {
  let port: UInt16
  private let socket: Int32

  struct Failed: Error {
    let code: Int32
  }

  init(saying bytes: [UInt8]) throws {
    let socket = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let bound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        bind(socket, address, length) == 0 && listen(socket, 8) == 0 && getsockname(socket, address, &length) == 0
      }
    }
    guard socket >= 0, bound else { throw Failed(code: errno) }
    self.socket = socket
    port = UInt16(bigEndian: address.sin_port)
    if !bytes.isEmpty { Thread { SpokenServer.serve(socket, bytes) }.start() }
  }

  deinit {
    shutdown(socket, Int32(SHUT_RDWR))
    close(socket)
  }

  private static func serve(_ socket: Int32, _ bytes: [UInt8]) {
    while true {
      let visitor = accept(socket, nil, nil)
      if visitor < 0 { return }
      var heard: [UInt8] = Array(repeating: 0, count: 4096)
      _ = recv(visitor, &heard, heard.count, 0)
      _ = send(visitor, bytes, bytes.count, Int32(MSG_NOSIGNAL))
      // To the rest it listens without a word.
      while recv(visitor, &heard, heard.count, 0) > 0 {}
      close(visitor)
    }
  }

  /// What a server of some version says when it lets somebody in. Source: PostgreSQL's "Message Formats".
  static func greeting(version: String, encoding: String) -> [UInt8] {
    func message(_ kind: Character, _ body: [UInt8]) -> [UInt8] {
      let length = UInt32(body.count + 4)
      return Array("\(kind)".utf8) + (0..<4).map { UInt8(truncatingIfNeeded: length >> (24 - 8 * $0)) } + body
    }
    func parameter(_ name: String, _ value: String) -> [UInt8] {
      message("S", Array(name.utf8) + [0] + Array(value.utf8) + [0])
    }
    return message("R", [0, 0, 0, 0]) + parameter("server_version", version) + parameter("server_encoding", encoding)
      + parameter("client_encoding", "UTF8") + message("K", Array(repeating: 1, count: 8))
      + message("Z", Array("I".utf8))
  }
}
