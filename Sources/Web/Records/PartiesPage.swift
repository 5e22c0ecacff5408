import Hummingbird
import Ledger
import UseCases

/// 查人员: who of the county's registry is meant by a name, its pinyin, or a whole number. What is asked stands in no address.
enum PartiesPage {
  static func show(_ visit: Visit) async throws -> Response {
    visit.show(try page("", nil, nil, visit))
  }

  static func find(_ visit: Visit) async throws -> Response {
    let written = visit.answers["written"]
    return try await visit.submit {
      visit.show(try page(written, try await visit.parties(written: written), nil, visit))
    } otherwise: { refusal in
      try page(written, nil, refusal, visit)
    }
  }

  private static func page(
    _ written: String, _ found: (parties: [MaskedParty], isCut: Bool)?, _ refusal: Refusal?, _ visit: Visit
  ) throws -> Page {
    let field = FieldDeclaration(
      "written", Names("姓名、拼音或号码", "Name, pinyin or number"), .text(limit: 60), required: true,
      help: Names(
        "王秀英、wangxy、wxy都可以；身份证号、电话要写完整。按姓名查会记入审计。",
        "王秀英, wangxy and wxy will all do; an identity or telephone number must be whole. A search by name is noted in the audit."
      ))
    let form = Form(
      action: Address(["parties"]), submit: Names("查找", "Find"), fields: [field],
      answers: FormAnswers(["written": [written]]), problems: refusal?.problems ?? [],
      cancel: Address(["records"]))
    return Page(
      Names("查人员和家庭", "Find persons and households"),
      trail: [Page.Crumb(names: Names("记录", "Records"), address: Address(["records"]))],
      problems: refusal?.problems ?? [],
      content: "\(form.markup(visit.page))\(found.map { results($0.parties, $0.isCut, visit) } ?? .empty)")
  }

  private static func results(_ parties: [MaskedParty], _ isCut: Bool, _ visit: Visit) -> HTML {
    if parties.isEmpty {
      return "<p class=\"notice\">\(visit.say("没有找到。", "Nobody was found."))</p>"
    }
    let table = Table(
      caption: Names("查到的人员和家庭", "Found"),
      columns: [
        .init("姓名（名称）", "Name"), .init("类别", "What"), .init("身份证号", "Identity number"), .init("电话", "Telephone"),
      ],
      rows: parties.map { party in
        ["\(party.name)", "\(visit.say(party.kind.names))", "\(party.number ?? "")", "\(party.phone ?? "")"]
      })
    let more: HTML =
      isCut ? "<p class=\"soft\">\(visit.say("还有更多，请写得更全。", "There are more; write more of the name."))</p>" : .empty
    return "\(table.markup(visit.page))\(more)"
  }
}

extension Visit {
  /// Who is meant in the county where the visitor works, by name or by a whole number.
  func parties(written: String) async throws -> (parties: [MaskedParty], isCut: Bool) {
    let county = try workingPlace().id.county
    if SearchParties.isName(written), IdentityNumber(written) == nil {
      let found = try await perform(SearchParties(written, in: county))
      return (found.parties, found.isCut)
    }
    return (try await answer(FindParty(written, in: county)), false)
  }
}
