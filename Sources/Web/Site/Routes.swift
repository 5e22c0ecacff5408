import Hummingbird
import Ledger

/// Every address of the site, with what it takes and who may come. Assets and the language switch are middleware.
extension Route {
  static let all: [Route] = entry + records + cases + figures + reports + organizations + administration + api

  static let entry: [Route] = [
    .open(.get, "/health", HealthPage.show),
    .open(.get, "/sign-in", SignInPages.show),
    .open(.post, "/sign-in", SignInPages.signIn),
    .entering(.get, "/sign-in/code", CodePage.show),
    .entering(.post, "/sign-in/code", CodePage.enter),
    .open(.get, "/invitation", InvitationPages.show),
    .open(.post, "/invitation", InvitationPages.accept),
    .entering(.get, "/second-factor", SecondFactorPages.show),
    .entering(.post, "/second-factor", SecondFactorPages.act),
    .open(.get, "/feedback", FeedbackPages.show),
    .open(.post, "/feedback", FeedbackPages.say).limited(to: 64 << 10),
    .open(.post, "/feedback/answer", FeedbackPages.answer).limited(to: 4 << 10),
    .post("/sign-out", nil, SignInPages.signOut),
    .post("/account/sessions", nil, OwnSessions.end),
    .get("/", nil, PlacePages.home),
    .get("/places", nil, PlacePages.show),
    .post("/places", nil, PlacePages.choose),
    .get("/account", nil, OwnAccountPage.show),
    .post("/account", nil, OwnAccountPage.changePassword),
    .get("/organizations/{id}", .readFigures, HomePage.show),
    .get("/desk", .advance, DeskPage.show),
    .get("/parties", .readRecords, PartiesPage.show),
    .post("/parties", .readRecords, PartiesPage.find),
    .get("/retention", .void, RetentionPage.show),
    .post("/retention", .void, RetentionPage.keep),
    .get("/calendar", .readFigures, CalendarPage.show),
    .post("/calendar", .changeTree, CalendarPage.keep),
  ]

  static let records: [Route] = [
    .get("/kinds", .record, KindsPage.show),
    .get("/series", .readFigures, SeriesPage.show),
    .get("/kinds/{kind}/new", .record, NewRecordPage.show),
    .form("/kinds/{kind}/new", .record, NewRecordPage.record),
    .get("/records", .readRecords, RecordListPage.show),
    .get("/export", .export, ExportPage.show),
    .get("/export/file", .export, ExportPage.file),
    .get("/records/{id}", .readRecords, RecordPage.show),
    .get("/records/{id}/amend", .record, AmendPage.show),
    .form("/records/{id}/amend", .record, AmendPage.amend),
    .get("/records/{id}/moves/{move}", .advance, MovePage.show),
    .form("/records/{id}/moves/{move}", .advance, MovePage.make),
    .get("/records/{id}/files/{file}", .readRecords, AttachmentDownload.show),
    .get("/records/{id}/void", .void, LeavingPages.showVoid),
    .post("/records/{id}/void", .void, LeavingPages.void),
    .get("/records/{id}/erase", .void, LeavingPages.showErase),
    .post("/records/{id}/erase", .void, LeavingPages.erase),
    .get("/records/{id}/transfer", .void, LeavingPages.showTransfer),
    .post("/records/{id}/transfer", .void, LeavingPages.transfer),
  ]

  static let figures: [Route] = [
    .get("/figures", .readFigures, FigureIndexPage.show),
    .get("/figures/{measure}", .readFigures, FigurePage.show),
    .get("/lineage/{measure}", .readFigures, LineagePage.show),
  ]

  static let reports: [Route] = [
    .get("/reports", .readFigures, ReportIndexPage.show),
    .get("/reports/{template}", .readFigures, ReportPage.show),
    .get("/reports/{template}/word", .readFigures, ReportPage.word),
    .get("/reports/{template}/text", .readFigures, ReportPage.text),
    .get("/reports/{template}/seal", .sealReport, ReportPage.confirmSeal),
    .post("/reports/{template}/seal", .sealReport, ReportPage.seal),
    .get("/seals/{county}/{id}", .readFigures, SealPage.show),
    .get("/seals/{county}/{id}/word", .readFigures, SealPage.word),
    .get("/templates", .sealReport, TemplatePages.list),
    .get("/templates/edit", .sealReport, TemplatePages.edit),
    .post("/templates/edit", .sealReport, TemplatePages.save),
  ]

