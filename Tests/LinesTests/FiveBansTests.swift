import AllLines
import Ledger
import Testing

/// What is never built, as far as declarations can break it: no field, choice, stage, move or measure for it.
@Suite struct FiveBansTests {
  let catalogue = Catalogue(allLines)

  /// Ethnicity, belief, opinion and background of the people served; their marks and colours.
  static let ofPeople = [
    "民族", "宗教", "信仰", "信教", "政治面貌", "思想", "言论", "舆情", "立场", "成分", "重点人员", "特殊人群", "两类人员", "风险等级",
    "风险评分", "红黄绿", "黑名单", "表现评分", "家庭评分", "星级家庭", "ethnic", "religio", "belief", "faith", "opinion", "ideolog",
    "political", "risk level", "risk score", "blacklist", "watch list",
  ]

  /// Points, ranking, check-ins, log-ins and hours of clerks and of ordinary women.
  static let ofClerks = [
    "积分", "打分", "得分", "排名", "排行", "名次", "打卡", "签到", "考勤", "登录", "在线时长", "学习时长", "学时", "阅读量", "点赞", "转发量", "points",
    "score", "ranking", "league", "check-in", "check in", "attendance", "log-in", "login", "logged", "hours", "clicks",
    "likes",
  ]

  @Test func nothingWatchesThePeopleServedNorTheClerks() {
    for (place, names) in allNames {
      for word in Self.ofPeople + Self.ofClerks where holds(names, word) {
        Issue.record("\(place) speaks of \(word): \(names.zh) \(names.en)")
      }
    }
  }

  @Test func nothingIsMeasuredOverLogInsOrTime() {
    for measure in catalogue.measures {
      #expect(!["小时", "学时", "分钟", "分", "次登录"].contains(measure.unit.zh), "\(measure.id)")
      for word in ["登录", "时长", "打卡", "签到", "点击", "log-in", "login", "online time", "check-in"] {
        #expect(!holds(measure.definition, word), "\(measure.id) speaks of \(word)")
      }
    }
  }

  @Test func noPhotographOrFileIsEverRequired() {
    for kind in catalogue.kinds {
      for field in allFields(of: kind) {
        guard case .attachment = field.type else { continue }
        #expect(!field.isRequired, "\(kind.id) \(field.id)")
      }
    }
  }

  /// Rounds of a campaign, sizes of firms, ranks of newspapers and grades of prizes; never people or families.
  @Test func onlyLevelsAndThingsHaveAnOrder() {
    let things: Set = ["donation round", "entrepreneur sales", "coverage rank", "paper grade"]
    let levels = Set(Choice.levels.map(\.code))
    for kind in catalogue.kinds {
      for field in allFields(of: kind) where field.choices.contains(where: { $0.rank != nil }) {
        let areLevels = Set(field.choices.map(\.code)).isSubset(of: levels)
        #expect(areLevels || things.contains("\(kind.id) \(field.id)"), "\(kind.id) \(field.id) puts in order")
      }
    }
  }

  @Test func theListsNameBothLanguages() {
    for words in [Self.ofPeople, Self.ofClerks] {
      let english = words.count { $0.unicodeScalars.allSatisfy(\.isASCII) }
      #expect(english >= 10 && words.count - english >= 10)
    }
  }

  private func holds(_ names: Names, _ word: String) -> Bool {
    names.zh.contains(word) || names.en.lowercased().contains(word)
  }

  /// Every name that a user reads or an import column may have, with its place.
  private var allNames: [(String, Names)] {
    var all: [(String, Names)] = []
    for kind in catalogue.kinds {
      all.append((kind.id, kind.names))
      all.append((kind.id, kind.purpose))
      all += kind.workflow.stages.map { ("\(kind.id) \($0.id)", $0.names) }
      all += kind.workflow.moves.map { ("\(kind.id) \($0.id)", $0.names) }
      for field in allFields(of: kind) {
        let place = "\(kind.id) \(field.id)"
        all.append((place, field.names))
        all += field.aliases.map { (place, Names($0, $0)) }
        all += field.choices.map { ("\(place) \($0.code)", $0.names) }
      }
    }
    return all + catalogue.measures.map { ($0.id, $0.names) }
  }
}
