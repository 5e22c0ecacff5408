import Ledger
import Reports
import UseCases

extension Visit {
  /// By which tree the page's figures are grouped: `tree=as-it-is` in the address, else each day by its own.
  var tree: FigureTree { FigureTree(rawValue: query["tree"]) ?? .asItWas }

  /// Says so when figures are not what reports say.
  var treeNotice: HTML {
    HTML.when(
      tree == .asItIs,
      """
      <p class="notice hint">\(say(
        "按现在的组织关系归组；报告里的数按当时的组织关系。",
        "Grouped by the tree of today; reports group each day by the tree of that day."))</p>
      """)
  }

  /// Says how old figures are that come from the feed of stored sums.
  func feedNotice(_ asOf: Moment?) -> HTML {
    guard let asOf else { return .empty }
    return "<p class=\"notice hint\">\(say(FigureAnswer.feedNote(asOf)))</p>\n"
  }
}
