import Ledger

/// Rows and columns of a sheet that are no records, each named to the user.
enum PassedOver {
  /// Totals, notes and signatures under or above the data, and the header printed again on the next page.
  static func note(on cells: [ImportTable.Cell], header: [ImportTable.Cell]) -> Problem? {
    let filled = cells.filter { !$0.text.trimmed.isEmpty }
    guard let first = filled.first else { return nil }
    let text = first.text.filter { !$0.isWhitespace }
    if totals.contains(String(text.prefix { $0 != "：" && $0 != ":" })) {
      return Problem(
        first.place, "跳过“\(text.prefix(20))”一行：合计由系统算出", "Passed over “\(text.prefix(20))”: totals are derived")
    }
    if filled.count <= 2, remarks.contains(where: text.hasPrefix) || text.contains("（签") || text.contains("盖章") {
      return Problem(first.place, "跳过表外说明“\(text.prefix(20))”", "Passed over the note “\(text.prefix(20))”")
    }
    let labels = header.map { $0.text.trimmed }
    let isHeader = zip(cells.map { $0.text.trimmed }, labels).allSatisfy { $0.isEmpty || $0 == $1 }
    if isHeader, filled.count >= 2 {
      return Problem(first.place, "跳过重复的表头", "Passed over the header printed again")
    }
    return nil
  }

  /// Whether a column holds what is not kept of the people served: ethnicity, political standing, belief, bank cards,
  /// blood and the like (DESIGN of what is never built; Personal Information Protection Law, art. 6 and 28).
  static func isNeverKept(_ heading: String) -> Bool {
    let text = heading.filter { !$0.isWhitespace && !"*＊:：".contains($0) }
    return neverKept.contains(text)
  }

  private static let totals: Set<String> = ["合计", "总计", "小计", "共计", "累计", "总数", "合计数", "本页合计", "合计（人）"]
  private static let remarks = [
    "注：", "注:", "说明：", "说明:", "备注：", "备注:", "填表人", "填报人", "制表人", "复核人", "审核人", "单位负责人", "联系人：", "填报日期", "填表说明",
  ]
  private static let neverKept: Set<String> = [
    "民族", "政治面貌", "政治面目", "宗教信仰", "宗教", "信仰", "血型", "银行卡号", "银行账号", "银行卡", "开户行", "开户银行", "家庭出身", "指纹", "人脸照片",
  ]
}
