import Ledger

/// Reads running text: `{…}` are slots, `[[…]]` sentences that may vanish, `\` takes the next character as it is.
struct InlineReader {
  private let marks: [Mark]
  private let catalogue: Catalogue
  private var position = 0
  private(set) var problems: [Problem] = []
  private static let deepest = 8

  init(_ marks: [Mark], catalogue: Catalogue) {
    self.marks = marks
    self.catalogue = catalogue
  }

  mutating func read() -> [Inline] { read(depth: 0) }

  private func character(_ offset: Int) -> Character? {
    position + offset < marks.count ? marks[position + offset].character : nil
  }

  private func isPair(_ bracket: Character) -> Bool { character(0) == bracket && character(1) == bracket }

  private mutating func read(depth: Int) -> [Inline] {
    var inlines: [Inline] = []
    var text = ""
    func flush() { if !text.isEmpty { inlines.append(.text(text)) } }
    while let next = character(0) {
      if next == "\\", let taken = character(1) {
        text.append(taken)
        position += 2
      } else if next == "{" || next == "｛" {
        flush()
        text = ""
        inlines += slot()
      } else if isPair("[") {
        flush()
        text = ""
        inlines += sentence(depth: depth + 1)
      } else if isPair("]"), depth > 0 {
        break
      } else {
        stray(next)
        text.append(next)
        position += 1
      }
    }
    flush()
    return inlines
  }

  private mutating func stray(_ next: Character) {
    if next == "}" || next == "｝" {
      problems.append(marks[position].place.problem("多了一个 }，前面没有 {", "there is a } without a { before it"))
    } else if isPair("]") {
      problems.append(marks[position].place.problem("多了 ]]，前面没有 [[", "there is a ]] without a [[ before it"))
      position += 1
    }
  }

  private mutating func slot() -> [Inline] {
    let opening = marks[position].place
    let rest = marks[(position + 1)...]
    guard let end = rest.firstIndex(where: { "{}｛｝".contains($0.character) }), "}｝".contains(marks[end].character)
    else {
      problems.append(opening.problem("{ 没有对应的 }", "this { is never closed"))
      position += 1
      return []
    }
    let content = Array(marks[(position + 1)..<end])
    position = end + 1
    do throws(Refusal) {
      return [try SlotReader(catalogue: catalogue).inline(content.text)]
    } catch {
      problems += error.problems.map { opening.problem($0.message) }
      return []
    }
  }

  private mutating func sentence(depth: Int) -> [Inline] {
    let opening = marks[position].place
    position += 2
    if depth > InlineReader.deepest {
      problems.append(
        opening.problem(
          "[[ 套得太深，最多 \(InlineReader.deepest) 层", "[[ is nested deeper than \(InlineReader.deepest) levels"))
      position = marks.count
      return []
    }
    let known = problems.count
    let inlines = read(depth: depth)
    guard isPair("]") else {
      problems.append(opening.problem("[[ 没有对应的 ]]（要在同一段内）", "this [[ is never closed within its paragraph"))
      return []
    }
    position += 2
    if inlines.allSatisfy(\.slots.isEmpty), problems.count == known {
      problems.append(
        opening.problem("[[ ]] 里没有数，永远不会隐去；请放入 {统计项} 或去掉括号", "[[ ]] holds no figure, so it could never vanish"))
    }
    return [.sentence(inlines)]
  }
}
