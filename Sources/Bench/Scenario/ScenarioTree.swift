import Ledger

/// 3,011 organizations in six levels: a nation, a province, two cities, eight counties, 119 townships, 2,880 villages.
struct ScenarioTree {
  static let nation = organization(100_000)
  static let province = organization(110_000)
  static let cities = cities(2)
  static let counties = counties(of: cities)

  static func cities(_ count: Int64) -> [OrganizationID] { (1...count).map { organization(110_000 + 100 * $0) } }

  static func counties(of cities: [OrganizationID]) -> [OrganizationID] {
    cities.flatMap { city in (1...4).map { organization(city.county.code + $0) } }
  }

  private static func organization(_ code: Int64) -> OrganizationID {
    guard let id = OrganizationID(code * 1_000_000) else { preconditionFailure("a code of six digits") }
    return id
  }

  /// Townships of each county; the last county has one fewer.
  private static func townships(_ county: Int) -> Int { county == 7 ? 14 : 15 }
  private static let villages = 24

  /// The tree as an import file, as a province would hand it in.
  static func csv(_ cities: [OrganizationID] = cities) -> String {
    let counties = counties(of: cities)
    var lines = ["代码,名称,类型,层级,上级代码,成立日期"]
    func add(_ code: String, _ name: String, _ level: String, below parent: String) {
      lines.append("\(code),\(name)妇联,妇联,\(level),\(parent),1995-03-08")
    }
    add("100000", "试验国", "国家", below: "")
    add("110000", "试验省", "省", below: "100000")
    for (index, city) in cities.enumerated() {
      add("\(city.county)", "试验\(index + 1)市", "市", below: "110000")
    }
    for (index, county) in counties.enumerated() {
      add("\(county.county)", "试验\(index + 1)县", "县（市、区）", below: "\(county.county.code / 100 * 100)")
    }
    for (index, county) in counties.enumerated() {
      for township in 1...townships(index) {
        let code = "\(county.county)\(100 + township)"
        add(code, "试验\(index + 1)县第\(township)镇", "乡镇（街道）", below: "\(county.county)")
        for village in 1...villages {
          add("\(code)\(200 + village)", "试验\(index + 1)县第\(township)镇第\(village)村", "村（社区）", below: code)
        }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
