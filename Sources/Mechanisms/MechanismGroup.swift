public import Ledger

/// A chapter of the catalogue of mechanisms.
public struct MechanismGroup: Sendable {
  /// `RIGHTS`: the letters its mechanisms are numbered with.
  public let id: String
  public let names: Names
  public let mechanisms: [Mechanism]

  init(_ id: String, _ zh: String, _ en: String, _ mechanisms: [Mechanism]) {
    self.id = id
    names = Names(zh, en)
    self.mechanisms = mechanisms
  }

  /// All thirteen, in the order of the catalogue.
  public static let all = [
    MechanismGroup("ORG", "组织与阵地", "organizations and premises", Mechanism.organizations),
    MechanismGroup("CADRE", "选举、改建与干部", "elections and officers", Mechanism.officers),
    MechanismGroup("RIGHTS", "维权", "rights", Mechanism.rights),
    MechanismGroup("CARE", "关爱与帮扶", "care and aid", Mechanism.care),
    MechanismGroup("EMP", "就业创业与双学双比", "work and enterprise", Mechanism.enterprise),
    MechanismGroup("FAM", "家庭工作", "families", Mechanism.families),
    MechanismGroup("EDU", "家庭教育与女性学习", "education and learning", Mechanism.education),
    MechanismGroup("HON", "评选表彰与巾帼建功", "honours and model posts", Mechanism.honours),
    MechanismGroup("PUB", "学习宣传", "publicity", Mechanism.publicity),
    MechanismGroup("VOL", "志愿服务与社会治理", "volunteers", Mechanism.volunteers),
    MechanismGroup("SOC", "社会组织与联谊", "social organizations and relations", Mechanism.society),
    MechanismGroup("PLAN", "妇女儿童规划", "the plans for women and children", Mechanism.plans),
    MechanismGroup("MGMT", "计划、承诺、考核、档案", "running the year", Mechanism.management),
  ]
}

extension Mechanism {
  /// Every mechanism of the catalogue, each once.
  public static let all = MechanismGroup.all.flatMap(\.mechanisms)

  /// The one with a number (`RIGHTS-11`, also `rights-11`), or the refusal that names the nearest.
  public static func find(_ written: String) throws(Refusal) -> Mechanism {
    let wanted = written.trimmed.uppercased()
    if let found = all.first(where: { $0.id == wanted || $0.names.zh == written.trimmed }) { return found }
    let group = MechanismGroup.all.first { wanted.hasPrefix($0.id) }
    guard let group, let last = group.mechanisms.last else {
      let groups = MechanismGroup.all.map(\.id).joined(separator: ", ")
      throw Refusal(
        .notFound, "没有工作机制“\(written.prefix(40))”；编号由组和序号组成，组有：\(groups)",
        "There is no mechanism “\(written.prefix(40))”; a number is a group and a number, the groups are \(groups)")
    }
    throw Refusal(
      .notFound, "没有工作机制“\(written.prefix(40))”；\(group.names.zh)从 \(group.id)-01 到 \(last.id)",
      "There is no mechanism “\(written.prefix(40))”; \(group.names.en) run from \(group.id)-01 to \(last.id)")
  }
}
