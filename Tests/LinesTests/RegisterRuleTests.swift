import AllLines
import Ledger
import Testing

/// What registers refuse, and the figures that the reports quote of them.
@Suite struct RegisterRuleTests {
  let catalogue = Catalogue(allLines)

  private static let hardship = ["person": "某户", "category": "poorMother", "consent": "是"]

  @Test func nobodyIsRegisteredAgainstHerWill() throws {
    var values = Self.hardship
    values["consent"] = "否"
    #expect(try places("hardship", values) == ["consent"])
    let talent = ["person": "甲", "speciality": "craft", "recommender": "某镇妇联", "consent": "否"]
    #expect(try places("talent", talent) == ["consent"])
  }

  @Test func nobodyIsOutOfNeedBeforeAReview() throws {
    let lift = ("lift 2013-12-18", ["basis": "有收入"])
    #expect(try problems("hardship", Self.hardship, [lift]).count == 1)
    let reviewed = ("review 2013-10-06", ["found": "好转"])
    #expect(try problems("hardship", Self.hardship, [reviewed, lift]).isEmpty)
    let back = [reviewed, lift, ("return 2014-02-06", ["newNeed": "返困"]), ("lift 2014-03-06", ["basis": "好转"])]
    #expect(try problems("hardship", Self.hardship, back).count == 1, "a review before she came back does not count")
  }

  @Test func anAgreementIsNotASuccessBeforeARevisit() throws {
    let values = ["mother": "甲", "goods": "piglet", "quantity": "4", "value": "800"]
    let begun = [("sign 2013-03-10", [:]), ("deliver 2013-03-15", [String: String]())]
    let lift = ("lift 2013-12-18", [String: String]())
    #expect(try problems("aidAgreement", values, begun + [lift]).count == 1)
    #expect(try problems("aidAgreement", values, begun + [("revisit 2013-06-20", ["living": "好"]), lift]).isEmpty)
  }

  @Test func whoWorksWithChildrenIsCheckedFirst() throws {
    let values = ["person": "甲", "role": "childVolunteer"]
    #expect(try places("officeHolder", values) == ["checkedOn"])
    #expect(try places("officeHolder", values.merging(["checkedOn": "2013-05-11"]) { $1 }) == ["checkedOn"])
    #expect(try places("officeHolder", values.merging(["checkedOn": "2013-04-01"]) { $1 }).isEmpty)
  }

  @Test func goodsAreWorthTheirPriceTimesTheirNumber() throws {
    let values = ["item": "livestock", "quantity": "4", "unit": "head", "price": "200"]
    #expect(try places("goodsItem", values.merging(["value": "900"]) { $1 }) == ["value"])
    #expect(try places("goodsItem", values.merging(["value": "800"]) { $1 }).isEmpty)
  }

  @Test func noMoreIsMetThanTheStandardAsks() throws {
    let values = ["name": "儿童之家", "type": "childrensHome", "itemsMet": "14"]
    #expect(try places("site", values) == ["itemsDue"])
    #expect(try places("site", values.merging(["itemsDue": "13"]) { $1 }) == ["itemsMet"])
  }

  @Test func seatsCutCannotBeMoreThanThereAre() throws {
    let values = ["body": "standing", "term": "五", "quota": "8"]
    #expect(try places("seats", values, [("cut 2013-05-06", ["fewer": "9"])]) == ["fewer"])
    #expect(try places("seats", values, [("cut 2013-05-06", ["fewer": "2"])]).isEmpty)
  }

  @Test func anApplicationIsApprovedWithAllItsPapersOnly() throws {
    let values = [
      "code": "春兰", "disease": "cervical", "clinical": "early", "diagnosedOn": "2015-11-20", "group": "minimum",
      "aided": "是",
    ]
    let check = ("check 2016-03-10", ["papers": "申报表"])
    let approve = ("approve 2016-04-06", ["granted": "10000"])
    #expect(try Set(places("cancerAid", values, [check, approve])) == ["clinical", "aided", "papers"])
    let sound = values.merging(["clinical": "late", "aided": "否"]) { $1 }
    let all = ("check 2016-03-10", ["papers": "申报表、身份证明、诊断证明、困难证明、本人银行卡"])
    let tooMuch = ("pay 2016-05-06", ["paid": "10001", "source": "public"])
    #expect(try places("cancerAid", sound, [all, approve, tooMuch]) == ["paid"])
  }

