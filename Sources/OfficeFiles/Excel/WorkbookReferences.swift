/// How the parts of a package find each other.
struct WorkbookReferences {
  let archive: ZipArchive

  /// The relationships of a part, by the convention of the format beside it; "" is the package itself.
  func relationships(of part: String) throws -> RelationshipsPart {
    let folder = part.lastIndex(of: "/").map { String(part[...$0]) } ?? ""
    let name = part.dropFirst(folder.count)
    let relationships = RelationshipsPart()
    try read("\(folder)_rels/\(name).rels", into: relationships)
    return relationships
  }

  func read(_ part: String, into receiver: any XMLReceiver) throws {
    guard let entry = archive.entry(named: part) else { throw WorkbookKind.damaged }
    try XMLPart.read(entry, of: archive, into: receiver)
  }

  /// A target as an entry's name: absolute, or beside the part that names it.
  func resolve(_ target: String, from part: String) -> String {
    var steps = target.hasPrefix("/") ? [] : part.split(separator: "/").dropLast()
    for step in target.split(separator: "/") where step != "." {
      if step == ".." { steps = steps.dropLast() } else { steps.append(step) }
    }
    return steps.joined(separator: "/")
  }

  /// The sheets that hold cells; charts on sheets of their own are left out.
  func sheets(
    of workbook: WorkbookPart, references: RelationshipsPart, mainPart: String
  ) -> [WorkbookFile.SheetSummary] {
    workbook.sheets.compactMap { sheet in
      let reference = references.relationships.first { $0.id == sheet.relationship }
      guard let reference, reference.type.hasSuffix("/worksheet") else { return nil }
      let part = resolve(reference.target, from: mainPart)
      return WorkbookFile.SheetSummary(name: sheet.name, isHidden: sheet.isHidden, part: part)
    }
  }
}
