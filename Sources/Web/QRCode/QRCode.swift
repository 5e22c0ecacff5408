/// A QR code (ISO/IEC 18004): bytes, error correction of level M, versions 1 to 10.
struct QRCode: Sendable {
  /// Rows from the top, true where dark; without the quiet margin.
  let modules: [[Bool]]
  let mask: Int

  /// - Returns: nil when the text is longer than 213 bytes.
  init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard let version = QRVersion.all.first(where: { bytes.count <= $0.capacity }) else { return nil }
    let codewords = version.codewords(of: bytes)
    var best: (grid: QRGrid, mask: Int, penalty: Int)?
    for mask in 0..<8 {
      var grid = QRGrid(version)
      grid.place(codewords, mask: mask)
      grid.drawFormat(mask)
      let penalty = grid.penalty
      if best.map({ penalty < $0.penalty }) ?? true { best = (grid, mask, penalty) }
    }
    guard let best else { return nil }
    modules = best.grid.dark
    mask = best.mask
  }

  /// The code as a picture with its quiet margin of four modules, dark on white.
  func svg(label: String) -> HTML {
    let size = modules.count + 8
    var path = ""
    for (y, row) in modules.enumerated() {
      var x = 0
      while x < row.count {
        let run = row[x...].prefix { $0 == row[x] }.count
        if row[x] { path += "M\(x + 4) \(y + 4)h\(run)v1h-\(run)z" }
        x += run
      }
    }
    return """
      <svg class="qr" viewBox="0 0 \(size) \(size)" width="\(size * 5)" height="\(size * 5)" role="img" \
      aria-label="\(label)" shape-rendering="crispEdges"><rect width="\(size)" height="\(size)" fill="#fff"/>\
      <path d="\(path)" fill="#000"/></svg>
      """
  }
}

/// How much a version holds at level M and how it is divided (table 9 of the standard).
struct QRVersion: Sendable {
  let number: Int
  /// Correction codewords of each block.
  let correction: Int
  /// Data codewords of each block, in order.
  let blocks: [Int]
  /// Where alignment patterns have their middles.
  let alignment: [Int]

  var size: Int { 17 + 4 * number }
  private var countBits: Int { number < 10 ? 8 : 16 }
  var capacity: Int { (blocks.reduce(0, +) * 8 - 4 - countBits) / 8 }

  static let all: [QRVersion] = [
    QRVersion(number: 1, correction: 10, blocks: [16], alignment: []),
    QRVersion(number: 2, correction: 16, blocks: [28], alignment: [6, 18]),
    QRVersion(number: 3, correction: 26, blocks: [44], alignment: [6, 22]),
    QRVersion(number: 4, correction: 18, blocks: [32, 32], alignment: [6, 26]),
    QRVersion(number: 5, correction: 24, blocks: [43, 43], alignment: [6, 30]),
    QRVersion(number: 6, correction: 16, blocks: [27, 27, 27, 27], alignment: [6, 34]),
    QRVersion(number: 7, correction: 18, blocks: [31, 31, 31, 31], alignment: [6, 22, 38]),
    QRVersion(number: 8, correction: 22, blocks: [38, 38, 39, 39], alignment: [6, 24, 42]),
    QRVersion(number: 9, correction: 22, blocks: [36, 36, 36, 37, 37], alignment: [6, 26, 46]),
    QRVersion(number: 10, correction: 26, blocks: [43, 43, 43, 43, 44], alignment: [6, 28, 50]),
  ]

  /// Data and correction, interleaved as they are placed.
  func codewords(of bytes: [UInt8]) -> [UInt8] {
    let total = blocks.reduce(0, +)
    var bits = QRBits()
    bits.append(0b0100, 4)
    bits.append(bytes.count, countBits)
    for byte in bytes { bits.append(Int(byte), 8) }
    bits.append(0, min(4, total * 8 - bits.count))
    var data = bits.bytes
    while data.count < total { data.append((data.count - bits.bytes.count).isMultiple(of: 2) ? 0xEC : 0x11) }
    var parts: [ArraySlice<UInt8>] = []
    var start = 0
    for length in blocks {
      parts.append(data[start..<start + length])
      start += length
    }
    let checks = parts.map { ReedSolomon.remainder(of: $0, count: correction) }
    let longest = blocks.max() ?? 0
    let interleaved = (0..<longest).flatMap { index in
      parts.compactMap { index < $0.count ? $0[$0.startIndex + index] : nil }
    }
    return interleaved + (0..<correction).flatMap { index in checks.map { $0[index] } }
  }
}

/// Bits in a row, the highest first.
private struct QRBits {
  private(set) var bytes: [UInt8] = []
  private(set) var count = 0

  mutating func append(_ value: Int, _ width: Int) {
    for shift in stride(from: width - 1, through: 0, by: -1) {
      if count.isMultiple(of: 8) { bytes.append(0) }
      if value >> shift & 1 == 1 { bytes[bytes.count - 1] |= 0x80 >> UInt8(count & 7) }
      count += 1
    }
  }
}

/// The error correction of QR codes: Reed–Solomon over the field of 256 elements with 0x11D.
enum ReedSolomon {
  static func remainder(of data: some Sequence<UInt8>, count: Int) -> [UInt8] {
    var generator: [UInt8] = [1]
    var root: UInt8 = 1
    for _ in 0..<count {
      var next = generator + [0]
      for (index, factor) in generator.enumerated() { next[index + 1] ^= product(factor, root) }
      generator = next
      root = product(root, 2)
    }
    var rest = [UInt8](repeating: 0, count: count)
    for byte in data {
      let factor = byte ^ rest.removeFirst()
      rest.append(0)
      for index in 0..<count { rest[index] ^= product(generator[index + 1], factor) }
    }
    return rest
  }

  static func product(_ a: UInt8, _ b: UInt8) -> UInt8 {
    var result = 0
    for shift in stride(from: 7, through: 0, by: -1) {
      result = result << 1 ^ (result >> 7) * 0x11D
      result ^= (Int(b) >> shift & 1) * Int(a)
    }
    return UInt8(truncatingIfNeeded: result)
  }
}
