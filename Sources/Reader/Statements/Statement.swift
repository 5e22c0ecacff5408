/// A number with what directly belongs to it: unit, qualifiers, and whether it states anything.
struct Statement: Sendable {
  var number: WrittenNumber
  var unit = ""
  var kind = ClaimKind.other
  /// The number with its qualifiers and unit.
  var span: Range<Int>
  /// Why it is passed over; nil for a statement.
  var reason: NotStatement?
  /// 余 多 近 约.
  var approximation: UInt16?
  var bound: Bound?
  /// What every one of has or gets this much: 人, 村, 年.
  var each: String?
  /// Index of the other end, when this is one end of a range.
  var isRangeStart = false
  var isRangeEnd = false
  var isDamaged = false
  /// A name whose list stands by: 八好(…).
  var isListedName = false
  /// A rate that has no unit: 总和生育率1.7.
  var isBareRate = false
  /// The half behind 个 of 两个半小时.
  var addsHalf = false

  /// Where the number stands in a table.
  var cell: TableCell?

  var isStatement: Bool { reason == nil }
}
