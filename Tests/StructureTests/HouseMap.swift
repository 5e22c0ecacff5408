import Foundation

/// What the table of the house in `ARCHITECTURE.md` says: which folders there are and what each may import.
///
/// A row is `| Store/ | what it is | SQL, Ledger |` with the names in backticks; "every line" stands for the lines of work.
struct HouseMap {
  static let shared = HouseMap(Repository.shared)

  private let imports: [String: Set<String>]
  let lines: [String]

  init(_ repository: Repository) {
    let names = repository.folders(in: "Sources/Lines").filter { $0 != "AllLines" }
    var found: [String: Set<String>] = [:]
    for line in repository.text("ARCHITECTURE.md").split(separator: "\n") where line.hasPrefix("| `") {
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 3, let folder = HouseMap.quoted(cells[0]).first, folder.hasSuffix("/") else { continue }
      let everyLine = cells[2].contains("every line") ? names.map { $0 + "Line" } : []
      found[String(folder.dropLast())] = Set(HouseMap.quoted(cells[2]) + everyLine)
    }
    imports = found
    lines = names
  }

  /// `Store`, `Lines`, `Lines/AllLines` …
  var folders: [String] { imports.keys.sorted() }

  /// The row a file of `Sources` belongs to.
  func folder(of file: Repository.File) -> String {
    if file.isIn("Sources/Lines/AllLines") { return "Lines/AllLines" }
    return String(file.path.split(separator: "/")[1])
  }

  func allowed(_ folder: String) -> Set<String> { imports[folder] ?? [] }

  /// The row a target of `Package.swift` belongs to; nil for tests.
  func folder(ofTarget target: String) -> String? {
    if target == "AllLines" { return "Lines/AllLines" }
    if target == "$0Line" || lines.contains(where: { $0 + "Line" == target }) { return "Lines" }
    return imports[target] == nil ? nil : target
  }

  static func quoted(_ text: some StringProtocol) -> [String] {
    text.split(separator: "`", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 1 }
      .map { String($0.element) }
  }
}
