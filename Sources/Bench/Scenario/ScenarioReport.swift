import Ledger

/// A year report: each of the forty measures beside the year before, and a table by township.
enum ScenarioReport {
  static let id = "bench-year"

  static var text: String {
    let measures = ScenarioKinds.line.kinds.flatMap(\.measures)
    let sentences = measures.map { "\($0.names.zh)：{\($0.names.zh)}，{比上年 \($0.names.zh)}。" }
    let first = measures.prefix(5).map { "\($0.names.zh)：\($0.names.zh)" }.joined(separator: " | ")
    return """
      @名称 测速年报
      @name Benchmark

      # {组织}{期间}

      ## 数

      \(sentences.joined(separator: "\n"))

      |表 按下级组织| \(first) |

      """
  }
}
