/// The same thing named in Chinese and in English; Chinese is what users see first.
public struct Names: Hashable, Sendable {
  public let zh: String
  public let en: String

  public init(_ zh: String, _ en: String) {
    self.zh = zh
    self.en = en
  }

  public func callAsFunction(_ language: Language) -> String {
    switch language {
    case .zh: zh
    case .en: en
    }
  }
}

/// The two languages every text of the product exists in.
public enum Language: String, Sendable, CaseIterable {
  case zh, en
}
