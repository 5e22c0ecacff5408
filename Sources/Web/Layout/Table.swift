import Ledger

/// A table that turns into cards on a narrow screen: every cell knows its heading.
struct Table: Sendable {
  struct Column: Sendable {
    let names: Names
    let isNumber: Bool

    init(_ zh: String, _ en: String, number: Bool = false) {
      names = Names(zh, en)
      isNumber = number
    }

    init(_ names: Names, number: Bool = false) {
      self.names = names
      isNumber = number
    }
  }

  let caption: Names
  let columns: [Column]
  /// One list of cells a row, as many as there are columns; the first names the row.
  let rows: [[HTML]]
  /// Shown to screen readers only when false.
  var showsCaption = false

  func markup(_ page: PageContext) -> HTML {
    let heads = columns.map { column -> HTML in
      "<th scope=\"col\"\(when: column.isNumber, " class=\"num\"")>\(page.say(column.names))</th>"
    }
    let body = rows.map { row($0, page) }
    return """
      <div class="table-box"><table class="cards"><caption\(when: !showsCaption, " class=\"unseen\"")>\
      \(page.say(caption))</caption>
      <thead><tr>\(heads)</tr></thead><tbody>
      \(body)</tbody></table></div>

      """
  }

  private func row(_ cells: [HTML], _ page: PageContext) -> HTML {
    let all = zip(columns, cells).enumerated().map { index, pair -> HTML in
      let (column, cell) = pair
      let kind: HTML = column.isNumber ? " class=\"num\"" : ""
      if index == 0 { return "<th scope=\"row\"\(kind)>\(cell)</th>" }
      return "<td\(kind) data-head=\"\(page.say(column.names))\">\(cell)</td>"
    }
    return "<tr>\(all)</tr>\n"
  }
}
