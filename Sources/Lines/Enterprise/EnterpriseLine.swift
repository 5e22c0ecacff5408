import Ledger

/// 创业就业: loans, fairs, outwork, bases and women who start or run a business.
///
/// Eight kinds and no more. A loan and a start-up plan are cases, because each is decided step by step; brokers, bases,
/// entrepreneurs and the talent pool are registers, and what was seen when one was visited is a follow-up (`CareLine`); a fair is an activity; what outwork brought is a return of each village. Training of
/// every sort is a course (`LearningLine`).
public let enterprise = LineOfWork(
  "enterprise", "创业就业", "Enterprise",
  kinds: [
    Loan.kind, StartUpPlan.kind, JobFair.kind, Broker.kind, Base.kind, Entrepreneur.kind, Talent.kind,
    OutworkReturn.kind,
  ],
  derived: [OutworkReturn.incomeEach], keeping: .office(10))
