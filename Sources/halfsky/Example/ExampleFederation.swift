import Foundation
import Ledger

/// One example federation: import files with a manifest and the claims of its report.
struct ExampleFederation: Decodable {
  struct File: Decodable {
    let file: String
    let kind: String?
  }

  struct Title: Decodable {
    let zh: String
    let en: String
  }

  let names: Title
  let report: String
  let root: String
  let period: String
  let organizations: String
  let files: [File]
  let claims: String
  var folder = URL(fileURLWithPath: ".")

  private enum CodingKeys: String, CodingKey {
    case names, report, root, period, organizations, files, claims
  }

  /// All federations in a folder, in the order of their reports.
  static func all(in folder: String) throws -> [ExampleFederation] {
    let url = URL(fileURLWithPath: folder)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let found = try names.sorted().compactMap { name -> ExampleFederation? in
      let place = url.appendingPathComponent(name)
      guard let data = try? Data(contentsOf: place.appendingPathComponent("example.json")) else { return nil }
      var federation = try JSONDecoder().decode(ExampleFederation.self, from: data)
      federation.folder = place
      return federation
    }
    if found.isEmpty {
      throw Refusal(
        .notFound, "在 \(folder) 里没有示例；用 --examples 指明 Examples 文件夹",
        "There are no examples in \(folder); name the Examples folder with --examples")
    }
    return found.sorted { $0.report < $1.report }
  }

  func bytes(_ file: String) throws -> [UInt8] { try readFile(folder.appendingPathComponent(file).path) }

  func readClaims() throws -> [ExampleClaim] {
    let text = String(decoding: try bytes(claims), as: UTF8.self)
    return try text.split(separator: "\n").map { line in
      try JSONDecoder().decode(ExampleClaim.self, from: Data(line.utf8))
    }
  }
}

/// One number a report states, and the figure that should give it.
struct ExampleClaim: Decodable {
  let id: String
  let what: String
  /// In the unit stated; money in yuan, percent in percent.
  let value: Decimal
  let unit: String
  let qualifier: String?
  let kind: String
  let measure: String?
  let organization: String?
  let period: String?
  let `where`: String?
  /// Why it cannot be derived from records.
  let reason: String?
  /// Why one record may carry all of it: the report says that it was one act.
  let oneAct: String?

  /// Whether a derived value reproduces the claim.
  ///
  /// Equal means equal; 余 多 以上 n: n ≤ value < the next step of n's last stated digit; 近 n: 0.9 n ≤ value < n;
  /// percent: equal after rounding to the stated digits.
  func isReproduced(by derived: Decimal) -> Bool {
    switch qualifier ?? "" {
    case "余", "多", "以上": return value <= derived && derived < value + step
    case "近": return value * Decimal(9) / 10 <= derived && derived < value
    default: return kind == "percent" ? derived.rounded(-min(0, value.exponent)) == value : derived == value
    }
  }

  /// One of the last digit stated: 2400 states hundreds, 37万 ten thousands, 80 tens.
  private var step: Decimal {
    var step = Decimal(1)
    var rest = value
    while rest != 0, (rest / 10).rounded(0) == rest / 10 {
      rest /= 10
      step *= 10
    }
    return step
  }
}

extension Decimal {
  func rounded(_ digits: Int) -> Decimal {
    var (value, result) = (self, Decimal())
    NSDecimalRound(&result, &value, digits, .plain)
    return result
  }
}