  /// 171 = 48 + 76 + 47; 党员 86 + 85; 本科及以上 79, 大专 54, 其他 38; 31 + 88 + 47 + 5, and a mean of 36.7 years.
  @Test func theTableOfCompositionAddsUpEveryWay() throws {
    let kind = try catalogue.kind("officeHolder")
    let roles = spread([("chair", 48), ("viceChair", 76), ("executive", 47)])
    let members = spread([("是", 86), ("否", 85)])
    let degrees = spread([("研究生", 9), ("本科", 70), ("大专", 54), ("高中", 20), ("中专", 18)])
    let ages = spread([("28", 31), ("36", 88), ("44", 47), ("52", 5)])
    var sums: [String: Int64] = [:]
    var parts: [String: [String: Int64]] = [:]
    for index in 0..<171 {
      // Each list is walked in another order, so that nothing adds up by accident.
      let story = try Story(
        "officeHolder", on: "2013-10-09",
        [
          "person": "甲\(index)", "role": roles[index], "partyMember": members[index * 2 % 171],
          "education": degrees[index * 5 % 171], "age": ages[index * 7 % 171],
        ])
      #expect(story.problems.isEmpty)
      for (key, value) in Counting.facts(of: story.record, kind, paths: { _ in Place.history }) {
        sums[key.measure, default: 0] += value
        guard key.measure == "officeHolder.composition" else { continue }
        for (dimension, code) in key.breakdown.values { parts[dimension, default: [:]][code, default: 0] += value }
      }
    }
    #expect(sums["officeHolder.composition"] == 171)
    #expect(parts["role"] == ["chair": 48, "viceChair": 76, "executive": 47])
    #expect(parts["membership"] == ["member": 86, "other": 85])
    #expect(parts["educationBand"] == ["bachelor": 79, "college": 54, "secondary": 38])
    #expect(parts["ageBand"] == ["to30": 31, "to40": 88, "to50": 47, "over50": 5])
    let mean = try catalogue.measure("officeHolder.meanAge")
    let quotient = mean.quotient(try #require(sums["officeHolder.ages"]), over: try #require(sums["officeHolder.aged"]))
    #expect(quotient == 3722)
    #expect(mean.quotient(6_276, over: 171).map { mean.text($0) } == "36.70")
  }

  @Test func vacanciesAreSeatsLessThoseFilled() throws {
    guard case .total(let terms) = try catalogue.measure("seats.vacant").source else {
      Issue.record("not a total")
      return
    }
    #expect(terms.map(\.measure) == ["seats.quota", "officeHolder.seated"] && terms.map(\.isTaken) == [false, true])
  }

  @Test func whatIsPartOfSomethingSaysOfWhat() throws {
    for kind in catalogue.kinds {
      for id in kind.under {
        let above = try catalogue.kind(id)
        #expect(!above.isConfidential && !kind.isConfidential, "\(kind.id) under \(id)")
        // Whoever keeps the one must be able to keep the other.
        let levels = kind.levels.isEmpty || above.levels.isEmpty ? [] : above.levels.subtracting(kind.levels)
        #expect(levels.isEmpty, "\(kind.id) cannot be kept where \(id) is: \(levels)")
      }
    }
  }

  private func spread(_ parts: [(String, Int)]) -> [String] { parts.flatMap { Array(repeating: $0.0, count: $0.1) } }

  private func problems(_ kind: String, _ values: [String: String], _ moves: [(String, [String: String])] = []) throws
    -> [Problem]
  { try Story(kind, on: "2013-04-11", values, moves).problems }

  private func places(_ kind: String, _ values: [String: String], _ moves: [(String, [String: String])] = []) throws
    -> [String?]
  { try problems(kind, values, moves).map(\.place) }
}
