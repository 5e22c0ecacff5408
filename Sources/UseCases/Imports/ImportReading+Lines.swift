import Foundation
import Ledger
import OfficeFiles

extension ImportReading {
  /// JSON Lines: one object a line with `kind`, `organization`, `day`, `number`, `values` and `moves`.
  mutating func readLines(_ bytes: [UInt8], each: (ImportRow) throws -> Void) throws {
    do {
      for line in try JSONLines(bytes) { if let row = row(line) { try each(row) } }
    } catch let problem as OfficeFileProblem {
      throw Refusal(.invalid, [Problem(problem)])
    }
  }

  private mutating func row(_ line: JSONLines.Line) -> ImportRow? {
    let place = "\(line.number)"
    guard let object = try? JSONDecoder().decode(WrittenRecord.self, from: Data(line.bytes)) else {
      problems.append(
        Problem(
          place, "第 \(line.number) 行不是一条记录；应像 {\"kind\":…,\"organization\":…,\"day\":…,\"values\":{…}}",
          "Line \(line.number) is no record; write it like {\"kind\":…,\"organization\":…,\"day\":…,\"values\":{…}}"))
      return nil
    }
    do {
      guard let kind = try object.kind.map({ try catalogue.kind($0) }) ?? kind else {
        throw Refusal(.invalid, "第 \(line.number) 行缺少 kind（台账类别）", "Line \(line.number) has no kind")
      }
      let moves = (object.moves ?? []).map {
        OpenRecord.MoveInput(move: $0.move, day: $0.day, values: ($0.values ?? [:]).mapValues(\.text))
      }
      var values = (object.values ?? [:]).mapValues(\.text)
      var attached: [(field: FieldDeclaration, written: String)] = []
      for field in kind.fields where packet != nil && field.type.isAttachment {
        if let written = values.removeValue(forKey: field.id) { attached.append((field, written)) }
      }
      return ImportRow(
        kind: kind, record: object.id, organization: object.organization, day: object.day,
        number: object.number.flatMap { $0.text.trimmed.isEmpty ? nil : $0.text.trimmed },
        parent: object.parent.flatMap { $0.text.trimmed.isEmpty ? nil : $0.text.trimmed },
        values: values, moves: moves, attached: attached, packet: packet,
        columns: Set((object.values ?? [:]).keys), place: place, places: [:])
    } catch let refusal as Refusal {
      problems += refusal.problems.map { $0.placed(at: place) }
    } catch {
      problems.append(Problem(place, "第 \(line.number) 行读不懂", "Line \(line.number) cannot be read"))
    }
    return nil
  }
}

private struct WrittenRecord: Decodable {
  let id: String?
  let kind: String?
  let organization: String
  let day: String
  let number: WrittenValue?
  let parent: WrittenValue?
  let values: [String: WrittenValue]?
  let moves: [WrittenMove]?
}

private struct WrittenMove: Decodable {
  let move: String
  let day: String
  let values: [String: WrittenValue]?
}

/// A text, number, yes or no, or a list of them, as the text a form would hold.
public struct WrittenValue: Decodable, Sendable {
  public let text: String

  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let text = try? container.decode(String.self) {
      self.text = text
    } else if let number = try? container.decode(Decimal.self) {
      text = "\(number)"
    } else if let flag = try? container.decode(Bool.self) {
      text = flag ? "是" : "否"
    } else if let list = try? container.decode([WrittenValue].self) {
      text = list.map(\.text).joined(separator: "、")
    } else if container.decodeNil() {
      text = ""
    } else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "no value")
    }
  }
}
