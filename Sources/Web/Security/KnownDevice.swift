import HTTPTypes

/// The cookie by which a browser that was signed in before is known again (OWASP: device cookies); it opens nothing.
struct KnownDevice: Sendable {
  let isEncrypted: Bool

  var name: String { isEncrypted ? "__Host-device" : "device" }

  func mark(in headers: HTTPFields) -> String? {
    CookieHeader.value(name, in: headers).flatMap { $0.utf8.count <= 200 ? $0 : nil }
  }

  /// For half a year.
  func header(mark: String) -> String {
    "\(name)=\(mark); Path=/; Max-Age=15552000; HttpOnly; SameSite=Lax" + (isEncrypted ? "; Secure" : "")
  }
}

/// Browser and system in two words, as the owner of a session will recognize them.
enum DeviceDescription {
  private static let browsers = [
    ("MicroMessenger", "微信 WeChat"), ("DingTalk", "钉钉 DingTalk"), ("Edg", "Edge"), ("OPR", "Opera"),
    ("HuaweiBrowser", "Huawei"), ("QQBrowser", "QQ"), ("UCBrowser", "UC"), ("Firefox", "Firefox"), ("Chrome", "Chrome"),
    ("Safari", "Safari"), ("curl", "curl"), ("python", "Python"),
  ]
  private static let systems = [
    ("HarmonyOS", "HarmonyOS"), ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"),
    ("Mac OS", "Mac"), ("Linux", "Linux"),
  ]

  static func of(_ userAgent: String?) -> String {
    guard let userAgent else { return "" }
    let found = [browsers, systems].compactMap { words in words.first { userAgent.contains($0.0) }?.1 }
    return found.joined(separator: " · ")
  }
}
