import Ledger

/// 维权: what women bring to the federation themselves, and what becomes of it.
///
/// Three kinds and no more. A contact by letter, visit, call or message is one petition, whatever it is about; a dispute
/// that both sides ask to have mediated is one mediation; an application passed on to a legal aid centre or court is one
/// legal aid. Violence, abuse and children have a line of their own (`ProtectionLine`). Posts, stations and hotlines are
/// sites (`NetworkLine`), law publicity is an activity (`LearningLine`). Nothing here records disputes of people who did
/// not ask.
public let rights = LineOfWork(
  "rights", "维权", "Rights",
  kinds: [Petition.kind, Mediation.kind, LegalAid.kind],
  derived: [Petition.closingRate, Mediation.agreementRate], keeping: .office(10))
