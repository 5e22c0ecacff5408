import Ledger

/// The five ways in which the tree of organizations changes, and what each does to figures.
enum TreeChange: String, Sendable, CaseIterable {
  case add, rename, move, close, split

  var names: Names {
    switch self {
    case .add: Names("新建下级组织", "Add one below")
    case .rename: Names("更名", "Rename")
    case .move: Names("移到别的上级", "Move")
    case .close: Names("撤销或合并", "Close or merge")
    case .split: Names("拆分", "Split")
    }
  }

  var explanation: Names {
    switch self {
    case .add:
      Names(
        "新组织从成立日期起可以登记记录，它的数随即进入各级上级的合计。",
        "From its founding on the new organization keeps records, and its figures are part of those above it.")
    case .rename:
      Names(
        "从这一天起用新名称；以前各期的报告仍用当时的名称，统计数不变。",
        "The new name holds from that day; reports of earlier periods keep the old one. No figure changes.")
    case .move:
      Names(
        "从这一天起，它和它的全部下级归到新的上级之下：以前发生的数仍算在原来的上级，结存的数（在册、在办）当天转到新的上级。新的上级在外县时，它在本县当天撤销，在外县以同样的名称和代码成立，在册的台账和未办结的案卷一起移过去，两边互相注明；已经发生的留在本县。",
        "From that day it stands below the other one with its whole branch. What happened before stays with the old branch; stocks move over on that day. Into another county it is closed here and founded there with the same names and codes, register entries in force and open cases go along, each linked with the other; what happened stays here."
      )
    case .close:
      Names(
        "从这一天起不再登记新的记录。并入别的组织时，它的下级、在册和在办的记录当天转过去；以前发生的数仍在它名下，合计不变。",
        "From that day it keeps no new records. When it merges, its lower organizations and open records go over on that day; what it did stays under its name and no total changes."
      )
    case .split:
      Names(
        "在它旁边新建一个组织，并把选中的下级从这一天起移到新组织之下；以前发生的数不变，选中下级的结存数当天转过去。",
        "A new organization is founded beside it, and the chosen ones below move under the new one on that day; earlier figures stay, stocks of the chosen go along."
      )
    }
  }
}
