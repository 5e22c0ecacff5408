/// What an engine stores in one column of one row.
public enum SQLValue: Hashable, Sendable {
  case null
  case integer(Int64)
  case text(String)
  case bytes([UInt8])
}

/// An SQL text whose interpolated values are bound, never pasted: it cannot carry an unbound value.
///
///     let statement: Statement = "SELECT name FROM organization WHERE county = \(county) AND id = \(id)"
public struct Statement: ExpressibleByStringInterpolation, Sendable {
  /// What the text is put together from; an engine keeps what it prepared under this, without reading the text.
  public let shape: Shape
  public let arguments: [SQLValue]

  /// The text with `?` for each bound value.
  public var text: String { shape.text }

  public init(stringLiteral text: StaticString) {
    var shape = Shape()
    shape.append(text)
    self.shape = shape
    arguments = []
  }

  public init(stringInterpolation: StringInterpolation) {
    shape = stringInterpolation.shape
    arguments = stringInterpolation.arguments
  }

  public struct StringInterpolation: StringInterpolationProtocol {
    @usableFromInline var shape = Shape()
    @usableFromInline var arguments: [SQLValue] = []

    public init(literalCapacity: Int, interpolationCount: Int) {
      shape.reserve(2 * interpolationCount + 1)
      arguments.reserveCapacity(interpolationCount)
    }

    public mutating func appendLiteral(_ literal: StaticString) { shape.append(literal) }

    @inlinable
    public mutating func appendInterpolation(_ value: SQLValue) {
      shape.append("?")
      arguments.append(value)
    }

    @inlinable
    public mutating func appendInterpolation(_ value: some SQLConvertible) { appendInterpolation(value.sqlValue) }

    @inlinable
    public mutating func appendInterpolation(_ value: (some SQLConvertible)?) {
      appendInterpolation(value?.sqlValue ?? .null)
    }

    /// Several values separated by commas, for `IN (…)`; an empty list matches nothing.
    @inlinable
    public mutating func appendInterpolation(list: [some SQLConvertible]) {
      if list.isEmpty { shape.append("NULL") }
      for (index, value) in list.enumerated() {
        if index > 0 { shape.append(", ") }
        appendInterpolation(value.sqlValue)
      }
    }

    /// A part of a statement, with its own bound values.
    public mutating func appendInterpolation(_ part: Statement) {
      shape.append(part.shape)
      arguments += part.arguments
    }
  }
}

extension Statement {
  /// The literal pieces of a statement's text in order, told apart by where they lie in the program.
  ///
  /// Equal shapes have equal texts; the same text written at two places of the program may be two shapes.
  public struct Shape: Hashable, Sendable {
    private var pieces: [StaticString] = []
    private var digest: UInt = 0

    public var text: String {
      var text = ""
      for piece in pieces { text += piece.description }
      return text
    }

    /// Whether the text begins with a word such as `INSERT`.
    public func begins(with word: StaticString) -> Bool {
      pieces.first.map { $0.description.hasPrefix(word.description) } ?? false
    }

    mutating func reserve(_ count: Int) { pieces.reserveCapacity(count) }

    @usableFromInline
    mutating func append(_ piece: StaticString) {
      pieces.append(piece)
      digest = (digest &* 0x9E37_79B9_7F4A_7C15) ^ Shape.place(piece)
    }

    mutating func append(_ other: Shape) {
      for piece in other.pieces { append(piece) }
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(digest) }

    public static func == (a: Shape, b: Shape) -> Bool {
      a.digest == b.digest
        && a.pieces.elementsEqual(b.pieces) { place($0) == place($1) && $0.utf8CodeUnitCount == $1.utf8CodeUnitCount }
    }

    private static func place(_ piece: StaticString) -> UInt {
      piece.hasPointerRepresentation ? UInt(bitPattern: piece.utf8Start) : UInt(piece.unicodeScalar.value)
    }
  }
}

/// A Swift value that can be bound to a statement.
public protocol SQLConvertible {
  var sqlValue: SQLValue { get }
}

extension Int64: SQLConvertible {
  @inlinable public var sqlValue: SQLValue { .integer(self) }
}

extension Int: SQLConvertible {
  @inlinable public var sqlValue: SQLValue { .integer(Int64(self)) }
}

extension Bool: SQLConvertible {
  @inlinable public var sqlValue: SQLValue { .integer(self ? 1 : 0) }
}

extension String: SQLConvertible {
  @inlinable public var sqlValue: SQLValue { .text(self) }
}

extension [UInt8]: SQLConvertible {
  @inlinable public var sqlValue: SQLValue { .bytes(self) }
}
