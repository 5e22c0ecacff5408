/// Where a claim stands in its text, for those who check it against its neighbours.
struct ClaimNote: Sendable {
  /// The number with its qualifiers and unit, in the folded text.
  let span: Range<Int>
  /// From the clause start or the number before, to the number.
  let left: Range<Int>
  /// From the unit to the clause end or the next number.
  let right: Range<Int>
  let clause: Int
  let sentence: Int
  let paragraph: Int
  /// Behind 其中.
  let isPart: Bool
  /// 占总数的28%.
  let hasShareSign: Bool
  /// Where the figure stands in a table.
  let cell: TableCell?
}
