import Foundation

/// The commands that `Sources/halfsky` registers, with their subcommands, as a user types them.
struct CommandList {
  let commands: [String]

  init(_ repository: Repository) throws {
    let sources = repository.sources.filter { $0.isIn("Sources/halfsky") }
    let root = sources.first { $0.name == "Halfsky.swift" }?.text[...] ?? ""
    let all = sources.map(\.text).joined(separator: "\n")
    commands = try CommandList.registered(in: root).flatMap { type in
      let body = CommandList.declaration(of: type, in: all[...])
      let name = try CommandList.name(of: type, body)
      let below = try CommandList.registered(in: body)
      if below.isEmpty { return [name] }
      return try below.map { inner in
        "\(name) \(try CommandList.name(of: inner, CommandList.declaration(of: inner, in: body)))"
      }
    }
  }

  /// The types in the first `subcommands: [A.self, B.self]`.
  private static func registered(in text: Substring) throws -> [String] {
    guard let list = text.firstMatch(of: try Regex(#"subcommands:\s*\[([^\]]*)\]"#))?.output[1].substring else {
      return []
    }
    return list.matches(of: try Regex(#"([A-Za-z]+)\.self"#)).compactMap { $0.output[1].substring.map(String.init) }
  }

  /// From a type's name to the next declaration of the same or a higher level.
  private static func declaration(of type: String, in text: Substring) -> Substring {
    guard let start = text.range(of: "struct \(type):") else { return "" }
    let indent = text[..<start.lowerBound].reversed().prefix { $0 == " " }.count
    let end = text[start.upperBound...].range(of: "\n" + String(repeating: " ", count: indent) + "}")
    return text[start.lowerBound..<(end?.upperBound ?? text.endIndex)]
  }

  private static func name(of type: String, _ body: Substring) throws -> String {
    let own = body.range(of: "subcommands:").map { body[..<$0.lowerBound] } ?? body
    let configured = own.firstMatch(of: try Regex(#"commandName:\s*"([a-z-]+)""#))?.output[1].substring
    return configured.map(String.init) ?? HouseStyleTests.words(type).joined(separator: "-").lowercased()
  }
}
