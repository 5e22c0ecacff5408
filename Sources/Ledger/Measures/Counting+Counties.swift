extension Record {
  /// What the record adds in its own county: on the days it was another's, that one's record counts.
  ///
  /// Where it came from another county, its stock begins on that day. Of earlier days only what was changed by its moves
  /// since counts here: a petition received there and settled here is settled on the day its measure says.
  func tallies(of measure: Measure, by function: (Record) -> [Tally]) -> [Tally] {
    var tallies = function(self)
    if let came = body.came {
      tallies =
        measure.nature == .stock
        ? tallies.map { $0.notBefore(came.since, of: self) }
        : tallies + function(arrived(by: came)).filter { $0.falls(before: came.since, of: self) }.map(\.takenBack)
    }
    if let left = body.left { tallies = tallies.filter { $0.falls(before: left.since, of: self) } }
    return tallies
  }

  /// The record with its present answers but only the moves that were made when it came.
  private func arrived(by came: Passage) -> Record {
    var body = body
    body.moves = body.moves.filter { $0.day < came.since }
    return with(body, stage: came.stage)
  }
}

extension Tally {
  fileprivate func falls(before since: Day, of record: Record) -> Bool { (day ?? record.day) < since }

  fileprivate func notBefore(_ since: Day, of record: Record) -> Tally {
    falls(before: since, of: record) ? Tally(value, on: since, qualifier, by: breakdown, party: party) : self
  }

  fileprivate var takenBack: Tally { Tally(-value, on: day, qualifier, by: breakdown, party: party) }
}
