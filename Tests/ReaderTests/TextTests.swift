import Testing

@testable import Reader

struct TextTests {
  private func fold(_ text: String) -> FoldedText { TextFolding.fold(text.unicodeScalars.map(\.value)) }

  private func folded(_ text: String) -> String {
    let result = fold(text)
    return result.string(0..<result.count)
  }

  @Test(arguments: [
    ("婦聯舉辦講座", "妇联举办讲座"), ("１２％", "12%"), ("婦聯(lián)組織", "妇联组织"), ("投入3萬(wàn)元", "投入3万元"),
    ("培训&#22919;&#22899;", "培训妇女"), ("共&nbsp;12&nbsp;名", "共12名"), ("方案(SYB)", "方案(SYB)"), ("重(kg)", "重(kg)"),
    ("培 训 妇 女 1 2 5 0 人 次", "培训妇女1250人次"), ("妇联 App 2 个", "妇联App 2个"), ("○一", "〇一"),
  ])
  func foldsCharacters(text: String, expected: String) {
    #expect(folded(text) == expected)
  }

  @Test func joinsANumberAcrossAPageMark() {
    let text = "今年以来全镇先后举办各类实用技术培训班和讲座，共培训妇女12\n- 3 -\n50人次"
    #expect(ProseReader.read(text).claims.map(\.value) == [DecimalNumber(1250)])
    #expect(ProseReader.read(text).repairs.map(\.kind).contains(.pageMark))
  }

  @Test(arguments: ["共培训妇女12\n50人次", "共培训妇女12第3页 共9页50人次", "共培训妇女1250\n人次"])
  func joinsANumberThatWasCut(text: String) {
    #expect(ProseReader.read(text).claims.map(\.value) == [DecimalNumber(1250)])
  }

  @Test func keepsLinesOfAListApart() {
    #expect(ProseReader.read("附件1\n2023年培训妇女30人\n救助5人").claims.map(\.value) == [DecimalNumber(30), DecimalNumber(5)])
  }

  @Test func keepsOffsetsOfTheSource() {
    var random = SeededRandom(seed: 11)
    let pieces = ["婦聯(lián)", "&amp;", "培训", "\r\n", "　", "12", "𠮷", "（", "）", "萬(wàn)", "，", "\u{FEFF}"]
    for _ in 0..<300 {
      let source = (0..<12).flatMap { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &random)].unicodeScalars.map(\.value)
      }
      let text = TextFolding.fold(source)
      for index in 0..<text.count {
        let range = text.source(index..<(index + 1))
        #expect(range.lowerBound < range.upperBound && range.upperBound <= source.count, "seed 11")
        if index > 0 { #expect(range.lowerBound >= text.source((index - 1)..<index).upperBound, "seed 11") }
      }
    }
  }

  @Test func acceptsOnlySyllablesAsPronunciation() {
    func isSyllable(_ text: String) -> Bool { PinyinNotes.isSyllable(text.unicodeScalars.map(\.value)) }
    #expect(isSyllable("zhuang") && isSyllable("er") && isSyllable("yuan") && isSyllable("lve"))
    #expect(!isSyllable("kg") && !isSyllable("abc") && !isSyllable("zzz"))
  }

  @Test func mapsEachTraditionalCharacterToOneOther() {
    let pairs = Array(TraditionalCharacters.pairs.utf16)
    #expect(pairs.count % 2 == 0 && pairs.count > 5000)
    let keys = stride(from: 0, to: pairs.count, by: 2).map { pairs[$0] }
    #expect(Set(keys).count == keys.count)
    #expect(!keys.contains(0x0A) && !pairs.contains(0x20))
  }
}

struct MarkupTests {
  @Test func readsThePlainTextOfAPage() {
    let page = """
      <!DOCTYPE html><html><head><title>无关</title></head><body><h1>2023年小结</h1><!-- 12个 -->
      <p>培训<b>妇女</b>3&nbsp;000人</p><script>var n = "5名"</script>
      <table><tr><td>儿童之家</td><td>12个</td></tr></table></body></html>
      """
    #expect(HTMLText.plainText(page) == "2023年小结\n培训妇女3\u{A0}000人\n儿童之家\t12个\n")
  }

  @Test func readsThePlainTextOfAWordDocument() {
    let document = """
      <w:document><w:body><w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>救助妇女1</w:t></w:r>
      <w:del><w:r><w:delText>9</w:delText></w:r></w:del><w:r><w:t>,200人</w:t></w:r></w:p>
      <w:tbl><w:tr><w:tc><w:p><w:r><w:t>家庭</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>30户</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
      </w:body></w:document>
      """
    #expect(WordText.plainText(document: document) == "救助妇女1,200人\n家庭\t30户\n")
  }

  @Test func survivesBrokenMarkup() {
    var random = SeededRandom(seed: 5)
    let pieces = [
      "<p", ">", "</", "<!--", "-->", "<![CDATA[", "]]>", "\"", "w:t", "&#x", ";", "妇", "3人", "<script>", "<w:t>",
    ]
    for _ in 0..<400 {
      let page = (0..<20).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }.joined()
      #expect(HTMLText.plainText(page).utf8.count <= page.utf8.count * 2 + 1, "seed 5: \(page)")
      #expect(WordText.plainText(document: page).utf8.count <= page.utf8.count * 2 + 1, "seed 5: \(page)")
    }
  }
}