  static let organizations: [Route] =
    [
      .get("/organizations", .readFigures, TreePage.own),
      .get("/organizations/{id}/tree", .readFigures, TreePage.show),
    ]
    + TreeChange.allCases.flatMap { change in
      [
        Route.get("/organizations/{id}/\(change.rawValue)", .changeTree, TreeChangePage.show(change)),
        Route.post("/organizations/{id}/\(change.rawValue)", .changeTree, TreeChangePage.make(change)),
      ]
    }

  static let administration: [Route] = [
    .get("/import", .importRecords, ImportPage.show),
    .upload("/import", .importRecords, ImportPage.check),
    .post("/import/confirm", .importRecords, ImportPage.confirm),
    .get("/import/{import}/undo", .importRecords, UndoImportPage.show),
    .post("/import/{import}/undo", .importRecords, UndoImportPage.undo),
    .get("/audit", .readAudit, AuditPage.show),
    .get("/oversight", .overseeAccounts, OversightPage.show),
    .post("/oversight", .confirmRoles, OversightPage.confirm),
    .get("/accounts", .administer, AccountPages.list),
    .get("/accounts/add", .administer, AccountPages.showAdd),
    .post("/accounts/add", .administer, AccountPages.add),
    .get("/accounts/account", .administer, OneAccountPage.show),
    .post("/accounts/account", .administer, OneAccountPage.act),
  ]

  /// For programs; described in docs/api.md.
  static let api: [Route] = recordAPI + caseAPI + figureAPI + organizationAPI + administrationAPI

  private static let recordAPI: [Route] = [
    .open(.post, "/api/sign-in", SessionAPI.signIn),
    .post("/api/sign-out", nil, SessionAPI.signOut),
    .get("/api/user", nil, SessionAPI.show),
    .get("/api/feedback", .complain, FeedbackAPI.list),
    .post("/api/feedback", .complain, FeedbackAPI.say),
    .get("/api/kinds", nil, CatalogueAPI.kinds),
    .get("/api/measures", nil, CatalogueAPI.measures),
    .get("/api/records", .readRecords, RecordAPI.list),
    .post("/api/records", .record, RecordAPI.open),
    .get("/api/records/{id}", .readRecords, RecordAPI.show),
    .post("/api/records/{id}/amend", .record, RecordAPI.amend),
    .post("/api/records/{id}/moves/{move}", .advance, RecordAPI.move),
    .get("/api/records/{id}/files/{file}", .readRecords, AttachmentDownload.show),
    .upload("/api/records/{id}/attachments/{field}", .record, AttachmentAPI.add),
    .post("/api/records/{id}/void", .void, RecordAPI.void),
    .post("/api/records/{id}/erase", .void, PartyAPI.eraseRecord),
    .post("/api/records/{id}/parties/{party}/unmask", .readRecords, PartyAPI.unmask),
    .post("/api/parties/find", .readRecords, PartyAPI.find),
    .post("/api/parties/{party}/erase", .void, PartyAPI.erase),
    .post("/api/records/{id}/transfer", .void, RecordAPI.transfer),
  ]

  private static let figureAPI: [Route] = [
    .get("/api/series", .readFigures, SeriesAPI.list),
    .get("/api/figures", .readFigures, FigureAPI.overview),
    .get("/api/figures/{measure}", .readFigures, FigureAPI.figure),
    .get("/api/lineage/{measure}", .readFigures, FigureAPI.lineage),
    .get("/api/reports/{template}", .readFigures, FigureAPI.report),
    .post("/api/reports/{template}/seal", .sealReport, SealAPI.seal),
    .get("/api/seals", .readFigures, SealAPI.list),
    .get("/api/seals/{county}/{id}", .readFigures, SealAPI.show),
  ]

  private static let organizationAPI: [Route] =
    [
      .get("/api/organizations/{id}", .readFigures, OrganizationAPI.show),
      .get("/api/organizations/{id}/branch", .readFigures, OrganizationAPI.branch),
    ]
    + TreeChange.allCases.map { change in
      .post("/api/organizations/{id}/\(change.rawValue)", .changeTree, OrganizationAPI.make(change))
    }

  private static let administrationAPI: [Route] = [
    .get("/api/imports", .importRecords, ImportAPI.list),
    .upload("/api/imports", .importRecords, ImportAPI.take),
    .post("/api/imports/{import}/undo", .importRecords, ImportAPI.undo),
    .get("/api/accounts", .administer, AccountAPI.list),
    .post("/api/accounts", .administer, AccountAPI.add),
    .post("/api/accounts/{name}/{act}", .administer, AccountAPI.act),
  ]
}
