import Testing

@testable import Web

@Suite struct HTMLTests {
  @Test func escapesEveryValueThatIsNotMarkup() {
    let written = "<b a=\"1\" b='2'>&amp;</b>"
    let page: HTML = "<p title=\"\(written)\">\(written)</p>"
    let escaped = "&lt;b a=&quot;1&quot; b=&#39;2&#39;&gt;&amp;amp;&lt;/b&gt;"
    #expect(page.text == "<p title=\"\(escaped)\">\(escaped)</p>")
  }

  @Test func keepsMarkupAndConstantsAsTheyAre() {
    let inner: HTML = "<i>\(3)</i>"
    let none: HTML? = nil
    let page: HTML = "\(inner)\(none)\([inner, inner])\(raw: "<br>")\(when: false, "x")\(when: true, "<u>")"
    #expect(page.text == "<i>3</i><i>3</i><i>3</i><br><u>")
  }

  @Test func joinsWithSeparatorsOnlyBetween() {
    let pieces: [HTML] = ["a", "b", "c"]
    #expect(pieces.joined(separator: "<br>").text == "a<br>b<br>c")
    #expect([HTML]().joined(separator: "x").isEmpty)
  }

  @Test func noTextCanLeaveItsPlace() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededRandom(seed: seed)
    let alphabet = Array("<>&\"'\u{0}\u{7f}\n a中é/=`".unicodeScalars)
    for _ in 0..<2000 {
      var text = ""
      for _ in 0..<Int.random(in: 0...30, using: &random) {
        text.unicodeScalars.append(alphabet.randomElement(using: &random) ?? "a")
      }
      let markup = ("\(text)" as HTML).text
      #expect(!markup.contains { "<>\"'\u{0}\u{7f}".contains($0) }, "seed \(seed)")
      #expect(unescaped(markup) == cleaned(text), "seed \(seed)")
    }
  }

  @Test func addressesAreEncodedWhole() {
    let address = Address(["records", "a/b 中"], ["q": "x&y=1", "none": nil, "p": "+"])
    #expect(address.description == "/records/a%2Fb%20%E4%B8%AD?q=x%26y%3D1&p=%2B")
  }

  @Test func goesBackOnlyToPathsOfThisSite() {
    #expect(Address.isLocal("/records?after=1"))
    for foreign in ["//evil.example", "https://evil.example", "/\\evil", "", "records", "/a b", "/a\r\nX: y"] {
      #expect(!Address.isLocal(foreign), "\(foreign)")
    }
  }

  private func unescaped(_ markup: String) -> String {
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")].reduce(markup) {
      $0.replacing($1.0, with: $1.1)
    }
  }

  private func cleaned(_ text: String) -> String {
    text.replacing("\u{0}", with: "\u{FFFD}").replacing("\u{7f}", with: "\u{FFFD}")
  }
}
