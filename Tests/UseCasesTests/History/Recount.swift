import Ledger
import Store
import UseCases

/// Figures counted from the records' bodies and the remembered tree, knowing neither facts nor roll-ups.
struct Recount {
  let records: [(id: RecordID, record: Record)]
  let tree: RememberedTree

  struct Question: Hashable, CustomStringConvertible {
    let measure: String
    let place: OrganizationID
    let period: Period
    let filter: String

    var description: String { "\(measure) at \(place) in \(period) where “\(filter)”" }
  }

  /// A value and on which sides it is inexact.
  struct Count: Hashable {
    var value: Int64 = 0
    var sides: Set<Qualifier.Side> = []
  }

  /// Nil when there is nothing to divide by.
  func count(_ question: Question) -> Count? {
    let (place, period) = (question.place, question.period)
    func value(_ measure: String, _ filter: String = "") -> Int64 {
      count(Question(measure: measure, place: place, period: period, filter: filter))?.value ?? 0
    }
    switch question.measure {
    case "petition.rate": return quotient(value("petition.closed") * 10_000, value("petition.received"))
    case "lecture.each": return quotient(value("lecture.people") * 100, value("lecture.held"))
    case "all.acts": return Count(value: value("lecture.held", "theme=law") + value("petition.received"))
    case "lecture.persons": return Count(value: persons(place, period))
    case "petition.open", "post.standing", "post.members": return stock(question)
    default: return flow(question)
    }
  }

  private func quotient(_ top: Int64, _ bottom: Int64) -> Count? {
    bottom == 0 ? nil : Count(value: (2 * top + bottom) / (2 * bottom))
  }

  private func flow(_ question: Question) -> Count {
    var count = Count()
    for (_, record) in records {
      for tally in tallies(record, question) where counts(tally.day, question) && tally.counted.value != 0 {
        if !keeps(record, on: tally.day) { continue }
        let actors = [home(record, tally.day)] + partners(record)
        guard actors.contains(where: { tree.stands($0, below: question.place, on: tally.day) }) else { continue }
        count.value += tally.counted.value
        count.sides.insert(tally.counted.qualifier.side)
      }
    }
    count.sides.remove(.exact)
    return count
  }

  private func counts(_ day: Day, _ question: Question) -> Bool {
    let isReturn = question.measure == "profile.households"
    return isReturn ? Month(of: day) == Month(of: question.period.last) : question.period.contains(day)
  }

  private func stock(_ question: Question) -> Count {
    let day = question.period.last
    var count = Count()
    for (_, record) in records where tree.stands(home(record, day), below: question.place, on: day) {
      if !keeps(record, on: day) { continue }
      let held = tallies(record, question).filter { $0.day <= day }.map(\.counted)
      let value = held.reduce(0) { $0 + $1.value }
      if value == 0 { continue }
      count.value += value
      held.forEach { count.sides.insert($0.qualifier.side) }
    }
    count.sides.remove(.exact)
    return count
  }

  /// Within each county, because a county's registry knows nobody of another's.
  private func persons(_ place: OrganizationID, _ period: Period) -> Int64 {
    var persons: [CountyCode: Set<PartyID>] = [:]
    for (_, record) in records where period.contains(record.day) && keeps(record, on: record.day) {
      guard case .parties(let roster)? = record.body.values["roster"] else { continue }
      let actors = [home(record, record.day)] + partners(record)
      guard let actor = actors.first(where: { tree.stands($0, below: place, on: record.day) }) else { continue }
      persons[actor.county, default: []].formUnion(roster)
    }
    return Int64(persons.values.reduce(0) { $0 + $1.count })
  }

  private func home(_ record: Record, _ day: Day) -> OrganizationID {
    record.body.homes.filter { $0.since <= day }.max { $0.since < $1.since }?.organization ?? record.origin
  }

  /// Whether the record was its own county's on a day, and not another's.
  private func keeps(_ record: Record, on day: Day) -> Bool {
    record.body.came.map { $0.since <= day } ?? true && record.body.left.map { day < $0.since } ?? true
  }

  private func partners(_ record: Record) -> [OrganizationID] {
    guard case .organizations(let partners)? = record.body.values["partners"] else { return [] }
    return partners
  }
}

extension Recount {
  private typealias OwnTally = (counted: Counted, day: Day)

  private func tallies(_ record: Record, _ question: Question) -> [OwnTally] {
    guard record.kind == question.measure.prefix(while: { $0 != "." }), passes(record, question.filter) else {
      return []
    }
    switch question.measure {
    case "lecture.held", "petition.received": return [(Counted(1), record.day)]
    case "lecture.people": return [(counted(record, "people"), record.day)]
    case "lecture.cost":
      guard case .money(let fen)? = record.body.values["cost"] else { return [] }
      return [(Counted(fen.amount), record.day)]
    case "petition.closed": return record.body.moves.filter { $0.move == "close" }.map { (Counted(1), $0.day) }
    case "post.kept": return record.body.moves.filter { $0.move == "keep" }.map { (Counted(1), $0.day) }
    case "petition.open": return standing(record, Counted(1), until: "closed")
    case "post.standing": return standing(record, Counted(1), until: "revoked")
    case "post.members": return standing(record, counted(record, "members"), until: "revoked")
    case "profile.households":
      guard case .period(let year)? = record.body.values["year"] else { return [] }
      return [(counted(record, "households"), year.last)]
    default: return []
    }
  }

  private func counted(_ record: Record, _ field: String) -> Counted {
    guard case .counted(let counted)? = record.body.values[field] else { return Counted(0) }
    return counted
  }

  private func standing(_ record: Record, _ amount: Counted, until ended: String) -> [OwnTally] {
    var tallies: [OwnTally] = [(amount, record.day)]
    var stands = true
    for move in record.body.moves {
      if stands, move.to == ended { tallies.append((Counted(-amount.value, amount.qualifier), move.day)) }
      if !stands, move.to != ended { tallies.append((amount, move.day)) }
      stands = move.to != ended
    }
    return tallies
  }

  private func passes(_ record: Record, _ filter: String) -> Bool {
    func code(_ field: String) -> String {
      guard case .choice(let code)? = record.body.values[field] else { return "" }
      return code
    }
    switch filter {
    case "theme=law": return code("theme") == "law"
    case "theme!=law": return code("theme") != "law"
    case "channel=visit": return code("channel") == "visit"
    case "level>=city": return ["city", "province", "nation"].contains(code("level"))
    default: return true
    }
  }
}
