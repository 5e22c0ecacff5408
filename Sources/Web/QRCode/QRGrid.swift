/// The square of a QR code while it is drawn.
struct QRGrid {
  let size: Int
  private(set) var dark: [[Bool]]
  /// Modules that belong to patterns, not to data.
  private var fixed: [[Bool]]

  init(_ version: QRVersion) {
    size = version.size
    dark = Array(repeating: Array(repeating: false, count: size), count: size)
    fixed = dark
    drawTiming()
    for (x, y) in [(3, 3), (size - 4, 3), (3, size - 4)] { drawFinder(x, y) }
    let middles = version.alignment
    for x in middles {
      for y in middles where !isCorner(x, y, middles.last ?? 0) { drawAlignment(x, y) }
    }
    drawFormat(0)
    if version.number >= 7 { drawVersion(version.number) }
  }

  private func isCorner(_ x: Int, _ y: Int, _ last: Int) -> Bool {
    (x == 6 && y == 6) || (x == 6 && y == last) || (x == last && y == 6)
  }

  private mutating func set(_ x: Int, _ y: Int, _ isDark: Bool) {
    dark[y][x] = isDark
    fixed[y][x] = true
  }

  private mutating func drawTiming() {
    for i in 0..<size {
      set(6, i, i.isMultiple(of: 2))
      set(i, 6, i.isMultiple(of: 2))
    }
  }

  private mutating func drawFinder(_ x: Int, _ y: Int) {
    for dy in -4...4 {
      for dx in -4...4 where (0..<size).contains(x + dx) && (0..<size).contains(y + dy) {
        let distance = max(abs(dx), abs(dy))
        set(x + dx, y + dy, distance != 2 && distance != 4)
      }
    }
  }

  private mutating func drawAlignment(_ x: Int, _ y: Int) {
    for dy in -2...2 {
      for dx in -2...2 { set(x + dx, y + dy, max(abs(dx), abs(dy)) != 1) }
    }
  }

  /// Level M and the mask, twice, with their own correction (7.9 of the standard).
  mutating func drawFormat(_ mask: Int) {
    var rest = mask
    for _ in 0..<10 { rest = rest << 1 ^ (rest >> 9) * 0x537 }
    let bits = (mask << 10 | rest) ^ 0x5412
    let bit = { (i: Int) in bits >> i & 1 == 1 }
    for i in 0...5 { set(8, i, bit(i)) }
    set(8, 7, bit(6))
    set(8, 8, bit(7))
    set(7, 8, bit(8))
    for i in 9..<15 { set(14 - i, 8, bit(i)) }
    for i in 0..<8 { set(size - 1 - i, 8, bit(i)) }
    for i in 8..<15 { set(8, size - 15 + i, bit(i)) }
    set(8, size - 8, true)
  }

  private mutating func drawVersion(_ version: Int) {
    var rest = version
    for _ in 0..<12 { rest = rest << 1 ^ (rest >> 11) * 0x1F25 }
    let bits = version << 12 | rest
    for i in 0..<18 {
      let isDark = bits >> i & 1 == 1
      set(size - 11 + i % 3, i / 3, isDark)
      set(i / 3, size - 11 + i % 3, isDark)
    }
  }

  /// Fills in data along the zigzag from the lower right, masked.
  mutating func place(_ codewords: [UInt8], mask: Int) {
    var index = 0
    var right = size - 1
    while right >= 1 {
      if right == 6 { right = 5 }
      for step in 0..<size {
        let isUpward = (right + 1) & 2 == 0
        let y = isUpward ? size - 1 - step : step
        for x in [right, right - 1] where !fixed[y][x] {
          var isDark = false
          if index < codewords.count * 8 { isDark = codewords[index >> 3] >> UInt8(7 - index & 7) & 1 == 1 }
          index += 1
          dark[y][x] = isDark != QRGrid.isMasked(mask, x, y)
        }
      }
      right -= 2
    }
  }

  private static func isMasked(_ mask: Int, _ x: Int, _ y: Int) -> Bool {
    switch mask {
    case 0: (x + y) % 2 == 0
    case 1: y % 2 == 0
    case 2: x % 3 == 0
    case 3: (x + y) % 3 == 0
    case 4: (x / 3 + y / 2) % 2 == 0
    case 5: x * y % 2 + x * y % 3 == 0
    case 6: (x * y % 2 + x * y % 3) % 2 == 0
    default: ((x + y) % 2 + x * y % 3) % 2 == 0
    }
  }

  /// How hard the pattern is to read (7.8.3 of the standard).
  var penalty: Int {
    let columns = (0..<size).map { x in (0..<size).map { dark[$0][x] } }
    var sum = 0
    for line in dark + columns { sum += QRGrid.penalty(of: line) }
    for y in 0..<size - 1 {
      for x in 0..<size - 1 {
        let corner = dark[y][x]
        if dark[y][x + 1] == corner, dark[y + 1][x] == corner, dark[y + 1][x + 1] == corner { sum += 3 }
      }
    }
    let share = dark.joined().count { $0 } * 100 / (size * size)
    return sum + abs(share - 50) / 5 * 10
  }

  private static func penalty(of line: [Bool]) -> Int {
    var sum = 0
    var x = 0
    while x < line.count {
      let run = line[x...].prefix { $0 == line[x] }.count
      if run >= 5 { sum += run - 2 }
      x += run
    }
    let finder = [true, false, true, true, true, false, true]
    let light = Array(repeating: false, count: 4)
    for start in 0...(line.count - 11) {
      let piece = Array(line[start..<start + 11])
      if piece == finder + light || piece == light + finder { sum += 40 }
    }
    return sum
  }
}
