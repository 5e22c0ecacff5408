import Ledger

extension ModelPost {
  static let dimensions: [Dimension] = [.field(level), .field(sector)]
  private static let unit = Names("个", "posts")

  static let named = Measure.count(
    "modelPost.named", "命名巾帼文明岗数", "Model posts named", unit: unit, by: dimensions,
    definition: Names(
      "期间内命名的巾帼文明岗数，按命名级别计；接收移交的不算命名",
      "Posts named in the period, at their level; posts received from elsewhere are not"),
    where: { $0[entry] == "named" })
  static let standing = Measure.stock(
    "modelPost.standing", "在册巾帼文明岗数", "Model posts", unit: unit,
    endingIn: ["revoked", "handedOver", "promoted"], by: dimensions,
    definition: Names(
      "期末在册的巾帼文明岗数，按级别计；撤销、移交、晋级的不在其内",
      "Posts on the register at the end of the period, at their level, without those revoked, handed over or promoted"))
  static let rechecked = Measure.moves(
    "modelPost.rechecked", "复查巾帼文明岗数", "Model posts re-checked", ["keep", "revoke", "handOver"], unit: unit,
    by: dimensions,
    definition: Names(
      "期间内作出保留、撤销、移交结论的岗数，三者之和", "Posts found to be kept, revoked or handed over in the period; the sum of the three"))
  static let kept = Measure.moves(
    "modelPost.kept", "复查保留岗数", "Model posts kept", ["keep"], unit: unit, by: dimensions,
    definition: Names("期间内复查后保留的岗数", "Posts kept after a re-check in the period"))
  static let revoked = Measure.moves(
    "modelPost.revoked", "复查撤销岗数", "Model posts revoked", ["revoke"], unit: unit, by: dimensions,
    definition: Names("期间内复查后撤销的岗数", "Posts revoked after a re-check in the period"))
  static let handedOver = Measure.moves(
    "modelPost.handedOver", "移交岗数", "Model posts handed over", ["handOver"], unit: unit, by: dimensions,
    definition: Names(
      "期间内管理权限移交其他辖区的岗数，历史仍留在本册", "Posts handed over to another jurisdiction in the period; their history stays"))
}
