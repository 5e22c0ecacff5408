/// How the records of a kind say what a person agreed to.
public struct ConsentGiving: Sendable {
  /// The codes of the purposes agreed to.
  public let purposes: Field<[String]>
  /// The last day it holds; without end when empty.
  public let until: Field<Day>
  /// The bodies it may be shared with, one after the other.
  public let receivers: Field<String>
  /// The move by which it is taken back.
  public let withdrawal: String

  public init(purposes: Field<[String]>, until: Field<Day>, receivers: Field<String>, withdrawal: String) {
    self.purposes = purposes
    self.until = until
    self.receivers = receivers
    self.withdrawal = withdrawal
  }
}

/// One consent among the papers of a case.
public struct GivenConsent: Sendable {
  public let record: Record
  private let giving: ConsentGiving
  private let isOpen: Bool

  /// Nil when records of the kind are no consents.
  public init?(_ record: Record, of kind: RecordKind) {
    guard let giving = kind.consents else { return nil }
    self.record = record
    self.giving = giving
    isOpen = kind.workflow.stage(record.stage)?.isOpen ?? false
  }

  /// The day it was taken back.
  public var withdrawn: Day? { record.moves(giving.withdrawal).last?.day }

  /// The last day it held, when it holds no more on a day for another reason than being taken back.
  func expired(on day: Day) -> Day? {
    if let until = record[giving.until], until < day { return until }
    return isOpen || withdrawn != nil ? nil : record.body.moves.last?.day ?? record.day
  }

  func isFor(_ purpose: String) -> Bool { (record[giving.purposes] ?? []).contains(purpose) }

  /// What it says of whom it may be shared with, as it was written.
  public var receivers: String { record[giving.receivers] ?? "" }

  /// Whether it names a receiver: its name, a part of that, or the sort of body it is.
  func names(_ receiver: ConsentNeed.Receiver) -> Bool {
    let written = receivers.split { "、，,；;／/\n ".contains($0) }.map(String.init).filter { $0.count > 1 }
    return written.contains { item in
      receiver.name == item || receiver.name.contains(item) || item.contains(receiver.name) || item == receiver.sort
    }
  }
}
