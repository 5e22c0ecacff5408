import Hummingbird
import Ledger

/// Every address of the site, with what it takes and who may come. Assets and the language switch are middleware.
extension Route {
  static let all: [Route] = entry + records + figures

  static let entry: [Route] = [
    .open(.get, "/health", HealthPage.show),
    .open(.get, "/sign-in", SignInPages.show),
    .open(.post, "/sign-in", SignInPages.signIn),
    .post("/sign-out", nil, SignInPages.signOut),
    .get("/", nil, PlacePages.home),
    .get("/places", nil, PlacePages.show),
    .post("/places", nil, PlacePages.choose),
    .get("/account", nil, OwnAccountPage.show),
    .post("/account", nil, OwnAccountPage.changePassword),
    .get("/organizations/{id}", .readFigures, HomePage.show),
  ]

  static let records: [Route] = [
    .get("/kinds", .record, KindsPage.show),
    .get("/kinds/{kind}/new", .record, NewRecordPage.show),
    .post("/kinds/{kind}/new", .record, NewRecordPage.record),
    .get("/records", .readRecords, RecordListPage.show),
    .get("/records/{id}", .readRecords, RecordPage.show),
    .get("/records/{id}/amend", .record, AmendPage.show),
    .post("/records/{id}/amend", .record, AmendPage.amend),
    .get("/records/{id}/moves/{move}", .advance, MovePage.show),
    .post("/records/{id}/moves/{move}", .advance, MovePage.make),
    .get("/records/{id}/void", .void, LeavingPages.showVoid),
    .post("/records/{id}/void", .void, LeavingPages.void),
    .get("/records/{id}/transfer", .void, LeavingPages.showTransfer),
    .post("/records/{id}/transfer", .void, LeavingPages.transfer),
  ]

  static let figures: [Route] = [
    .get("/figures", .readFigures, FigureIndexPage.show),
    .get("/figures/{measure}", .readFigures, FigurePage.show),
    .get("/lineage/{measure}", .readFigures, LineagePage.show),
  ]
}
