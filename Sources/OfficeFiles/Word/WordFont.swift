/// The typefaces of GB/T 9704-2012, with what stands in for them where they are not installed.
enum WordFont: CaseIterable {
  case title, body, levelOne, levelTwo, number, latin

  func name(_ faces: WordDocument.Faces) -> String {
    if faces == .free, self != .latin { return self == .levelOne ? "Noto Sans CJK SC" : "Noto Serif CJK SC" }
    return switch self {
    case .title: "方正小标宋简体"
    case .body: "仿宋_GB2312"
    case .levelOne: "黑体"
    case .levelTwo: "楷体_GB2312"
    // 宋体 by the name that machines without it also know how to replace.
    case .number: "SimSun"
    case .latin: "Times New Roman"
    }
  }

  /// Other names of the same or a like face, best first.
  private var alternatives: String {
    switch self {
    case .title: "FZXiaoBiaoSong-B05S,方正小标宋_GBK,方正小标宋,小标宋,华文中宋,STZhongsong,宋体,SimSun,Noto Serif CJK SC"
    case .body: "FangSong_GB2312,仿宋,FangSong,华文仿宋,STFangsong,方正仿宋_GBK,Noto Serif CJK SC"
    case .levelOne: "SimHei,微软雅黑,华文黑体,STHeiti,Noto Sans CJK SC"
    case .levelTwo: "KaiTi_GB2312,楷体,KaiTi,华文楷体,STKaiti,方正楷体_GBK,AR PL UKai CN,Noto Serif CJK SC"
    case .number: "宋体,华文宋体,STSong,方正书宋_GBK,Noto Serif CJK SC"
    case .latin: "Liberation Serif,Times"
    }
  }

  private var isChinese: Bool { self != .latin }

  private var family: String {
    switch self {
    case .title, .body, .levelTwo, .number, .latin: "roman"
    case .levelOne: "swiss"
    }
  }

  /// Run properties that choose this face for Chinese; digits and Latin letters have their own, but for page numbers.
  func properties(_ faces: WordDocument.Faces) -> String {
    let latin = (self == .number ? self : .latin).name(faces)
    return """
      <w:rFonts w:hint="eastAsia" w:ascii="\(latin)" w:hAnsi="\(latin)" \
      w:eastAsia="\(name(faces))" w:cs="\(WordFont.latin.name(faces))"/>
      """
  }

  static func table(_ faces: WordDocument.Faces) -> String {
    var names: Set<String> = []
    let fonts = allCases.filter { names.insert($0.name(faces)).inserted }.map { $0.entry(faces) }
    return "\(xmlDeclaration)<w:fonts xmlns:w=\"\(WordPackage.namespace)\">\(fonts.joined())</w:fonts>"
  }

  private func entry(_ faces: WordDocument.Faces) -> String {
    let others = faces == .standard ? "<w:altName w:val=\"\(alternatives)\"/>" : ""
    return """
      <w:font w:name="\(name(faces))">\(others)<w:charset w:val="\(isChinese ? "86" : "00")"/>\
      <w:family w:val="\(family)"/><w:pitch w:val="variable"/></w:font>
      """
  }
}
