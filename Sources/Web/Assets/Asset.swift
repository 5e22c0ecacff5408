/// A file that pages link to, built into the program and addressed by its content so that it may be kept for ever.
struct Asset: Sendable {
  let name: String
  let mediaType: String
  let bytes: [UInt8]
  /// `/assets/<digest>/<name>`.
  let path: String

  static let style = Asset("style.css", "text/css; charset=utf-8", PackageResources.style_css)
  static let script = Asset("page.js", "text/javascript; charset=utf-8", PackageResources.page_js)
  static let icon = Asset("icon.svg", "image/svg+xml", PackageResources.icon_svg)
  static let all = [style, script, icon]

  init(_ name: String, _ mediaType: String, _ bytes: [UInt8]) {
    self.name = name
    self.mediaType = mediaType
    self.bytes = bytes
    path = "/assets/\(Asset.digest(bytes))/\(name)"
  }

  /// FNV-1a over 64 bits: tells versions of our own files apart and guards nothing.
  private static func digest(_ bytes: [UInt8]) -> String {
    let hash = bytes.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    let text = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - text.count) + text
  }
}
