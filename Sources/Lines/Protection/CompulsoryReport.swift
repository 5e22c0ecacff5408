import Ledger

/// 强制报告: to whom it was reported and when. A move of the cases in which the law demands it at once.
enum CompulsoryReport {
  static let to = Field.choices("reportedTo", "报告单位", "Reported to", offices, required: true)
  static let at = Field.time("reportedAt", "报告时刻", "Reported at")

  static func move(from stages: [String], to stage: String) -> Move {
    Move(
      "report", "强制报告", "compulsory report", from: stages, to: stage, asks: [to.declaration, at.declaration])
  }

  static func wasMade(_ record: Record) -> [Problem] {
    if !record.moves("report").isEmpty { return [] }
    return [Problem(nil, "法律要求立即报告的，先办“强制报告”", "The law demands a report at once: make the “compulsory report” first")]
  }

  private static let offices = [
    Choice("police", "公安", "police"), Choice("civilAffairs", "民政", "civil affairs"),
    Choice("education", "教育", "education"), Choice("procuratorate", "检察院", "procuratorate"),
    Choice("federation", "上级妇联", "federation above"),
  ]
}
