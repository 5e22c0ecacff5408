import Ledger

extension Petition {
  /// The times of 信访工作条例, and of 信访条例 before it: the same lengths, other articles.
  static let clocks = [
    Clock(
      "petition.route", "登记分流", "Register and route", from: .recorded(),
      until: .init(["accept", "refer", "openService", "close", "closeSafely"]), soon: .days(3),
      versions: times(15, old: ("第二十一条、第二十二条", "21, 22"), new: ("第二十二条、第二十三条", "22, 23"))),
    Clock(
      "petition.handle", "办理答复", "Handle and answer", from: .moves(["accept", "refer", "openService", "reopen"]),
      until: .init(["close", "closeSafely"]), extending: .init(by: "extend", days: 30), soon: .days(7),
      versions: times(60, old: ("第三十三条", "33"), new: ("第三十四条", "34"))),
    Clock(
      "petition.askReexamination", "可申请复查", "May ask for re-examination", bearer: .person,
      from: .moves(["close", "closeSafely"]), until: .init(["askReexamination", "reopen"]), soon: .days(7),
      versions: times(30, old: ("第三十四条", "34"), new: ("第三十五条", "35"))),
    Clock(
      "petition.reexamine", "复查答复", "Answer the re-examination", from: .moves(["askReexamination"]),
      until: .init(["reexamine"]), soon: .days(7),
      versions: times(30, old: ("第三十四条", "34"), new: ("第三十五条", "35"))),
    Clock(
      "petition.askReview", "可申请复核", "May ask for review", bearer: .person, from: .moves(["reexamine"]),
      until: .init(["askReview", "reopen"]), soon: .days(7),
      versions: times(30, old: ("第三十五条", "35"), new: ("第三十六条", "36"))),
    Clock(
      "petition.concludeReview", "复核答复", "Answer the review", from: .moves(["askReview"]),
      until: .init(["concludeReview"]), soon: .days(7),
      versions: times(30, old: ("第三十五条", "35"), new: ("第三十六条", "36"))),
  ]

  private static func times(
    _ days: Int, old: (zh: String, en: String), new: (zh: String, en: String)
  ) -> [Clock.Version] {
    [
      Clock.Version(
        from: (2005, 5, 1), .days(days), lastDay: .nextWorkedDay,
        source: Names("《信访条例》（2005）\(old.zh)", "Regulations on Petitions (2005), art. \(old.en)")),
      Clock.Version(
        from: (2022, 5, 1), .days(days), lastDay: .nextWorkedDay,
        source: Names("《信访工作条例》（2022）\(new.zh)", "Regulations on Petition Work (2022), art. \(new.en)")),
    ]
  }
}
