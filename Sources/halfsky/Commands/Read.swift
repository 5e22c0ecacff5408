import ArgumentParser
import Foundation
import OfficeFiles
import Reader

/// `halfsky read`: every number of existing reports, read and checked.
struct Read: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "读出已有报告中的每一个数 · Read every number of existing reports.",
    discussion: """
      Takes .txt (UTF-8, UTF-16, GB18030), .html and .docx. Offsets count Unicode scalars of the decoded text file, or of
      the plain text that --text prints. With --check and several files, each is also compared with those before it.
      """)

  @Argument(help: "报告文件 · Report files.")
  var files: [String]

  @Flag(help: "每行一个 JSON 对象 · One JSON object per line.")
  var json = false

  @Flag(help: "也列出不是统计数的数字及原因 · Also the numbers passed over, and why.")
  var all = false

  @Flag(help: "核对数与数的关系 · Check the figures against each other.")
  var check = false

  @Flag(help: "只输出所读的纯文本 · Only print the plain text that is read.")
  var text = false

  mutating func run() async throws {
    var problems: [String] = []
    var earlier: [Reading] = []
    for path in files {
      do {
        let file = try ReportFile(path: path)
        if text {
          print(file.text, terminator: "")
        } else {
          let reading = ProseReader.read(file.text, passedOver: all)
          show(reading, of: path, earlier: earlier)
          earlier.append(reading)
        }
      } catch let problem as OfficeFileProblem {
        problems.append("\(path): \(problem)")
      }
    }
    for problem in problems { FileHandle.standardError.write(Data((problem + "\n").utf8)) }
    if !problems.isEmpty { throw ExitCode(1) }
  }

  private func show(_ reading: Reading, of path: String, earlier: [Reading]) {
    if files.count > 1 && !json { print("== \(path)") }
    for claim in reading.claims { print(json ? line(claim.line, path) : summary(claim)) }
    for number in reading.passedOver {
      print(json ? line(number.line, path) : "\(number.offset)\t\(number.text)\t— \(number.reason.rawValue)")
    }
    if check {
      let carried = earlier.flatMap { ReportChecker.carriedOver(reading, from: $0) }
      for finding in ReportChecker.check(reading) + carried {
        print(json ? line(finding.line, path) : summary(finding))
      }
    }
    if !json { summarizeRepairs(reading) }
  }

  /// With several files each object says which it is from.
  private func line(_ object: String, _ path: String) -> String {
    if files.count < 2 { return object }
    let name = path.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "{\"file\": \"\(name)\", " + object.dropFirst()
  }

  private func summary(_ claim: Claim) -> String {
    let value = claim.bound.map { $0.rawValue + " " } ?? ""
    return "\(claim.offset)\t\(claim.text)\t\(value)\(claim.value) \(claim.unit)\(claim.approx ?? "")\t\(claim.what)"
  }

  private func summary(_ finding: Finding) -> String {
    "\(finding.offsets.map(String.init).joined(separator: ","))\t\(finding.relation.rawValue)\t\(finding.verdict.rawValue)\t\(finding.arithmetic)"
  }

  private func summarizeRepairs(_ reading: Reading) {
    for kind in Repair.Kind.allCases {
      let count = reading.repairs.count { $0.kind == kind }
      if count > 0 { print("修复 · repaired \(kind.rawValue): \(count)") }
    }
  }
}
