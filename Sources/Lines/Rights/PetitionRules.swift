import Ledger

extension Petition {
  static func isProtected(_ record: Record) -> Bool {
    let topics = [record[topic]].compactMap(\.self) + (record[otherTopics] ?? [])
    return !violence.isDisjoint(with: topics)
  }

  /// Where it is about violence or a child the contact names nobody and tells nothing.
  static func tellsNothingOfProtectedMatters(_ record: Record) -> [Problem] {
    guard isProtected(record) else { return [] }
    let written = [petitioner.id, request.id].filter { record.body.values[$0] != nil }
    return written.map { field in
      Problem(
        field, "涉及暴力、侵害、未成年人保护或拐卖的，这里不写姓名和经过：请清空这一项，另立“反家暴个案”或“儿童保护个案”",
        "Where violence, abuse, a minor or trafficking is concerned no name and no story stand here: empty this and open a protected case"
      )
    }
  }

  /// A matter of violence is closed only with a safety check, never by an answer alone; nothing is with a service open.
  static func mayCloseByAnAnswer(_ record: Record, on day: Day) -> [Problem] {
    let services = hasEndedItsServices(record, on: day)
    guard isProtected(record) else { return services }
    return services + [
      Problem(
        topic.id, "涉及暴力或侵害的诉求，请用“安全核查后办结”，写明当事人目前是否安全",
        "A matter of violence or abuse is closed with “close after a safety check”, saying how she is safe now")
    ]
  }

  /// One contact can open several lines of service; it is closed when all of them have ended.
  static func hasEndedItsServices(_ record: Record, on day: Day) -> [Problem] {
    let open = openServices(record.body.moves)
    guard !open.isEmpty else { return [] }
    let names = serviceLine.declaration.choices.filter { open.contains($0.code) }.map(\.names)
    return [
      Problem(
        nil, "还有服务没有结束：\(names.map(\.zh).joined(separator: "、"))",
        "These services have not ended: \(names.map(\.en).joined(separator: ", "))")
    ]
  }

  static func opensAServiceOnce(_ record: Record, on day: Day) -> [Problem] {
    let moves = record.body.moves
    guard let last = moves.lastIndex(where: { $0.move == "openService" }) else { return [] }
    let earlier = moves.prefix(upTo: last)
    guard let line = moves[last][serviceLine], openServices(earlier).contains(line) else { return [] }
    return [Problem(serviceLine.id, "这项服务已经开设，还没有结束", "This service is open already")]
  }

  static func endsAnOpenService(_ record: Record, on day: Day) -> [Problem] {
    let moves = record.body.moves
    guard let last = moves.lastIndex(where: { $0.move == "endService" }) else { return [] }
    let earlier = moves.prefix(upTo: last)
    guard let line = moves[last][serviceLine], !openServices(earlier).contains(line) else { return [] }
    return [Problem(serviceLine.id, "这项服务没有开设或已经结束", "This service is not open")]
  }

  private static func openServices(_ moves: some Sequence<MadeMove>) -> Set<String> {
    var open: Set<String> = []
    for move in moves {
      guard let line = move[serviceLine] else { continue }
      if move.move == "openService" { open.insert(line) } else { open.remove(line) }
    }
    return open
  }

  /// 延长期限不得超过三十日: once for each time the matter is taken up.
  static func extendsOnce(_ record: Record, on day: Day) -> [Problem] {
    let current = record.body.moves.reversed().prefix { $0.to != "closed" }
    guard current.count(where: { $0.move == "extend" }) > 1 else { return [] }
    return [Problem(nil, "已经延长过一次，不能再延长", "It was extended once and cannot be extended again")]
  }

  static func followsReexamination(_ record: Record, on day: Day) -> [Problem] {
    if record.body.moves.contains(where: { $0.move == "reexamine" }) { return [] }
    return [Problem(nil, "先有复查意见，才能申请复核", "A review follows the answer to a re-examination")]
  }
}
