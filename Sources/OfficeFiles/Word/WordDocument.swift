/// An official document as a value: what it says in order, to be set in the layout of GB/T 9704-2012.
///
/// Numbers of headings (一、 （一） 1. （1）) are part of their text. `title` and `author` here are the file's properties;
/// the title on the page is the block of that name.
public struct WordDocument: Sendable, Hashable {
  public var title: String
  public var author: String
  /// The only date in the file: the same document gives the same bytes.
  public var created: OfficeDate
  public var blocks: [Block]

  public var faces = Faces.standard

  public init(title: String, author: String, created: OfficeDate, blocks: [Block]) {
    self.title = title
    self.author = author
    self.created = created
    self.blocks = blocks
  }

  /// Which typefaces the file asks for.
  public enum Faces: Sendable, Hashable {
    /// 小标宋, 仿宋, 黑体 and 楷体, with what stands in for them on machines that know how to look it up, as Word does.
    case standard
    /// Noto Serif and Sans CJK, for machines that have none of the standard's: LibreOffice on a server, making a PDF.
    case free
  }

  /// A part of the page, from top to bottom.
  public enum Block: Sendable, Hashable {
    /// The document's title, centred; a line feed breaks the line.
    case title(String)
    case heading(HeadingLevel, [Run])
    case paragraph([Run], ParagraphKind = .body)
    /// Who signs and when, at the right edge, as the standard sets them for a document without a seal.
    case signature(name: String, date: String)
    case table(Table)
    case pageBreak
    /// A new page headed by its label (附件1) and its title.
    case appendix(label: String, title: String)
  }

  /// The four levels of headings that the standard knows.
  public enum HeadingLevel: Int, Sendable, Hashable, CaseIterable {
    case one = 1
    case two, three, four
  }

  /// How a paragraph stands.
  public enum ParagraphKind: Sendable, Hashable {
    /// First line indented by two characters.
    case body
    /// From the left edge, as the addressee is.
    case flush
    case centred
    /// Small, from the left edge: notes under tables, definitions.
    case note
  }

  /// A piece of text that looks the same throughout; a line feed breaks the line.
  public struct Run: Sendable, Hashable {
    public var text: String
    public var isBold: Bool
    public var link: Link?
    /// The name by which links in this document reach this run.
    public var bookmark: String?
    /// Whether a number stays on one line with the unit behind it.
    public var keepsUnits: Bool

    public init(
      _ text: String, isBold: Bool = false, link: Link? = nil, bookmark: String? = nil, keepsUnits: Bool = false
    ) {
      self.text = text
      self.isBold = isBold
      self.link = link
      self.bookmark = bookmark
      self.keepsUnits = keepsUnits
    }
  }

  /// Where a run leads.
  public enum Link: Sendable, Hashable {
    /// An address with http, https or mailto.
    case url(String)
    /// A run of this document with that bookmark.
    case bookmark(String)
  }
}

extension WordDocument.Run: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) { self.init(text) }
}
