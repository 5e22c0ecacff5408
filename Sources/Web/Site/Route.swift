import HTTPTypes
import Hummingbird
import Ledger
import UseCases

/// One address of the site: how it is reached, what it takes, and who may come.
struct Route: Sendable {
  enum Access: Sendable {
    /// Anyone, signed in or not.
    case everyone(@Sendable (Call) async throws -> Response)
    /// Users who hold the permission somewhere (all users when nil); where exactly, the use case asks.
    case user(Permission?, @Sendable (Visit) async throws -> Response)
    /// Whoever has a session, also while the second factor is still to come; nothing else is open to them.
    case entering(@Sendable (Call, Entering) async throws -> Response)
  }

  let method: HTTPRequest.Method
  let path: String
  let access: Access
  /// Takes a file: the handler receives the body itself and checks the form's token.
  var isUpload = false
  /// Takes a form that may hold files beside answers.
  var takesFiles = false
  /// How large a form or JSON body may be; files have limits of their own.
  var bodyLimit = 2 << 20

  static func open(
    _ method: HTTPRequest.Method, _ path: String, _ show: @escaping @Sendable (Call) async throws -> Response
  ) -> Route { Route(method: method, path: path, access: .everyone(show)) }

  static func entering(
    _ method: HTTPRequest.Method, _ path: String, _ show: @escaping @Sendable (Call, Entering) async throws -> Response
  ) -> Route { Route(method: method, path: path, access: .entering(show)) }

  static func get(
    _ path: String, _ needs: Permission?, _ show: @escaping @Sendable (Visit) async throws -> Response
  ) -> Route { Route(method: .get, path: path, access: .user(needs, show)) }

  static func post(
    _ path: String, _ needs: Permission?, _ act: @escaping @Sendable (Visit) async throws -> Response
  ) -> Route { Route(method: .post, path: path, access: .user(needs, act)) }

  static func form(
    _ path: String, _ needs: Permission?, _ act: @escaping @Sendable (Visit) async throws -> Response
  ) -> Route { Route(method: .post, path: path, access: .user(needs, act), takesFiles: true) }

  /// The same for smaller bodies only.
  func limited(to bytes: Int) -> Route {
    var route = self
    route.bodyLimit = bytes
    return route
  }

  static func upload(
    _ path: String, _ needs: Permission?, _ act: @escaping @Sendable (Visit) async throws -> Response
  ) -> Route { Route(method: .post, path: path, access: .user(needs, act), isUpload: true) }
}

extension Route {
  /// One form with its photographs.
  private static let fileLimits = MultipartLimits(fileBytes: AttachedFile.byteLimit, totalBytes: 100 << 20)

  func serve(_ request: Request, _ context: WebRequestContext, _ site: Site) async throws -> Response {
    let type = request.headers[.contentType]
    guard takesFiles, context.visitor != nil, type?.hasPrefix("multipart/form-data") == true else {
      return try await serve(call(request, context, site))
    }
    try ImportPage.refuseTooLong(request.headers, Route.fileLimits.totalBytes)
    return try await MultipartForm.receive(
      request.body, contentType: type, limits: Route.fileLimits, folder: site.settings.uploadFolder
    ) { form in
      let files = form.files.filter { !($0.name.isEmpty && $0.size == 0) }
      return try await serve(
        Call(request: request, context: context, site: site, answers: form.answers, files: files))
    }
  }

  private func serve(_ call: Call) async throws -> Response {
    switch access {
    case .everyone(let show): return try await show(call)
    case .entering(let show):
      guard let entering = call.context.entering else { return try signInFirst(call) }
      if method == .post { try call.site.formToken.check(call.answers, session: entering.session) }
      return try await show(call, entering)
    case .user(let permission, let show):
      guard let visitor = call.context.visitor else { return try signInFirst(call) }
      if let permission, !visitor.may(permission) { throw Route.forbidden(permission) }
      if method == .post, !isUpload, !call.isAPI {
        try call.site.formToken.check(call.answers, session: visitor.session)
      }
      return try await show(Visit(call: call, visitor: visitor))
    }
  }

  /// The call with what it sent, unless that is a file.
  private func call(_ request: Request, _ context: WebRequestContext, _ site: Site) async throws -> Call {
    if method != .post || isUpload { return Call(request: request, context: context, site: site) }
    let body = try await request.body.collect(upTo: bodyLimit)
    if request.headers[.contentType]?.hasPrefix("application/json") == true {
      return Call(request: request, context: context, site: site, json: Array(body.readableBytesView))
    }
    let answers = try FormAnswers(urlEncoded: body.readableBytesView)
    return Call(request: request, context: context, site: site, answers: answers)
  }

  /// Pages lead to the sign-in and back; programs are told; what was submitted is lost, so a form is told as well.
  private func signInFirst(_ call: Call) throws -> Response {
    if method == .get, !ErrorResponses.wantsJSON(call.request) {
      let back = call.page.address == "/" ? nil : call.page.address
      if let standing = call.context.entering?.standing { return .see(SignInPages.next(standing, back: back)) }
      return .see(Address(["sign-in"], ["back": back]))
    }
    throw NotSignedIn()
  }

  private static func forbidden(_ permission: Permission) -> Refusal {
    Refusal(
      .forbidden, "您的账号没有“\(permission.names.zh)”的权限；如工作需要，请联系系统管理员",
      "Your account may not \(permission.names.en); ask the administrator if your work needs it")
  }
}
