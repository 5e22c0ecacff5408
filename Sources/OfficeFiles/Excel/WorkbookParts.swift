/// The relationships of a part: what its references point at.
final class RelationshipsPart: XMLReceiver {
  struct Relationship {
    let id: String
    let type: String
    let target: String
  }

  private(set) var relationships: [Relationship] = []

  func begin(_ name: String, _ attributes: [String: String]) {
    guard name == "Relationship", let id = attributes["Id"], let type = attributes["Type"],
      let target = attributes["Target"], attributes["TargetMode"] != "External"
    else { return }
    relationships.append(Relationship(id: id, type: type, target: target))
  }

  func characters(_ text: String) {}
  func end(_ name: String) {}

  /// The first target of a type, by the last word of the type's address: the strict variant has other addresses.
  func target(ofType type: String) -> String? { relationships.first { $0.type.hasSuffix("/\(type)") }?.target }
}

/// The list of sheets and the way dates are counted.
final class WorkbookPart: XMLReceiver {
  struct SheetReference {
    let name: String
    let relationship: String
    let isHidden: Bool
  }

  private(set) var sheets: [SheetReference] = []
  private(set) var serialDates = SerialDate.since1900

  func begin(_ name: String, _ attributes: [String: String]) {
    if name == "workbookPr", let flag = attributes["date1904"], flag == "1" || flag == "true" {
      serialDates = .since1904
    }
    if name == "sheet", let title = attributes["name"], let relationship = attributes["id"] {
      let isHidden = attributes["state"].map { $0 != "visible" } ?? false
      sheets.append(SheetReference(name: title, relationship: relationship, isHidden: isHidden))
    }
  }

  func characters(_ text: String) {}
  func end(_ name: String) {}
}

/// The texts that cells refer to by number; runs are joined, phonetic readings left out.
final class SharedTextsPart: XMLReceiver {
  private(set) var texts: [String] = []
  private let limits: WorkbookLimits
  private var text = ""
  private var isInText = false
  private var isInPhonetic = false

  init(limits: WorkbookLimits) { self.limits = limits }

  func begin(_ name: String, _ attributes: [String: String]) throws {
    switch name {
    case "si":
      text = ""
      if texts.count >= limits.texts { throw limits.tooManyTexts }
    case "t": isInText = !isInPhonetic
    case "rPh": isInPhonetic = true
    default: break
    }
  }

  func characters(_ piece: String) {
    if isInText { text += piece }
  }

  func end(_ name: String) {
    switch name {
    case "si": texts.append(unescapedCellText(text))
    case "t": isInText = false
    case "rPh": isInPhonetic = false
    default: break
    }
  }
}
