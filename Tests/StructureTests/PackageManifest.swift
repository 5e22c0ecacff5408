import Foundation

/// The targets that `Package.swift` declares by `ours`, `tests`, `.systemLibrary` and `.executableTarget`, with what each depends on.
struct PackageManifest {
  struct Target {
    let name: String
    let dependencies: [String]
    let isTest: Bool
  }

  let targets: [Target]

  init(_ repository: Repository) {
    let text = repository.text("Package.swift")
    let start = text.range(of: "  targets: [")?.upperBound ?? text.startIndex
    targets = PackageManifest.read(text[start...])
  }

  private static func read(_ text: Substring) -> [Target] {
    var found: [Target] = []
    for opening in ["ours(", "tests(", ".executableTarget(", ".systemLibrary("] {
      var rest = text
      while let range = rest.range(of: opening) {
        let call = upToClosing(rest[range.upperBound...])
        rest = rest[range.upperBound...]
        found += target(call, isTest: opening == "tests(").map { [$0] } ?? []
      }
    }
    return found
  }

  private static func upToClosing(_ text: Substring) -> Substring {
    var depth = 1
    for index in text.indices {
      if text[index] == "(" { depth += 1 }
      if text[index] == ")" { depth -= 1 }
      if depth == 0 { return text[..<index] }
    }
    return text
  }

  /// The first text is the name; `path:`, `package:`, `pkgConfig:` and what is embedded are no dependencies.
  private static func target(_ call: Substring, isTest: Bool) -> Target? {
    let declared = call.range(of: "embedding:").map { call[..<$0.lowerBound] } ?? call
    let parts = declared.split(separator: "\"", omittingEmptySubsequences: false)
    var names: [String] = []
    for index in stride(from: 1, to: parts.count, by: 2) {
      let label = parts[index - 1].trimmingCharacters(in: .whitespacesAndNewlines)
      let isOther = ["path:", "package:", "pkgConfig:", "url:", "exact:"].contains(where: label.hasSuffix)
      if !isOther && !label.contains(".apt(") {
        names.append(String(parts[index]).replacing("\\(", with: "").replacing(")", with: ""))
      }
    }
    guard let name = names.first else { return nil }
    return Target(name: name, dependencies: Array(names.dropFirst()), isTest: isTest)
  }
}
