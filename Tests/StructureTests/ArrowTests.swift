import Foundation
import Testing

/// What may know what: the table in `ARCHITECTURE.md` against the folders, the imports and the package.
@Suite struct ArrowTests {
  private let repository = Repository.shared
  private let map = HouseMap.shared

  @Test func mapNamesEveryFolderOfSourcesAndNoOther() {
    let folders = repository.folders(in: "Sources") + ["Lines/AllLines"]
    #expect(map.folders == folders.sorted())
  }

  /// The benchmark reaches past every door to measure its floor; in return nobody may know it.
  private static let free = "Bench"

  @Test func filesImportOnlyWhatTheMapAllows() {
    for file in repository.sources where !file.isIn("Sources/\(Self.free)") {
      let folder = map.folder(of: file)
      for module in file.imports where !map.allowed(folder).contains(module) {
        Issue.record("\(file) imports \(module); ARCHITECTURE.md does not let \(folder) know it")
      }
    }
  }

  @Test func mapAllowsNothingThatNobodyImports() {
    let used = Dictionary(grouping: repository.sources, by: map.folder(of:)).mapValues { Set($0.flatMap(\.imports)) }
    let declared = Dictionary(grouping: PackageManifest(repository).targets) { map.folder(ofTarget: $0.name) ?? "" }
      .mapValues { Set($0.flatMap(\.dependencies)) }
    for folder in map.folders where folder != Self.free {
      let known = (used[folder] ?? []).union(declared[folder] ?? [])
      let idle = map.allowed(folder).subtracting(known).sorted()
      #expect(idle.isEmpty, "ARCHITECTURE.md lets \(folder) know \(idle), which it does not need")
    }
  }

  @Test func packageDeclaresNoArrowBesideTheMap() {
    let targets = PackageManifest(repository).targets
    #expect(targets.count > map.folders.count)
    for target in targets where !target.isTest && target.name != Self.free {
      guard let folder = map.folder(ofTarget: target.name) else {
        Issue.record("the target \(target.name) of Package.swift is not in ARCHITECTURE.md")
        continue
      }
      let allowed = map.allowed(folder)
      for dependency in target.dependencies where dependency != "$0Line" && !allowed.contains(dependency) {
        Issue.record("\(target.name) depends on \(dependency) in Package.swift; ARCHITECTURE.md does not allow it")
      }
    }
  }

  /// Said here once more, so that loosening the map is not enough.
  @Test(arguments: [
    ("GRDB", ["SQLiteDriver"]), ("GRDBSQLite", ["SQLiteDriver"]), ("Crypto", ["Vault"]), ("CArgon2", ["Vault"]),
    ("CZip", ["OfficeFiles"]), ("CXlsx", ["OfficeFiles"]), ("CXML", ["OfficeFiles"]),
    ("CPostgreSQL", ["PostgreSQLDriver"]),
    ("Hummingbird", ["Web", "halfsky"]),
    ("NIOCore", ["Web"]),
  ])
  func foreignModuleStaysWhereItLives(_ module: String, _ homes: [String]) {
    for file in repository.sources where file.imports.contains(module) {
      #expect(homes.contains(map.folder(of: file)), "\(file) imports \(module)")
    }
  }

  @Test func nothingButTheUseCasesOpensATransaction() {
    for file in repository.sources where !file.isIn("Sources/UseCases") && !file.isIn("Sources/Store") {
      for opening in ["store.write(", "store.rehearse("] {
        #expect(!file.holds(opening) || file.isIn("Sources/Bench"), "\(file) calls \(opening)")
      }
    }
  }

  @Test func ledgerImportsNothing() {
    let importing = repository.sources.filter { $0.isIn("Sources/Ledger") && !$0.imports.isEmpty }
    #expect(importing.map(\.path) == [])
  }
}

extension Repository.File {
  /// The modules a Swift file imports, submodules and access words left out.
  var imports: [String] {
    lines.filter { "ip@".utf8.contains($0.utf8.first ?? 0) }.compactMap { line in
      let words = line.split(separator: " ").map(String.init)
      guard let at = words.firstIndex(of: "import"), at + 1 < words.count else { return nil }
      let isImport = words[..<at].allSatisfy {
        ["public", "internal", "package", "private"].contains($0) || $0.hasPrefix("@")
      }
      return isImport ? words[at + 1].split(separator: ".").first.map(String.init) : nil
    }
  }
}
