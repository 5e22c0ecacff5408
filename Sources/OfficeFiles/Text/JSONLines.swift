/// The lines of a JSON Lines file with their numbers; empty lines are left out, decoding is the caller's.
///
/// Encodings as in `decodeText`.
public struct JSONLines: Sequence, Sendable {
  /// One line, without its end.
  public struct Line: Sendable, Hashable {
    public let number: Int
    public let bytes: ArraySlice<UInt8>
  }

  private let text: ArraySlice<UInt8>

  public init(_ bytes: [UInt8]) throws { text = try decodeText(bytes).utf8 }

  public func makeIterator() -> Iterator { Iterator(rest: text) }

  public struct Iterator: IteratorProtocol {
    fileprivate var rest: ArraySlice<UInt8>
    private var number = 0

    fileprivate init(rest: ArraySlice<UInt8>) { self.rest = rest }

    public mutating func next() -> Line? {
      while !rest.isEmpty {
        number += 1
        let end = rest.firstIndex(of: 0x0A) ?? rest.endIndex
        var line = rest[..<end]
        rest = rest[end...].dropFirst()
        if line.last == 0x0D { line.removeLast() }
        if line.contains(where: { $0 != 0x20 && $0 != 0x09 }) { return Line(number: number, bytes: line) }
      }
      return nil
    }
  }
}
