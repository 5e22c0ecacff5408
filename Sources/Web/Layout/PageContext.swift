import Ledger

/// What every page needs to know about the request it answers.
struct PageContext: Sendable {
  var language: Language
  /// Path and query of the request, to come back to after switching the language.
  var address: String
  var viewer: Viewer?
  /// The value of the hidden field `_csrf`; empty when nobody is signed in.
  var formToken: String
  var notices: [Notice]
  /// What stands before the product's name; the federation running this installation.
  var site: Names?
  /// Whether the viewer works at several organizations and may choose.
  var choosesPlace = false
  /// The organization and period being looked at, which the main navigation keeps.
  var kept: Kept?

  struct Kept: Hashable, Sendable {
    let organization: OrganizationID
    let period: Period
  }

  init(
    language: Language = .zh, address: String = "/", viewer: Viewer? = nil, formToken: String = "",
    notices: [Notice] = [], site: Names? = nil
  ) {
    self.language = language
    self.address = address
    self.viewer = viewer
    self.formToken = formToken
    self.notices = notices
    self.site = site
  }

  func say(_ zh: String, _ en: String) -> String {
    switch language {
    case .zh: zh
    case .en: en
    }
  }

  func say(_ names: Names) -> String { names(language) }
}

/// Who is signed in, as the frame shows it.
struct Viewer: Hashable, Sendable {
  let displayName: String
  let organization: String
  let permissions: Set<Permission>

  init(displayName: String, organization: String, permissions: Set<Permission>) {
    self.displayName = displayName
    self.organization = organization
    self.permissions = permissions
  }

  init(_ user: User, organization: String) {
    let held = Permission.allCases.filter { permission in user.grants.contains { $0.role.may(permission) } }
    self.init(displayName: user.displayName, organization: organization, permissions: Set(held))
  }
}

/// A message shown once at the top of the next page.
struct Notice: Hashable, Sendable {
  enum Tone: String, Sendable, CaseIterable { case done, hint, warning }

  let tone: Tone
  let text: Names

  init(_ tone: Tone, _ zh: String, _ en: String) {
    self.tone = tone
    text = Names(zh, en)
  }
}
