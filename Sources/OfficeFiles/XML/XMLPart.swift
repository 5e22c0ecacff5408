internal import CXML

/// Who takes the elements of a part, with the names of elements and attributes stripped of their prefixes.
protocol XMLReceiver: AnyObject {
  func begin(_ name: String, _ attributes: [String: String]) throws
  func characters(_ text: String)
  func end(_ name: String) throws
}

/// One XML part of an office file, read in constant memory.
///
/// Refuses document type declarations (and with them every entity, internal or external), encodings other than UTF-8,
/// and what is not well-formed. libxml2 is asked directly, because FoundationXML's parser ends the program on some
/// harmless and some damaged XML (an instruction without data, names that are not UTF-8).
final class XMLPart {
  private let stream: GuardedXMLStream
  private let reader: xmlTextReaderPtr
  private let name: String

  private static let isReady: Bool = {
    xmlInitParser()
    return true
  }()

  static func read(_ entry: ZipArchive.Entry, of archive: ZipArchive, into receiver: any XMLReceiver) throws {
    let stream = GuardedXMLStream(try ZipEntryStream(entry, of: archive), name: entry.name)
    try XMLPart(stream, name: entry.name).read(into: receiver)
  }

  private init(_ stream: GuardedXMLStream, name: String) throws {
    _ = Self.isReady
    let context = Unmanaged.passUnretained(stream).toOpaque()
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
    let give: xmlInputReadCallback = { context, buffer, length in
      guard let context, let buffer else { return -1 }
      let stream = Unmanaged<GuardedXMLStream>.fromOpaque(context).takeUnretainedValue()
      return Int32(stream.read(into: UnsafeMutableRawBufferPointer(start: buffer, count: Int(length))))
    }
    guard let reader = xmlReaderForIO(give, nil, context, nil, "UTF-8", Int32(options)) else {
      throw GuardedXMLStream.damagedText(name)
    }
    // Without this the reader passes over some faults, as entities that nobody declared.
    let hear: xmlStructuredErrorFunc = { context, error in
      guard let context, let error, error.pointee.level == XML_ERR_FATAL else { return }
      Unmanaged<GuardedXMLStream>.fromOpaque(context).takeUnretainedValue().isBroken = true
    }
    xmlTextReaderSetStructuredErrorHandler(reader, hear, context)
    self.stream = stream
    self.reader = reader
    self.name = name
  }

  deinit { xmlFreeTextReader(reader) }

  private func read(into receiver: any XMLReceiver) throws {
    var result = xmlTextReaderRead(reader)
    while result == 1 {
      try takeNode(into: receiver)
      result = xmlTextReaderRead(reader)
    }
    if let failure = stream.failure { throw failure }
    if result != 0 || stream.isBroken { throw damaged }
  }

  private func takeNode(into receiver: any XMLReceiver) throws {
    switch xmlReaderTypes(UInt32(xmlTextReaderNodeType(reader))) {
    case XML_READER_TYPE_ELEMENT:
      let element = text(xmlTextReaderConstLocalName(reader))
      let isEmpty = xmlTextReaderIsEmptyElement(reader) == 1
      try receiver.begin(element, attributes)
      if isEmpty { try receiver.end(element) }
    case XML_READER_TYPE_END_ELEMENT: try receiver.end(text(xmlTextReaderConstLocalName(reader)))
    case XML_READER_TYPE_TEXT, XML_READER_TYPE_CDATA, XML_READER_TYPE_WHITESPACE,
      XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
      receiver.characters(text(xmlTextReaderConstValue(reader)))
    case XML_READER_TYPE_ENTITY_REFERENCE, XML_READER_TYPE_DOCUMENT_TYPE: throw damaged
    default: break
    }
  }

  /// Of two attributes of the same local name, the one without prefix counts.
  private var attributes: [String: String] {
    var attributes: [String: String] = [:]
    while xmlTextReaderMoveToNextAttribute(reader) == 1 {
      if xmlTextReaderIsNamespaceDecl(reader) == 1 { continue }
      let name = text(xmlTextReaderConstLocalName(reader))
      if attributes[name] != nil, xmlTextReaderConstPrefix(reader) != nil { continue }
      attributes[name] = text(xmlTextReaderConstValue(reader))
    }
    return attributes
  }

  private func text(_ pointer: UnsafePointer<xmlChar>?) -> String { pointer.map { String(cString: $0) } ?? "" }

  private var damaged: OfficeFileProblem {
    let line = xmlTextReaderGetParserLineNumber(reader)
    return OfficeFileProblem(
      place: "\(name):\(line)", zh: "文件内容已损坏。请用 Excel 或 WPS 打开后另存为新文件再上传。",
      en: "The content is damaged; open the file in Excel or WPS, save it anew and upload that.")
  }
}
