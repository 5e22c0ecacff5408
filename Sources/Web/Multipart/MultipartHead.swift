import Ledger

/// The head of one part of a multipart form: its field, and its file's name when it is a file.
struct MultipartHead: Hashable, Sendable {
  let name: String
  /// Without folders and control characters; nil when the part is no file.
  let fileName: String?
  let mediaType: String?

  init(name: String, fileName: String? = nil, mediaType: String? = nil) {
    self.name = name
    self.fileName = fileName
    self.mediaType = mediaType
  }

  /// Reads the header lines of a part; nil when there is no `Content-Disposition: form-data` with a name.
  init?(_ bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    var disposition: String?
    var type: String?
    for line in text.split(separator: "\r\n") {
      let halves = line.split(separator: ":", maxSplits: 1)
      guard halves.count == 2 else { return nil }
      switch halves[0].lowercased() {
      case "content-disposition": disposition = String(halves[1]).trimmed
      case "content-type": type = String(halves[1]).trimmed
      default: continue
      }
    }
    guard let parameters = disposition.flatMap(MultipartHead.parameters), let name = parameters["name"] else {
      return nil
    }
    self.init(name: name, fileName: parameters["filename"].map(MultipartHead.bareName), mediaType: type)
  }

  /// The boundary named by a request's `Content-Type`; nil when it is not `multipart/form-data` or not RFC 2046.
  static func boundary(_ contentType: String) -> String? {
    let kind = contentType.prefix { $0 != ";" }
    guard String(kind).trimmed.lowercased() == "multipart/form-data",
      let boundary = pairs(contentType.dropFirst(kind.count))?["boundary"],
      (1...70).contains(boundary.utf8.count), boundary.utf8.allSatisfy({ $0 >= 32 && $0 < 127 })
    else { return nil }
    return boundary
  }

  private static func parameters(_ disposition: String) -> [String: String]? {
    let kind = disposition.prefix { $0 != ";" }
    guard String(kind).trimmed.lowercased() == "form-data" else { return nil }
    return pairs(disposition.dropFirst(kind.count))
  }

  /// `; name="value"; other=token`: nil when written otherwise or a name stands twice.
  private static func pairs(_ text: Substring) -> [String: String]? {
    var pairs: [String: String] = [:]
    var rest = Array(text)[...]
    while true {
      rest = rest.drop { $0 == " " || $0 == "\t" || $0 == ";" }
      if rest.isEmpty { return pairs }
      let name = String(rest.prefix { $0 != "=" && $0 != ";" }).trimmed.lowercased()
      rest = rest.drop { $0 != "=" && $0 != ";" }
      guard rest.first == "=", !name.isEmpty, pairs[name] == nil else { return nil }
      rest = rest.dropFirst()
      guard let value = value(&rest) else { return nil }
      pairs[name] = value
    }
  }

  private static func value(_ rest: inout ArraySlice<Character>) -> String? {
    guard rest.first == "\"" else {
      let token = rest.prefix { $0 != ";" }
      rest = rest.dropFirst(token.count)
      return String(token).trimmed
    }
    rest = rest.dropFirst()
    var value = ""
    while let character = rest.popFirst() {
      if character == "\"" { return unescaped(value) }
      if character == "\\", let next = rest.first, next == "\"" || next == "\\" {
        value.append(next)
        rest = rest.dropFirst()
      } else {
        value.append(character)
      }
    }
    return nil
  }

  /// Browsers write a quotation mark and line breaks inside names as percent-escapes, and nothing else.
  private static func unescaped(_ text: String) -> String {
    text.replacing("%22", with: "\"").replacing("%0D", with: "\r").replacing("%0A", with: "\n")
  }

  private static func bareName(_ written: String) -> String {
    let last = written.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
    let scalars = last.unicodeScalars.filter { $0.value >= 32 && $0.value != 127 }
    return String(String(String.UnicodeScalarView(scalars)).prefix(200))
  }
}
