import Hummingbird
import Ledger
import UseCases

/// What was said with an offer: opened on purpose, since each opening stands in the audit.
enum OfferPage {
  static func show(_ visit: Visit) async throws -> Response {
    let id = try visit.recordID()
    let offer = try await visit.answer(ReadOffer(id))
    return visit.show(
      Page(
        Names("移交说明", "What is said with the offer"), trail: [CasePages.crumb],
        content: """
          <p class="soft">\(offer.organizationName) · \(visit.say(offer.kind.names)) · \(offer.since.chinaText)</p>
          <p class="panel">\(offer.note)</p>
          <form method="post" action="/cases/answer">\(visit.page.tokenField)\
          <input type="hidden" name="record" value="\(id.description)">\
          <p class="actions"><button class="primary" name="answer" value="accept">\(visit.say("接收", "Take it over"))</button>\
          <button name="answer" value="refuse">\(visit.say("退回", "Send it back"))</button></p></form>

          """))
  }
}
