import Ledger

/// 组织阵地: the bodies, office holders and places of the network, and the work that keeps it running.
///
/// Eight kinds and no more. Whatever meets is a body, whoever holds an office is an office holder, whatever has a door is
/// a site, each with many types; the tree of organizations itself is not a record but the ground records stand on. A
/// topic, a building project and an applicant in a selection are cases; a paper sent or received is a document;
/// what anybody complains of or suggests is feedback. No points, ranking or attendance of anyone.
public let network = LineOfWork(
  "network", "组织阵地", "Network",
  kinds: [
    WomensBody.kind, OfficeHolder.kind, Site.kind, Topic.kind, Selection.kind, Facility.kind, Document.kind,
    Feedback.kind,
  ],
  derived: [Selection.duration], keeping: .office(30))
