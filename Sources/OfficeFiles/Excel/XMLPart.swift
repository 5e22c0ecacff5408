import Foundation
import FoundationXML

/// Who takes the elements of a part, with names and attribute names stripped of their prefixes.
protocol XMLReceiver: AnyObject {
  func begin(_ name: String, _ attributes: [String: String]) throws
  func characters(_ text: String)
  func end(_ name: String) throws
}

/// One XML part of an office file, read in constant memory.
///
/// Refuses document type declarations (and with them every entity, internal or external), encodings other than UTF-8,
/// and what is not well-formed.
final class XMLPart: NSObject, XMLParserDelegate {
  private let receiver: any XMLReceiver
  private var failure: (any Error)?

  static func read(_ entry: ZipArchive.Entry, of archive: ZipArchive, into receiver: any XMLReceiver) throws {
    let part = XMLPart(receiver: receiver)
    let stream = GuardedXMLStream(try ZipEntryStream(entry, of: archive), name: entry.name)
    let parser = XMLParser(stream: stream)
    parser.delegate = part
    parser.shouldResolveExternalEntities = false
    let isWellFormed = parser.parse()
    if let failure = stream.failure ?? part.failure { throw failure }
    if !isWellFormed {
      throw OfficeFileProblem(
        place: "\(entry.name):\(parser.lineNumber)", zh: "文件内容已损坏。请用 Excel 或 WPS 打开后另存为新文件再上传。",
        en: "The content is damaged; open the file in Excel or WPS, save it anew and upload that.")
    }
  }

  private init(receiver: any XMLReceiver) { self.receiver = receiver }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    attempt(parser) { try receiver.begin(Self.local(name), attributes) }
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    attempt(parser) { try receiver.end(Self.local(name)) }
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    if failure == nil { receiver.characters(text) }
  }

  func parser(_ parser: XMLParser, foundCDATA block: Data) {
    if failure == nil { receiver.characters(String(decoding: block, as: UTF8.self)) }
  }

  private func attempt(_ parser: XMLParser, _ action: () throws -> Void) {
    if failure != nil { return }
    do { try action() } catch {
      failure = error
      parser.abortParsing()
    }
  }

  private static func local(_ name: String) -> String {
    guard let colon = name.utf8.firstIndex(of: 0x3A) else { return name }
    return String(name[name.index(after: colon)...])
  }
}

extension [String: String] {
  /// An attribute by its name without prefix, as `r:id` has one that files may choose.
  func value(of localName: String) -> String? {
    self[localName] ?? first { $0.key.hasSuffix(":\(localName)") }?.value
  }
}
