import Ledger

extension Mechanism {
  static let society: [Mechanism] = [
    .open("SOC-01", "女性社会组织公益广场与孵化", "incubator of women's social organisations", .registry),
    .next("SOC-02", "公益项目创投", "project venture", .money, already: .records("fundUse", counting: ["fundUse.money"])),
    .open("SOC-03", "公益服务项目认领 “五年之约”", "claiming a project for five years", .pairing),
    .open("SOC-04", "协调议事机构、联席会议", "coordination bodies", .registry),
    .open("SOC-05", "统战联谊与参政联系", "liaison with parties and returnees", .activities),
    .open("SOC-06", "出访与接待交流", "visits abroad and guests", .activities),
    .open("SOC-07", "企业与社会资源引入", "business and social partners", .pairing),
  ]
}
