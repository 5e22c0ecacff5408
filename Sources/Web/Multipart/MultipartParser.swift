import Ledger

/// Cuts a multipart body, fed in pieces of any size, into parts (RFC 7578); holds no more than a head or a delimiter.
///
/// Refuses `tooLarge` beyond the limits and `invalid` for anything that is not such a body.
struct MultipartParser {
  enum Event: Hashable, Sendable {
    case began(MultipartHead)
    case bytes([UInt8])
    case ended
  }

  private enum State { case preamble, afterDelimiter, head, body, epilogue }

  private let limits: MultipartLimits
  private let delimiter: [UInt8]
  // A body may begin with its first delimiter, without the line break that stands before all others.
  private var pending: [UInt8] = [13, 10]
  private var state = State.preamble
  private var total = 0
  private var parts = 0
  private var partBytes = 0
  private var head = MultipartHead(name: "")

  init(boundary: String, limits: MultipartLimits = MultipartLimits()) {
    self.limits = limits
    delimiter = [13, 10, 45, 45] + Array(boundary.utf8)
  }

  mutating func feed(_ bytes: some Collection<UInt8>) throws(Refusal) -> [Event] {
    total += bytes.count
    if total > limits.totalBytes { throw MultipartRefusals.total(limits.totalBytes) }
    pending.append(contentsOf: bytes)
    var events: [Event] = []
    while try step(&events) {}
    return events
  }

  /// Refuses a body that was cut off.
  func finish() throws(Refusal) {
    if state != .epilogue { throw MultipartRefusals.cutOff }
  }

  /// Does one step; false when more bytes are needed.
  private mutating func step(_ events: inout [Event]) throws(Refusal) -> Bool {
    switch state {
    case .preamble: return try preamble()
    case .afterDelimiter: return try afterDelimiter()
    case .head: return try readHead(&events)
    case .body: return try readBody(&events)
    case .epilogue:
      pending.removeAll()
      return false
    }
  }

  private mutating func preamble() throws(Refusal) -> Bool {
    guard let index = MultipartParser.find(delimiter, in: pending) else {
      if total > limits.headerBytes { throw MultipartRefusals.broken }
      pending.removeFirst(max(0, pending.count - delimiter.count + 1))
      return false
    }
    pending.removeFirst(index + delimiter.count)
    state = .afterDelimiter
    return true
  }

  private mutating func afterDelimiter() throws(Refusal) -> Bool {
    let padding = pending.prefix { $0 == 32 || $0 == 9 }.count
    if padding > 100 { throw MultipartRefusals.broken }
    guard pending.count >= padding + 2 else { return false }
    if padding == 0, pending[0] == 45, pending[1] == 45 {
      state = .epilogue
      return true
    }
    guard pending[padding] == 13, pending[padding + 1] == 10 else { throw MultipartRefusals.broken }
    parts += 1
    if parts > limits.parts { throw MultipartRefusals.parts(limits.parts) }
    pending.removeFirst(padding + 2)
    state = .head
    return true
  }

  private mutating func readHead(_ events: inout [Event]) throws(Refusal) -> Bool {
    guard let end = MultipartParser.find([13, 10, 13, 10], in: pending) else {
      if pending.count > limits.headerBytes { throw MultipartRefusals.broken }
      return false
    }
    guard end <= limits.headerBytes, let read = MultipartHead(Array(pending[..<end])) else {
      throw MultipartRefusals.broken
    }
    pending.removeFirst(end + 4)
    head = read
    partBytes = 0
    events.append(.began(read))
    state = .body
    return true
  }

  private mutating func readBody(_ events: inout [Event]) throws(Refusal) -> Bool {
    let found = MultipartParser.find(delimiter, in: pending)
    let ready = found ?? max(0, pending.count - delimiter.count + 1)
    partBytes += ready
    let limit = head.fileName == nil ? limits.fieldBytes : limits.fileBytes
    if partBytes > limit { throw MultipartRefusals.part(head, limit) }
    if ready > 0 { events.append(.bytes(Array(pending[..<ready]))) }
    pending.removeFirst(ready + (found == nil ? 0 : delimiter.count))
    guard found != nil else { return false }
    events.append(.ended)
    state = .afterDelimiter
    return true
  }

  private static func find(_ needle: [UInt8], in bytes: [UInt8]) -> Int? {
    guard let first = needle.first, bytes.count >= needle.count else { return nil }
    return bytes.withUnsafeBufferPointer { all in
      var index = 0
      let last = all.count - needle.count
      while index <= last {
        if all[index] == first, all[index..<index + needle.count].elementsEqual(needle) { return index }
        index += 1
      }
      return nil
    }
  }
}
