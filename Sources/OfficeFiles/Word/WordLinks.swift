/// The bookmarks and addresses of a document, under the names and numbers that the file format wants.
struct WordLinks {
  /// Addresses in the order in which they first occur, each once.
  private(set) var addresses: [String] = []
  private var addressNumbers: [String: Int] = [:]
  private var bookmarkNumbers: [String: Int] = [:]

  init(of document: WordDocument) throws {
    let runs = document.allRuns
    var repeated: [String] = []
    for name in runs.compactMap(\.bookmark) {
      if bookmarkNumbers[name] == nil { bookmarkNumbers[name] = bookmarkNumbers.count } else { repeated.append(name) }
    }
    try refuse(repeated, zh: "书签重复", en: "bookmarks given twice")
    var missing: [String] = []
    var strange: [String] = []
    for link in runs.compactMap(\.link) {
      switch link {
      case .bookmark(let name): if bookmarkNumbers[name] == nil { missing.append(name) }
      case .url(let address): if isTaken(address) { note(address) } else { strange.append(address) }
      }
    }
    try refuse(missing, zh: "链接指向不存在的书签", en: "links to bookmarks that do not exist")
    try refuse(
      strange, zh: "链接地址只能以 http://、https:// 或 mailto: 开头", en: "addresses must begin with http://, https:// or mailto:"
    )
  }

  func relationship(to address: String) -> String { "link\((addressNumbers[address] ?? 0) + 1)" }

  func number(ofBookmark name: String) -> Int { bookmarkNumbers[name] ?? 0 }

  /// Word takes letters, digits and `_`, at most 40, first a letter: any other name becomes its number.
  func bookmarkName(_ name: String) -> String {
    let isWordName = name.utf8.count <= 30 && name.utf8.allSatisfy { isWordCharacter($0) }
    return isWordName ? "m_\(name)" : "n_\(number(ofBookmark: name) + 1)"
  }

  private func isWordCharacter(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x5F
  }

  private func isTaken(_ address: String) -> Bool {
    let lowercased = address.lowercased()
    return ["http://", "https://", "mailto:"].contains { lowercased.hasPrefix($0) && lowercased.count > $0.count }
  }

  private mutating func note(_ address: String) {
    if addressNumbers[address] != nil { return }
    addressNumbers[address] = addresses.count
    addresses.append(address)
  }

  private func refuse(_ names: [String], zh: String, en: String) throws {
    if names.isEmpty { return }
    let list = names.prefix(20).joined(separator: ", ")
    throw OfficeFileProblem(
      place: list, zh: "Word 文件无法生成：\(zh)。请检查报告模板。", en: "The Word file cannot be made: \(en); check the template.")
  }
}

/// An address with everything outside printable ASCII percent-encoded, as relationship targets want it.
func encodedAddress(_ address: String) -> String {
  let forbidden: Set<UInt8> = Set("\"<>\\^`{|} ".utf8)
  let digits = Array("0123456789ABCDEF")
  var encoded = ""
  for byte in address.utf8 {
    if (0x21...0x7E).contains(byte), !forbidden.contains(byte) {
      encoded.unicodeScalars.append(Unicode.Scalar(byte))
    } else {
      encoded += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
    }
  }
  return encoded
}
