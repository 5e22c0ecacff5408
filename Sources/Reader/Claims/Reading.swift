/// What was read out of one text.
public struct Reading: Sendable {
  /// In order of the text.
  public let claims: [Claim]
  /// In order of the text; empty unless asked for.
  public let passedOver: [PassedOver]
  /// What was mended on the way.
  public let repairs: [Repair]
  /// What checking needs to know about each claim.
  let notes: [ClaimNote]
  let folded: FoldedText
  let source: [UInt32]
}
