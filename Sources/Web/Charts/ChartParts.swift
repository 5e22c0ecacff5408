import Ledger

/// One value of a chart with the words it is shown by.
struct ChartValue: Hashable, Sendable {
  let label: String
  let value: Int64
  /// The value as people read it: `1,234`, `36.66万元`.
  let text: String

  init(_ label: String, _ value: Int64, text: String? = nil) {
    self.label = label
    self.value = value
    self.text = text ?? String(value)
  }
}

/// The frame of every chart: a caption, the drawing, and the same numbers as a table.
struct ChartFrame: Sendable {
  /// Names the elements of this chart; unique on its page, letters and digits only.
  let id: String
  let title: Names
  /// What the drawing shows, in one sentence, for those who cannot see it.
  let summary: Names
  let height: Int
  let drawing: HTML
  var legend: HTML = .empty
  let table: Table

  static let width = 300

  func markup(_ page: PageContext) -> HTML {
    """
    <figure class="chart"><figcaption>\(page.say(title))</figcaption>
    <svg viewBox="0 0 \(ChartFrame.width) \(height)" role="img" aria-labelledby="\(id)-title \(id)-desc">\
    <title id="\(id)-title">\(page.say(title))</title><desc id="\(id)-desc">\(page.say(summary))</desc>
    \(drawing)</svg>\(legend)
    <details><summary>\(page.say("看数据表", "Show as table"))</summary>
    \(table.markup(page))</details></figure>

    """
  }
}

/// A scale from zero to a round number not below the largest value.
struct ChartScale: Hashable, Sendable {
  let top: Int64

  init(_ values: [Int64]) {
    let largest = max(1, values.max() ?? 1)
    var power: Int64 = 1
    while largest / 10 >= power { power *= 10 }
    let steps = [1, 2, 4, 5, 10].map { $0 * min(power, Int64.max / 10) }
    top = steps.first { $0 >= largest } ?? largest
  }

  /// The length of a value on an axis of so many units; negative values have none.
  func length(_ value: Int64, of axis: Int) -> Int {
    guard value > 0 else { return 0 }
    return max(1, Int((Double(value) / Double(top) * Double(axis)).rounded()))
  }
}
