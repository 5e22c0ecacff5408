import Testing

@testable import OfficeFiles

/// A number and its unit stand on one line.
@Suite struct KeptUnitTests {
  @Test(arguments: [
    ("80件", "80⁠件"), ("1250余人次", "1250⁠余⁠人次"), ("比上年增加8人、增长11.4%", "比上年增加8⁠人、增长11.4⁠%"), ("4000", "4000⁠"),
    ("国家级2个", "国家级2⁠个"), ("—", "—"),
  ])
  func aNumberIsJoinedToItsUnit(text: String, joined: String) {
    #expect(WordRun.joined(text) == joined)
  }
}
