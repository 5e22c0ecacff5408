import Hummingbird
import Ledger

extension Route {
  /// One's own protected cases. To whom a case is open, its team decides; everybody else is answered as for no case.
  static let cases: [Route] = [
    .get("/cases", .record, CasePages.list),
    .post("/cases/glass", .casework, CasePages.breakGlass),
    .get("/cases/glass", .readAudit, GlassPage.show),
    .post("/cases/answer", .casework, CasePages.answer),
    .post("/cases/stop", .casework, CasePages.stop),
    .get("/cases/{id}/offer", .casework, OfferPage.show),
    .post("/records/{id}/team", .record, CasePage.changeTeam),
    .get("/records/{id}/sheet", .readRecords, SheetPage.show),
  ]

  static let caseAPI: [Route] = [
    .get("/api/desk", .advance, CaseAPI.desk),
    .get("/api/cases", .record, CaseAPI.list),
    .get("/api/cases/glass", .readAudit, CaseAPI.glass),
    .get("/api/cases/{id}/team", .readRecords, CaseAPI.team),
    .post("/api/cases/{id}/team", .record, CaseAPI.change),
    .get("/api/cases/{id}/sheet", .readRecords, CaseAPI.sheet),
    .get("/api/cases/{id}/offer", .casework, CaseAPI.note),
    .post("/api/cases/{id}/offer", .record, CaseAPI.offer),
    .post("/api/cases/{id}/answer", .casework, CaseAPI.answer),
    .post("/api/cases/{id}/glass", .casework, CaseAPI.breakGlass),
    .post("/api/cases/{id}/stop", .casework, CaseAPI.stop),
  ]
}
