/// Excel's rules for the names of sheets.
enum SheetName {
  private static let forbidden: Set<Character> = ["[", "]", ":", "*", "?", "/", "\\"]

  static func check(_ name: String) throws {
    let isSound =
      !name.isEmpty && name.utf16.count <= 31 && !name.contains { forbidden.contains($0) } && !name.hasPrefix("'")
      && !name.hasSuffix("'") && name.lowercased() != "history"
      && name.unicodeScalars.allSatisfy { isAllowedInXML($0) && $0.value >= 0x20 }
    if isSound { return }
    throw OfficeFileProblem(
      place: name, zh: "工作表名称不合规：1 到 31 个字，不能含 [ ] : * ? / \\，首尾不能是单引号。",
      en: "A sheet's name has 1 to 31 characters, none of [ ] : * ? / \\, and no apostrophe at either end.")
  }

  static func repeated(_ name: String) -> OfficeFileProblem {
    OfficeFileProblem(
      place: name, zh: "工作表名称重复，请改名。", en: "Two sheets have the same name; rename one.")
  }
}

extension Workbook.Sheet {
  /// The nearest name that Excel takes.
  public static func name(for text: String) -> String {
    var name = ""
    for scalar in text.unicodeScalars {
      let isSound = isAllowedInXML(scalar) && scalar.value >= 0x20 && !"[]:*?/\\'".unicodeScalars.contains(scalar)
      let next = isSound ? Character(scalar) : " "
      if name.utf16.count + String(next).utf16.count > 31 { break }
      name.unicodeScalars.append(contentsOf: next.unicodeScalars)
    }
    let isUsable = (try? SheetName.check(name)) != nil
    return isUsable ? name : "Sheet"
  }
}
