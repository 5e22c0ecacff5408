/// Where a clause vanished, two punctuation marks may meet that were never meant to; this drops the lesser one.
enum Seams {
  enum Fragment {
    case run(ReportRun)
    /// Something vanished here.
    case seam
  }

  static func closed(_ fragments: [Fragment]) -> [ReportRun] {
    var runs: [ReportRun] = []
    var isAtSeam = false
    for fragment in fragments {
      switch fragment {
      case .seam: isAtSeam = true
      case .run(var run):
        if isAtSeam { join(&runs, &run) }
        isAtSeam = run.text.isEmpty && isAtSeam
        append(run, to: &runs)
      }
    }
    if isAtSeam { end(&runs) }
    return runs
  }

  private static func append(_ run: ReportRun, to runs: inout [ReportRun]) {
    if run.text.isEmpty { return }
    if let last = runs.last, last.figures.isEmpty, run.figures.isEmpty {
      runs[runs.count - 1] = ReportRun(last.text + run.text)
    } else {
      runs.append(run)
    }
  }

  /// `、。` becomes `。`, `。，` becomes `。`, and a text does not begin with a comma.
  private static func join(_ runs: inout [ReportRun], _ run: inout ReportRun) {
    guard run.figures.isEmpty, let next = run.text.first, isMark(next) else { return }
    guard let last = runs.last else {
      run = ReportRun(String(run.text.drop(while: isMark)))
      return
    }
    guard let mark = last.text.last, isMark(mark) || mark == "：" else { return }
    if isStop(mark) || !isStop(next) {
      run = ReportRun(String(run.text.dropFirst()))
    } else if last.figures.isEmpty {
      runs[runs.count - 1] = ReportRun(String(last.text.dropLast()))
    }
  }

  /// What comes last ends with a full stop if it ended with a lesser mark.
  private static func end(_ runs: inout [ReportRun]) {
    guard let last = runs.last, last.figures.isEmpty, let mark = last.text.last else { return }
    if isMark(mark), !isStop(mark) { runs[runs.count - 1] = ReportRun(last.text.dropLast() + "。") }
  }

  private static func isStop(_ character: Character) -> Bool { "。！？".contains(character) }
  private static func isMark(_ character: Character) -> Bool { "，、；。！？".contains(character) }
}
