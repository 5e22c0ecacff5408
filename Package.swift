// swift-tools-version:6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// A library of ours; the arrows between them are those of ARCHITECTURE.md and no others.
func ours(
  _ name: String, path: String? = nil, _ dependencies: [Target.Dependency] = [], embedding files: [String] = []
) -> Target {
  .target(
    name: name, dependencies: dependencies, path: path, resources: files.map { .embedInCode($0) },
    swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// One line of work, one folder, one target.
let lines = [
  "Network", "Rights", "Protection", "Care", "Enterprise", "Family", "Honours", "Learning", "Affairs", "Returns",
]

let package = Package(
  name: "halfsky",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "halfsky", targets: ["halfsky"]), .executable(name: "halfsky-bench", targets: ["Bench"]),
  ],
  dependencies: [
    .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
    .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
  ],
  targets: [
    ours("Ledger"),
    ours("SQL"),
    .systemLibrary(name: "CArgon2", pkgConfig: "libargon2", providers: [.apt(["libargon2-dev"])]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CXlsx", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CXML", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CPostgreSQL", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
    ours("OfficeFiles", ["CZip", "CXlsx", "CXML"]),
    ours("Reader"),
    ours(
      "Vault", ["CArgon2", .product(name: "Crypto", package: "swift-crypto")],
      embedding: ["SignIn/leaked-passwords.bin"]),
    ours(
      "SQLiteDriver",
      ["SQL", .product(name: "GRDB", package: "GRDB.swift"), .product(name: "GRDBSQLite", package: "GRDB.swift")]),
    ours("PostgreSQLDriver", ["SQL", "CPostgreSQL"]),
    ours("Store", ["SQL", "Ledger", "Vault"]),
    ours("Reports", ["Ledger"], embedding: ["Templates/year-summary.txt", "Templates/quarter-brief.txt"]),
    ours("UseCases", ["Ledger", "SQL", "Store", "Vault", "Reports", "OfficeFiles"]),
    ours(
      "Web",
      [
        "Ledger", "UseCases", "Store", "Reports", "OfficeFiles", "Vault",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"), .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"), .product(name: "Logging", package: "swift-log"),
      ], embedding: ["Assets/style.css", "Assets/page.js", "Assets/icon.svg"]),
    ours("Mechanisms", ["Ledger"]),
    ours("AllLines", path: "Sources/Lines/AllLines", ["Ledger"] + lines.map { .byName(name: "\($0)Line") }),
    .executableTarget(
      name: "halfsky",
      dependencies: [
        "Web", "SQLiteDriver", "PostgreSQLDriver", "Vault", "Store", "UseCases", "Reports", "OfficeFiles", "Ledger",
        "SQL", "Reader",
        "AllLines", "Mechanisms",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Hummingbird", package: "hummingbird"), .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "Bench",
      dependencies: [
        "Ledger", "Reports", "SQL", "SQLiteDriver", "PostgreSQLDriver", "Store", "UseCases", "Vault",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    tests("LedgerTests", ["Ledger"]),
    tests("LinesTests", ["Ledger", "AllLines", "Mechanisms"]),
    tests("StructureTests", []),
    tests("OfficeFilesTests", ["OfficeFiles"]),
    tests("ReaderTests", ["Reader"]),
    tests("PostgreSQLDriverTests", ["PostgreSQLDriver", "SQL"]),
    tests("ReportsTests", ["Reports", "Ledger", "AllLines"]),
    tests(
      "UseCasesTests",
      [
        "UseCases", "Store", "SQLiteDriver", "PostgreSQLDriver", "SQL", "Vault", "Ledger", "Reports", "OfficeFiles",
        "AllLines",
      ]),
    tests(
      "WebTests",
      [
        "Web", "Ledger", "UseCases", "Store", "SQLiteDriver", "SQL", "Vault", "Reports", "OfficeFiles", "AllLines",
        "Mechanisms",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdTesting", package: "hummingbird"), .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"), .product(name: "Logging", package: "swift-log"),
      ]),
  ] + lines.map { ours("\($0)Line", path: "Sources/Lines/\($0)", ["Ledger"]) },
  swiftLanguageModes: [.v6]
)
