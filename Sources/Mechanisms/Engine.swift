public import Ledger

/// The twelve engines to which all mechanisms reduce.
public enum Engine: String, Sendable, CaseIterable {
  case registry = "E1"
  case protectedCase = "E2"
  case aid = "E3"
  case money = "E4"
  case activities = "E5"
  case honours = "E6"
  case pairing = "E7"
  case plans = "E8"
  case assessment = "E9"
  case indicators = "E10"
  case documents = "E11"
  case elections = "E12"

  public var names: Names {
    switch self {
    case .registry: Names("组织和人员名册", "registers of organizations and people")
    case .protectedCase: Names("保护性个案", "protected cases")
    case .aid: Names("对象和帮扶", "beneficiaries and aid")
    case .money: Names("资金", "money")
    case .activities: Names("活动", "activities")
    case .honours: Names("评选和复查", "honours and re-checks")
    case .pairing: Names("结对和认领", "pairing and claims")
    case .plans: Names("计划、承诺和项目", "plans, promises and projects")
    case .assessment: Names("考核", "assessment")
    case .indicators: Names("指标监测", "indicators")
    case .documents: Names("会议、公文和报告", "meetings, documents and reports")
    case .elections: Names("选举和选拔", "elections and selection")
    }
  }
}
