import Ledger

/// A whole page: the frame and what stands in it.
struct Page: Sendable {
  let title: Names
  var trail: [Crumb] = []
  var problems: [Problem] = []
  let content: HTML

  init(_ title: Names, trail: [Crumb] = [], problems: [Problem] = [], content: HTML) {
    self.title = title
    self.trail = trail
    self.problems = problems
    self.content = content
  }

  /// One step of the way from the overview to this page.
  struct Crumb: Sendable {
    let names: Names
    let address: Address
  }

  func markup(_ page: PageContext) -> HTML {
    """
    <!DOCTYPE html>
    <html lang="\(page.language == .zh ? "zh-Hans" : "en")">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light">
    <title>\(problems.isEmpty ? "" : page.say("有误：", "Problem: "))\(page.say(title)) · \(page.product)</title>
    <link rel="stylesheet" href="\(Asset.style.path)">
    <link rel="icon" href="\(Asset.icon.path)" type="image/svg+xml">
    <script src="\(Asset.script.path)" defer></script>
    </head>
    <body>
    <a class="skip" href="#content">\(page.say("跳到正文", "Skip to content"))</a>
    \(page.header)\(page.viewer.map { page.navigation($0) })<main id="content" tabindex="-1">
    \(page.crumbs(trail, here: title))\(page.noticeList)<h1>\(page.say(title))</h1>
    \(page.problemSummary(problems))\(content)
    </main>
    \(page.footer)</body>
    </html>

    """
  }
}

extension PageContext {
  var product: String { say("半边天 HalfSky", "HalfSky 半边天") }

  var header: HTML {
    """
    <header class="site-head"><div class="bar">
    <a class="brand" href="/"><span class="mark" aria-hidden="true"></span>\
    <span class="brand-text"><b>\(say("半边天", "HalfSky"))</b>\
    <small>\(site.map { say($0) } ?? say("妇联工作平台", "Women's Federation workbench"))</small></span></a>
    <div class="head-tools">\(viewer.map { viewerBox($0) })\(languageSwitch)</div>
    </div></header>

    """
  }

  private func viewerBox(_ viewer: Viewer) -> HTML {
    """
    <div class="who"><a class="who-name" href="/account">\(viewer.displayName)</a>\
    \(placeName(viewer))</div>\
    <form method="post" action="/sign-out">\(tokenField)<button class="quiet">\(say("退出", "Sign out"))</button></form>
    """
  }

  private func placeName(_ viewer: Viewer) -> HTML {
    choosesPlace
      ? "<a class=\"who-place\" href=\"/places\">\(viewer.organization)</a>"
      : "<span class=\"who-place\">\(viewer.organization)</span>"
  }

  /// A link in the other language's own words that comes back to this page.
  private var languageSwitch: HTML {
    let other: Language = language == .zh ? .en : .zh
    let target = Address(["language", other.rawValue], ["back": address])
    let label = other == .zh ? "中文" : "English"
    return """
      <a class="language" href="\(target)" lang="\(other == .zh ? "zh-Hans" : "en")" rel="nofollow">\(label)</a>
      """
  }

  /// The hidden field that every form which changes something carries.
  var tokenField: HTML {
    HTML.when(!formToken.isEmpty, "<input type=\"hidden\" name=\"_csrf\" value=\"\(formToken)\">")
  }

  /// Leads to where something can be said about this page; numbers of records and places stay out of it.
  private var feedbackAddress: Address {
    let segments = address.prefix { $0 != "?" }.split(separator: "/").map { part in
      part.contains(where: { "0" <= $0 && $0 <= "9" || $0 == "%" }) ? "…" : String(part)
    }
    let page = segments.isEmpty || segments.first == "feedback" ? nil : "/" + segments.joined(separator: "/")
    return Address(["feedback"], ["page": page.map { String($0.prefix(200)) }])
  }

  var footer: HTML {
    """
    <footer class="site-foot"><p>\(say("一次录入 · 取数不填表 · 数出有源", "Recorded once · figures derived · every figure traceable"))</p>
    <p><a href="\(feedbackAddress)">\(say("投诉建议", "Complain or suggest"))</a></p></footer>

    """
  }
}
