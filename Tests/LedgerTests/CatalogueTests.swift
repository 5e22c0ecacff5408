import Ledger
import Testing

@Suite struct CatalogueTests {
  private let lecture = Sample.lecture.measures[0]
  private let posts = Sample.post.measures[0]

  private func problem(_ act: () throws(Refusal) -> Void) -> Refusal? {
    do throws(Refusal) {
      try act()
      return nil
    } catch {
      return error
    }
  }

  @Test func findsKindsAndMeasuresByIDAndChineseName() throws {
    #expect(try Sample.catalogue.measure("讲座").id == "lecture.held")
    #expect(try Sample.catalogue.measure("lecture.held").names.zh == "讲座")
    #expect(try Sample.catalogue.kind("示范岗").id == "post")
    #expect(Sample.catalogue.kind(feeding: posts)?.id == "post")
    #expect(Sample.catalogue.line(of: Sample.post)?.id == "sample")
  }

  @Test func asksWhetherSomethingNearWasMeant() {
    let near = problem { () throws(Refusal) in _ = try Sample.catalogue.measure("lecture.hold") }
    #expect(near?.code == .notFound)
    #expect(near?.problems.first?.message.zh.contains("是不是“lecture.held”") ?? false)
    let far = problem { () throws(Refusal) in _ = try Sample.catalogue.kind("完全不相干的东西一长串") }
    #expect(far?.problems.first?.message.zh.contains("halfsky kinds") ?? false)
    #expect(
      problem { () throws(Refusal) in _ = try Sample.catalogue.measure(String(repeating: "x", count: 1_000_000)) }
        != nil)
  }

  @Test(arguments: ["theme=law", "theme!=law", "theme=law,theme!=health"])
  func readsFiltersAndPrintsThem(_ text: String) throws {
    #expect(try Filter(text, for: lecture).description == text)
  }

  @Test func readsFiltersWrittenWithSpaces() throws {
    #expect(try Filter(" theme != law , theme = health ", for: lecture).description == "theme!=law,theme=health")
  }

  @Test(arguments: [
    ("theme", "写法不对"), ("=law", "写法不对"), ("theme=", "写法不对"), ("colour=red", "不能按“colour”分"),
    ("theme=sports", "没有“sports”"),
    ("theme>=law", "没有高低之分"), ("theme=law,level=city", "不能按“level”分"),
  ])
  func refusesFiltersTheMeasureCannotAnswer(_ text: String, _ says: String) {
    let refusal = problem { () throws(Refusal) in _ = try Filter(text, for: lecture) }
    #expect(refusal?.code == .invalid)
    #expect(refusal?.problems.first?.message.zh.contains(says) ?? false, "\(String(describing: refusal))")
    #expect(refusal?.problems.first?.place == "where")
  }

  @Test(arguments: [
    ("level=city", "city"), ("level>=city", "city province"), ("level<=city", "county city"),
    ("level!=city", "county province -"),
    ("level>=city,level!=city", "province"), ("", "county city province -"),
  ])
  func letsThroughWhatItSays(_ text: String, _ expected: String) throws {
    let filter = try Filter(text, for: posts)
    let through = ["county", "city", "province", ""].filter { filter.lets(Breakdown(["level": $0]), of: posts) }
    #expect(through.map { $0.isEmpty ? "-" : $0 }.joined(separator: " ") == expected)
  }

  @Test func readsBreakdownsBack() {
    let breakdown = Breakdown(["theme": "law", "level": "city", "empty": ""])
    #expect(breakdown.description == "level=city;theme=law")
    #expect(Breakdown(text: breakdown.description) == breakdown)
    #expect(Breakdown(text: "").values.isEmpty)
  }

  @Test func movesOnlyAsDeclared() throws {
    let workflow = Sample.post.workflow
    #expect(try workflow.move("revoke", from: "named").to == "revoked")
    #expect(try workflow.move("复查保留", from: "named").id == "keep")
    for move in workflow.moves {
      for stage in workflow.stages {
        let refusal = problem { () throws(Refusal) in _ = try workflow.move(move.id, from: stage.id) }
        #expect((refusal == nil) == move.from.contains(stage.id))
        #expect(refusal.map { $0.code == .conflict } ?? true)
      }
    }
    let refusal = problem { () throws(Refusal) in _ = try workflow.move("keep", from: "revoked") }
    #expect(refusal?.problems.first?.message.zh.contains("可办：恢复") ?? false)
    let none = problem { () throws(Refusal) in _ = try Workflow.none.move("keep", from: "recorded") }
    #expect(none?.problems.first?.message.zh.contains("没有可办的下一步") ?? false)
  }

  @Test func letsAUserActWhereARoleReaches() throws {
    let (county, township) = (try #require(Sample.organization(0)), try #require(Sample.organization(1)))
    let chair = User(name: "a", displayName: "甲", grants: [User.Grant(.chair, at: county)])
    let recorder = User(name: "b", displayName: "乙", grants: [User.Grant(.recorder, at: township)])
    #expect(chair.may(.void, at: [township, county]))
    #expect(recorder.may(.record, at: [township, county]))
    #expect(!recorder.may(.void, at: [township, county]))
    #expect(!recorder.may(.record, at: [county]))
    #expect(!chair.may(.administer, at: [county]))
    for permission in Permission.allCases { #expect(!permission.roles.isEmpty) }
  }
}
