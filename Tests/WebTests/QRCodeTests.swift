import Testing

@testable import Web

/// The picture of the second factor.
@Suite struct QRCodeTests {
  /// Made by two other programs alike and read back by a third.
  private static let hello = """
    #######.##.#..#######
    #.....#..##.#.#.....#
    #.###.#..####.#.###.#
    #.###.#.#..#..#.###.#
    #.###.#.#...#.#.###.#
    #.....#.#.##..#.....#
    #######.#.#.#.#######
    ........#####........
    #...#.######.#####..#
    ...###..#.###..#.####
    #.##..#.#.##..###..#.
    ###..#...#...##.#....
    ..#.###..#..###...##.
    ........###.###..#.##
    #######.##..##...#.#.
    #.....#....##..#...#.
    #.###.#.#..#..###.#.#
    #.###.#....##....#.##
    #.###.#..###..####...
    #.....#..#...##......
    #######.#...#####.#.#
    """

  @Test func drawsWhatTheStandardSays() throws {
    let code = try #require(QRCode("HELLO"))
    #expect(code.modules.count == 21)
    let drawn = code.modules.map { $0.map { $0 ? "#" : "." }.joined() }.joined(separator: "\n")
    #expect(code.mask == 4 && drawn == Self.hello)
  }

  /// ISO/IEC 18004, annex I: the correction codewords of its example.
  @Test func correctsAsTheStandardDoes() {
    let data: [UInt8] = [
      0x10, 0x20, 0x0C, 0x56, 0x61, 0x80, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11,
    ]
    #expect(
      ReedSolomon.remainder(of: data, count: 10) == [0xA5, 0x24, 0xD4, 0xC1, 0xED, 0x36, 0xC7, 0x87, 0x2C, 0x55])
  }

  @Test func growsWithTheTextUpToItsLimit() {
    #expect(QRVersion.all.map(\.capacity) == [14, 26, 42, 62, 84, 106, 122, 152, 180, 213])
    #expect(
      QRVersion.all.map { $0.blocks.reduce($0.correction * $0.blocks.count, +) } == [
        26, 44, 70, 100, 134, 172, 196, 242, 292, 346,
      ])
    for length in [0, 14, 15, 106, 107, 180, 181, 213] {
      let size = QRCode(String(repeating: "a", count: length))?.modules.count
      #expect(size == QRVersion.all.first { length <= $0.capacity }?.size)
    }
    #expect(QRCode(String(repeating: "a", count: 214)) == nil)
  }

  @Test func isAPictureWithoutStyleOrScript() throws {
    let picture = try #require(QRCode("otpauth://totp/x")).svg(label: "a \"code\"").text
    #expect(picture.hasPrefix("<svg") && !picture.contains("style=") && picture.contains("a &quot;code&quot;"))
  }
}
