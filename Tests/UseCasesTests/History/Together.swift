import Ledger
import Reports
import Store
import Testing
import UseCases

/// Figures that are read many at a time must be what each is when it is asked for alone.
struct Together {
  let city: SmallCity
  let comment: Comment

  private static let template = """
    @名称 合读
    @name Together

    # {组织}{期间}

    {讲座场次}，{比上年 讲座场次}，{讲座场次 其中 主题=普法}，{分列 讲座场次 主题}，{听讲人次}，{听讲人数}，{比上年 讲座经费}。
    {在办件数}，{比上年 在办件数 其中 来访方式=来访}，{分列 在办件数 来访方式}，{在册示范岗}，{示范岗成员}，{总户数}，{比上年 总户数}。
    {办结率}，{场均人次}，{比上年 全部事项}。

    |表 按下级组织| 讲座场次 | 听讲人数 | 在办件数 |

    |表 按季| 讲座场次 | 听讲人数 | 信访件数 |
    """

  private func alone(
    _ measure: String, _ place: OrganizationID, _ period: Period, _ filter: String = "", by breakdown: String? = nil,
    heads: [CountyCode: Int64]? = nil, tree: FigureTree = .asItWas
  ) async throws -> (value: FigureValue?, records: Int64) {
    let question = AskFigure(
      measure: measure, organization: place, period: period, filter: filter, breakdown: breakdown, heads: heads,
      tree: tree, details: heads == nil ? [.records] : [])
    let figure = try await city.application.answer(question, as: city.chair).figure
    return (figure.value, figure.records)
  }

  /// An overview holds every measure there is, flows, stocks, levels, persons and what is made of them.
  func compareOverview(_ place: OrganizationID, _ period: Period) async throws {
    let overview = try await city.application.answer(AskOverview(place, period), as: city.chair)
    for line in overview.lines.flatMap(\.figures) {
      let now = try await alone(line.measure.id, place, period)
      let before = try await alone(line.measure.id, place, period.previous)
      #expect(
        line.value == now.value && line.previous == before.value, "\(comment): \(line.measure.id) \(place) \(period)")
    }
  }

  /// A report also counts records and asks for parts, for lower organizations and for quarters.
  func compareReport(_ place: OrganizationID, _ period: Period) async throws {
    let county = OrganizationID(place.county, serial: 0)
    try await city.application.perform(SaveTemplate(at: county, id: "together", text: Self.template), as: city.chair)
    let report = try await city.application.answer(
      FillReport(template: "together", organization: place, period: period), as: city.chair)
    for figure in report.figures {
      let request = figure.request
      let answer = try await alone(
        request.measure, request.organization, request.period, request.filter.description, by: request.breakdown)
      #expect(figure.value == answer.value, "\(comment): \(request)")
      // What of a breakdown is not stated leads to the whole and shows the records of that.
      #expect(figure.records == answer.records, "\(comment): records of \(request)")
    }
  }

  /// A figure with its months, lower organizations and the period before, now, as of a change and as the tree is today.
  func compareDetails(
    _ question: Recount.Question, heads: [CountyCode: Int64]? = nil, tree: FigureTree = .asItWas
  ) async throws {
    let answer = try await city.application.answer(
      AskFigure(
        measure: question.measure, organization: question.place, period: question.period, filter: question.filter,
        heads: heads, tree: tree, details: [.months, .children, .previous]), as: city.chair)
    func value(_ place: OrganizationID, _ period: Period) async throws -> FigureValue? {
      try await alone(question.measure, place, period, question.filter, heads: heads, tree: tree).value
    }
    let (now, before) = (
      try await value(question.place, question.period), try await value(question.place, question.period.previous)
    )
    #expect(answer.figure.value == now && answer.previous?.value == before, "\(comment): \(question)")
    for child in answer.children {
      let own = try await value(child.organization.id, question.period)
      #expect(child.figure.value == own, "\(comment): \(question) at \(child.organization.id)")
    }
    for month in answer.months {
      let (now, before) = (Period(month: month.month), Period(month: month.month).previous)
      let values = (try await value(question.place, now)?.value, try await value(question.place, before)?.value)
      #expect(
        (month.value, month.before) == (values.0 ?? 0, values.1 ?? 0), "\(comment): \(question) in \(month.month)")
    }
  }
}
