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
  /// The text with `?` for each bound value.
  public let text: String
  public let arguments: [SQLValue]

  public init(stringLiteral text: StaticString) {
    self.text = text.description
    arguments = []
  }

  public init(stringInterpolation: StringInterpolation) {
    text = stringInterpolation.text
    arguments = stringInterpolation.arguments
  }

  public struct StringInterpolation: StringInterpolationProtocol {
    var text = ""
    var arguments: [SQLValue] = []

    public init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + interpolationCount)
      arguments.reserveCapacity(interpolationCount)
    }

    public mutating func appendLiteral(_ literal: StaticString) { text += literal.description }

    public mutating func appendInterpolation(_ value: SQLValue) {
      text += "?"
      arguments.append(value)
    }

    public mutating func appendInterpolation(_ value: some SQLConvertible) { appendInterpolation(value.sqlValue) }

    public mutating func appendInterpolation(_ value: (some SQLConvertible)?) {
      appendInterpolation(value?.sqlValue ?? .null)
    }

    /// Several values separated by commas, for `IN (…)`; an empty list matches nothing.
    public mutating func appendInterpolation(list: [some SQLConvertible]) {
      if list.isEmpty { text += "NULL" }
      for (index, value) in list.enumerated() {
        if index > 0 { text += ", " }
        appendInterpolation(value.sqlValue)
      }
    }

    /// A part of a statement, with its own bound values.
    public mutating func appendInterpolation(_ part: Statement) {
      text += part.text
      arguments += part.arguments
    }
  }
}

/// A Swift value that can be bound to a statement.
public protocol SQLConvertible {
  var sqlValue: SQLValue { get }
}

extension Int64: SQLConvertible {
  public var sqlValue: SQLValue { .integer(self) }
}

extension Int: SQLConvertible {
  public var sqlValue: SQLValue { .integer(Int64(self)) }
}

extension Bool: SQLConvertible {
  public var sqlValue: SQLValue { .integer(self ? 1 : 0) }
}

extension String: SQLConvertible {
  public var sqlValue: SQLValue { .text(self) }
}

extension [UInt8]: SQLConvertible {
  public var sqlValue: SQLValue { .bytes(self) }
}
