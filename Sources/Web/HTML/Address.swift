/// A path of this site with its query, percent-encoded; equal names are kept in the order given.
struct Address: Hashable, Sendable, CustomStringConvertible {
  let path: String
  let query: [Pair]

  struct Pair: Hashable, Sendable {
    let name: String
    let value: String
  }

  /// - Parameter segments: the parts of the path, each written safely even when it holds a slash.
  init(_ segments: [String], _ query: KeyValuePairs<String, String?> = [:]) {
    path = "/" + segments.map { Address.encode($0) }.joined(separator: "/")
    self.query = query.compactMap { pair in pair.value.map { Pair(name: pair.key, value: $0) } }
  }

  private init(path: String, query: [Pair]) {
    self.path = path
    self.query = query
  }

  /// The same path with one more answer in its query, or another in its place.
  func with(_ name: String, _ value: String?) -> Address {
    let others = query.filter { $0.name != name }
    return Address(path: path, query: others + (value.map { [Pair(name: name, value: $0)] } ?? []))
  }

  var description: String {
    query.isEmpty
      ? path
      : path + "?"
        + query.map { Address.encode($0.name) + "=" + Address.encode($0.value) }
        .joined(separator: "&")
  }

  /// Percent-encodes everything but the unreserved characters of RFC 3986.
  static func encode(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 48...57, 65...90, 97...122, 45, 46, 95, 126: bytes.append(byte)
      default: bytes.append(contentsOf: [37, upperHex(byte >> 4), upperHex(byte & 15)])
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether a text given by a request is a path of this site that one may be sent back to.
  static func isLocal(_ text: String) -> Bool {
    guard text.hasPrefix("/"), !text.hasPrefix("//"), text.utf8.count <= 2000 else { return false }
    return text.utf8.allSatisfy { $0 > 32 && $0 < 127 && $0 != 92 }
  }

  private static func upperHex(_ nibble: UInt8) -> UInt8 { nibble < 10 ? 48 + nibble : 55 + nibble }
}

extension HTML.Interpolation {
  mutating func appendInterpolation(_ address: Address) { appendInterpolation(address.description) }
}
