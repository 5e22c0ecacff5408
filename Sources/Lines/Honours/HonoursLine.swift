import Ledger

/// 评选表彰: model posts with what became of them, and every honour a person, a body or the federation received.
///
/// Two kinds and no more. A model post lives for years and is re-checked, so it is a register entry with moves; any
/// other commendation is an award, whoever receives it and whatever it is called. Families have their own register.
public let honours = LineOfWork(
  "honours", "评选表彰", "Honours", kinds: [ModelPost.kind, Award.kind], keeping: .office(30))
