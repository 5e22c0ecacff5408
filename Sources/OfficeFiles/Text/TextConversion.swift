import Foundation

/// Where a conversion found bytes that the encoding does not have.
struct ConversionStop: Error {
  let lineNumber: Int
}

/// The bytes as UTF-8 by the C library's own converter, which knows GB18030 whole; stops at the first wrong byte.
func convertToUTF8(_ bytes: ArraySlice<UInt8>, from encoding: TextEncoding) -> Result<[UInt8], ConversionStop> {
  guard let converter = iconv_open("UTF-8", encoding.rawValue), Int(bitPattern: converter) != -1 else {
    return .failure(ConversionStop(lineNumber: 1))
  }
  defer { iconv_close(converter) }
  var converted: [UInt8] = []
  converted.reserveCapacity(bytes.count * 3 / 2)
  var input = Array(bytes)
  let isComplete = input.withUnsafeMutableBytes { raw in
    pump(raw.bindMemory(to: CChar.self), through: converter) { converted.append(contentsOf: $0) }
  }
  if isComplete { return .success(converted) }
  return .failure(ConversionStop(lineNumber: lineNumber(of: converted.count, in: converted[...])))
}

private func pump(
  _ input: UnsafeMutableBufferPointer<CChar>, through converter: iconv_t,
  to receive: (UnsafeRawBufferPointer) -> Void
) -> Bool {
  var next = input.baseAddress
  var left = input.count
  let capacity = 1 << 16
  return withUnsafeTemporaryAllocation(of: CChar.self, capacity: capacity) { output in
    while left > 0 {
      var start = output.baseAddress
      var room = capacity
      let result = iconv(converter, &next, &left, &start, &room)
      let failure = errno
      receive(UnsafeRawBufferPointer(start: output.baseAddress, count: capacity - room))
      if result == -1, failure != E2BIG { return false }
    }
    return true
  }
}

/// Whether most two-byte characters lie where GB 2312 has its everyday ones.
///
/// Nearly every byte string is *some* GB18030 text; Latin-1, Big5 and random bytes miss this region often.
func isPlausibleGB18030(_ bytes: ArraySlice<UInt8>) -> Bool {
  var everyday = 0
  var others = 0
  var index = bytes.startIndex
  while index < bytes.endIndex {
    if bytes[index] < 0x80 {
      index += 1
      continue
    }
    guard index + 1 < bytes.endIndex else { return false }
    let pair = (bytes[index], bytes[index + 1])
    let isFourByte = (0x30...0x39).contains(pair.1)
    if (0xA1...0xF7).contains(pair.0) && pair.1 >= 0xA1 { everyday += 1 } else { others += 1 }
    index += isFourByte ? 4 : 2
  }
  return everyday >= 4 * others || (everyday + others <= 4 && everyday >= others)
}
