import Ledger

/// 组织阵地: the bodies, office holders and places of the network, and the work that keeps it running.
///
/// What a village keeps is three: whatever meets is a body, whoever holds an office is an office holder, whatever has a
/// door (or a chat group) is a site, each with many types; the tree of organizations itself is not a record but the ground
/// records stand on. Under these three hang their parts, so that nobody has to think of them beforehand: member units of a
/// body, the steps of an officer, and whatever any of the three did for people, which is one kind of service whoever gave
/// it. Townships and counties keep the seats of a body apart from those who sit on them, new firms and fields until they
/// have a federation, and their own departments. A topic, a building project and an applicant in a selection are cases; a
/// paper sent or received is a document; of women and the Party two numbers are returned; what
/// anybody complains of or suggests is feedback. No ranking of anyone.
public let network = LineOfWork(
  "network", "组织阵地", "Network",
  kinds: [
    WomensBody.kind, OfficeHolder.kind, Site.kind, MemberUnit.kind, HelpGiven.kind, OfficerStep.kind, Seats.kind,
    Founding.kind, Department.kind, Topic.kind, Selection.kind, Facility.kind, Document.kind, PartyReturn.kind,
    Feedback.kind,
  ],
  derived: [
    Selection.duration, Seats.vacant, Founding.coverage, WomensBody.safetyTeams, OfficeHolder.chairsInCommittees,
    OfficeHolder.meanAge, Site.standardRate, Site.alarmPosts,
  ], keeping: .office(30))
